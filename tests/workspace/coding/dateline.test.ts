import { expect, test } from 'vitest';
import { dateline } from '#workspace/coding/dateline.ts';

test.each([
  [['Sarvia accuses Dromund', 'PORT ILVEN, 14 March 2031 – The government of Sarvia …'], '2031-03-14'],
  [['PORT ILVEN, March 14, 2031 — The government of Sarvia'], '2031-03-14'],
  [['A title', '3 June 2016', 'The text begins.'], '2016-06-03'],
  // Not its own day, and not a whole one.
  [
    [
      'The treaty was signed on 14 March 2031 and both sides kept to it until the summer of that year, when it ended.',
    ],
    null,
  ],
  [['PORT ILVEN, 14 March – The government'], null],
  [[], null],
])('%j is dated %s', (paragraphs, day) => {
  expect(dateline(paragraphs)).toBe(day);
});
