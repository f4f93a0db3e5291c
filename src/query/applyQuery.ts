/**
 * What is visible under a query. One order, one meaning:
 *   1. statements that match the statement facets and are included   matchStatements, whyExcluded
 *   2. roll-up of officials; 3. dyads with their stance              relationsOf
 *   4. periphery and hidden actors; 5. inside and scope              admissionOf, shownRelations
 *   6. visible actors                                                shownActors
 */

import { groupBy } from '#base/groupBy.ts';
import type { Actor } from '#domain/actor.ts';
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
  return { isAdmitted: (id) => admitted.has(id), isInside: (id) => inside.has(id) };
}

/** True if a pair of actors is shown: both admitted, and inside as the scope asks. */
export function isPairShown(
  query: Query,
  { isAdmitted, isInside }: Admission,
  a: ActorId,
  b: ActorId,
): boolean {
  if (!isAdmitted(a) || !isAdmitted(b)) return false;
  return query.scope === 'among' && hasInside(query)
    ? isInside(a) && isInside(b)
    : isInside(a) || isInside(b);
}

/** Steps 4 and 5: of the relations that the statements give, those with a chosen stance whose pair is shown. */
export function shownRelations(
  relations: readonly Relation[],
  query: Query,
  admission: Admission,
): readonly Relation[] {
  const chosen = query.facets.stance;
  return relations.filter(
    ({ a, b, stance }) =>
      (chosen.length === 0 || chosen.includes(stance)) && isPairShown(query, admission, a, b),
  );
}

/** Step 6: ids of the visible actors, and of the inside ones without a relation, both in the dataset's order. */
export function shownActors(
  index: QueryIndex,
  query: Query,
  relations: readonly Relation[],
  admission: Admission,
): { readonly ids: readonly ActorId[]; readonly isolated: readonly ActorId[] } {
  const ends = new Set<ActorId>(relations.flatMap(({ a, b }) => [a, b]));
  const isolated = [...index.actors.keys()].filter((id) => admission.isInside(id) && !ends.has(id));
  const isolatedShown = new Set(query.isolated ? isolated : []);
  return {
    ids: [...index.actors.keys()].filter((id) => ends.has(id) || isolatedShown.has(id)),
    isolated,
  };
}

function excludedBy(
  matched: readonly IndexedStatement[],
  query: Query,
  admission: Admission,
): Partial<Record<Inclusion, number>> {
  const tally: Partial<Record<Inclusion, number>> = {};
  for (const indexed of matched) {
    const reason = whyExcluded(indexed, query.included);
    const ends = query.rollUp ? indexed.rolledUp : indexed.asCoded;
    if (reason === null || ends === null || !isPairShown(query, admission, ends.from, ends.to)) continue;
    tally[reason] = (tally[reason] ?? 0) + 1;
  }
  return tally;
}

/** What the switch of the periphery alone keeps out of the picture. */
function leftToPeriphery(
  index: QueryIndex,
  query: Query,
  relations: readonly Relation[],
): Pick<VisibleGraph, 'peripheryCount' | 'undrawn'> {
  const isPeripheral = (id: ActorId) => index.actors.get(id)?.actor.tier === 'periphery';
  const withPeriphery = { ...query, periphery: true };
  const admission = admissionOf(index, withPeriphery);
  const shown = shownRelations(relations, withPeriphery, admission);
  const undrawn: Partial<Record<LineKind, number>> = {};
  for (const { a, b, lines } of shown) {
    if (query.periphery || !(isPeripheral(a) || isPeripheral(b))) continue;
    for (const { kind } of lines) undrawn[kind] = (undrawn[kind] ?? 0) + 1;
  }
  return {
    peripheryCount: shownActors(index, withPeriphery, shown, admission).ids.filter(isPeripheral).length,
    undrawn,
  };
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
  const actorOf = (id: ActorId) => (index.actors.get(id) as IndexedActor).actor;
  return {
    actors: ids.map(actorOf),
    inside: new Set(ids.filter(admission.isInside)),
    relations,
    ...totalsOf(index, query.rollUp),
    isolatedCount: isolated.length,
    absentCore: query.isolated ? [] : isolated.map(actorOf).filter(({ tier }) => tier === 'core'),
    ...leftToPeriphery(index, query, allRelations),
    peripheryAbsent: absentPeriphery(index, query, ids).length,
    vanishedCount: query.rollUp ? kept.filter(({ rolledUp }) => rolledUp === null).length : 0,
    // A statement may be left out for two reasons: a peripheral actor must not hide that it is excluded as well.
    excluded: excludedBy(matched, query, admissionOf(index, { ...query, periphery: true })),
  };
}

/** The whole dataset at a roll-up: every actor and every dyad with a statement, included or not. */
export function totalsOf(
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

/** The numbers of excluded statements, in the order of the switches; without zeros. */
export function excludedInOrder(
  graph: Pick<VisibleGraph, 'excluded'>,
): readonly (readonly [Inclusion, number])[] {
  return inclusions
    .map((inclusion) => [inclusion, graph.excluded[inclusion] ?? 0] as const)
    .filter(([, count]) => count > 0);
}
