import { expect, it } from 'vitest';
import { tableProblems } from '#words/importProblems.ts';

it('a problem of rows agrees with one and with many', () => {
  expect(tableProblems.mergedCells(1)[0]).toBe('1 row takes the value of a merged cell above it');
  expect(tableProblems.mergedCells(1200)[0]).toBe('1,200 rows take the value of a merged cell above them');
  expect(tableProblems.mergedCells(1)[1]).toBe('its own value in that row, if the merge was not intended');
  expect(tableProblems.mergedCells(2)[1]).toBe('its own value in each row, if the merge was not intended');
  expect(tableProblems.hiddenRows(1)).toEqual([
    '1 hidden row is read too',
    'no hidden row, unless it counts',
  ]);
  expect(tableProblems.hiddenRows(2)).toEqual([
    '2 hidden rows are read too',
    'no hidden rows, unless they count',
  ]);
});
