import { describe, expect, test } from 'vitest';
import {
  type Mark,
  movedByWord,
  nextSentence,
  sentencesOf,
  snapped,
} from '#workspace/coding/sentences/wordMarks.ts';

const text = 'Tarn backs Ostmark. Gen. A. Holt of the U.S. met “the League” on 3.5. acres; nobody paid.';
const said = (mark: Mark | null, of = text) => (mark === null ? null : of.slice(mark.start, mark.end));
const markOf = (words: string): Mark => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('A mark snaps to whole words', () => {
  test.each([
    ['inside one word', 1, 2, 'Tarn'],
    ['from inside one to inside another', 2, 13, 'Tarn backs Ostmark'],
    ['from right to left', 13, 2, 'Tarn backs Ostmark'],
    ['with blanks and a full stop at its ends', 4, 20, 'backs Ostmark'],
    ['on a blank alone', 4, 5, null],
    ['on nothing', 3, 3, null],
  ])('%s', (_name, from, to, expected) => {
    expect(said(snapped(text, from, to))).toBe(expected);
  });

  test.each([
    ['its end', 'rejected it “as long', 'on us', 'rejected it “as long as guns look down on us”'],
    ['its beginning', 'down on us” and', 'left', 'down on us” and left'],
    ['beside its beginning', 'as long', 'us” and left', '“as long as guns look down on us” and left'],
    ['a bracket', 'left (by', 'road', 'left (by road)'],
    ['straight quotes', 'she said "no', 'way', 'she said "no way"'],
    ['none inside', 'as long', 'on us', 'as long as guns look down on us'],
    ['none beside it', 'rejected it “as long', 'guns', 'rejected it “as long as guns'],
  ])('with the other half of a quotation mark at %s', (_name, first, last, expected) => {
    const quoted = 'He rejected it “as long as guns look down on us” and left (by road); she said "no way".';
    const from = quoted.indexOf(first);
    expect(said(snapped(quoted, from, quoted.indexOf(last, from) + last.length), quoted)).toBe(expected);
  });

  test('in Arabic and in Chinese, which sets no blanks', () => {
    expect(said(snapped('قال حزب الله إنه', 5, 10), 'قال حزب الله إنه')).toBe('حزب الله');
    expect(snapped('中国支持', 0, 1)).not.toBeNull();
  });
});

describe('Sentences', () => {
  test('end with a full stop, not with an abbreviation or an initial', () => {
    expect(sentencesOf(text).map((mark) => said(mark))[0]).toBe('Tarn backs Ostmark');
    expect(sentencesOf('Dr. Ada of Kessa left. She will not return.')).toHaveLength(2);
    expect(sentencesOf('Gen. A. Holt met Mr. Lind. They spoke.')).toHaveLength(2);
    expect(sentencesOf('Sen. Holt met Gov. Lind of the U.S.A. They spoke.')).toHaveLength(1);
    expect(sentencesOf('Sen. Holt met Gov. Lind there. They spoke.')).toHaveLength(2);
    expect(sentencesOf('The answer is No. The army waits.')).toHaveLength(2);
    expect(sentencesOf('Brigade No. 5 left. The army waits.')).toHaveLength(2);
  });

  test('none in a text without words', () => {
    expect(sentencesOf('… — !')).toEqual([]);
  });

  test('the one behind it and the one before', () => {
    const two = 'Tarn arms the Militia. Veldania bombs it.';
    const first = sentencesOf(two)[0]!;
    expect(said(nextSentence(two, first, 1), two)).toBe('Veldania bombs it');
    expect(nextSentence(two, first, -1)).toBeNull();
  });
});

describe('By words', () => {
  test('a mark with a quotation mark at its end goes on from its last word', () => {
    const quoted = 'It said “no deal” twice';
    const anchor = { start: 3, end: 7 };
    const whole = { start: 3, end: 17 };
    expect(said(movedByWord(quoted, { start: 3, end: 11 }, 1, anchor), quoted)).toBe('said “no deal”');
    expect(said(movedByWord(quoted, whole, 1, anchor), quoted)).toBe('said “no deal” twice');
    expect(said(movedByWord(quoted, whole, -1, anchor), quoted)).toBe('said “no');
  });

  test('a mark goes from word to word and stops at the ends', () => {
    expect(said(movedByWord(text, null, 1, null))).toBe('Tarn');
    expect(said(movedByWord(text, null, -1, null))).toBe('paid');
    expect(said(movedByWord(text, markOf('Tarn'), 1, null))).toBe('backs');
    expect(said(movedByWord(text, markOf('Tarn'), -1, null))).toBe('Tarn');
    expect(said(movedByWord(text, markOf('Tarn backs'), 1, null))).toBe('Ostmark');
  });

  test('it is extended, shortened, and turned over where it was begun', () => {
    const anchor = markOf('backs');
    const more = movedByWord(text, anchor, 1, anchor);
    expect(said(more)).toBe('backs Ostmark');
    expect(said(movedByWord(text, more, -1, anchor))).toBe('backs');
    expect(said(movedByWord(text, anchor, -1, anchor))).toBe('Tarn backs');
    expect(said(movedByWord(text, markOf('Tarn backs'), 1, anchor))).toBe('backs');
  });
});
