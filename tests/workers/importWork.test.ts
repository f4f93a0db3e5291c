import { expect, test } from 'vitest';
import { drawLimit } from '#derive/drawLimit.ts';
import { measuredLayoutInput } from '#derive/measuredLayoutInput.ts';
import { generatedDataset } from '#scripts/bench/generatedDataset.ts';
import { importWork } from '#workers/importWork.ts';
import { places } from '#workers/layoutWork.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('What has been previewed is drawn without being made again, and another file is made anew', () => {
  const work = importWork();
  const { recipe } = work.read([{ name: 'a.csv', bytes: utf8('from,type,to\nA,ally,B\n') }], {});
  expect(work.preview(recipe)?.statements).toBe(1);
  const drawn = work.draw(recipe);
  expect(work.draw(structuredClone(recipe))).toBe(drawn);
  work.read([{ name: 'a.csv', bytes: utf8('from,type,to\nA,ally,B\nB,ally,C\n') }], {});
  expect(work.draw(recipe)?.statements).toHaveLength(2);
});

test('The next file of a kind fits the dataset of the last one, and one about others does not', () => {
  const work = importWork();
  const { recipe } = work.read([{ name: 'march.csv', bytes: utf8('from,type,to\nA,ally,B\nB,hmm,C\n') }], {});
  const before = work.draw(recipe);
  if (before === null) throw new Error('nothing was made');
  work.read([{ name: 'april.csv', bytes: utf8('from,type,to\nA,rival,B\nB,hmm,C\n') }], {});
  const fitted = work.fit(before);
  expect(fitted?.read.recipe?.relations.table).toBe('april');
  const { changed, fresh } = work.preview(fitted?.read.recipe ?? null)?.difference ?? {};
  expect([changed?.length, fresh?.length]).toEqual([1, 0]);
  work.read([{ name: 'other.csv', bytes: utf8('from,type,to\nX,ally,Y\nY,rival,Z\n') }], {});
  expect(work.fit(before)).toBeNull();
  work.read([{ name: 'whom.csv', bytes: utf8('from,kind,to\nA,ally,B\n') }], {});
  expect(work.fit(before)).toBeNull();
});

test('A sketch has the actors with the most ties, and a line for each sign of a pair', () => {
  const work = importWork();
  const { recipe } = work.read(
    [{ name: 'x.csv', bytes: utf8('from,type,to\nA,ally,B\nB,ally,A\nA,rival,B\nB,ally,C\n') }],
    {},
  );
  const sketch = work.sketch(recipe);
  expect(sketch?.points.map(({ name }) => name)).toEqual(['B', 'A', 'C']);
  expect(sketch?.lines.map(({ sign }) => sign)).toEqual([1, -1, 1]);
  expect(sketch?.points.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
});

test('A sketch of a few actors has no line that passes a third one: three do not stand in a row', () => {
  const work = importWork();
  for (const text of [
    'from,type,to\nAlba,ally,Brema\nAlba,rival,Corvia\nBrema,rival,Corvia\n',
    'from,verb,to,sign,kind of act,source type,paraphrase\nAlba,is aligned with,Brema,aligned,political,,\nAlba,is aligned with,Corvia,aligned,political,,\nBrema,is opposed to,Corvia,opposed,political,,\n',
  ]) {
    const { recipe } = work.read([{ name: 'x.csv', bytes: utf8(text) }], {});
    const [a, b, c] = work.sketch(recipe)!.points;
    const area = (b!.x - a!.x) * (c!.y - a!.y) - (c!.x - a!.x) * (b!.y - a!.y);
    expect(Math.abs(area)).toBeGreaterThan(0.05);
  }
});

test('Of more relations than can be drawn some places are found before any are searched', () => {
  const few = measuredLayoutInput(generatedDataset({ actors: 300, statements: 400, seed: 1 }));
  const input = {
    ...few,
    ties: Array.from({ length: drawLimit + 1 }, (_, i) => few.ties[i % few.ties.length]!),
  };
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

test('What somebody has chosen for a value stands when another column is changed', () => {
  const work = importWork();
  const rows = 'from,type,to,press\nA,ally,B,Daily\nB,rival,C,Daily\n';
  const { recipe } = work.read([{ name: 'a.csv', bytes: utf8(rows) }], {});
  if (recipe === null) throw new Error('no recipe');
  const values = recipe.values.map((one) =>
    one.value === 'ally' ? { ...one, sign: 'other' as const, family: 'structure' as const } : one,
  );
  const changed = work.withColumns({ ...recipe, values }, { ...recipe.relations, saidBy: 'press' });
  expect(changed.values.map(({ value, sign, family }) => [value, sign, family])).toEqual([
    ['ally', 'other', 'structure'],
    ['rival', 'opposed', 'political'],
  ]);
});
