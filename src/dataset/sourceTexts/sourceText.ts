/** The text of a source, read as words and sentences; only for who has the text, which is not ours to ship. */
import { escapedPattern } from '#base/escapedPattern.ts';
import { endsShortened } from '#words/grammar/sentenceEnds.ts';

export interface Paragraph {
  readonly n: number;
  readonly text: string;
}

/** A stretch of a text: `from` included, `to` not, in UTF-16 code units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const wordPattern = /[\p{L}\p{N}]+/gu;

export const wordsOf = (text: string): readonly string[] => text.match(wordPattern) ?? [];

/** The words alone, in lower case, with a blank between them. */
export const plain = (text: string): string => wordsOf(text).join(' ').toLowerCase();

export function wordStretches(text: string): readonly Stretch[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Where a name stands in a text as whole words, as written or with the first letter's case changed. */
export function stretchesOf(name: string, text: string): readonly Stretch[] {
  const escaped = escapedPattern(name);
  const first = escaped.charAt(0);
  const either = /\p{L}/u.test(first)
    ? `[${first.toLowerCase()}${first.toUpperCase()}]${escaped.slice(1)}`
    : escaped;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${either}(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(pattern)].map(({ index }) => ({ from: index, to: index + name.length }));
}

/** The sentences of a text, which together cover it. */
export function sentenceStretches(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const to = index + segment.length;
    if (endsShortened(text, from, to)) continue;
    sentences.push({ from, to });
    from = to;
  }
  return from === text.length ? sentences : [...sentences, { from, to: text.length }];
}
