import { parseDyadId } from '#domain/dyad.ts';
import { inOrderOfAct, isOneWay } from '#domain/relation.ts';
import { filtersAsShown } from '#query/filter/activeFilters.ts';
import { stanceTally } from '#query/sentences/stanceTally.ts';
import { phoneBarWords } from '#words/phoneBar.ts';
import { statusWords } from '#words/statusBar.ts';
import { terms } from '#words/terms.ts';
import { useApp, useAppState, useShortName } from './appContext.ts';
import { Icon } from './widgets/Icon.tsx';

/** The bar of narrow screens: the buttons of the two sheets, with the number of filters and the selection and its relations. */
export function PhoneBar() {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const selection = useAppState((state) => state.selection);
  const sheet = useAppState((state) => state.sheet);
  const shortName = useShortName();
  const dyad = derive.dyadOfSelection(selection, query.rollUp);
  const ends = dyad === null ? null : parseDyadId(dyad);
  const { relations } = derive.visibleGraph(query);
  const relation = dyad && relations.find(({ id }) => id === dyad);
  const stance = relation ? terms.stance[relation.stance] : null;
  const [one, other] = relation ? inOrderOfAct(relation) : ends ? [ends.a, ends.b] : [];
  const isDirected = relation ? isOneWay(relation) : false;
  const selected =
    selection.kind === 'actor'
      ? shortName(selection.actor)
      : selection.kind === 'relations'
        ? phoneBarWords.selectedRelations(selection.dyads.length)
        : one && other && phoneBarWords.selectedPair(shortName(one), shortName(other), isDirected, stance);
  const tally =
    selection.kind === 'actor' ? stanceTally(relations, derive.shownAs(selection.actor, query.rollUp)) : null;
  const set = filtersAsShown(query).length;
  return (
    <nav className="phone-bar" aria-label={statusWords.status}>
      <button
        type="button"
        data-opens-filter=""
        aria-haspopup="dialog"
        aria-expanded={sheet === 'facets'}
        onClick={() => store.dispatch({ type: 'sheetOpened', sheet: 'facets' })}
      >
        <Icon name="filter" />
        {phoneBarWords.filter}
        {set > 0 && (
          <span className="badge">
            {set}
            <span className="visually-hidden"> {phoneBarWords.filterSet(set)}</span>
          </span>
        )}
      </button>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={sheet === 'detail'}
        onClick={() => store.dispatch({ type: 'sheetOpened', sheet: 'detail' })}
      >
        <Icon name="panel" />
        <span>{phoneBarWords.details}</span>
        {selected && (
          <span className="phone-selected">
            <span dir="auto">{selected}</span>
            {tally && <span className="phone-tally">{phoneBarWords.selectedTally(tally)}</span>}
          </span>
        )}
        {selected && <Icon name="up" />}
      </button>
    </nav>
  );
}
