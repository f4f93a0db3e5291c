import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { applyQuery, type VisibleGraph } from '#query/applyQuery.ts';
import { describeQuery } from '#query/describeQuery.ts';
import { facetCounts, facetValues, inclusionCounts, undatedCount } from '#query/facetCounts.ts';
import {
  actorFacets,
  defaultQuery,
  type Facet,
  facets,
  inclusions,
  type Query,
  withFacet,
} from '#query/query.ts';
import { buildQueryIndex, type QueryIndex } from '#query/queryIndex.ts';
import { initialState } from '#state/appState.ts';
import { reduce } from '#state/reduce.ts';
import { arbitraryDataset } from '#tests/fixtures/arbitraryDataset.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery, valuesInUse } from './arbitraryQuery.ts';
import { askOracle, type OracleAnswer, promisedCount } from './filterOracle.ts';

/** What `applyQuery` says, in the words of the oracle. */
function told(index: QueryIndex, query: Query, graph = applyQuery(index, query)) {
  return {
    actors: graph.actors.map(({ id }) => id),
    inside: graph.actors.map(({ id }) => id).filter((id) => graph.inside.has(id)),
    relations: graph.relations.map(({ id, stance, tier, mixedKind, statements, lines }) => ({
      id,
      stance,
      tier,
      mixedKind,
      statements: statements.map(({ statement }) => statement.id),
      lines: lines.map(
        (line) =>
          `${line.kind} ${line.tier ?? '-'} ${line.family ?? '-'} ${line.receivedByA ?? '-'} ${line.receivedByB ?? '-'}`,
      ),
    })),
    actorTotal: graph.actorTotal,
    relationTotal: graph.relationTotal,
    isolatedCount: graph.isolatedCount,
    peripheryCount: graph.peripheryCount,
    vanishedCount: graph.vanishedCount,
    uncounted: graph.uncounted,
  };
}

/** Strict equality that is fast when it holds, and shows the difference when it does not. */
function expectSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

/** Holds the picture and its sentence against the oracle. */
function expectAsOracle(dataset: Dataset, index: QueryIndex, query: Query): OracleAnswer {
  const { intended, viewed, alleged, ...answer } = askOracle(dataset, query);
  const graph = applyQuery(index, query);
  expectSame(told(index, query, graph), answer);
  const whole = { intended, viewed, alleged, ...answer };
  expectNumbersOf(describeQuery(dataset, query, graph).full, whole, query);
  return whole;
}

/** The numbers of a sentence, in its own order. */
function expectNumbersOf(sentence: string, answer: OracleAnswer, query: Query): void {
  const numbers = sentence.slice(sentence.search(/\d+ of \d+ actors?, /));
  const {
    actors,
    actorTotal,
    relations,
    relationTotal,
    intended,
    viewed,
    alleged,
    uncounted,
    peripheryCount,
  } = answer;
  const shown = (count: number, words: RegExp) =>
    expectSame(count === 0 ? null : String(count), words.exec(numbers)?.[1] ?? null);
  if (!numbers.startsWith(`${actors.length} of ${actorTotal} actor`))
    expect(numbers).toBe(`${actors.length} of ${actorTotal} actors`);
  shown(relations.length, new RegExp(`([1-9]\\d*) of ${relationTotal} relation`));
  shown(intended, /(\d+) announced or threatened/);
  shown(viewed, /(\d+) on the author’s view/);
  shown(alleged, /(\d+) alleged(?! act)/);
  shown(uncounted.accused ?? 0, /(\d+) alleged act/);
  shown(uncounted.earlier ?? 0, /(\d+) earlier/);
  shown(uncounted.low ?? 0, /(\d+) of low confidence/);
  shown(uncounted.structure ?? 0, /(\d+) of structure/);
  shown(uncounted.contact ?? 0, /(\d+) contact/);
  shown(uncounted.harm ?? 0, /(\d+) harm report/);
  shown(uncounted.announced ?? 0, /not shown:.* (\d+) announced/);
  shown(uncounted.threatened ?? 0, /not shown:.* (\d+) threatened/);
  shown(uncounted.done ?? 0, /not shown:.* (\d+) done or going on/);
  shown(query.periphery ? 0 : peripheryCount, /(\d+) actors? of the periphery/);
}

const countOf = (graph: VisibleGraph, facet: Facet) =>
  (actorFacets as readonly Facet[]).includes(facet) ? graph.inside.size : graph.relations.length;

