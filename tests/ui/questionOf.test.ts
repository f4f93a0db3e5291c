import { expect, test } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { questionOfGroup } from '#ui/detail/questionOf.ts';

const index = buildQueryIndex(realDataset);
const of = (actors: readonly string[], id: string) =>
  questionOfGroup(
    [{ question: { label: 'Where?', address: 'x' }, actors: actors as readonly ActorId[] }],
    index,
    id as ActorId,
  )?.others ?? null;

test('an actor leads to the question that joins it with those that belong to it, and with nobody else', () => {
  expect(of(['turkey', 'turkish-forces'], 'turkey')).toEqual(['turkish-forces']);
  expect(of(['turkey', 'turkish-forces'], 'turkish-forces')).toBeNull();
  expect(of(['turkey', 'turkish-forces', 'iran'], 'turkey')).toBeNull();
  expect(of(['turkey'], 'turkey')).toBeNull();
});
