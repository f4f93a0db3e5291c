import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { facets } from '#query/filter/facets.ts';
import { asSet, defaultQuery, inclusions, type Query, withFacet } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { recoverEmpty, recoverKeeping } from '#query/filter/recoverEmpty.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';

const index = buildQueryIndex(smallDataset);
const recover = (query: Query) => recoverEmpty(index, query);
/** Two facets that name one actor, so that clearing one alone does not help. */
const both = withFacet(withFacet(defaultQuery, 'actor', ['bresia']), 'country', ['XB']);
const relations = (query: Query) => applyQuery(index, query).relations.length;

describe('recoverEmpty', () => {
  it('offers the one step that brings most back, and says how many', () => {
    const empty = arbitraryQuery(smallDataset).filter((query) => relations(query) === 0);
    fc.assert(
      fc.property(empty, (query) => {
        const liftings: Query[] = [
          ...facets.map((facet) => withFacet(query, facet, [])),
          ...inclusions.map((one) => ({ ...query, included: asSet([...query.included, one]) })),
          { ...query, included: asSet([...query.included, ...defaultQuery.included]) },
          { ...query, from: null, to: null },
          { ...query, undated: true },
          { ...query, scope: 'counterparts' },
          { ...query, hidden: [] },
          { ...query, periphery: true },
          { ...query, rollUp: true },
        ];
        const recovery = recover(query);
        const everybody = ['country', 'faction', 'actor'] as const;
        const open = everybody.reduce<Query>((one, facet) => withFacet(one, facet, []), query);
        expect(recovery?.relations ?? 0).toBe(Math.max(...liftings.map(relations)) || relations(open));
        if (recovery) expect(relations(recovery.query)).toBe(recovery.relations);
      }),
      lawWeight(1.5),
    );
  });

  it.each<[string, Query, object]>([
    ['a facet', withFacet(defaultQuery, 'community', ['nobody']), { kind: 'facet', facet: 'community' }],
    ['the dates', { ...defaultQuery, from: '2030-01-01', undated: false }, { kind: 'undated' }],
    ['what counts', { ...defaultQuery, included: [] }, { kind: 'inclusionsReset' }],
    ['the scope', { ...both, scope: 'among' }, { kind: 'scope' }],
    [
      'all that names actors, where two ways do and nothing else helps',
      withFacet(withFacet(defaultQuery, 'actor', ['three-rivers-pact']), 'country', ['nowhere']),
      { kind: 'who' },
    ],
    ['a hidden actor', { ...both, hidden: ['bresia' as ActorId] }, { kind: 'hidden' }],
    [
      'a switch that is off, by putting it on',
      withFacet(withFacet(defaultQuery, 'type', ['meets']), 'family', ['contact']),
      { kind: 'inclusion', inclusion: 'contact' },
    ],
    [
      'a facet rather than a switch that brings less',
      withFacet(defaultQuery, 'type', ['meets']),
      { kind: 'facet', facet: 'type' },
    ],
  ])('takes back, or adds, %s', (_, query, step) => {
    expect(relations(query)).toBe(0);
    expect(recover(query)?.step).toEqual(step);
  });

  it('offers nothing where no single step helps', () => {
    const query = withFacet(withFacet(defaultQuery, 'community', ['nobody']), 'country', ['nowhere']);
    expect(recover(query)).toBeNull();
  });
});

describe('recoverKeeping', () => {
  it('keeps every filter, whatever a looser one would bring', () => {
    const query = withFacet(defaultQuery, 'type', ['meets']);
    const kept = recoverKeeping(index, query);
    expect(kept?.step).toEqual({ kind: 'inclusion', inclusion: 'contact' });
    expect(kept?.query.facets).toEqual(query.facets);
    expect(kept?.relations).toBeLessThan(recover(query)?.relations ?? 0);
  });

  it('takes back no facet, no dates and no hidden actor', () => {
    const empty = arbitraryQuery(smallDataset).filter((query) => relations(query) === 0);
    fc.assert(
      fc.property(empty, (query) => {
        const kept = recoverKeeping(index, query);
        if (!kept) return;
        expect(kept.query).toMatchObject({
          facets: query.facets,
          from: query.from,
          to: query.to,
          hidden: query.hidden,
        });
        expect(relations(kept.query)).toBe(kept.relations);
      }),
    );
  });

  it('offers nothing where only giving something up helps', () => {
    expect(recoverKeeping(index, withFacet(defaultQuery, 'community', ['nobody']))).toBeNull();
  });
});
