import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderActors, ordersOf } from '#derive/orderActors.ts';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery, withFacet } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { matrixOrders } from '#state/viewChoice.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from '#tests/query/filter/arbitraryQuery.ts';
import { derive, everything } from './smallMatrix.ts';

describe('the order', () => {
  it.each([...matrixOrders])('by %s has every visible actor once, in whole groups', (order) => {
    fc.assert(
      fc.property(arbitraryQuery(realDataset), (query) => {
        const graph = applyQuery(buildQueryIndex(realDataset), query);
        const { actors, groups } = orderActors(graph, realDataset, order);
        expect(actors.map((actor) => actor.id).sort()).toEqual(graph.actors.map((actor) => actor.id).sort());
        let next = 0;
        for (const { start, count, label } of groups) {
          expect(start).toBe(next);
          expect(count).toBeGreaterThan(0);
          expect(label).not.toBe('');
          next = start + count;
        }
        if (groups.length > 0) expect(next).toBe(actors.length);
      }),
      lawWeight(0.6),
    );
  });

  it('by number of relations begins with who has most', () => {
    const graph = derive.visibleGraph(everything);
    const degree = ({ id: own }: { id: ActorId }) =>
      graph.relations.filter(({ a, b }) => a === own || b === own).length;
    const degrees = orderActors(graph, smallDataset, 'relations').actors.map(degree);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  });

  it('by faction puts those without one last', () => {
    const { groups, actors } = orderActors(derive.visibleGraph(everything), smallDataset, 'faction');
    const last = groups.at(-1);
    expect(actors.slice(last?.start).every(({ factions }) => factions.length === 0)).toBe(true);
  });
});

describe('groups of the matrix', () => {
  it('are none where nobody belongs to one', () => {
    const nobody = {
      ...realDataset,
      factions: [],
      actors: realDataset.actors.map((actor) => ({ ...actor, factions: [], countries: [] })),
    };
    const graph = applyQuery(buildQueryIndex(nobody), defaultQuery);
    for (const order of ['faction', 'country'] as const) {
      const { actors, groups } = orderActors(graph, nobody, order);
      expect(groups).toEqual([]);
      expect(actors).toHaveLength(graph.actors.length);
    }
  });

  it('are one where all belong to it', () => {
    const query = withFacet({ ...defaultQuery, scope: 'among' }, 'faction', ['us-coalition']);
    const { groups } = orderActors(applyQuery(buildQueryIndex(realDataset), query), realDataset, 'faction');
    expect(groups.map(({ label }) => label)).toEqual(['US and coalition']);
  });
});

it('orders that say nothing of a dataset are not offered', () => {
  const bare = smallDataset.actors.map((one) => ({ ...one, countries: [], kind: 'unstated' as const }));
  expect(ordersOf(smallDataset)).toEqual(matrixOrders);
  expect(ordersOf({ actors: bare })).toEqual(
    matrixOrders.filter((order) => order !== 'country' && order !== 'kind'),
  );
});
