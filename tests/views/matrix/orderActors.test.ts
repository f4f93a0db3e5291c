import { describe, expect, it } from 'vitest';
import { orderActors } from '#derive/orderActors.ts';
import { applyQuery } from '#query/applyQuery.ts';
import { defaultQuery, withFacet } from '#query/query.ts';
import { buildQueryIndex } from '#query/queryIndex.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';

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
