import { lowerCaseWithoutDiacritics } from './lowerCaseWithoutDiacritics.ts';

/** The words of a text as they are compared. */
export function termsOf(text: string): readonly string[] {
  return lowerCaseWithoutDiacritics(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
}

/** Words of a question that ask and join, and name nothing. */
const asking = new Set(
  'who whom whose what which where when why how does do did is are was were the a an in of to for with and or by on against about'.split(
    ' ',
  ),
);

/** The words that say what a question is about. */
export const withoutAsking = (terms: readonly string[]): readonly string[] =>
  terms.filter((term) => !asking.has(term));

/** Words that ask for a stance. */
const ofStance = new Set(
  'opposes oppose opposed opposing opponents supports support supported supporters backs back backed stands stand allied ally allies aligned enemy enemies friend friends fights fight fighting fought attacks attack attacking attacked'.split(
    ' ',
  ),
);

/** The words that say whose stance is asked for. */
export const withoutStance = (terms: readonly string[]): readonly string[] =>
  terms.filter((term) => !ofStance.has(term));

/** "Kurds", "Kurd" and "Kurdish" are words for one group. */
export const groupStemOf = (term: string): string => term.replace(/(?<=\p{L}{3})(?:ish|s)$/u, '');

/** Scripts that write without spaces, or that join articles and prepositions to a word. */
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const withPrefixes = /[\p{Script=Arabic}\p{Script=Hebrew}]{2}/u;

/** How well a word answers a term: 3 the whole word, 2 its beginning, 1 inside a word of a script that allows it, 0 not at all. */
export function matchOf(term: string, word: string): 0 | 1 | 2 | 3 {
  if (word === term) return 3;
  if (word.startsWith(term)) return 2;
  const isInside = (withoutSpaces.test(term) || withPrefixes.test(term)) && word.includes(term);
  return isInside ? 1 : 0;
}

/** The least length of a word that may be misspelt. */
const leastLength = 5;

/**
 * True if the term is the word with a slip of the pen: one letter in a word of five to seven, two in a longer one. Another
 * ending makes another word: "terrorist" is no slip of "terrorism".
 */
export function isSlipOf(term: string, word: string): boolean {
  const shorter = Math.min(term.length, word.length);
  const isTooLong = Math.abs(term.length - word.length) > 2;
  if (shorter < leastLength || isTooLong || term[0] !== word[0] || term === word) return false;
  if (term.length === word.length && term.slice(0, -1) === word.slice(0, -1)) return false;
  return slipsBetween(term, word) <= (shorter < 8 ? 1 : 2);
}

/** Letters to change, add, drop or swap with their neighbour to get from one word to the other. */
function slipsBetween(one: string, other: string): number {
  let [beforeLast, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (last[j] as number) + 1,
          (row[j - 1] as number) + 1,
          (last[j - 1] as number) + change,
          isSwap ? (beforeLast[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[other.length] as number;
}
