import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { activeFilters, filtersAsShown } from '#query/filter/activeFilters.ts';
import { asSet, defaultQuery, type Query, withFacet } from '#query/filter/query.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';

/** The query without one of its active filters. */
function takeBack(query: Query, activeFilter: ReturnType<typeof activeFilters>[number]): Query {
  switch (activeFilter.kind) {
    case 'value':
      return withFacet(
        query,
        activeFilter.facet,
        query.facets[activeFilter.facet].filter((value) => value !== activeFilter.value),
      );
    case 'included':
      return { ...query, included: query.included.filter((one) => one !== activeFilter.inclusion) };
    case 'excluded':
      return { ...query, included: asSet([...query.included, activeFilter.inclusion]) };
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
    case 'surroundings':
      return { ...query, scope: 'counterparts' };
    case 'hidden':
      return { ...query, hidden: query.hidden.filter((id) => id !== activeFilter.actor) };
  }
}

it('finds none in the default query', () => {
  expect(activeFilters(defaultQuery)).toEqual([]);
});

it('names each difference once, and is the default again when all are taken back', () => {
  fc.assert(
    fc.property(arbitraryQuery(smallDataset), (query) => {
      const list = activeFilters(query);
      expect(new Set(list.map((one) => JSON.stringify(one))).size).toBe(list.length);
      for (const one of list) expect(activeFilters(takeBack(query, one)).length).toBeLessThan(list.length);
      expect({ ...list.reduce(takeBack, query), scope: defaultQuery.scope }).toEqual(defaultQuery);
    }),
    lawWeight(3),
  );
});

it.each(['among', 'surroundings'] as const)('names the scope "%s" only where it has an effect', (scope) => {
  expect(activeFilters({ ...defaultQuery, scope })).toEqual([]);
  const query = { ...withFacet(defaultQuery, 'actor', ['bresia']), scope };
  expect(activeFilters(query)).toEqual([{ kind: 'value', facet: 'actor', value: 'bresia' }, { kind: scope }]);
});

it('lists facets in their order on screen, before everything else', () => {
  const query = withFacet(withFacet(defaultQuery, 'voice', ['view']), 'stance', ['mixed']);
  expect(activeFilters({ ...query, hidden: ['bresia' as ActorId] })).toEqual([
    { kind: 'value', facet: 'stance', value: 'mixed' },
    { kind: 'value', facet: 'voice', value: 'view' },
    { kind: 'hidden', actor: 'bresia' },
  ]);
});

it('counts the chosen values of a facet as one filter', () => {
  const query: Query = {
    ...defaultQuery,
    facets: { ...defaultQuery.facets, country: ['TR', 'SY'], stance: ['opposed'] },
    periphery: true,
  };
  expect(filtersAsShown(query)).toEqual([
    { kind: 'value', facet: 'country', value: 'TR' },
    { kind: 'value', facet: 'stance', value: 'opposed' },
    { kind: 'periphery' },
  ]);
});
