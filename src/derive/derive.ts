/**
 * All that is computed from the state, each part remembered by what invalidates it:
 *   query                     → visible graph → sentence
 *   query                     → counts of facets and switches
 *   layout, moved positions   → positions
 *   selection                 → who is in emphasis
 * What the first picture does not need stands elsewhere: the signed graph and the statement graph in deriveGraphs.ts,
 * the dates in deriveDates.ts.
 */

import { memoLatest, memoRecent, recentEqual } from '#base/memo.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type DyadId, dyadOf, hasEnd, parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Positions } from '#graph/layout/positions.ts';
import { applyQuery, type VisibleGraph } from '#query/applyQuery.ts';
import { describeQuery } from '#query/describeQuery.ts';
import { facetCounts, inclusionCounts, undatedCount } from '#query/facetCounts.ts';
import type { Query } from '#query/query.ts';
import { buildQueryIndex } from '#query/queryIndex.ts';
import type { LayoutChoice } from '#state/appState.ts';
import type { Selection } from '#state/selection.ts';
import type { PositionsOf } from './positionsOf.ts';

/** Actors and dyads that the selection lifts out; null where nothing is selected. */
export interface Focus {
  readonly actors: ReadonlySet<ActorId>;
  readonly dyads: ReadonlySet<DyadId>;
  /** What the selection itself names: one actor, or the two of a pair. */
  readonly picked: ReadonlySet<ActorId>;
}

/** So many views are remembered: who looks what a filter or a layout does goes to and fro. */
export const recentViews = 4;

/** The derivations of one dataset. `positionsOf` is asked once for equal choices that follow each other. */
export function createDerive(dataset: Dataset, positionsOf: PositionsOf) {
  const index = buildQueryIndex(dataset);
  const known = recentEqual<Query>(recentViews);
  /** Remembers its results for the latest filters. */
  const ofQuery = <Result>(compute: (query: Query) => Result): ((query: Query) => Result) => {
    const result = memoRecent(recentViews, compute);
    return (query) => result(known(query));
  };
  const visibleGraph = ofQuery((query) => applyQuery(index, query));
  const knownLayout = recentEqual<LayoutChoice>(recentViews);
  const ofLayout = memoLatest(positionsOf);
  const layoutPositions: PositionsOf = (choice) => ofLayout(knownLayout(choice));
  const withMoved = memoLatest((base: Positions, moved: Positions): Positions => ({ ...base, ...moved }));

  /** Who stands for an actor at the roll-up in force. */
  const shownAs = (actor: ActorId, rollUp: boolean): ActorId =>
    rollUp ? (index.actors.get(actor)?.rollsUpTo ?? actor) : actor;

  const dyadShownAs = (dyad: DyadId, rollUp: boolean): DyadId | null => {
    const ends = parseDyadId(dyad);
    const [a, b] = ends ? [shownAs(ends.a, rollUp), shownAs(ends.b, rollUp)] : [];
    return a === undefined || b === undefined || a === b ? null : dyadOf(a, b).id;
  };

  /** The pair that is selected, itself or by a statement, at the roll-up in force; null if both ends are one actor. */
  const dyadOfSelection = (selection: Selection, rollUp: boolean): DyadId | null => {
    if (selection.kind === 'dyad') return dyadShownAs(selection.dyad, rollUp);
    if (selection.kind !== 'statement') return null;
    const indexed = index.statements.find(({ statement }) => statement.id === selection.statement);
    const ends = rollUp ? indexed?.rolledUp : indexed?.asCoded;
    return ends ? dyadOf(ends.from, ends.to).id : null;
  };

  /** Every pair of a selection of several, at the roll-up in force; none for other selections. */
  const dyadsOfSelection = (selection: Selection, rollUp: boolean): readonly DyadId[] => {
    if (selection.kind !== 'relations') return [];
    const shown = selection.dyads.map((dyad) => dyadShownAs(dyad, rollUp));
    return [...new Set(shown.filter((dyad) => dyad !== null))];
  };

  const focusOf = (graph: VisibleGraph, selection: Selection, rollUp: boolean): Focus | null => {
    if (selection.kind === 'actor') return focusOfActor(graph, shownAs(selection.actor, rollUp));
    if (selection.kind === 'relations') {
      const pairs = dyadsOfSelection(selection, rollUp).flatMap((id) => parseDyadId(id) ?? []);
      const actors = new Set(pairs.flatMap(({ a, b }) => [a, b]));
      return { actors, dyads: new Set(pairs.map(({ id }) => id)), picked: actors };
    }
    const dyad = dyadOfSelection(selection, rollUp);
    const ends = dyad === null ? null : parseDyadId(dyad);
    if (ends === null) return null;
    const both = new Set([ends.a, ends.b]);
    return { actors: both, dyads: new Set([ends.id]), picked: both };
  };

  return {
    dataset,
    index,
    visibleGraph,
    description: ofQuery((query) => describeQuery(dataset, query, visibleGraph(query))),
    facetCounts: ofQuery((query) => facetCounts(index, query)),
    inclusionCounts: ofQuery((query) => inclusionCounts(index, query)),
    undatedCount: ofQuery((query) => undatedCount(index, query)),
    layoutPositions,
    positions: (choice: LayoutChoice, moved: Positions): Positions =>
      withMoved(layoutPositions(choice), moved),
    dyadOfSelection,
    dyadsOfSelection,
    shownAs,
    focus: memoLatest((selection: Selection, query: Query): Focus | null => {
      if (selection.kind === 'none') return null;
      const graph = visibleGraph(query);
      const focus = focusOf(graph, selection, query.rollUp);
      // Whoever is not in sight lifts nobody out: then nothing fades.
      const picked = graph.actors.some(({ id }) => focus?.picked.has(id));
      return focus !== null && picked ? focus : null;
    }),
  };
}

export type Derive = ReturnType<typeof createDerive>;

function focusOfActor(graph: VisibleGraph, actor: ActorId): Focus {
  const near = graph.relations.filter((relation) => hasEnd(relation, actor));
  return {
    actors: new Set([actor, ...near.flatMap(({ a, b }) => [a, b])]),
    dyads: new Set(near.map(({ id }) => id)),
    picked: new Set([actor]),
  };
}
