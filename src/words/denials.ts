import { wholeQuote } from './quotationMarks.ts';

/** Quotation marks inside others. */
const inside = (words: string) => words.replaceAll('“', '‘').replaceAll('”', '’');

/** A denial stands with the statement that is denied. */
export const denialWords = {
  offer: (gloss: string) => `denies: “${gloss}”`,
  offerNote: 'noted with that statement',
  note: (name: string, paragraph: number, words: string) =>
    `Denied by ${name} (¶ ${paragraph}: “${inside(wholeQuote(words))}”).`,
  written: (name: string, paragraph: number) => `Denial noted: ${name}, ¶ ${paragraph}`,
  /** True for a note that holds one. */
  isIn: (note: string) => /(?:^|\s)Denied by /.test(note),
} as const;
