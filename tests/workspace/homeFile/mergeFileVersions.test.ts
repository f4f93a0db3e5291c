import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDataset } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import { smallDataset as base } from '#tests/fixtures/smallDataset.ts';
import { chanceOf, wishes } from '#tests/workspace/acts/randomActs.ts';
import { mergeFileVersions } from '#workspace/homeFile/mergeFileVersions.ts';
import { ownDataOf } from '#workspace/ownData.ts';

const summed = (dataset: Dataset, at: number, summary: string): Dataset => ({
  ...dataset,
  actors: dataset.actors.map((actor, place) => (place === at ? { ...actor, summary } : actor)),
});
const isFit = ({ actors, statements, ...dataset }: Dataset) =>
  parseDataset({ dataset, actors, statements }).ok;

test('what each side has changed is in the outcome', () => {
  const mine = { ...summed(base, 0, 'Mine.'), title: 'My title' };
  const theirs = { ...summed(base, 1, 'Theirs.'), statements: base.statements.slice(1) };
  const { dataset, both } = mergeFileVersions(base, mine, theirs);
  expect(both).toEqual([]);
  expect(dataset).toEqual({
    ...summed(summed(base, 0, 'Mine.'), 1, 'Theirs.'),
    title: 'My title',
    statements: base.statements.slice(1),
  });
});

test('of what both have changed mine stands, and is named', () => {
  const { dataset, both } = mergeFileVersions(base, summed(base, 0, 'Mine.'), {
    ...summed(base, 0, 'Theirs.'),
    title: base.title,
  });
  expect(both).toEqual([base.actors[0]?.name]);
  expect(dataset.actors[0]?.summary).toBe('Mine.');
});

test('what one has deleted and the other changed stays', () => {
  const without = { ...base, actors: base.actors.slice(1) };
  for (const [mine, theirs] of [
    [without, summed(base, 0, 'Changed.')],
    [summed(base, 0, 'Changed.'), without],
  ] as const)
    expect(
      mergeFileVersions(base, mine, theirs).dataset.actors.find(({ id }) => id === base.actors[0]?.id),
    ).toEqual({
      ...base.actors[0],
      summary: 'Changed.',
    });
});

test('the same change on both sides is no conflict', () => {
  const same = summed(base, 0, 'Same.');
  expect(mergeFileVersions(base, same, structuredClone(same))).toEqual({ dataset: same, both: [] });
});

test('one side alone: the outcome is that side, whatever was done', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...Object.keys(wishes)), (seed, kind) => {
      const wish = wishes[kind]!(ownDataOf(base), chanceOf(seed));
      fc.pre(wish.ok);
      if (!wish.ok) return;
      const { dataset } = wish.data;
      for (const merged of [mergeFileVersions(base, dataset, base), mergeFileVersions(base, base, dataset)]) {
        expect(merged.both).toEqual([]);
        expect(isFit(merged.dataset)).toBe(true);
        for (const list of ['actors', 'statements', 'relationTypes'] as const)
          expect(new Map(merged.dataset[list].map((item) => [item.id, item]))).toEqual(
            new Map(dataset[list].map((item) => [item.id, item])),
          );
      }
    }),
  );
});
