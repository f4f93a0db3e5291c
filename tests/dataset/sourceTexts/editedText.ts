/** Texts of a few words, so that quotes are often there twice, and random edits that know where each word went. */
import { seededRandom } from '#base/seededRandom.ts';

export interface Token {
  /** Its own number: of a word that is copied, the copy has another. */
  readonly id: number;
  readonly word: string;
}
export type Tokens = readonly (readonly Token[])[];

const vocabulary = [
  'Arland',
  'Bresia',
  'the',
  'army',
  'of',
  'trains',
  'warned',
  'in',
  'Keld',
  'and',
  'talks',
  'Ünal',
  'ended',
  'a',
  'truce',
];

/** An edition of tokens and what changes it, by a seed. */
export function tokenText(seed: number) {
  const random = seededRandom(seed);
  const number = (below: number) => Math.floor(random() * below);
  let next = 0;
  const token = (): Token => ({ id: next++, word: vocabulary[number(vocabulary.length)] ?? '' });
  const run = (length: number) => Array.from({ length }, token);
  const start: Tokens = Array.from({ length: 3 + number(6) }, () => run(4 + number(30)));
  const edits: readonly ((text: Tokens, at: number) => Tokens)[] = [
    (text, at) =>
      text.toSpliced(at, 1, text[at]!.toSpliced(number(text[at]!.length + 1), 0, ...run(1 + number(4)))),
    (text, at) => text.toSpliced(at, 1, text[at]!.toSpliced(number(text[at]!.length), 1 + number(4))),
    (text) => text.toSpliced(number(text.length), 0, run(3 + number(20))),
    (text, at) => text.toSpliced(at, 1),
    (text, at) => text.toSpliced(at, 1).toSpliced(number(text.length), 0, text[at]!),
    (text, at) => {
      const cut = number(text[at]!.length);
      return text.toSpliced(at, 1, text[at]!.slice(0, cut), text[at]!.slice(cut));
    },
    (text, at) => (at + 1 < text.length ? text.toSpliced(at, 2, [...text[at]!, ...text[at + 1]!]) : text),
    // The same words again, elsewhere.
    (text, at) => {
      const from = number(text[at]!.length);
      const copy = text[at]!.slice(from, from + 6).map(({ word }) => ({ id: next++, word }));
      const to = number(text.length);
      return text.toSpliced(to, 1, text[to]!.toSpliced(number(text[to]!.length), 0, ...copy));
    },
  ];
  const edited = (text: Tokens) =>
    text.length === 0
      ? text
      : edits[number(edits.length)]!(text, number(text.length)).filter((paragraph) => paragraph.length > 0);
  return { start, number, edited };
}

export const textOf = (tokens: Tokens): readonly string[] =>
  tokens.map((paragraph) => paragraph.map(({ word }) => word).join(' '));

/** Where a run of tokens stands, as paragraph from 1 and letters; null if it is torn apart or gone. */
export function placeOfTokens(tokens: Tokens, run: readonly Token[]) {
  for (const [at, paragraph] of tokens.entries()) {
    const from = paragraph.findIndex(({ id }) => id === run[0]?.id);
    if (from < 0) continue;
    if (!run.every(({ id }, place) => paragraph[from + place]?.id === id)) return null;
    const start = paragraph.slice(0, from).reduce((sum, { word }) => sum + word.length + 1, 0);
    return { paragraph: at + 1, start, from };
  }
  return null;
}
