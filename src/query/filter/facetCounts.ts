import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import {
  type Admission,
  admissionOf,
  hasStance,
  matchStatements,
  relationsOf,
  shownPairs,
  shownRelations,
  whyExcluded,
} from './applyQuery.ts';
import {
  type ActorFacet,
  byFacet,
  type Facet,
  type FacetDefinition,
  facetById,
  facetDefinitions,
  isOffered,
  type StatementFacet,
  whoFacets,
} from './facets.ts';
import { type Inclusion, inclusions, namesSomebody, type Query, withFacet } from './query.ts';
import type { IndexedStatement, QueryIndex } from './queryIndex.ts';

interface FacetValue {
  readonly value: string;
  /**
   * What choosing the value promises. Facets that name actors: how many of those that it names would be shown if it were
   * chosen besides what is. Others: what would be shown if it were chosen alone, inside actors or relations.
   */
  readonly count: number;
}

/** The values that a facet offers for a dataset, in the order in which they are listed. */
export function facetValues(index: QueryIndex, facet: Facet, rollUp: boolean): readonly string[] {
  const definition = facetById[facet];
  const values = definition.options(index.dataset).map(({ value }) => value);
  if (definition.offersAll) return values;
  const present = new Set(
    definition.about === 'actors'
      ? [...index.actors].flatMap(([id, { values, rollsUpTo }]) =>
          definition.offersActors && rollUp && rollsUpTo !== id ? [] : [...values[definition.id]],
        )
      : index.statements.flatMap(({ values }) => values[definition.id]),
  );
  return values.filter((value) => present.has(value));
}

/** Counts for every value of every facet. */
export function facetCounts(index: QueryIndex, query: Query): Readonly<Record<Facet, readonly FacetValue[]>> {
  const admission = admissionOf(index, query);
  const keptBy = (asked: Query) =>
    matchStatements(index, asked).filter((indexed) => whyExcluded(indexed, asked.included) === null);
  const kept = keptBy(query);
  const relations = relationsOf(kept, query.rollUp);

  /** Counts the values of each part of a facet beside what is chosen of its other parts. */
  const byPart = (
    { id, partOf = () => '' }: FacetDefinition,
    countBeside: (others: readonly string[]) => (value: string) => number,
  ) => {
    const known = new Map<string, (value: string) => number>();
    return (value: string) => {
      const others = query.facets[id].filter((chosen) => partOf(chosen) !== partOf(value));
      const key = JSON.stringify(others);
      const count = known.get(key) ?? countBeside(others);
      known.set(key, count);
      return count(value);
    };
  };
  const countOf = (facet: FacetDefinition): ((value: string) => number) => {
    switch (facet.about) {
      case 'actors':
        return byPart(facet, (others) => {
          const found = insideCounts(index, query, { facet: facet.id, others }, relations);
          return (value) => found.get(value) ?? 0;
        });
      case 'statements':
        return byPart(facet, (others) => {
          const isFree = query.facets[facet.id].length === others.length;
          const free = isFree ? kept : keptBy(withFacet(query, facet.id, others));
          const byValue = statementsByValue(free, facet.id);
          return (value) => countRelations(byValue.get(value) ?? [], query, admission);
        });
      case 'stance':
        return (value) => shownRelations(relations, withFacet(query, facet.id, [value]), admission).length;
    }
  };
  return byFacet(facetDefinitions, (facet) => {
    const count = countOf(facet);
    return facetValues(index, facet.id, query.rollUp)
      .filter((value) => isOffered(index.dataset, facet.id, value) || query.facets[facet.id].includes(value))
      .map((value) => ({ value, count: count(value) }));
  });
}

function statementsByValue(
  statements: readonly IndexedStatement[],
  facet: StatementFacet,
): ReadonlyMap<string, readonly IndexedStatement[]> {
  const byValue = new Map<string, IndexedStatement[]>();
  for (const indexed of statements) {
    for (const value of indexed.values[facet]) {
      const list = byValue.get(value);
      if (list) list.push(indexed);
      else byValue.set(value, [indexed]);
    }
  }
  return byValue;
}

/** How many relations these statements give. Stances are derived only if the facet of stance is set. */
function countRelations(statements: readonly IndexedStatement[], query: Query, admission: Admission): number {
  if (query.facets.stance.length > 0) {
    return shownRelations(relationsOf(statements, query.rollUp), query, admission).length;
  }
  const pairs = new Map<DyadId, { readonly a: ActorId; readonly b: ActorId }>();
  for (const { asCoded, rolledUp, codedDyad, rolledUpDyad } of statements) {
    const [ends, dyad] = query.rollUp ? [rolledUp, rolledUpDyad] : [asCoded, codedDyad];
    if (ends && dyad !== null) pairs.set(dyad, { a: ends.from, b: ends.to });
  }
  return shownPairs([...pairs.values()], query, admission).length;
}

/**
 * For each value of a facet of actors beside `others`, the chosen values of its other parts: how many of the actors that it names would be inside and visible if it were
 * chosen, besides the others where the facet names actors, alone where it narrows. One pass over actors and relations for all values, O(actors + relations) times the values of one actor.
 */
function insideCounts(
  index: QueryIndex,
  query: Query,
  { facet, others }: { readonly facet: ActorFacet; readonly others: readonly string[] },
  relations: readonly Relation[],
): ReadonlyMap<string, number> {
  const { role } = facetById[facet];
  const free =
    role === 'who'
      ? whoFacets.reduce((one, { id }) => withFacet(one, id, []), query)
      : withFacet(query, facet, others);
  const admission = admissionOf(index, free);
  const { isAdmitted, isInside } = admission;
  // Who is inside as it is stays inside beside the value.
  const stays = role === 'who' && namesSomebody(query) ? admissionOf(index, query).isInside : () => false;
  const valuesOf = (id: ActorId) => {
    const indexed = index.actors.get(id);
    return (query.rollUp ? indexed?.rolledUpValues : indexed?.values)?.[facet] ?? new Set<string>();
  };
  const visible = new Map<string, Set<ActorId>>();
  const see = (value: string, id: ActorId) => {
    const seen = visible.get(value);
    if (seen) seen.add(id);
    else visible.set(value, new Set([id]));
  };
  for (const relation of relations) {
    const { a, b } = relation;
    if (!isAdmitted(a) || !isAdmitted(b) || !hasStance(relation, query, admission)) continue;
    for (const [id, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!isInside(id)) continue;
      for (const value of valuesOf(id)) {
        if (query.scope === 'among' && !stays(other) && !(isInside(other) && valuesOf(other).has(value)))
          continue;
        see(value, id);
      }
    }
  }
  if (query.isolated) {
    for (const id of index.actors.keys()) if (isInside(id)) for (const value of valuesOf(id)) see(value, id);
  }
  return new Map([...visible].map(([value, actors]) => [value, actors.size]));
}

/** For each inclusion: how many of the matching statements need it. */
export function inclusionCounts(index: QueryIndex, query: Query): Readonly<Record<Inclusion, number>> {
  const matched = matchStatements(index, query);
  return Object.fromEntries(
    inclusions.map((inclusion) => [
      inclusion,
      matched.filter(({ needs }) => needs.includes(inclusion)).length,
    ]),
  ) as Record<Inclusion, number>;
}

/** How many relations the query would show from undated statements alone, whatever its dates. */
export function undatedCount(index: QueryIndex, query: Query): number {
  const kept = matchStatements(index, { ...query, undated: true }).filter(
    (one) => one.period === null && whyExcluded(one, query.included) === null,
  );
  return shownRelations(relationsOf(kept, query.rollUp), query, admissionOf(index, query)).length;
}
