/**
 * What is visible under a query. One order, one meaning:
 *   1. statements that match the statement facets and are included   matchStatements, whyExcluded
 *   2. roll-up of officials; 3. dyads with their stance              relationsOf
 *   4. periphery and hidden actors; 5. inside and scope              admissionOf, shownPairs, shownRelations
 *   6. visible actors                                                shownActors
 */

import { groupBy } from '#base/groupBy.ts';
import type { Actor } from '#domain/actor.ts';
import { isOfRows } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { type Period, parsePeriod, periodsMeet } from '#domain/period.ts';
import { type CountedStatement, deriveRelation, type LineKind, type Relation } from '#domain/relation.ts';
import { type ActorFacet, meetsChosen, narrowingActorFacets, statementFacets, whoFacets } from './facets.ts';
import { hasInside, type Inclusion, inclusions, namesSomebody, type Query } from './query.ts';
import type { IndexedActor, IndexedStatement, QueryIndex } from './queryIndex.ts';

export interface VisibleGraph {
  /** In the dataset's order. */
  readonly actors: readonly Actor[];
  /** Visible actors that match the actor facets; all of them where no actor facet is set. */
  readonly inside: ReadonlySet<ActorId>;
  readonly relations: readonly Relation[];
  /** The whole dataset at the current roll-up. */
  readonly actorTotal: number;
  readonly relationTotal: number;
  /** Inside actors without a relation, shown or not. */
  readonly isolatedCount: number;
  /** Core actors that the filter names (all of them where it names none) and that no visible relation brings in. */
  readonly absentCore: readonly Actor[];
  /** Actors that would join if the periphery were shown. */
  readonly peripheryCount: number;
  /** Actors of the periphery that are not shown, whatever keeps them out but the reader's own hiding. */
  readonly peripheryAbsent: number;
  /** Relations that count and would join if the periphery were shown, by the kinds of their lines. */
  readonly undrawn: Readonly<Partial<Record<LineKind, number>>>;
  /** Relations between two shown actors that the filter does not name; drawn only in the scope of the surroundings. */
  readonly amongOthers: number;
  /** Included statements that are not shown because roll-up maps both their ends to one actor. */
  readonly vanishedCount: number;
  /** Statements that *What counts* alone keeps out, by the first inclusion that they lack. */
  readonly excluded: Readonly<Partial<Record<Inclusion, number>>>;
}

const everything: Period = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** The range of a query in days; open ends are infinite. */
export function rangeOf(query: Pick<Query, 'from' | 'to'>): Period {
  return {
    start: (query.from === null ? null : parsePeriod(query.from))?.start ?? everything.start,
    end: (query.to === null ? null : parsePeriod(query.to))?.end ?? everything.end,
  };
}

function matchesFacets(indexed: IndexedStatement, query: Query, range: Period): boolean {
  if (indexed.period === null ? !query.undated : !periodsMeet(indexed.period, range)) return false;
  return statementFacets.every(({ id }) => {
    const chosen = query.facets[id];
    return chosen.length === 0 || meetsChosen(id, chosen, (value) => indexed.values[id].includes(value));
  });
}

/** Step 1: the statements that match the statement facets and the dates, included or not. */
export function matchStatements(index: QueryIndex, query: Query): readonly IndexedStatement[] {
  const range = rangeOf(query);
  return index.statements.filter((indexed) => matchesFacets(indexed, query, range));
}

/** The first inclusion that a statement needs and the query lacks; null if the statement is included. */
export function whyExcluded(indexed: IndexedStatement, included: readonly Inclusion[]): Inclusion | null {
  return indexed.needs.find((need) => !included.includes(need)) ?? null;
}

/** The relation that was last derived from a dyad's statements, by the first of them: most filters leave most dyads as they were. */
const derived = new WeakMap<CountedStatement, Relation>();

function relationFrom(counted: readonly CountedStatement[]): Relation {
  const [first] = counted as readonly [CountedStatement];
  const past = derived.get(first);
  if (past?.statements.length === counted.length && past.statements.every((one, i) => one === counted[i]))
    return past;
  const relation = deriveRelation(dyadOf(first.from, first.to), counted);
  derived.set(first, relation);
  return relation;
}

/** Steps 2 and 3: the relations of these statements. */
export function relationsOf(statements: readonly IndexedStatement[], rollUp: boolean): readonly Relation[] {
  const byDyad = groupBy(
    statements.filter(({ rolledUpDyad }) => !rollUp || rolledUpDyad !== null),
    ({ codedDyad, rolledUpDyad }) => (rollUp ? (rolledUpDyad as DyadId) : codedDyad),
  );
  return [...byDyad.values()].map((list) =>
    relationFrom(list.map((indexed) => (rollUp ? indexed.rolledUp : indexed.asCoded) as CountedStatement)),
  );
}

/** Which actors may be shown, and which of these are inside. */
export interface Admission {
  readonly isAdmitted: (id: ActorId) => boolean;
  readonly isInside: (id: ActorId) => boolean;
  /** The dataset is of rows, see `hasStance`. */
  readonly isOfRows: boolean;
}

