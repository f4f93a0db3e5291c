import type { Question } from '#dataset/bundled.ts';
import type { Dataset, NotNamed, Omission, StatedNumber } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import { groupStemOf, isSlipOf, matchOf, termsOf, withoutAsking, withoutStance } from './searchTerms.ts';

/** What of an entry answered: its name, a name in the source or elsewhere, or another text; or a name spelt alike. */
export type MatchedPart =
  | 'name'
  | 'alias'
  | 'alsoKnownAs'
  | 'community'
  | 'summary'
  | 'gloss'
  | 'quote'
  | 'note'
  | 'alike';

interface Matched {
  readonly part: MatchedPart;
  /** The text that answered, as it stands in the dataset. */
  readonly text: string;
}

export type SearchHit =
  | { readonly kind: 'pair'; readonly dyad: DyadId; readonly actors: readonly [ActorId, ActorId] }
  | ({ readonly kind: 'actor'; readonly actor: ActorId } & Matched)
  | ({ readonly kind: 'statement'; readonly statement: StatementId; readonly dyad: DyadId } & Matched)
  | ({ readonly kind: 'omission'; readonly omission: Omission } & Matched)
  | ({ readonly kind: 'number'; readonly number: StatedNumber } & Matched)
  | { readonly kind: 'notNamed'; readonly notNamed: NotNamed }
  | { readonly kind: 'question'; readonly question: Question };

export type Search = (text: string) => readonly SearchHit[];

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

interface Entry {
  readonly hitOf: (matched: Matched) => SearchHit;
  readonly parts: readonly Matched[];
  /** Null for what is no actor. */
  readonly actor: ActorId | null;
  readonly isPerson: boolean;
}

interface Word {
  readonly entry: number;
  readonly part: number;
}

