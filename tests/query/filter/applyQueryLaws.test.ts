import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { facetCounts } from '#query/filter/facetCounts.ts';
import { facets } from '#query/filter/facets.ts';
import { defaultQuery, inclusions, type Query, withFacet } from '#query/filter/query.ts';
import { buildQueryIndex, type QueryIndex } from '#query/filter/queryIndex.ts';
import { describeQuery } from '#query/sentences/describeQuery.ts';
import { initialState } from '#state/appState.ts';
import { reduce } from '#state/reduce.ts';
import { arbitraryDataset } from '#tests/fixtures/arbitraryDataset.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';
import { expectSame } from './expectSame.ts';
import { askOracle, type OracleAnswer } from './filterOracle.ts';

/** What `applyQuery` gives, in the form of the oracle's answer. */
function answerOf(index: QueryIndex, query: Query, graph = applyQuery(index, query)) {
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
    absentCore: graph.absentCore.map(({ id }) => id),
    peripheryCount: graph.peripheryCount,
    peripheryAbsent: graph.peripheryAbsent,
    undrawn: graph.undrawn,
    amongOthers: graph.amongOthers,
    vanishedCount: graph.vanishedCount,
    excluded: graph.excluded,
  };
}

/** Compares the visible graph and its sentence with the oracle. */
function expectAsOracle(dataset: Dataset, index: QueryIndex, query: Query): OracleAnswer {
  const { intended, viewed, implied, alleged, ...answer } = askOracle(dataset, query);
  const graph = applyQuery(index, query);
  expectSame(answerOf(index, query, graph), answer);
  const whole = { intended, viewed, implied, alleged, ...answer };
  expectNumbersOf(describeQuery(dataset, query, graph).full, whole, query);
  return whole;
}

/** The numbers of a sentence, in its own order. */
function expectNumbersOf(sentence: string, answer: OracleAnswer, query: Query): void {
  const numbers = sentence.slice(sentence.search(/\d+ of \d+ actors? and /));
  const {
    actors,
    actorTotal,
    relations,
    relationTotal,
    intended,
    viewed,
    implied,
    alleged,
    excluded,
    peripheryAbsent,
    amongOthers,
  } = answer;
  const shown = (count: number, words: RegExp) =>
    expectSame(count === 0 ? null : String(count), words.exec(numbers)?.[1] ?? null);
  if (!numbers.startsWith(`${actors.length} of ${actorTotal} actor`))
    expect(numbers).toBe(`${actors.length} of ${actorTotal} actors`);
  shown(relations.length, new RegExp(`([1-9]\\d*) of ${relationTotal} relation`));
  shown(intended, /(\d+) announced or threatened/);
  shown(viewed, /(\d+) resting only on the author’s view/);
  shown(implied, /(\d+) only implied/);
  shown(alleged, /(\d+) alleged(?! act)/);
  shown(excluded.accused ?? 0, /(\d+) alleged act/);
  shown(excluded.earlier ?? 0, /(\d+) earlier act/);
  shown(excluded.low ?? 0, /(\d+) implied statement/);
  shown(excluded.structure ?? 0, /(\d+) ties? of membership/);
  shown(excluded.contact ?? 0, /(\d+) statements? of contact/);
  shown(excluded.harm ?? 0, /(\d+) acts? affecting civilians/);
  shown(excluded.announced ?? 0, /not shown:.* (\d+) announced act/);
  shown(excluded.threatened ?? 0, /not shown:.* (\d+) threatened act/);
  shown(excluded.done ?? 0, /not shown:.* (\d+) acts? done or ongoing/);
  shown(
    query.scope === 'counterparts' ? amongOthers : 0,
    /not shown: (\d+) relations? among the other actors/,
  );
  shown(query.periphery ? 0 : peripheryAbsent, /(\d+) minor actor/);
}

describe.each([
  ['the real dataset', realDataset, 50],
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
        included: inclusions,
        periphery: true,
        isolated: true,
      });
    }
  });

  it('does not depend on the order in which facets are set, nor on how often', () => {
    fc.assert(
      fc.property(queries, fc.array(fc.constantFrom(...facets)), (query, order) => {
        const again = [...order, ...facets].reduce<Query>(
          (sofar, facet) =>
            withFacet(sofar, facet, [...query.facets[facet], ...query.facets[facet]].reverse()),
          defaultQuery,
        );
        expect(again.facets).toEqual(query.facets);
        const same = { ...query, facets: again.facets };
        expectSame(answerOf(index, same), answerOf(index, query));
      }),
      lawWeight(2),
    );
  });

  it('gives the whole picture back when every facet is cleared or every filter is', () => {
    const before = answerOf(index, defaultQuery);
    fc.assert(
      fc.property(queries, (query) => {
        const state = { ...initialState, query };
        expect(reduce(state, { type: 'filtersCleared' }).query).toEqual(defaultQuery);
        const cleared = facets.reduce<Query>((sofar, facet) => withFacet(sofar, facet, []), {
          ...defaultQuery,
          facets: query.facets,
        });
        expectSame(answerOf(index, cleared), before);
      }),
    );
  });

  it('only ever shows ends of its relations and, if asked, isolated actors that are inside', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { actors, relations, inside } = applyQuery(index, query);
        const ends = new Set(relations.flatMap(({ a, b }) => [a, b]));
        for (const { id } of actors) expect(ends.has(id) || (query.isolated && inside.has(id))).toBe(true);
        for (const { a, b } of relations)
          expect(inside.has(a) || inside.has(b) || query.scope === 'surroundings').toBe(true);
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
      lawWeight(10),
    );
  });
});
