/** Words for the communities of a dataset: "Kurds", "Kurd" and "Kurdish" find all actors of one. */
import type { Community } from '#domain/dataset.ts';
import type { AnswersTo } from './searchAnswers.ts';
import { groupStemOf, termsOf } from './searchTerms.ts';

export interface Groups {
  /** Answers to the terms, and behind them those to the groups that they name. */
  readonly answersTo: AnswersTo;
  /** True if each of the terms names a group. */
  readonly isNamedBy: (terms: readonly string[]) => boolean;
}

export function groupsIn(communities: readonly Community[], answersTo: AnswersTo): Groups {
  /** The word of each group as the dataset has it, by its stem. */
  const words = new Map(
    communities.flatMap(({ label }) => {
      const [word, ...more] = termsOf(label);
      return word === undefined || more.length > 0 ? [] : [[groupStemOf(word), word] as const];
    }),
  );
  return {
    answersTo: (terms) => {
      const answers = answersTo(terms);
      const known = new Set(answers.map(({ entry }) => entry));
      const inGroups = terms.map((term) => words.get(groupStemOf(term)) ?? term);
      if (inGroups.every((term, at) => term === terms[at])) return answers;
      const more = answersTo(inGroups).filter(({ entry, isByName }) => isByName && !known.has(entry));
      return [...answers, ...more.map((answer) => ({ ...answer, isWhole: false }))];
    },
    isNamedBy: (terms) => terms.every((term) => words.has(groupStemOf(term))),
  };
}