/** An entry that answers every term. */
interface Answer {
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
/** Between two names: "US and Iran", "US vs. Iran". */
const joiners = new Set(['and', 'or', 'with', 'versus', 'vs', 'v', 'the', 'between']);
/** The most actors that one of two names in a row may mean. */
const mostNamed = 40;
const mostTermsOfPair = 10;

function entriesOf(dataset: Dataset): readonly Entry[] {
  const part = (name: MatchedPart) => (text: string) => ({ part: name, text });
  const noActor = { actor: null, isPerson: false };
  return [
    ...dataset.actors.map((actor): Entry => {
      const names = new Set([actor.name, actor.shortName]);
      return {
        actor: actor.id,
        isPerson: actor.kind === 'official',
        parts: [
          ...[...names].map(part('name')),
          ...actor.aliases.map(part('alias')),
          ...actor.alsoKnownAs.map(part('alsoKnownAs')),
          ...dataset.communities
            .filter(({ id }) => actor.communities.includes(id))
            .map(({ label }) => part('community')(label)),
          ...(actor.summary === undefined ? [] : [part('summary')(actor.summary)]),
        ],
        hitOf: (matched) => ({ kind: 'actor', actor: actor.id, ...matched }),
      };
    }),
    ...dataset.notNamed.map(
      (notNamed): Entry => ({
        ...noActor,
        parts: [part('name')(notNamed.term)],
        hitOf: () => ({ kind: 'notNamed', notNamed }),
      }),
    ),
    ...dataset.statements.map(
      ({ id, from, to, gloss, cites, note }): Entry => ({
        ...noActor,
        parts: [
          part('gloss')(gloss),
          ...cites.flatMap(({ quote }) => (quote ? [part('quote')(quote)] : [])),
          ...(note ? [part('note')(note)] : []),
        ],
        hitOf: (matched) => ({ kind: 'statement', statement: id, dyad: dyadOf(from, to).id, ...matched }),
      }),
    ),
    ...(dataset.numbers ?? []).map(
      (number): Entry => ({
        ...noActor,
        parts: [part('gloss')(`${number.number}: ${number.what}`)],
        hitOf: (matched) => ({ kind: 'number', number, ...matched }),
      }),
    ),
    ...dataset.omissions
      .filter(({ note }) => note)
      .map(
        (omission): Entry => ({
          ...noActor,
          parts: [part('gloss')(omission.note ?? '')],
          hitOf: (matched) => ({ kind: 'omission', omission, ...matched }),
        }),
      ),
  ];
}

/**
 * Builds the finder over names, summaries, statements, numbers and the passages left out. A term matches whole words and their
 * beginnings. Only if nothing does, names of five letters and more that are spelt alike are offered, and never a person's.
 * Two names find their pair; a word for a community finds all its actors, and a name beside it the pair with each. The words of a
 * question find it. Hits come best first, and all of them: what is shown of them is counted by whoever shows it.
 */
export function buildSearch(dataset: Dataset, questions: readonly Question[] = []): Search {
  const entries = entriesOf(dataset);
  const asked = questions.map((question) => ({ question, words: termsOf(question.label) }));
  const groups = new Map(
    dataset.communities.flatMap(({ label }) => {
      const [word, ...more] = termsOf(label);
      return word === undefined || more.length > 0 ? [] : [[groupStemOf(word), word] as const];
    }),
  );
  /** The terms with the words of groups as the dataset has them. */
  const asGroups = (terms: readonly string[]) => terms.map((term) => groups.get(groupStemOf(term)) ?? term);
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
  const mayBeMisspelt = [...ofThings].filter((word) => !ofPersons.has(word));

  /** For each entry with the word, how well each of its parts answers the term. */
  const matchesOf = (term: string, isAlike: boolean) => {
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
  };

  const answersTo = (terms: readonly string[], isAlike = false): readonly Answer[] => {
    if (terms.length === 0) return [];
    const whole = wholeNames.get(terms.join(' '));
    const byTerm = [...new Set(terms)].map((term) => matchesOf(term, isAlike));
    const [first, ...others] = byTerm as [Map<number, Map<number, number>>, ...typeof byTerm];
    const answers: Answer[] = [];
    for (const [at] of first) {
      if (others.some((found) => !found.has(at))) continue;
      const entry = entries[at] as Entry;
      const score = (part: number) =>
        byTerm.reduce((sum, found) => sum + (found.get(at)?.get(part) ?? 0), 0) *
        (saysWho(entry.parts[part] as Matched) ? 3 : 1);
      const ranked = [...entry.parts.keys()].sort((a, b) => score(b) - score(a));
      const best = ranked[0] as number;
      const part = entry.parts[best] as Matched;
      const isOnName = saysWho(part) && byTerm.every((found) => found.get(at)?.has(best));
      if (isAlike && !(isOnName && isNamePart(part) && entry.actor !== null && !entry.isPerson)) continue;
      answers.push({
        entry,
        part: isAlike ? { part: 'alike', text: part.text } : part,
        // Of equal matches, the one that has fewer words besides.
        score: score(best) - termsOf(part.text).length / 1000,
        isWhole: whole?.has(entry) ?? false,
        isByName: isOnName,
      });
    }
    const rank = ({ isWhole, isByName }: Answer) => (isWhole ? 2 : isByName ? 1 : 0);
    return answers.sort((a, b) => rank(b) - rank(a) || b.score - a.score);
  };

  /** Answers to the terms, and behind them those to the groups that they name. */
  const answersToGroups = (terms: readonly string[]): readonly Answer[] => {
    const answers = answersTo(terms);
    const known = new Set(answers.map(({ entry }) => entry));
    const inGroups = asGroups(terms);
    if (inGroups.every((term, at) => term === terms[at])) return answers;
    const more = answersTo(inGroups).filter(({ entry, isByName }) => isByName && !known.has(entry));
    return [...answers, ...more.map((answer) => ({ ...answer, isWhole: false }))];
  };

  const isGroup = (terms: readonly string[]) => terms.every((term) => groups.has(groupStemOf(term)));

  const questionsFor = (terms: readonly string[]): readonly SearchHit[] => {
    const about = withoutAsking(terms);
    if (about.length === 0) return [];
    return asked
      .filter(({ words }) => about.every((term) => words.some((word) => matchOf(term, word) > 0)))
      .map(({ question }) => ({ kind: 'question', question }));
  };

  const namedBy = (terms: readonly string[], isWhole: boolean): readonly Answer[] => {
    const answers = (isWhole ? answersTo(terms) : answersToGroups(terms)).filter(
      ({ entry, isByName }) => entry.actor !== null && isByName,
    );
    const whole = answers.filter((answer) => answer.isWhole);
    return whole.length > 0 || isWhole ? whole : answers.slice(0, mostNamed);
  };

  const spokenOf = new Set<DyadId>(dataset.statements.map(({ from, to }) => dyadOf(from, to).id));
  for (const { actors } of dataset.omissions)
    for (const one of actors)
      for (const other of actors) if (one !== other) spokenOf.add(dyadOf(one, other).id);

  /** The pairs that two names in a row name; where they are no whole names, only pairs that the source speaks of. */
  const pairsOf = (terms: readonly string[], isWhole: boolean): readonly SearchHit[] => {
    const named = terms.length > 2 ? terms.filter((term) => !joiners.has(term)) : terms;
    if (named.length > mostTermsOfPair) return [];
    const pairs = new Map<DyadId, SearchHit>();
    for (let at = 1; at < named.length; at += 1) {
      const [before, behind] = [named.slice(0, at), named.slice(at)];
      const isOfGroup = isGroup(before) || isGroup(behind);
      const others = namedBy(behind, isWhole);
      for (const { entry: one } of others.length === 0 ? [] : namedBy(before, isWhole)) {
        for (const { entry: other } of others) {
          if (one.actor === null || other.actor === null || one.actor === other.actor) continue;
          const dyad = dyadOf(one.actor, other.actor).id;
          if (isWhole || isOfGroup || spokenOf.has(dyad))
            pairs.set(dyad, { kind: 'pair', dyad, actors: [one.actor, other.actor] });
        }
      }
    }
    return [...pairs.values()];
  };

  return (text) => {
    const terms = termsOf(text);
    const answers = answersToGroups(terms);
    const hitsOf = (list: readonly Answer[]) => list.map(({ entry, part }) => entry.hitOf(part));
    const byName = answers.filter(({ isByName }) => isByName);
    const wholePairs = pairsOf(terms, true);
    const pairs =
      wholePairs.length > 0 || byName.some(({ entry }) => entry.actor !== null)
        ? wholePairs
        : pairsOf(terms, false);
    const whole = byName.filter(({ isWhole }) => isWhole);
    const inPart = byName.filter(({ isWhole }) => !isWhole);
    const isActor = ({ entry }: Answer) => entry.actor !== null;
    const hits = [
      ...hitsOf(whole),
      ...pairs,
      // Who is there comes before who is not.
      ...hitsOf(inPart.filter(isActor)),
      ...hitsOf(inPart.filter((answer) => !isActor(answer))),
      ...questionsFor(terms),
      ...hitsOf(answers.filter(({ isByName }) => !isByName)),
    ];
    return hits.length > 0 ? hits : hitsOf(answersTo(terms, true));
  };
}
