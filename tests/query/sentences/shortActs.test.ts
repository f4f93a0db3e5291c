import { describe, expect, it } from 'vitest';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { asSet, defaultQuery, inclusions } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { shortActs } from '#query/sentences/shortActs.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';

const index = buildQueryIndex(realDataset);
const { relations } = applyQuery(index, {
  ...defaultQuery,
  periphery: true,
  included: asSet([...inclusions]),
});
const told = new Map(
  relations.map((relation) => [relation.id as string, shortActs(relation, index.shortNameOf, realDataset)]),
);

describe('who acts on whom, in a list', () => {
  it.each([
    ['pmu~turkey', 'Turkey is at odds with the PMU'],
    ['russia~united-states', 'Russia accuses the United States'],
    [
      'iraq-government~turkey',
      'Turkey is at odds with the Iraqi government; the Iraqi government accuses Turkey',
    ],
    ['iran~syria-government', 'Iran and the Syrian government met'],
    ['isis~united-states', ''],
  ])('%s: %s', (dyad, text) => {
    expect(told.get(dyad)).toBe(text);
  });

  it('says it of every relation with a stance', () => {
    const silent = relations.filter(({ id, stance }) => stance !== 'alleged' && told.get(id) === '');
    expect(silent).toEqual([]);
  });
});
