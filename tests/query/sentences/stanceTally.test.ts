import { expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { stanceTally } from '#query/sentences/stanceTally.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';

const { relations } = applyQuery(buildQueryIndex(realDataset), defaultQuery);
const tally = (actor: string) => stanceTally(relations, actor as ActorId);

it('counts the relations of an actor by stance, and leaves out stances that it has none of', () => {
  expect(tally('turkey')).toEqual(['1 aligned', '3 opposed', '1 other tie']);
  expect(tally('anti-government-groups-syria')).toEqual(['1 aligned', '2 opposed']);
  expect(tally('krg')).toEqual([]);
});