function matchesActorFacets(indexed: IndexedActor, query: Query): boolean {
  const values = query.rollUp ? indexed.rolledUpValues : indexed.values;
  const isNamedBy = ({ id }: { readonly id: ActorFacet }) =>
    query.facets[id].length > 0 && meetsChosen(id, query.facets[id], (value) => values[id].has(value));
  return (
    (!namesSomebody(query) || whoFacets.some(isNamedBy)) &&
    narrowingActorFacets.every((facet) => query.facets[facet.id].length === 0 || isNamedBy(facet))
  );
}

/** Steps 4 and 5 as two questions about an actor, asked before any relation is known. */
export function admissionOf(index: QueryIndex, query: Query): Admission {
  const admitted = new Set<ActorId>();
  const inside = new Set<ActorId>();
  for (const [id, indexed] of index.actors) {
    if (query.rollUp && indexed.rollsUpTo !== id) continue;
    if (query.hidden.includes(id) || (indexed.actor.tier === 'periphery' && !query.periphery)) continue;
    admitted.add(id);
    if (matchesActorFacets(indexed, query)) inside.add(id);
  }
  return {
    isAdmitted: (id) => admitted.has(id),
    isInside: (id) => inside.has(id),
    isOfRows: isOfRows(index.dataset),
  };
}

/**
 * True if a relation has one of the chosen stances, or none is chosen. A table may list a neutral tie beside another of the
 * same two: its grey line is found as an other tie, too.
 */
export function hasStance(
  { stance, lines }: Pick<Relation, 'stance' | 'lines'>,
  { facets }: Pick<Query, 'facets'>,
  { isOfRows }: Pick<Admission, 'isOfRows'>,
): boolean {
  const chosen: readonly string[] = facets.stance;
  return (
    chosen.length === 0 ||
    chosen.includes(stance) ||
    (isOfRows && chosen.includes('other') && lines.some(({ kind }) => kind === 'contact'))
  );
}

interface Pair {
  readonly a: ActorId;
  readonly b: ActorId;
}

const nobody: ReadonlySet<ActorId> = new Set();

/** True if a pair is shown: both admitted, and inside as the scope asks, or `linked` with somebody inside where that is enough. */
function isPairShown(
  { a, b }: Pair,
  query: Query,
  { isAdmitted, isInside }: Admission,
  linked: ReadonlySet<ActorId>,
): boolean {
  if (!isAdmitted(a) || !isAdmitted(b)) return false;
  if (query.scope === 'among' && hasInside(query)) return isInside(a) && isInside(b);
  return isInside(a) || isInside(b) || (query.scope === 'surroundings' && linked.has(a) && linked.has(b));
}

const endsOf = (pairs: readonly Pair[]): ReadonlySet<ActorId> => new Set(pairs.flatMap(({ a, b }) => [a, b]));

/** Steps 4 and 5: of the pairs that have a relation, those that are shown. */
export function shownPairs<Some extends Pair>(
  pairs: readonly Some[],
  query: Query,
  admission: Admission,
): readonly Some[] {
  const ofInside = pairs.filter((pair) => isPairShown(pair, query, admission, nobody));
  if (query.scope !== 'surroundings' || !hasInside(query)) return ofInside;
  const linked = endsOf(ofInside);
  return pairs.filter((pair) => isPairShown(pair, query, admission, linked));
}

/** Steps 4 and 5: of the relations that the statements give, those with a chosen stance whose pair is shown. */
export function shownRelations(
  relations: readonly Relation[],
  query: Query,
  admission: Admission,
): readonly Relation[] {
  const asked = relations.filter((relation) => hasStance(relation, query, admission));
  return shownPairs(asked, query, admission);
}

/** Step 6: ids of the visible actors, and of the inside ones without a relation, both in the dataset's order. */
function shownActors(
  index: QueryIndex,
  query: Query,
  relations: readonly Relation[],
  admission: Admission,
): { readonly ids: readonly ActorId[]; readonly isolated: readonly ActorId[] } {
  const ends = endsOf(relations);
  const isolated = [...index.actors.keys()].filter((id) => admission.isInside(id) && !ends.has(id));
  const isolatedShown = new Set(query.isolated ? isolated : []);
  return {
    ids: [...index.actors.keys()].filter((id) => ends.has(id) || isolatedShown.has(id)),
    isolated,
  };
}

/**
 * Excluded statements whose pairs are in scope. A statement may be left out for two reasons: a minor actor must not hide that
 * it is excluded as well, so `relations` are those with minor actors.
 */
function excludedBy(
  index: QueryIndex,
  matched: readonly IndexedStatement[],
  query: Query,
  relations: readonly Relation[],
): Partial<Record<Inclusion, number>> {
  const admission = admissionOf(index, { ...query, periphery: true });
  const linked = endsOf(relations);
  const tally: Partial<Record<Inclusion, number>> = {};
  for (const indexed of matched) {
    const reason = whyExcluded(indexed, query.included);
    const ends = query.rollUp ? indexed.rolledUp : indexed.asCoded;
    if (reason === null || ends === null) continue;
    if (!isPairShown({ a: ends.from, b: ends.to }, query, admission, linked)) continue;
    tally[reason] = (tally[reason] ?? 0) + 1;
  }
  return tally;
}

