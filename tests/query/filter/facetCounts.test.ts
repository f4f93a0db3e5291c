import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { facetCounts, facetValues, inclusionCounts, undatedCount } from '#query/filter/facetCounts.ts';
import { actorFacets, type Facet, facetById, facets } from '#query/filter/facets.ts';
import { inclusions, type Query, withFacet } from '#query/filter/query.ts';
import { buildQueryIndex, type QueryIndex } from '#query/filter/queryIndex.ts';
import { arbitraryDataset } from '#tests/fixtures/arbitraryDataset.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';
import { expectSame } from './expectSame.ts';
import { besideValue, valuesInUse } from './facetOracle.ts';
import { askOracle, promisedCount } from './filterOracle.ts';

/** What the filter shows of a value once it is chosen: beside what is chosen, where the facet names actors; else alone. */
function shownOf(index: QueryIndex, query: Query, facet: Facet, value: string): number {
  const definition = facetById[facet];
  const isWho = definition.role === 'who';
  const chosen = isWho ? [...query.facets[facet], value] : besideValue(facet, query.facets[facet], value);
  const { inside, relations } = applyQuery(index, withFacet(query, facet, chosen));
  if (definition.about !== 'actors') return relations.length;
  if (!isWho) return inside.size;
  const valuesOf = (id: ActorId) => {
    const indexed = index.actors.get(id);
    return (query.rollUp ? indexed?.rolledUpValues : indexed?.values)?.[definition.id];
  };
  return [...inside].filter((id) => valuesOf(id)?.has(value)).length;
}

describe.each([
  ['the real dataset', realDataset],
  ['the small dataset', smallDataset],
])('counts on %s', (_, dataset) => {
  const index = buildQueryIndex(dataset);
  const queries = arbitraryQuery(dataset);

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

  it('promises for every value what the filter then shows', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const counts = facetCounts(index, query);
        for (const facet of facets) {
          const left = counts[facet].map(({ value }) => ({
            value,
            count: shownOf(index, query, facet, value),
          }));
          expectSame(counts[facet], left);
        }
      }),
      lawWeight(0.4),
    );
  });

  it('counts what is in the picture, for facets that name actors where no actor is asked for', () => {
    fc.assert(
      fc.property(queries, (query) => {
        // Of links between the chosen alone, one who is chosen alone has none.
        const scope = query.scope === 'among' ? 'counterparts' : query.scope;
        const open = actorFacets.reduce<Query>((one, { id }) => withFacet(one, id, []), { ...query, scope });
        const { actors } = applyQuery(index, open);
        const counts = facetCounts(index, open);
        for (const facet of ['country', 'faction', 'actor'] as const) {
          const shown = (value: string) =>
            actors.filter(({ id }) => {
              const indexed = index.actors.get(id);
              return (open.rollUp ? indexed?.rolledUpValues : indexed?.values)?.[facet].has(value);
            }).length;
          for (const { value, count } of counts[facet]) expect([value, count]).toEqual([value, shown(value)]);
        }
      }),
      lawWeight(0.4),
    );
  });

  it('gives a country, faction or actor the same number whatever else of them is chosen', () => {
    fc.assert(
      fc.property(queries, queries, (query, { facets: { country, faction, actor } }) => {
        const open: Query = { ...query, scope: 'counterparts' };
        const other = { ...open, facets: { ...open.facets, country, faction, actor } };
        for (const facet of ['country', 'faction', 'actor'] as const) {
          expectSame(facetCounts(index, open)[facet], facetCounts(index, other)[facet]);
        }
      }),
      lawWeight(0.4),
    );
  });

  it('gives for undated statements the number of relations that they alone would show', () => {
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

  it('gives for each inclusion the number of matching statements that need it, included or not', () => {
    fc.assert(
      fc.property(queries, fc.constantFrom(...inclusions), (query, inclusion) => {
        const count = inclusionCounts(index, query)[inclusion];
        expectSame(inclusionCounts(index, { ...query, included: [] })[inclusion], count);
        const others = inclusions.filter((one) => one !== inclusion);
        const all = { ...query, included: inclusions, facets: { ...query.facets, stance: [] } };
        const everyone = {
          ...all,
          periphery: true,
          hidden: [],
          scope: 'counterparts' as const,
          rollUp: false,
        };
        const unrestricted = actorFacets.reduce<Query>((one, { id }) => withFacet(one, id, []), everyone);
        const statements = (asked: Query) =>
          askOracle(dataset, asked).relations.reduce((sum, { statements: { length } }) => sum + length, 0);
        expectSame(statements(unrestricted) - statements({ ...unrestricted, included: others }), count);
      }),
      lawWeight(2),
    );
  });
});

describe('counts on datasets of any shape', () => {
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
