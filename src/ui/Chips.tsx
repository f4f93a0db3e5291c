import { type ActiveFilter, chosenBeside, filtersAsShown } from '#query/filter/activeFilters.ts';
import { facetById, partLabel, valueLabel, whoFacets } from '#query/filter/facets.ts';
import { namesOneAlone, type Query } from '#query/filter/query.ts';
import type { Action } from '#state/action.ts';
import { chipWords } from '#words/chips.ts';
import { filterWords, inclusionNouns } from '#words/filterSentence.ts';
import { counted, dateText } from '#words/grammar/numbersAndLists.ts';
import { phoneBarWords } from '#words/phoneBar.ts';
import { AmongOthers } from './AmongOthers.tsx';
import { type Breakpoint, useApp, useAppState, useShortName } from './appContext.ts';
import { focusAfterFilters } from './focus/focusAfterFilters.ts';
import { Icon } from './widgets/Icon.tsx';

/**
 * The filters in force and the supposed signs as chips that take them back, and where there are several, one act that takes
 * all filters back; on tablets also the button of the filter.
 */
export function Chips({ breakpoint }: { readonly breakpoint: Breakpoint }) {
  const { store } = useApp();
  const query = useAppState((state) => state.query);
  const shown = filtersAsShown(query);
  // Whoever is named first: these chips add up; then what narrows them, then switches.
  const list = (['adds', 'narrows', 'switches'] as const).flatMap((does) =>
    shown.filter((one) => effectOf(one) === does),
  );
  const supposed = useAppState((state) => Object.keys(state.supposed).length);
  const labelOf = useChipLabel();
  const clear = (action: Action, isLast: boolean) => {
    store.dispatch(action);
    if (isLast) focusAfterFilters();
  };
  return (
    <div className="chips" data-empty={list.length + supposed === 0}>
      {breakpoint === 'tablet' && (
        <button
          type="button"
          className="button"
          data-opens-filter=""
          onClick={() => store.dispatch({ type: 'sheetOpened', sheet: 'facets' })}
        >
          <Icon name="filter" /> {phoneBarWords.filter}
          {list.length > 0 && <span className="badge">{list.length}</span>}
        </button>
      )}
      {list.length + supposed > 0 && (
        <ul aria-label={chipWords.region}>
          {list.map((activeFilter, at) => {
            const label = labelOf(activeFilter, query);
            return (
              <li key={label}>
                <Joint before={list[at - 1]} filter={activeFilter} />
                <button
                  type="button"
                  className="chip"
                  onClick={() => clear(takeBack(activeFilter, query), list.length + supposed === 1)}
                  aria-label={chipWords.remove(label)}
                >
                  <span dir="auto">{label}</span>
                  <Icon name="close" />
                </button>
              </li>
            );
          })}
          {supposed > 0 && (
            <li>
              <button
                type="button"
                className="chip"
                onClick={() => clear({ type: 'suppositionsCleared' }, list.length === 0)}
                aria-label={chipWords.remove(chipWords.supposed(supposed))}
              >
                <span>{chipWords.supposed(supposed)}</span>
                <Icon name="close" />
              </button>
            </li>
          )}
          {list.length > 1 && (
            <li>
              <button
                type="button"
                className="chip plain"
                data-clears-all=""
                onClick={() => clear({ type: 'filtersCleared' }, supposed === 0)}
              >
                {chipWords.clearAll}
              </button>
            </li>
          )}
          <AmongOthers />
        </ul>
      )}
    </div>
  );
}

const effectOf = (filter: ActiveFilter): 'adds' | 'narrows' | 'switches' => {
  if (filter.kind !== 'value') return filter.kind === 'range' ? 'narrows' : 'switches';
  return whoFacets.some(({ id }) => id === filter.facet) ? 'adds' : 'narrows';
};

/** How a chip goes on from the one before: the chips read as a sentence. */
function Joint({
  before,
  filter,
}: {
  readonly before: ActiveFilter | undefined;
  readonly filter: ActiveFilter;
}) {
  const effect = effectOf(filter);
  if (before === undefined || effect === 'switches') return null;
  const isSame = effectOf(before) === effect;
  const word = effect === 'adds' ? chipWords.or : isSame ? chipWords.and : chipWords.onlyWith;
  return <span className="chips-or">{word}</span>;
}

/** Of a facet with more values than this, the chip gives their number. */
const mostNamed = 2;

/** The action of removing a chip. */
function takeBack(activeFilter: ActiveFilter, query: Query): Action {
  switch (activeFilter.kind) {
    case 'value':
      return {
        type: 'facetCleared',
        facet: activeFilter.facet,
        values: chosenBeside(query, activeFilter.facet, activeFilter.value),
      };
    case 'included':
    case 'excluded':
      return { type: 'inclusionToggled', inclusion: activeFilter.inclusion };
    case 'range':
      return { type: 'rangeChanged', from: null, to: null };
    case 'dated':
      return { type: 'undatedToggled' };
    case 'asCoded':
      return { type: 'rollUpToggled' };
    case 'periphery':
      return { type: 'peripheryToggled' };
    case 'isolated':
      return { type: 'isolatedToggled' };
    case 'among':
    case 'surroundings':
      return { type: 'scopeChosen', scope: 'counterparts' };
    case 'hidden':
      return { type: 'actorUnhidden', actor: activeFilter.actor };
  }
}

function useChipLabel() {
  const { derive } = useApp();
  const shortName = useShortName();
  return (activeFilter: ActiveFilter, query: Query): string => {
    switch (activeFilter.kind) {
      case 'value': {
        const { facet, value: first } = activeFilter;
        const values = chosenBeside(query, facet, first).map((value) =>
          valueLabel(derive.dataset, facet, value),
        );
        const part = partLabel(derive.dataset, facet, first);
        const { name, noun } = facetById[facet].words;
        if (values.length <= mostNamed) return chipWords.facet(part ?? name, values.join(', '));
        const several = counted(values.length, ...noun);
        return part === null ? several : chipWords.facet(part, several);
      }
      case 'included':
        return chipWords.included(inclusionNouns[activeFilter.inclusion][1]);
      case 'excluded':
        return chipWords.excluded(inclusionNouns[activeFilter.inclusion][1]);
      case 'range':
        return chipWords.dates(rangeLabel(query.from, query.to));
      case 'hidden':
        return chipWords.hidden(shortName(activeFilter.actor));
      case 'among':
        return namesOneAlone(query) ? chipWords.alone : chipWords.among;
      default:
        return chipWords[activeFilter.kind];
    }
  };
}

function rangeLabel(from: string | null, to: string | null): string {
  const words = filterWords.restriction;
  if (from !== null && to !== null) return from === to ? dateText(from) : dateText(`${from}/${to}`);
  return from !== null ? words.since(dateText(from)) : words.until(dateText(to ?? ''));
}