/** What the switch of the periphery alone keeps out of the picture; `all` are the relations with minor actors. */
function leftToPeriphery(
  index: QueryIndex,
  query: Query,
  shown: readonly Relation[],
  all: readonly Relation[],
): Pick<VisibleGraph, 'peripheryCount' | 'undrawn'> {
  const isPeripheral = (id: ActorId) => index.actors.get(id)?.actor.tier === 'periphery';
  const withPeriphery = { ...query, periphery: true };
  const isShown = new Set(shown);
  const undrawn: Partial<Record<LineKind, number>> = {};
  for (const relation of all) {
    if (isShown.has(relation)) continue;
    for (const { kind } of relation.lines) undrawn[kind] = (undrawn[kind] ?? 0) + 1;
  }
  const { ids } = shownActors(index, withPeriphery, all, admissionOf(index, withPeriphery));
  return { peripheryCount: ids.filter(isPeripheral).length, undrawn };
}

/** Of the relations, those between two shown actors that the filter does not name, which only one scope draws. */
function amongOthers(
  relations: readonly Relation[],
  query: Query,
  admission: Admission,
): readonly Relation[] {
  if (query.scope === 'among' || !hasInside(query)) return [];
  const { isInside } = admission;
  return shownRelations(relations, { ...query, scope: 'surroundings' }, admission).filter(
    ({ a, b }) => !isInside(a) && !isInside(b),
  );
}

/** Peripheral actors that stand for themselves and are neither shown nor hidden by the reader. */
function absentPeriphery(index: QueryIndex, { rollUp, hidden }: Query, shown: readonly ActorId[]): ActorId[] {
  const known = new Set([...shown, ...hidden]);
  return [...index.actors].flatMap(([id, { actor, rollsUpTo }]) =>
    actor.tier === 'periphery' && (!rollUp || rollsUpTo === id) && !known.has(id) ? [id] : [],
  );
}

/** Everything that is visible under a query, with the numbers that say what is not. */
export function applyQuery(index: QueryIndex, query: Query): VisibleGraph {
  const matched = matchStatements(index, query);
  const kept = matched.filter((indexed) => whyExcluded(indexed, query.included) === null);
  const admission = admissionOf(index, query);
  const allRelations = relationsOf(kept, query.rollUp);
  const relations = shownRelations(allRelations, query, admission);
  const { ids, isolated } = shownActors(index, query, relations, admission);
  const withPeriphery = { ...query, periphery: true };
  const withMinor = shownRelations(allRelations, withPeriphery, admissionOf(index, withPeriphery));
  const actorOf = (id: ActorId) => (index.actors.get(id) as IndexedActor).actor;
  return {
    actors: ids.map(actorOf),
    inside: new Set(ids.filter(admission.isInside)),
    relations,
    ...totalsOf(index, query.rollUp),
    isolatedCount: isolated.length,
    absentCore: query.isolated ? [] : isolated.map(actorOf).filter(({ tier }) => tier === 'core'),
    ...leftToPeriphery(index, query, relations, withMinor),
    amongOthers: amongOthers(allRelations, query, admission).length,
    peripheryAbsent: absentPeriphery(index, query, ids).length,
    vanishedCount: query.rollUp ? kept.filter(({ rolledUp }) => rolledUp === null).length : 0,
    excluded: excludedBy(index, matched, query, withMinor),
  };
}

/** The whole dataset at a roll-up: every actor and every dyad with a statement, included or not. */
function totalsOf(
  index: QueryIndex,
  rollUp: boolean,
): { readonly actorTotal: number; readonly relationTotal: number } {
  const dyads = new Set<DyadId>();
  for (const { codedDyad, rolledUpDyad } of index.statements) {
    const dyad = rollUp ? rolledUpDyad : codedDyad;
    if (dyad !== null) dyads.add(dyad);
  }
  const actors = [...index.actors].filter(([id, { rollsUpTo }]) => !rollUp || rollsUpTo === id);
  return { actorTotal: actors.length, relationTotal: dyads.size };
}

/** True if actors in sight have links with each other that the scope leaves out. */
export const leavesLinks = (
  { scope }: Pick<Query, 'scope'>,
  { amongOthers }: Pick<VisibleGraph, 'amongOthers'>,
) => scope === 'counterparts' && amongOthers > 0;

/** The numbers of excluded statements, in the order of the switches; without zeros. */
export function excludedInOrder(
  graph: Pick<VisibleGraph, 'excluded'>,
): readonly (readonly [Inclusion, number])[] {
  return inclusions
    .map((inclusion) => [inclusion, graph.excluded[inclusion] ?? 0] as const)
    .filter(([, count]) => count > 0);
}
