import { expect, it } from 'vitest';
import { likelyNext } from '#derive/likelyNext.ts';
import { initialState } from '#state/appState.ts';
import { reduce } from '#state/reduce.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';

it('is each country and faction of the open filters ticked, and each layout that needs no search', () => {
  const next = likelyNext(initialState, realDataset);
  const named = next.map(
    ({ query, layout }) => `${query.facets.country}/${query.facets.faction} ${layout.layout}`,
  );
  expect(named).toContain('TR/ automatic');
  expect(named).toContain('/isis automatic');
  expect(named.slice(-3).sort()).toEqual(['/ circle', '/ countries', '/ factions']);
  expect(new Set(named).size).toBe(next.length);
});

it('of a filter that is set, takes back what is ticked', () => {
  const turkey = reduce(initialState, { type: 'facetToggled', facet: 'country', value: 'TR' });
  expect(likelyNext(turkey, realDataset)).toContainEqual(initialState);
});
