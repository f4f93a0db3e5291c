import { expect, test } from 'vitest';
import { drawLimit } from '#derive/drawLimit.ts';
import { measuredLayoutInput } from '#derive/measuredLayoutInput.ts';
import { generatedDataset } from '#scripts/bench/generatedDataset.ts';
import { importWork } from '#workers/importWork.ts';
import { places } from '#workers/layoutWork.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('What has been previewed is drawn without being made again, and another file is made anew', () => {
  const work = importWork();
  const { recipe } = work.read('a.csv', utf8('from,type,to\nA,ally,B\n'), {});
  expect(work.preview(recipe)?.statements).toBe(1);
  const drawn = work.draw(recipe);
  expect(work.draw(structuredClone(recipe))).toBe(drawn);
  work.read('a.csv', utf8('from,type,to\nA,ally,B\nB,ally,C\n'), {});
  expect(work.draw(recipe)?.statements).toHaveLength(2);
});

test('Of more relations than can be drawn some places are found before any are searched', () => {
  const input = measuredLayoutInput(generatedDataset({ actors: 300, statements: 4 * drawLimit, seed: 1 }));
  const found: string[] = [];
  expect(() =>
    places(input, ({ layout, positions }) => {
      found.push(layout);
      expect(Object.keys(positions)).toHaveLength(300);
      throw new Error('enough');
    }),
  ).toThrow('enough');
  expect(found).toEqual(['quick']);
});
