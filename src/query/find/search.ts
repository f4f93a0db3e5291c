/** Finding what a dataset holds by words: the finder of the page. */
import type { Question } from '#dataset/bundled.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type Answer, answersIn } from './searchAnswers.ts';
import { entriesOf, type SearchHit } from './searchEntries.ts';
import { groupsIn } from './searchGroups.ts';
import { pairsIn } from './searchPairs.ts';
import { matchOf, termsOf, withoutAsking, withoutStance } from './searchTerms.ts';

type Search = (text: string) => readonly SearchHit[];

/** What was found, and by which words where some of those typed were left out. */
interface Found {
  readonly hits: readonly SearchHit[];
  /** Null where every word that was typed was asked for. */
  readonly by: string | null;
}

/**
 * What is found by all the words, or, where nothing is, without those that only ask ("who", "the") or ask for a stance ("opposes"):
 * the panel of an actor and the questions about it answer that.
 */
export function foundBy(search: Search, text: string): Found {
  const terms = termsOf(text);
  const named = withoutAsking(terms);
  for (const fewer of [terms, withoutStance(named), named]) {
    const isAll = fewer.length === terms.length;
    const by = isAll ? text : fewer.join(' ');
    const hits = search(by);
    if (hits.length > 0) return { hits, by: isAll ? null : by };
  }
  return { hits: [], by: null };
}

/** True if the hit is not what was typed: nothing may select it unasked. */
export const isSubstitute = (hit: SearchHit): boolean =>
  hit.kind === 'notNamed' || (hit.kind === 'actor' && hit.part === 'alike');

/** What was found of each sort. */
interface Hits {
  readonly answers: readonly Answer[];
  readonly pairs: readonly SearchHit[];
  readonly questions: readonly SearchHit[];
}

const isActor = ({ entry }: Answer) => entry.actor !== null;
const hitsOf = (answers: readonly Answer[]): readonly SearchHit[] =>
  answers.map(({ entry, part }) => entry.hitOf(part));

/** The order of the hits; of one sort they stand as they are given, best first. */
function inOrder({ answers, pairs, questions }: Hits): readonly SearchHit[] {
  const byName = answers.filter(({ isByName }) => isByName);
  const inPart = byName.filter(({ isWhole }) => !isWhole);
  return [
    ...hitsOf(byName.filter(({ isWhole }) => isWhole)),
    ...pairs,
    // Who is there comes before who is not.
    ...hitsOf(inPart.filter(isActor)),
    ...hitsOf(inPart.filter((answer) => !isActor(answer))),
    ...questions,
    ...hitsOf(answers.filter(({ isByName }) => !isByName)),
  ];
}

/**
 * Builds the finder over names, summaries, statements, numbers and the passages left out. A term matches whole words and their
 * beginnings. Only if nothing does, names of five letters and more that are spelt alike are offered, and never a person's.
 * Two names find their pair; a word for a community finds all its actors, and a name beside it the pair with each. The words of a
 * question find it. Hits come best first, and all of them: what is shown of them is counted by whoever shows it.
 */
export function buildSearch(dataset: Dataset, questions: readonly Question[] = []): Search {
  const answersTo = answersIn(entriesOf(dataset));
  const groups = groupsIn(dataset.communities, answersTo);
  const pairsOf = pairsIn(dataset, answersTo, groups);
  const asked = questions.map((question) => ({ question, words: termsOf(question.label) }));
  const questionsFor = (terms: readonly string[]): readonly SearchHit[] => {
    const about = withoutAsking(terms);
    if (about.length === 0) return [];
    return asked
      .filter(({ words }) => about.every((term) => words.some((word) => matchOf(term, word) > 0)))
      .map(({ question }) => ({ kind: 'question', question }));
  };
  return (text) => {
    const terms = termsOf(text);
    const answers = groups.answersTo(terms);
    const wholePairs = pairsOf(terms, true);
    const isNamed = answers.some((answer) => answer.isByName && isActor(answer));
    const pairs = wholePairs.length > 0 || isNamed ? wholePairs : pairsOf(terms, false);
    const hits = inOrder({ answers, pairs, questions: questionsFor(terms) });
    return hits.length > 0 ? hits : hitsOf(answersTo(terms, true));
  };
}
