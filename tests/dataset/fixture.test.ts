import { expect, test } from 'vitest';
import { groupBy } from '#base/groupBy.ts';
import { datasetCounts } from '#dataset/datasetCounts.ts';
import { issueText } from '#dataset/issue.ts';
import { checkCurated, checkSource } from '#dataset/rules/curatedCheck.ts';
import { dyadOf } from '#domain/dyad.ts';
import { deriveRelation } from '#domain/relation.ts';
import type { RelationType } from '#domain/statement.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';

test('the small dataset keeps every rule', () => {
  const [source] = smallDataset.sources;
  expect(checkCurated(smallDataset).map(issueText)).toEqual([]);
  expect(checkSource(smallDataset, source!.id, smallParagraphs).map(issueText)).toEqual([]);
});

test('the small dataset has every family, mode, voice and confidence', () => {
  const counts = datasetCounts(smallDataset);
  for (const tally of [counts.families, counts.signs, counts.modes, counts.voices, counts.confidences])
    expect(Object.entries(tally).filter(([, count]) => count === 0)).toEqual([]);
  expect(counts).toMatchObject({ actors: 14, statements: 24, earlier: 2, unusedTypes: [] });
});

test('the small dataset has a mixed dyad of each kind', () => {
  const types = new Map<string, RelationType>(smallDataset.relationTypes.map((type) => [type.id, type]));
  const byDyad = groupBy(smallDataset.statements, ({ from, to }) => dyadOf(from, to).id);
  const mixed = [...byDyad.values()]
    .map((list) =>
      deriveRelation(
        dyadOf(list[0]!.from, list[0]!.to),
        list.map((statement) => ({
          statement,
          type: types.get(statement.type)!,
          from: statement.from,
          to: statement.to,
        })),
      ),
    )
    .filter(({ stance }) => stance === 'mixed')
    .map(({ id, mixedKind }) => `${id} ${mixedKind}`);
  expect(mixed.sort()).toEqual([
    'arland-government~bresia both-signs',
    'corland~hill-front crossed',
    'river-militia~valley-militia speakers-disagree',
  ]);
});
