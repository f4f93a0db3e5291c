/** Words as quotes are compared by them. In scripts that set no blanks each letter is one. */
import { hasUnspaced, unspacedScripts } from '#base/unspacedScripts.ts';

const letter = /[\p{L}\p{N}\p{M}]/u;
const word = new RegExp(`[${unspacedScripts}]|(?:(?![${unspacedScripts}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

export interface QuoteWord {
  /** In lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text and where they stand, in UTF-16 units. */
export function quoteWords(text: string): readonly QuoteWord[] {
  return [...text.matchAll(word)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** True if a place in a text lies inside a word: a letter stands on both sides of it. */
export function isInWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at).match(/.$/su)?.[0] ?? '';
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return letter.test(before) && letter.test(after) && !hasUnspaced(before) && !hasUnspaced(after);
}
