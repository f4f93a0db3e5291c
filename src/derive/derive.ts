/**
 * All that is computed from the state, each part remembered by what invalidates it:
 *   query                     → visible graph → sentence
 *   query                     → counts of facets and switches
 *   layout, moved positions   → positions
 *   selection                 → actors and dyads in emphasis
 * What the first picture does not need is elsewhere: the graphs of relations and statements in deriveGraphs.ts, the dates
 * in deriveDates.ts.
 */

import { memoLatest, memoRecent, recentEqual } from '#base/memo.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type DyadId, dyadOf, hasEnd, parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Positions } from '#graph/layout/positions.ts';
import { applyQuery, type VisibleGraph } from '#query/filter/applyQuery.ts';
import { facetCounts, inclusionCounts, undatedCount } from '#query/filter/facetCounts.ts';
import type { Query } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { describeQuery } from '#query/sentences/describeQuery.ts';
import type { LayoutChoice } from '#state/appState.ts';
import type { Selection } from '#state/selection.ts';
import type { PositionsOf } from './positionsOf.ts';

/** The actors and dyads that the selection highlights. */
export interface Focus {
  readonly actors: ReadonlySet<ActorId>;
  readonly dyads: ReadonlySet<DyadId>;
  /** The actors that the selection itself names: one, the two of a pair, or all of several relations. */
  readonly picked: ReadonlySet<ActorId>;
}

const noActors: readonly ActorId[] = [];
const noLayouts: readonly string[] = [];

/** Readers toggle a filter or a layout back and forth, so keep the last four. */
const recentViews = 4;
/** Of few actors, also those that are worked out ahead (likelyNext.ts): those of four acts. */
const mostActorsAhead = 60;
const recentAndLikely = 80;

/**
 * The derivations of one dataset. `positionsOf` is called once for equal choices in a row, and again when `places`, what it
 * looks them up in, is another value. `late`: actors that came after the places of the others were found, in that order;
 * `arranged`: layouts in which the reader has put actors elsewhere.
 */
export function createDerive(
  dataset: Dataset,
  positionsOf: PositionsOf,
  places: () => unknown = () => null,
  late: () => readonly ActorId[] = () => noActors,
  arranged: () => readonly string[] = () => noLayouts,
) {
  const index = buildQueryIndex(dataset);
  /** So many views are remembered; more than the latest few where views are worked out ahead. */
  const isAhead = dataset.actors.length <= mostActorsAhead;
  const remembered = isAhead ? recentAndLikely : recentViews;
  const known = recentEqual<Query>(remembered);
  /** Remembers its results for the latest filters. */
  const ofQuery = <Result>(
    compute: (query: Query) => Result,
    most = recentViews,
  ): ((query: Query) => Result) => {
    const result = memoRecent(most, compute);
    return (query) => result(known(query));
  };
  const visibleGraph = ofQuery((query) => applyQuery(index, query), remembered);
  const knownLayout = recentEqual<LayoutChoice>(recentViews);
  const ofLayout = memoLatest((choice: LayoutChoice, _places: unknown) => positionsOf(choice));
  const layoutPositions: PositionsOf = (choice) => ofLayout(knownLayout(choice), places());
  const withMoved = memoLatest((base: Positions, moved: Positions): Positions => ({ ...base, ...moved }));

  /** The actor in the picture that stands for this one: under roll-up, an official's organisation. */
  const shownAs = (actor: ActorId, rollUp: boolean): ActorId =>
    rollUp ? (index.actors.get(actor)?.rollsUpTo ?? actor) : actor;

  const dyadShownAs = (dyad: DyadId, rollUp: boolean): DyadId | null => {
    const ends = parseDyadId(dyad);
    const [a, b] = ends ? [shownAs(ends.a, rollUp), shownAs(ends.b, rollUp)] : [];
    return a === undefined || b === undefined || a === b ? null : dyadOf(a, b).id;
  };

  /** The dyad that is selected, itself or by a statement, as rolled up; null if both ends are one actor. */
  const dyadOfSelection = (selection: Selection, rollUp: boolean): DyadId | null => {
    if (selection.kind === 'dyad') return dyadShownAs(selection.dyad, rollUp);
    if (selection.kind !== 'statement') return null;
    const indexed = index.statements.find(({ statement }) => statement.id === selection.statement);
    const ends = rollUp ? indexed?.rolledUp : indexed?.asCoded;
    return ends ? dyadOf(ends.from, ends.to).id : null;
  };

  /** The dyads of a selection of several relations, as rolled up; none for other selections. */
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
    isAhead,
    remembered,
    visibleGraph,
    description: ofQuery((query) => describeQuery(dataset, query, visibleGraph(query))),
    facetCounts: ofQuery((query) => facetCounts(index, query)),
    inclusionCounts: ofQuery((query) => inclusionCounts(index, query)),
    undatedCount: ofQuery((query) => undatedCount(index, query)),
    layoutPositions,
    late,
    arranged,
    positions: (choice: LayoutChoice, moved: Positions): Positions =>
      withMoved(layoutPositions(choice), moved),
    dyadOfSelection,
    dyadsOfSelection,
    shownAs,
    focus: memoRecent(remembered, (selection: Selection, query: Query): Focus | null => {
      if (selection.kind === 'none') return null;
      const graph = visibleGraph(query);
      const focus = focusOf(graph, selection, query.rollUp);
      // If the selected actor is filtered out, highlight nothing.
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
