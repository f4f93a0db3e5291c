import { expect, test } from 'vitest';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import { silenceIn } from '#dataset/silence.ts';
import { opened } from '#tests/dataset/formats/read/opened.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { correctionWords } from '#words/corrections.ts';
import { relationWords } from '#words/evidence.ts';
import { shortReadingKey } from '#words/sourceForm.ts';

const matrix = ',A,B,C,D\nA,x,-1,0,?\nB,-1,x,0,0\nC,0,0,x,0\nD,?,0,0,x\n';
const { made } = opened('x.csv', matrix);

test('rows that are set aside and zeros are told of where no line is', () => {
  const silence = silenceIn(made.dataset);
  expect(silence).toEqual({ aside: 1, isNoneStated: true, byHand: 0 });
  expect(shortReadingKey('file', [], 0, silence)).toBe(
    'Each line is a tie stated in the file. No line: the file says nothing about the pair or gives no relation, its row is set aside, or what it says is left out here.',
  );
  expect(relationWords.noStatementText('A', 'C', 'file', silence)).toBe(
    'The file gives no relation between A and C, or does not mention the pair. One row of the file is set aside and may be about them.',
  );
});

test('a dataset without such rows says as before that nothing is said', () => {
  expect(silenceIn(smallDataset)).toEqual({ aside: 0, isNoneStated: false, byHand: 0 });
  expect(shortReadingKey('file')).toContain(
    'No line: the file says nothing about the pair, or what it says is left out here.',
  );
});

test('what was changed by hand is counted, but for what is withdrawn', () => {
  const statement = made.dataset.statements[0]!;
  const cites = statement.cites.map((cite) => ({
    ...cite,
    locator: correctionWords.place(cite.locator ?? '', 'file', 'A criticises B'),
  }));
  const byHandOf = (status: 'draft' | 'withdrawn') =>
    silenceIn({ ...made.dataset, statements: [{ ...statement, cites, status }] }).byHand;
  expect([byHandOf('draft'), byHandOf('withdrawn')]).toEqual([1, 0]);
});

test('the workbook counts what is set aside', () => {
  const content = fileFormats.find(({ id }) => id === 'xlsx')?.write(wholeOf(made.dataset), 'x')[0]?.content;
  const reading = readFile('x.xlsx', content as Uint8Array);
  const about = reading.kind === 'tables' ? reading.tables.find(({ name }) => name === 'About') : undefined;
  const cells = about?.rows.map(({ cells: [name, value] }) => [name, value]);
  expect(cells).toContainEqual(['Rows set aside', '1']);
  expect(cells).toContainEqual([
    'A pair that is not listed',
    'the file says nothing about the pair or gives no relation, or its row is set aside',
  ]);
});
