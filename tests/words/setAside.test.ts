import { expect, test } from 'vitest';
import { againWords } from '#words/openedAgain.ts';
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

test('a part that changed is named, and a correction that would be undone, too', () => {
  expect(againWords.change({ part: 'verb', was: 'opposes', is: 'supports' })).toBe('opposes → supports');
  expect(againWords.change({ part: 'date', was: '', is: '2021' })).toBe('date 2021 added');
  expect(againWords.change({ part: { column: 'Weight' }, was: '2', is: '' })).toBe('“Weight” 2 removed');
  expect(againWords.undone(['A – B'], false)).toBe(
    'Replacing the rows would undo a correction made by hand: A – B.',
  );
  expect(againWords.undone(['A – B', 'C – D', 'E – F', 'G – H'], true)).toBe(
    'These changes would undo four corrections made by hand: A – B, C – D, E – F and 1 more.',
  );
});
