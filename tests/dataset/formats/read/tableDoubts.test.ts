import { expect, test } from 'vitest';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { tableDoubts } from '#dataset/formats/read/toDataset/tableDoubts.ts';

function doubts(csv: string) {
  const reading = readFile('x.csv', new TextEncoder().encode(csv));
  if (reading.kind !== 'tables') throw new Error('no table');
  return tableDoubts(reading.tables[0]!, guessRecipe(reading)!);
}

test('dates that cannot be read are counted, with the first of them', () => {
  const found = doubts(
    'from,to,type,date\nA,B,ally,2020-01-02\nA,F,ally,2020-02-02\nA,G,ally,2020-03-02\nA,H,rival,2020-04-02\nB,H,rival,2020-05-02\nA,C,ally,sometime in spring\nB,C,rival,\nC,D,ally,n/a\nD,E,ally,31 Feb 2020\n',
  );
  expect(found.dates).toEqual({ count: 2, example: 'sometime in spring' });
  expect(found.letters).toBeNull();
});

test.each(['MÃ¼nchen', 'ErdoÄŸan', 'Ø³ÙˆØ±ÙŠØ§', 'donâ€™t', 'M\uFFFDnchen', 'PeÃ±a', 'CafÃ© Ã la carte'])(
  'letters that were spoiled are found: %s',
  (text) => {
    expect(doubts(`from,to,type\n${text},B,ally\nB,C,rival\n`).letters).toEqual({ count: 1, example: text });
  },
);

test.each([
  'München',
  'Erdoğan',
  'سوريا',
  'don’t',
  'Ångström',
  'Ñandú',
  'ØRSTED',
  'ÇA «Ñ»',
  'Â',
  'ÃO',
  'Île-de-France',
])('good letters are not: %s', (text) => {
  expect(doubts(`from,to,type\n${text},B,ally\nB,C,rival\n`).letters).toBeNull();
});
