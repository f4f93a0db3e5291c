import { isPluralName, nameInSentence } from './grammar/nameInSentence.ts';
import { capitalised, listed } from './grammar/numbersAndLists.ts';
import { wholeQuote } from './grammar/quotationMarks.ts';

/** Quotation marks inside others. */
const inside = (words: string) => words.replaceAll('“', '‘').replaceAll('”', '’');

const places = (paragraphs: readonly number[]) => `¶ ${listed(paragraphs.map(String))}`;

/** A denial stands with the statement that is denied. */
export const denialWords = {
  offer: (gloss: string) => `denies: “${gloss}”`,
  offerNote: 'noted with that statement',
  note: (name: string, paragraph: number, words: string) =>
    `Denied by ${name} (¶ ${paragraph}: “${inside(wholeQuote(words))}”).`,
  written: (names: readonly string[], paragraph: number) => `Denial noted: ${listed(names)}, ¶ ${paragraph}`,
  /** Who denies, and where, as notes have it. */
  readIn: (note: string): readonly { readonly by: string; readonly paragraph: number }[] =>
    [...note.matchAll(/(?<=^|\s)Denied by (.+?) \(¶ (\d+): “/g)].map(([, by = '', paragraph]) => ({
      by,
      paragraph: Number(paragraph),
    })),
  /** The words of the denials in a note, and their paragraphs. */
  quotedIn: (note: string): readonly { readonly words: string; readonly paragraph: number }[] =>
    [...note.matchAll(/(?<=^|\s)Denied by .+? \(¶ (\d+): “([^”]*)”\)/g)].map(([, paragraph, words = '']) => ({
      words,
      paragraph: Number(paragraph),
    })),
  /** Where such words stand in the text of their paragraph, from 0; null where it has none of them. */
  placeIn: (text: string, words: string): { readonly start: number; readonly end: number } | null => {
    // A note has other marks inside its own, and the other half of one that stands alone.
    for (const said of [words, words.replace(/^[‘"]/, ''), words.replace(/[’"]$/, '')]) {
      const start = said === '' ? -1 : inside(text).indexOf(said);
      if (start >= 0) return { start, end: start + said.length };
    }
    return null;
  },
  /** A note in which one who denies is called otherwise. */
  renamed: (note: string, from: string, to: string) =>
    note.split(`Denied by ${from} (¶ `).join(`Denied by ${to} (¶ `),
  /** "The Front denies it (¶ 3)."; of several acts which. */
  denies: (name: string, verb: string | null, paragraphs: readonly number[]) =>
    `${capitalised(nameInSentence(name))} ${isPluralName(name) ? 'deny' : 'denies'} ${
      verb === null ? 'it' : `“${verb}”`
    } (${places(paragraphs)}).`,
  /** Behind an act: "denied by the Front, ¶ 3". */
  deniedBy: (name: string, paragraphs: readonly number[]) =>
    `denied by ${nameInSentence(name)}, ${places(paragraphs)}`,
  /** Behind an act that is told on the word of others: "claimed by the Front". */
  claimedBy: (names: readonly string[]) => `claimed by ${listed(names.map((name) => nameInSentence(name)))}`,
  /** Under a figure. */
  remark: (pairs: readonly string[]) => `Denied: ${pairs.join('; ')}.`,
  /** A note without them. */
  without: (note: string): string => note.replace(/(?<=^|\s)Denied by .+? \(¶ \d+: “[^”]*”\)\./g, ''),
  /** True for a note that holds one. */
  isIn: (note: string) => /(?:^|\s)Denied by /.test(note),
} as const;
