/** How well a name or a verb answers what is typed, and which of them are offered first. */
import { termsOf } from '#query/find/searchTerms.ts';

/** How many of what there is are offered at once. */
export const mostOffered = 8;

/** Letters that stand for words: "pmu" for "Popular Mobilisation Units". */
const initialsOf = (terms: readonly string[]) => terms.map((term) => term.charAt(0)).join('');

export interface Name {
  readonly text: string;
  readonly terms: readonly string[];
  readonly whole: string;
  readonly initials: string;
}

export const nameOf = (text: string): Name => {
  const terms = termsOf(text);
  return { text, terms, whole: terms.join(' '), initials: initialsOf(terms) };
};

/**
 * How well a name answers what is typed: 0 it is the name, 1 the name begins so, 2 its initials begin so, 3 a later word
 * begins so and the others typed begin words too; null if it is another name.
 */
export function rankOf({ terms, whole, initials }: Name, typed: Name): number | null {
  if (whole === typed.whole) return 0;
  if (whole.startsWith(typed.whole)) return 1;
  if (terms.length > 1 && typed.terms.length === 1 && initials.startsWith(typed.whole)) return 2;
  const isFound = typed.terms.every((term) => terms.some((word) => word.startsWith(term)));
  return isFound ? 3 : null;
}

export interface Ranked<Choice> {
  readonly choice: Choice;
  readonly rank: number;
  /** Among equals the least comes first. */
  readonly order: number;
}

export function best<Choice>(found: readonly Ranked<Choice>[]): readonly Choice[] {
  return [...found]
    .sort((one, other) => one.rank - other.rank || one.order - other.order)
    .slice(0, mostOffered)
    .map(({ choice }) => choice);
}

/** Where an item stands in a list of ids, the latest used first; behind all of them if it is not there. */
export const orderIn = (recent: readonly string[], id: string) => {
  const at = recent.indexOf(id);
  return at < 0 ? recent.length : at;
};
