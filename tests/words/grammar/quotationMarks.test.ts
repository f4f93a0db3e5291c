import { expect, test } from 'vitest';
import { wholeQuote } from '#words/grammar/quotationMarks.ts';

test.each([
  ['rejected it “as long as guns', 'rejected it “as long as guns”'],
  ['look down on us” and left', '“look down on us” and left'],
  ['said “no” (twice', 'said “no” (twice)'],
  ['one” and “two', '“one” and “two”'],
  ['the Workers’ Union’s “own” word', 'the Workers’ Union’s “own” word'],
  ['she said "no', 'she said "no"'],
])('%s is shown as %s', (words, whole) => {
  expect(wholeQuote(words)).toBe(whole);
});
