import { actorKinds } from '#domain/actor.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import { stances } from '#domain/relation.ts';
import { families, voices } from '#domain/statement.ts';
import {
  admissionOf,
  isPairShown,
  matchStatements,
  relationsOf,
  shownActors,
  shownRelations,
  whyUncounted,
} from './applyQuery.ts';
import {
  actorFacets,
  type Countable,
  countables,
  type Facet,
  noValue,
  type Query,
  statementFacets,
  withFacet,
} from './query.ts';
import type { IndexedStatement, QueryIndex } from './queryIndex.ts';

export interface FacetValue {
  readonly value: string;
  /**
   * The result with the facet set to this value alone, all else unchanged: relations for facets of statements and
   * stance, inside actors for facets of actors.
   */
  readonly count: number;
}

/** The values that a facet offers for a dataset, in the order in which they are listed. */
export function facetValues(index: QueryIndex, facet: Facet, rollUp: boolean): readonly string[] {
  const { dataset } = index;
  const used = (list: readonly string[]) => {
    const present = new Set<string>(
      [...index.actors.values()].flatMap(({ values }) => [...values[facet as 'country' | 'faction']]),
    );
    return [...list, noValue].filter((value) => present.has(value));
  };
  const usedByStatements = (list: readonly string[], of: 'family' | 'type' | 'voice' | 'theatre') => {
    const present = new Set(index.statements.flatMap(({ values }) => values[of]));
    return list.filter((value) => present.has(value));
  };
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  switch (facet) {
    case 'family':
      return usedByStatements(families, facet);
    case 'type':
      return usedByStatements(ids(dataset.relationTypes), facet);
    case 'voice':
      return usedByStatements(voices, facet);
    case 'theatre':
      return usedByStatements(ids(dataset.countries), facet);
    case 'speaker': {
      const present = new Set(index.statements.flatMap(({ values }) => values.speaker));
      return ['narrator', 'unnamed', ...ids(dataset.actors)].filter((value) => present.has(value));
    }
    case 'stance':
      return stances;
    case 'country':
      return used(ids(dataset.countries));
    case 'faction':
      return used(ids(dataset.factions));
    case 'community': {
      const present = new Set(dataset.actors.flatMap(({ communities }) => communities as readonly string[]));
      return ids(dataset.communities).filter((value) => present.has(value));
    }
    case 'kind': {
      const present = new Set<string>(dataset.actors.map(({ kind }) => kind));
      return actorKinds.filter((kind) => present.has(kind));
    }
    case 'operation':
      return ids(dataset.operations);
    case 'actor':
      return ids(dataset.actors).filter((id) => {
        const indexed = index.actors.get(id as never);
        return !rollUp || indexed?.rollsUpTo === id;
      });
  }
}

type Counts = Readonly<Record<Facet, readonly FacetValue[]>>;

/** Counts for every value of every facet. */
export function facetCounts(index: QueryIndex, query: Query): Counts {
  const admission = admissionOf(index, query);
  const countShown = (relations: readonly Relation[], asked: Query) =>
    shownRelations(relations, asked, admission).length;
  /** Shown relations of some statements; a relation need only be made out where its stance is asked for. */
  const countRelations = (kept: readonly IndexedStatement[]): number => {
    if (query.facets.stance.length > 0) return countShown(relationsOf(kept, query.rollUp), query);
    const dyads = new Set<DyadId>();
    for (const { asCoded, rolledUp } of kept) {
      const ends = query.rollUp ? rolledUp : asCoded;
      if (ends && isPairShown(query, admission, ends.from, ends.to)) dyads.add(dyadOf(ends.from, ends.to).id);
    }
    return dyads.size;
  };
  const keptBy = (asked: Query) =>
    matchStatements(index, asked).filter((indexed) => whyUncounted(indexed, asked.counts) === null);
  const relations = relationsOf(keptBy(query), query.rollUp);

  const counts: Partial<Record<Facet, readonly FacetValue[]>> = {};
  for (const facet of statementFacets) {
    const free = keptBy(withFacet(query, facet, []));
    counts[facet] = facetValues(index, facet, query.rollUp).map((value) => {
      const kept = free.filter(({ values }) => values[facet].includes(value));
      return { value, count: countRelations(kept) };
    });
  }
  counts.stance = facetValues(index, 'stance', query.rollUp).map((value) => ({
    value,
    count: countShown(relations, withFacet(query, 'stance', [value])),
  }));
  const byEnd = new Map<ActorId, Relation[]>();
  for (const relation of relations) {
    for (const end of [relation.a, relation.b]) {
      const own = byEnd.get(end);
      if (own) own.push(relation);
      else byEnd.set(end, [relation]);
    }
  }
  for (const facet of actorFacets) {
    counts[facet] = facetValues(index, facet, query.rollUp).map((value) => {
      const asked = withFacet(query, facet, [value]);
      const admissionThen = admissionOf(index, asked);
      // Where a facet of actors is set, a relation is shown by an end that is inside.
      const near = [...index.actors.keys()]
        .filter(admissionThen.isInside)
        .flatMap((id) => byEnd.get(id) ?? []);
      const shown = shownRelations(near, asked, admissionThen);
      const { ids } = shownActors(index, asked, shown, admissionThen);
      return { value, count: ids.filter(admissionThen.isInside).length };
    });
  }
  return counts as Counts;
}

/** For each switch of *What counts*: the statements of the present selection that need it. */
export function countableCounts(index: QueryIndex, query: Query): Readonly<Record<Countable, number>> {
  const matched = matchStatements(index, query);
  return Object.fromEntries(
    countables.map((countable) => [
      countable,
      matched.filter(({ needs }) => needs.includes(countable)).length,
    ]),
  ) as Record<Countable, number>;
}

/** Relations of the present selection if only undated statements were kept. */
export function undatedCount(index: QueryIndex, query: Query): number {
  const kept = matchStatements(index, { ...query, undated: true }).filter(
    (one) => one.period === null && whyUncounted(one, query.counts) === null,
  );
  return shownRelations(relationsOf(kept, query.rollUp), query, admissionOf(index, query)).length;
}
