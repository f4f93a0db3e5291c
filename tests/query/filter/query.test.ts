import { expect, it } from 'vitest';
import { facetById, facets } from '#query/filter/facets.ts';
import { asSet, defaultQuery, hasInside, withFacet } from '#query/filter/query.ts';

it('writes a set in one way only', () => {
  expect(asSet(['b', 'a', 'b', 'B', 'a-c', 'a'])).toEqual(['B', 'a', 'a-c', 'b']);
});

it('starts with no restriction, what is done, announced, threatened and conditional, and structure', () => {
  expect(facets.every((facet) => defaultQuery.facets[facet].length === 0)).toBe(true);
  expect(defaultQuery).toMatchObject({
    included: ['announced', 'conditional', 'done', 'structure', 'threatened'],
    from: null,
    to: null,
    undated: true,
    rollUp: true,
    periphery: false,
    isolated: false,
    scope: 'counterparts',
    hidden: [],
  });
});

it('sets one facet and leaves the query it came from alone', () => {
  const query = withFacet(defaultQuery, 'country', ['XB', 'XA', 'XB']);
  expect(query.facets).toEqual({ ...defaultQuery.facets, country: ['XA', 'XB'] });
  expect(defaultQuery.facets.country).toEqual([]);
});

it('has an inside exactly where a facet of actors restricts', () => {
  for (const facet of facets) {
    expect(hasInside(withFacet(defaultQuery, facet, ['x']))).toBe(facetById[facet].about === 'actors');
  }
  expect(hasInside(defaultQuery)).toBe(false);
});
