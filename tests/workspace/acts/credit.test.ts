/** Whom a figure of own data credits, and how that is kept. */
import { expect, test } from 'vitest';
import { opened } from '#tests/dataset/formats/read/opened.ts';
import { creditLine } from '#views/figure/wording/writeFigureText.ts';
import { figureWords } from '#words/figure.ts';
import { type Credit, creditAs, creditedSource } from '#workspace/acts/credit.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';

const start = ownDataOf(opened('sahel v3.csv', 'from,to,type\nA,B,ally\nB,C,enemy\n').made.dataset);

function credited(data: OwnData, typed: Partial<Credit>) {
  const made = creditAs(data, typed);
  if (!made.ok) throw new Error(made.why);
  return made;
}

test('the name of the file, as long as nobody says otherwise', () => {
  expect(creditLine(start.dataset)).toBe('Stated in sahel v3.csv; not independently verified.');
});

test('source and author, where somebody gives them; a field that is emptied is as before', () => {
  const { data } = credited(start, { publisher: ' Sahel working group ', author: 'Amina Keita' });
  expect(creditLine(data.dataset)).toBe('Source: A. Keita, Sahel working group; not independently verified.');
  expect(figureWords.shortCredit(data.dataset)).toBe(
    'Source: A. Keita, Sahel working group; claims not verified.',
  );
  // The file is still the source that each line names.
  expect(creditedSource(data.dataset)?.title).toBe('sahel v3.csv');
  const emptied = credited(data, { publisher: '', author: ' ' });
  expect(emptied.data.dataset).toEqual(start.dataset);
});

test('an act that can be taken back exactly; what changes nothing is none', () => {
  const { act, data } = credited(start, { author: 'Amina Keita' });
  expect(applyAct(data, undone(act))).toMatchObject({ ok: true, data: { dataset: start.dataset } });
  expect(creditAs(data, { author: 'Amina Keita' }).ok).toBe(false);
});

test('of several sources in a file it is the file', () => {
  const { dataset } = opened(
    'x.csv',
    'from,to,type,said by\nA,B,ally,Gazette\nB,C,enemy,Daily News\nA,C,enemy,\n',
  ).made;
  expect(creditedSource(dataset)?.title).toBe('x.csv');
  const { data } = credited(ownDataOf(dataset), { publisher: 'Own coding' });
  expect(creditLine(data.dataset)).toContain('(Own coding, Gazette and Daily News)');
});
