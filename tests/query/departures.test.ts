import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { departures, facetOrder } from '#query/departures.ts';
import { asSet, defaultQuery, facets, type Query, withFacet } from '#query/query.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';

// Laws over many runs; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

/** The query without one of its departures. */
function takeBack(query: Query, departure: ReturnType<typeof departures>[number]): Query {
  switch (departure.kind) {
    case 'value':
      return withFacet(
        query,
        departure.facet,
        query.facets[departure.facet].filter((value) => value !== departure.value),
      );
    case 'counted':
      return { ...query, counts: query.counts.filter((one) => one !== departure.countable) };
    case 'uncounted':
      return { ...query, counts: asSet([...query.counts, departure.countable]) };
    case 'range':
      return { ...query, from: null, to: null };
    case 'dated':
      return { ...query, undated: true };
    case 'asCoded':
      return { ...query, rollUp: true };
    case 'periphery':
      return { ...query, periphery: false };
    case 'isolated':
      return { ...query, isolated: false };
    case 'among':
      return { ...query, scope: 'counterparts' };
    case 'hidden':
      return { ...query, hidden: query.hidden.filter((id) => id !== departure.actor) };
  }
}

it('finds none in the default query', () => {
  expect(departures(defaultQuery)).toEqual([]);
});

it('names each difference once, and is the default again when all are taken back', () => {
  fc.assert(
    fc.property(arbitraryQuery(smallDataset), (query) => {
      const list = departures(query);
      expect(new Set(list.map((one) => JSON.stringify(one))).size).toBe(list.length);
      for (const one of list) expect(departures(takeBack(query, one)).length).toBeLessThan(list.length);
      expect({ ...list.reduce(takeBack, query), scope: defaultQuery.scope }).toEqual(defaultQuery);
    }),
    { numRuns: 300 },
  );
});

it('names a scope only where it has an effect', () => {
  expect(departures({ ...defaultQuery, scope: 'among' })).toEqual([]);
  const query = { ...withFacet(defaultQuery, 'actor', ['bresia']), scope: 'among' as const };
  expect(departures(query)).toEqual([{ kind: 'value', facet: 'actor', value: 'bresia' }, { kind: 'among' }]);
});

it('puts what is open first: country, faction, stance, actor', () => {
  expect(facetOrder.slice(0, 4)).toEqual(['country', 'faction', 'stance', 'actor']);
  expect([...facetOrder].sort()).toEqual([...facets].sort());
  const query = withFacet(withFacet(defaultQuery, 'voice', ['view']), 'stance', ['mixed']);
  expect(departures({ ...query, hidden: ['bresia' as ActorId] }).map(({ kind }) => kind)).toEqual([
    'value',
    'value',
    'hidden',
  ]);
});
