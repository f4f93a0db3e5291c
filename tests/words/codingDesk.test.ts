import { expect, test } from 'vitest';
import { deskWords } from '#words/codingDesk.ts';

test.each([
  [0, 0, 9, 0, 0, '9 paragraphs to read'],
  [0, 1, 9, 1, 2, '1 of 9 paragraphs begun: 2 sentences left'],
  [0, 9, 9, 9, 14, '9 of 9 paragraphs begun: 14 sentences left'],
  [2, 9, 9, 7, 11, '2 of 9 paragraphs read, 7 begun: 11 sentences left'],
  [2, 2, 9, 0, 0, '2 of 9 paragraphs read'],
  [9, 8, 9, 0, 0, 'All 9 paragraphs read'],
])(
  '%i read and %i begun of %i is told with what is left',
  (read, begun, all, paragraphs, sentences, told) => {
    expect(deskWords.progress(read, begun, all, { paragraphs, sentences })).toBe(told);
  },
);
