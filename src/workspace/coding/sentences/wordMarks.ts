/** Words and sentences of a paragraph, and marks on them: a mark begins and ends with whole words. */

import { closingOf, halvesIn, openingOf } from '#words/grammar/quotationMarks.ts';
import { endsShortened } from '#words/grammar/sentenceEnds.ts';

/** A run of words, in UTF-16 units of its paragraph from 0; `end` is behind the last. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The words of a text in order; punctuation and blanks are none. */
export function wordsOf(text: string): readonly Mark[] {
  return [...words.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );
}

/** The words that a range of the text touches, as one mark; null if it touches none. The ends may be in any order. */
export function snapped(text: string, one: number, other: number): Mark | null {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (from === to) return null;
  const touched = wordsOf(text).filter(({ start, end }) => start < to && end > from);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? withWholePairs(text, { start: first.start, end: last.end }) : null;
}

const beside = { after: /^[^\p{L}\p{N}\s]*/u, before: /[^\p{L}\p{N}\s]*$/u };

/** The mark with the other half of a quotation mark or a bracket that it holds one of, where that stands beside it. */
function withWholePairs(text: string, { start, end }: Mark): Mark {
  const { opening, closing } = halvesIn(text.slice(start, end));
  const after = beside.after.exec(text.slice(end))?.[0] ?? '';
  const before = beside.before.exec(text.slice(0, start))?.[0] ?? '';
  const closers = opening.map(closingOf);
  const openers = [...closing.map(openingOf), ...opening.filter((one) => one === '"')];
  const to = Math.max(...closers.map((sign) => after.indexOf(sign)), -1);
  const from = to < 0 ? Math.max(...openers.map((sign) => before.lastIndexOf(sign)), -1) : -1;
  return { start: from < 0 ? start : start - before.length + from, end: end + to + 1 };
}

/** The sentences of a text, each without the blanks and the punctuation at its ends. */
export function sentencesOf(text: string): readonly Mark[] {
  const found: Mark[] = [];
  let from = 0;
  for (const { segment, index } of sentences.segment(text)) {
    const to = index + segment.length;
    if (to < text.length && endsShortened(text, from, to)) continue;
    const mark = snapped(text, from, to);
    if (mark !== null) found.push(mark);
    from = to;
  }
  return found;
}

/** The sentence after or before a mark; null at the end of the paragraph. */
export function nextSentence(text: string, mark: Mark, step: 1 | -1): Mark | null {
  const all = sentencesOf(text);
  const here = all.findLastIndex(({ start }) => start <= mark.start);
  return all[here + step] ?? null;
}

/**
 * The mark one word further (1) or back (−1): the next word alone, or, where it is extended, the mark with its moving end
 * there. `anchor` is where the mark was begun.
 */
export function movedByWord(text: string, mark: Mark | null, step: 1 | -1, anchor: Mark | null): Mark | null {
  const all = wordsOf(text);
  // A mark may hold a sign behind its last word, or before its first.
  const atStart = (place: number) => all.findIndex(({ end }) => end > place);
  const atEnd = (place: number) => all.findLastIndex(({ start }) => start <= place);
  if (mark === null) return (step === 1 ? all[0] : all.at(-1)) ?? null;
  const fixed = anchor ?? mark;
  const isBackwards = anchor !== null && mark.start < anchor.start;
  const moving =
    anchor === null
      ? step === 1
        ? atEnd(mark.end - 1)
        : atStart(mark.start)
      : isBackwards
        ? atStart(mark.start)
        : atEnd(mark.end - 1);
  const next = all[Math.min(Math.max(moving + step, 0), all.length - 1)];
  if (next === undefined) return null;
  return anchor === null
    ? next
    : withWholePairs(text, { start: Math.min(fixed.start, next.start), end: Math.max(fixed.end, next.end) });
}
