import { expect, it } from 'vitest';
import { tableProblems } from '#words/importProblems.ts';

it('a problem of rows agrees with one and with many', () => {
  expect(tableProblems.mergedCells(1)[0]).toBe('1 row takes the value of a merged cell above it');
  expect(tableProblems.mergedCells(1200)[0]).toBe('1,200 rows take the value of a merged cell above them');
  expect(tableProblems.hiddenRows(1)).toEqual([
    '1 hidden row is read too',
    'that row deleted, if it does not count',
  ]);
  expect(tableProblems.hiddenRows(2)).toEqual([
    '2 hidden rows are read too',
    'rows deleted, if they do not count',
  ]);
});
