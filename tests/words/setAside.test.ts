import { expect, test } from 'vitest';
import { setAsideWords } from '#words/ownData.ts';

test('a row that waits for what its value means is named by its pair', () => {
  expect(setAsideWords.value('', 1, 'line', [{ at: 6, pair: 'Dorne – Brema' }])).toBe(
    'Dorne – Brema: an empty cell (line 6) means',
  );
  expect(setAsideWords.value('hmm', 1, 'row', [{ at: 6, pair: null }])).toBe('“hmm” (row 6) means');
  expect(
    setAsideWords.value('hmm', 5, 'row', [
      { at: 6, pair: 'A – B' },
      { at: 7, pair: 'C – D' },
    ]),
  ).toBe('“hmm”, 5 rows (rows 6, A – B; 7, C – D; and 3 more), means');
});
