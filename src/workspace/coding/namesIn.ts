/** Actors, names and verbs that marked words hold: what the fields of the statement line offer before anything is typed. */
import { memoBy } from '#base/memo.ts';
import type { Actor } from '#domain/actor.ts';
import type { RelationType } from '#domain/statement.ts';
import { lowerCaseWithoutDiacritics } from '#query/lowerCaseWithoutDiacritics.ts';
import { termsOf } from '#query/searchTerms.ts';
import { pastVerbPhrase, verbPhrase } from '#words/verbPhrase.ts';
import type { ActorChoice, VerbChoice } from './completion.ts';
import { wordsOf } from './wordMarks.ts';

interface Found {
  readonly choice: ActorChoice;
  readonly at: number;
  readonly length: number;
}

/** All places in words where a name stands as words of its own. */
function placesIn(words: readonly string[], name: readonly string[]): readonly number[] {
  if (name.length === 0) return [];
  return words.flatMap((_, at) => (name.every((term, i) => words[at + i] === term) ? [at] : []));
}

/** One for all places of an actor. */
const keyOf = (choice: ActorChoice) => (choice.kind === 'actor' ? choice.actor : choice.name);

const isCapital = (word: string) => /^\p{Lu}/u.test(word);
/** Small words inside a name, not at its ends. */
const isLink = (word: string) => /^(?:of|the|for|al|de|la|du|von|bin|el)$/.test(word);
/** Words that begin a sentence, or that are capitals anyhow, and name nobody. */
const noName =
  /^(?:The|A|An|In|On|At|By|But|And|For|From|With|As|After|Before|While|When|If|It|Its|He|She|They|His|Her|Their|This|That|These|Those|There|Then|Meanwhile|However|Both|Last|Some|Many|All|No|Not|One|Two|Three|According|Although|Also|Since|Under|Over|To|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|I|We|You|Mr|Mrs|Ms|President|Prime|Minister|General|Foreign|Defence|Defense)$/;

/** Names that stand in a text, as runs of words with capitals, with their place among its words. */
export function properNames(
  text: string,
): readonly { readonly name: string; readonly at: number; readonly length: number }[] {
  const marks = wordsOf(text);
  const word = (at: number) => text.slice(marks[at]?.start, marks[at]?.end).replace(/['’]s$/u, '');
  const found: { name: string; at: number; length: number }[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    if (!isCapital(word(at)) || noName.test(word(at))) continue;
    let last = at;
    for (let next = at + 1; next < marks.length; next += 1) {
      const between = text.slice(marks[next - 1]?.end, marks[next]?.start);
      // A comma, a full stop or a bracket ends a name, and so does a genitive.
      if (!/^[\s\-–]+$/.test(between) || /['’]s$/u.test(text.slice(marks[last]?.start, marks[last]?.end)))
        break;
      if (isCapital(word(next))) last = next;
      else if (!isLink(word(next))) break;
    }
    const name = text.slice(marks[at]?.start, marks[last]?.end).replace(/['’]s$/u, '');
    found.push({ name, at, length: last - at + 1 });
    at = last;
  }
  return found;
}

/**
 * The actors that a text names, in the order in which it names them, and names in it that are nobody's yet. The longer name
 * of an actor hides a shorter one in its place; before a name that is nobody's, the actors in it stay.
 * Time: O(actors × words).
 */
export function actorsNamedIn(text: string, actors: readonly Actor[]): readonly ActorChoice[] {
  const words = wordsOf(text).map(({ start, end }) =>
    lowerCaseWithoutDiacritics(text.slice(start, end)).replace(/['’]s$/u, ''),
  );
  const known = actors.flatMap((actor): Found[] => {
    return [actor.shortName, actor.name, ...actor.aliases, ...actor.alsoKnownAs].flatMap((name) => {
      const terms = wordsOf(name).map(({ start, end }) => lowerCaseWithoutDiacritics(name.slice(start, end)));
      return placesIn(words, terms).map((at) => ({
        choice: { kind: 'actor', actor, also: null },
        at,
        length: terms.length,
      }));
    });
  });
  const isWithin = (one: Pick<Found, 'at' | 'length'>, other: Pick<Found, 'at' | 'length'>) =>
    one.at >= other.at && one.at + one.length <= other.at + other.length && one.length < other.length;
  const isAsLong = (one: Pick<Found, 'at' | 'length'>, other: Pick<Found, 'at' | 'length'>) =>
    one.at === other.at && one.length === other.length;
  const shown = known.filter((one) => !known.some((other) => isWithin(one, other)));
  const fresh = properNames(text)
    .filter((one) => !shown.some((other) => isWithin(one, other) || isAsLong(one, other)))
    .filter((one, at, all) => all.findIndex(({ name }) => name === one.name) === at)
    .map(({ name, at, length }): Found => ({ choice: { kind: 'newActor', name }, at, length }));
  const found = [...shown, ...fresh].sort((one, other) => one.at - other.at || other.length - one.length);
  return [...new Map(found.map(({ choice }) => [keyOf(choice), choice])).values()];
}

/** The forms of the first word of a type's verb: "trains", "train", "trained", "training". */
const formsOf = memoBy(({ label }: RelationType): ReadonlySet<string> => {
  const [first = ''] = termsOf(label);
  const base = verbPhrase(first, true);
  return new Set([first, base, pastVerbPhrase(first, false), `${base.replace(/e$/, '')}ing`]);
});

/** The relation types whose verb stands in a text, in any form, in the order of the text. "Is" alone is no verb. */
export function verbsIn(text: string, types: readonly RelationType[]): readonly VerbChoice[] {
  const said = termsOf(text).filter((word) => word.length > 2);
  const found = said.flatMap((word) => types.filter((type) => formsOf(type).has(word)));
  return [...new Set(found)].map((type) => ({ kind: 'type', type, isInverse: false }));
}
