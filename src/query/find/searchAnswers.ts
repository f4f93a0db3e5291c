/** Which entries answer to words, and how well. */
import type { Entry, Matched, MatchedPart } from './searchEntries.ts';
import { isSlipOf, matchOf, termsOf } from './searchTerms.ts';

/** A word, where it stands. */
interface Word {
  readonly entry: number;
  readonly part: number;
}

/** An entry that answers every term. */
export interface Answer {
  readonly entry: Entry;
  readonly part: Matched;
  readonly score: number;
  readonly isWhole: boolean;
  /** True if one name has all the terms. */
  readonly isByName: boolean;
}

const nameParts: readonly MatchedPart[] = ['name', 'alias', 'alsoKnownAs'];
const isNamePart = ({ part }: Matched) => nameParts.includes(part);
/** A name, or the group that an actor belongs to: none is the actor's own name, but both say who is meant. */
const saysWho = (matched: Matched) => isNamePart(matched) || matched.part === 'community';

/** All words of the entries. */
interface WordIndex {
  readonly words: ReadonlyMap<string, readonly Word[]>;
  readonly wholeNames: ReadonlyMap<string, ReadonlySet<Entry>>;
  /** Words of names that may be spelt wrongly: none of a person's. */
  readonly mayBeMisspelt: readonly string[];
}

function wordIndexOf(entries: readonly Entry[]): WordIndex {
  const words = new Map<string, Word[]>();
  const wholeNames = new Map<string, Set<Entry>>();
  const ofPersons = new Set<string>();
  const ofThings = new Set<string>();
  for (const [entry, { parts, isPerson, actor }] of entries.entries()) {
    for (const [at, matched] of parts.entries()) {
      const terms = termsOf(matched.text);
      for (const term of new Set(terms)) {
        const list = words.get(term);
        if (list) list.push({ entry, part: at });
        else words.set(term, [{ entry, part: at }]);
      }
      if (!isNamePart(matched)) continue;
      const whole = terms.join(' ');
      wholeNames.set(whole, (wholeNames.get(whole) ?? new Set()).add(entries[entry] as Entry));
      if (actor !== null) for (const term of terms) (isPerson ? ofPersons : ofThings).add(term);
    }
  }
  return { words, wholeNames, mayBeMisspelt: [...ofThings].filter((word) => !ofPersons.has(word)) };
}

/** Entry by entry, how well each of its parts matches a term. */
type Matches = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** For each entry with the word, how well each of its parts answers the term. */
function matchesOf({ words, mayBeMisspelt }: WordIndex, term: string, isAlike: boolean): Matches {
  const found = new Map<number, Map<number, number>>();
  const isAlikeWord = isAlike
    ? new Set(mayBeMisspelt.filter((word) => isSlipOf(term, word)))
    : new Set<string>();
  for (const [word, list] of words) {
    const match = matchOf(term, word) || (isAlikeWord.has(word) ? 0.5 : 0);
    if (match === 0) continue;
    for (const { entry, part } of list) {
      const parts = found.get(entry) ?? new Map<number, number>();
      found.set(entry, parts.set(part, Math.max(match, parts.get(part) ?? 0)));
    }
  }
  return found;
}

/** The answer of an entry that has every term; null where its names are only alike and it may not be offered for that. */
function answerOf(
  entry: Entry,
  at: number,
  byTerm: readonly Matches[],
  isWhole: boolean,
  isAlike: boolean,
): Answer | null {
  const score = (part: number) =>
    byTerm.reduce((sum, found) => sum + (found.get(at)?.get(part) ?? 0), 0) *
    (saysWho(entry.parts[part] as Matched) ? 3 : 1);
  const ranked = [...entry.parts.keys()].sort((a, b) => score(b) - score(a));
  const best = ranked[0] as number;
  const part = entry.parts[best] as Matched;
  const isOnName = saysWho(part) && byTerm.every((found) => found.get(at)?.has(best));
  if (isAlike && !(isOnName && isNamePart(part) && entry.actor !== null && !entry.isPerson)) return null;
  return {
    entry,
    part: isAlike ? { part: 'alike', text: part.text } : part,
    // Of equal matches, the one that has fewer words besides.
    score: score(best) - termsOf(part.text).length / 1000,
    isWhole,
    isByName: isOnName,
  };
}

/** Whole names first, then names that have all the terms, then other texts; among these by how well they match. */
function bestFirst(answers: readonly Answer[]): readonly Answer[] {
  const rank = ({ isWhole, isByName }: Answer) => (isWhole ? 2 : isByName ? 1 : 0);
  return [...answers].sort((a, b) => rank(b) - rank(a) || b.score - a.score);
}

/** Entries that answer all terms, best first; with `isAlike` those whose names are spelt alike. */
export type AnswersTo = (terms: readonly string[], isAlike?: boolean) => readonly Answer[];

export function answersIn(entries: readonly Entry[]): AnswersTo {
  const index = wordIndexOf(entries);
  return (terms, isAlike = false) => {
    if (terms.length === 0) return [];
    const whole = index.wholeNames.get(terms.join(' '));
    const byTerm = [...new Set(terms)].map((term) => matchesOf(index, term, isAlike));
    const [first, ...others] = byTerm as [Matches, ...Matches[]];
    const everywhere = [...first.keys()].filter((at) => others.every((found) => found.has(at)));
    return bestFirst(
      everywhere.flatMap((at) => {
        const entry = entries[at] as Entry;
        return answerOf(entry, at, byTerm, whole?.has(entry) ?? false, isAlike) ?? [];
      }),
    );
  };
}