describe.each([
  ['the real dataset', realDataset, 100],
  ['the small dataset', smallDataset, 20],
])('filters on %s', (_, dataset, weight) => {
  const index = buildQueryIndex(dataset);
  const queries = arbitraryQuery(dataset);

  it('shows what the oracle shows, actor by actor and statement by statement', () => {
    let count = 0;
    let withRelations = 0;
    fc.assert(
      fc.property(queries, (query) => {
        const answer = expectAsOracle(dataset, index, query);
        count++;
        if (answer.relations.length > 0) withRelations++;
      }),
      lawWeight(weight),
    );
    // A law over empty pictures alone would prove nothing.
    expect(withRelations / count).toBeGreaterThan(0.4);
  });

  it('shows what the oracle shows by default, and with every switch on', () => {
    expectAsOracle(dataset, index, defaultQuery);
    for (const rollUp of [true, false]) {
      expectAsOracle(dataset, index, {
        ...defaultQuery,
        rollUp,
        counts: inclusions,
        periphery: true,
        isolated: true,
      });
    }
  });

  it('offers every value that occurs in the data', () => {
    for (const facet of facets) {
      expect([...facetValues(index, facet, false)].sort()).toEqual(valuesInUse(dataset, facet));
    }
  });

  it('promises for every value of every facet what the oracle finds', () => {
    fc.assert(
      fc.property(queries, fc.constantFrom(...facets), (query, facet) => {
        const counts = facetCounts(index, query)[facet];
        expectSame(
          counts,
          counts.map(({ value }) => ({ value, count: promisedCount(dataset, query, facet, value) })),
        );
      }),
      lawWeight(1.5),
    );
  });

  it('leaves, once a value is chosen alone, the number that it promised', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const counts = facetCounts(index, query);
        for (const facet of facets) {
          const left = counts[facet].map(({ value }) => ({
            value,
            count: countOf(applyQuery(index, withFacet(query, facet, [value])), facet),
          }));
          expectSame(counts[facet], left);
        }
      }),
      lawWeight(0.4),
    );
  });

  it('tells for the box of undated statements how many relations they alone would give', () => {
    const whole = { from: null, to: null };
    fc.assert(
      fc.property(queries, (query) => {
        const undatedOnly = {
          ...dataset,
          statements: dataset.statements.filter(({ when }) => when === null),
        };
        const answer = askOracle(undatedOnly, { ...query, ...whole, undated: true });
        expectSame(undatedCount(index, query), answer.relations.length);
      }),
      lawWeight(2),
    );
  });

  it('tells for each switch the statements of the selection that need it, whether it is on or off', () => {
    fc.assert(
      fc.property(queries, fc.constantFrom(...inclusions), (query, inclusion) => {
        const count = inclusionCounts(index, query)[inclusion];
        expectSame(inclusionCounts(index, { ...query, counts: [] })[inclusion], count);
        const others = inclusions.filter((one) => one !== inclusion);
        const all = { ...query, counts: inclusions, facets: { ...query.facets, stance: [] } };
        const everyone = {
          ...all,
          periphery: true,
          hidden: [],
          scope: 'counterparts' as const,
          rollUp: false,
        };
        const unrestricted = actorFacets.reduce<Query>((one, facet) => withFacet(one, facet, []), everyone);
        const statements = (asked: Query) =>
          askOracle(dataset, asked).relations.reduce((sum, { statements: { length } }) => sum + length, 0);
        expectSame(statements(unrestricted) - statements({ ...unrestricted, counts: others }), count);
      }),
      lawWeight(2),
    );
  });

  it('does not mind in which order facets are set, nor how often', () => {
    fc.assert(
      fc.property(queries, fc.array(fc.constantFrom(...facets)), (query, order) => {
        const again = [...order, ...facets].reduce<Query>(
          (sofar, facet) =>
            withFacet(sofar, facet, [...query.facets[facet], ...query.facets[facet]].reverse()),
          defaultQuery,
        );
        expect(again.facets).toEqual(query.facets);
        const same = { ...query, facets: again.facets };
        expectSame(told(index, same), told(index, query));
      }),
      lawWeight(2),
    );
  });

  it('gives the whole picture back when every facet is cleared or every filter is', () => {
    const before = told(index, defaultQuery);
    fc.assert(
      fc.property(queries, (query) => {
        const state = { ...initialState, query };
        expect(reduce(state, { type: 'filtersCleared' }).query).toEqual(defaultQuery);
        const cleared = facets.reduce<Query>((sofar, facet) => withFacet(sofar, facet, []), {
          ...defaultQuery,
          facets: query.facets,
        });
        expectSame(told(index, cleared), before);
      }),
    );
  });

  it('only ever shows ends of its relations and, if asked, isolated actors that are inside', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { actors, relations, inside } = applyQuery(index, query);
        const ends = new Set(relations.flatMap(({ a, b }) => [a, b]));
        for (const { id } of actors) expect(ends.has(id) || (query.isolated && inside.has(id))).toBe(true);
        for (const { a, b } of relations) expect(inside.has(a) || inside.has(b)).toBe(true);
      }),
      lawWeight(3),
    );
  });

  it('does not change the dataset or the query it is asked', () => {
    const frozen = JSON.stringify(dataset);
    fc.assert(
      fc.property(queries, (query) => {
        const asked = JSON.stringify(query);
        applyQuery(index, query);
        facetCounts(index, query);
        return JSON.stringify(query) === asked;
      }),
      lawWeight(0.3),
    );
    expect(JSON.stringify(dataset)).toBe(frozen);
  });
});

describe('filters on datasets of any shape', () => {
  it('shows what the oracle shows, in five filters of each dataset', () => {
    fc.assert(
      fc.property(
        arbitraryDataset.chain((dataset) =>
          fc.tuple(fc.constant(dataset), fc.array(arbitraryQuery(dataset), { minLength: 5, maxLength: 5 })),
        ),
        ([dataset, queries]) => {
          const index = buildQueryIndex(dataset);
          for (const query of queries) {
            expectAsOracle(dataset, index, query);
          }
        },
      ),
      lawWeight(5),
    );
  });

  it('promises for every value of every facet what the oracle finds', () => {
    fc.assert(
      fc.property(
        arbitraryDataset.chain((dataset) => fc.tuple(fc.constant(dataset), arbitraryQuery(dataset))),
        ([dataset, query]) => {
          const counts = facetCounts(buildQueryIndex(dataset), query);
          for (const facet of facets) {
            expectSame(
              counts[facet],
              counts[facet].map(({ value }) => ({
                value,
                count: promisedCount(dataset, query, facet, value),
              })),
            );
          }
        },
      ),
      lawWeight(0.6),
    );
  });
});
