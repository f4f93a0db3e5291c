import { expect, test } from 'vitest';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { weightlessTies } from '#dataset/formats/write/weightField.ts';
import { opened } from '#tests/dataset/formats/read/opened.ts';

const weightlessIn = (...rows: string[]) =>
  weightlessTies(wholeOf(opened('x.csv', ['from,to,type,weight', ...rows, ''].join('\n')).made.dataset));

test('Ties of weight 0 are counted, which Gephi leaves out; a tie without a weight is none of them', () => {
  expect(weightlessIn('A,B,ally,0', 'B,C,rival,2', 'C,A,ally,')).toBe(1);
  expect(weightlessIn('A,B,ally,1', 'B,C,rival,2')).toBe(0);
});
