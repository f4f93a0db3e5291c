import './TextDialog.css';
import { Fragment, useMemo } from 'preact/compat';
import { groupBy } from '#base/groupBy.ts';
import type { Actor } from '#domain/actor.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { dyadOf, otherEnd } from '#domain/dyad.ts';
import { type Relation, wayOf } from '#domain/relation.ts';
import { isModeUnsaid } from '#domain/unsaid.ts';
import { describeRelation } from '#query/sentences/describeRelation.ts';
import { shortStanceInSentence } from '#query/sentences/shortStance.ts';
import type { Action } from '#state/action.ts';
import { useApp, useAppState, useShortName } from '#ui/appContext.ts';
import { placeText } from '#ui/detail/placeText.ts';
import { WayArrow } from '#ui/detail/WayArrow.tsx';
import { pictureOverview } from '#ui/pictureOverview.ts';
import { useBreakpoint } from '#ui/useMedia.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { LongList } from '#ui/widgets/LongList.tsx';
import { dateText, withCurlyApostrophes } from '#words/grammar/numbersAndLists.ts';
import { asTextWords as words } from '#words/pictureAsText.ts';
import { statementWords } from '#words/statement.ts';
import { modeTerm, statementVoiceTerm } from '#words/terms.ts';
import { wayWords } from '#words/ways.ts';
import { textGroups } from './textGroups.ts';

/** The picture as text: overview, then faction, actor, relation, statement. */
export function TextDialog() {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const graph = derive.visibleGraph(query);
  const relationsOf = useMemo(() => {
    const ends = graph.relations.flatMap((relation) => [
      { end: relation.a, relation },
      { end: relation.b, relation },
    ]);
    const byEnd = groupBy(ends, ({ end }) => end);
    return new Map([...byEnd].map(([end, list]) => [end, list.map(({ relation }) => relation)]));
  }, [graph]);
  const { groups, isByFaction } = textGroups(graph, derive.dataset);
  const close = () => store.dispatch({ type: 'dialogClosed' });
  return (
    <Dialog title={words.title} form="wide" onClose={close}>
      <p dir="auto">{derive.description(query).full}</p>
      <p>
        {pictureOverview(graph)} {words.intro(isByFaction)}
      </p>
      <p className="quiet" aria-hidden="true">
        {wayWords.key(['out', 'in', 'both'])}
      </p>
      {groups.map(({ key, label, actors }) => (
        <section key={key} className="text-group">
          <h3 dir="auto">{label}</h3>
          <LongList as={Fragment} items={actors}>
            {(actor) => (
              <ActorAsText key={actor.id} actor={actor} relations={relationsOf.get(actor.id) ?? []} />
            )}
          </LongList>
        </section>
      ))}
    </Dialog>
  );
}

/** Selects and closes the dialog; on a phone the selection opens in its sheet. */
function useShow(): (selecting: Action) => void {
  const { store } = useApp();
  const breakpoint = useBreakpoint();
  return (selecting) => {
    store.dispatch({ type: 'dialogClosed' });
    store.dispatch(selecting);
    if (breakpoint === 'phone') store.dispatch({ type: 'sheetOpened', sheet: 'detail' });
    else requestAnimationFrame(() => document.getElementById('detail-title')?.focus());
  };
}

interface ActorAsTextProps {
  readonly actor: Actor;
  readonly relations: readonly Relation[];
}

function ActorAsText({ actor, relations }: ActorAsTextProps) {
  const shortName = useShortName();
  const show = useShow();
  return (
    <section className="text-actor">
      <h4>
        <button
          type="button"
          className="name-button"
          dir="auto"
          onClick={() => show({ type: 'actorSelected', actor: actor.id })}
        >
          {words.actor(actor)}
        </button>
      </h4>
      {relations.length === 0 && <p>{words.noRelation}</p>}
      <ul>
        {relations.map((relation) => {
          const other = otherEnd(relation, actor.id);
          return (
            <li key={relation.id}>
              <details className="text-relation">
                <summary>
                  <WayArrow way={wayOf(relation, actor.id)} />
                  <strong dir="auto">{shortName(other)}</strong>
                  {words.relation(shortStanceInSentence(relation), relation.statements.length)}
                </summary>
                <ActsAsText relation={relation} />
                <StatementsAsText relation={relation} />
                <button
                  type="button"
                  className="link-button"
                  onClick={() => show({ type: 'dyadSelected', dyad: dyadOf(actor.id, other).id })}
                >
                  {words.evidence(shortName(actor.id), shortName(other))}
                </button>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Who does what to whom, where that makes a stance. */
function ActsAsText({ relation }: { readonly relation: Relation }) {
  const { derive } = useApp();
  const shortName = useShortName();
  const { direction, denials } = describeRelation(relation, relation.statements, shortName, derive.dataset);
  const text = [...(direction === null ? [] : [direction]), ...denials].join(' ');
  return text === '' ? null : <p dir="auto">{text}</p>;
}

function StatementsAsText({ relation }: { readonly relation: Relation }) {
  const { derive } = useApp();
  return (
    <ul>
      {relation.statements.map(({ statement, type }) => (
        <li key={statement.id} dir="auto">
          {withCurlyApostrophes(statement.gloss)}{' '}
          <span className="quiet">
            {words.statement(
              statementVoiceTerm(statement, sourceFormOf(derive.dataset)),
              isModeUnsaid(statement, derive.dataset) ? '' : modeTerm({ statement, type }),
              statement.when === null ? statementWords.undated : dateText(statement.when),
              statement.cites.map(placeText).join(', '),
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
