import { expect, test } from 'vitest';
import { againWords, untakenLines, untakenReasons } from '#words/openedAgain.ts';

const cell = (where: string, column: string, is: string) => ({
  where,
  column,
  is,
  why: column === 'counts' ? untakenReasons.ofView : untakenReasons.oneOf(['done', 'announced']),
});

test('Cells that are not taken in are told one by one, and many that say the same in one line', () => {
  const rows = ['Alba – Brema', 'Alba – Corvia', 'Brema – Corvia', 'Brema – Dorne'];
  expect(
    untakenLines([cell('Alba – Esk', 'status', 'planned'), ...rows.map((row) => cell(row, 'counts', 'no'))]),
  ).toEqual([
    'Alba – Esk: status “planned” (it can be done or announced)',
    '4 rows: counts “no” (what counts is chosen in the view, not in a row)',
  ]);
  expect(untakenLines([cell('Alba – Brema', 'status', '')])).toEqual([
    'Alba – Brema: status emptied (it can be done or announced)',
  ]);
});

test('A quote is told as a quote', () => {
  expect(againWords.change({ part: 'quote', was: 'a', is: 'b' })).toBe('quote “a” → “b”');
  expect(againWords.change({ part: 'to', was: 'Alba', is: 'Brema' })).toBe('to Alba → Brema');
  expect(againWords.change({ part: { column: 'weight' }, was: '2', is: '' })).toBe('“weight” 2 removed');
});
