/** A ministry, a government or an army that speaks for its own state: what a text says of that, and when to ask. */
import { kinship } from '#dataset/statementRules.ts';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { isFormOf } from './nameForms.ts';
import { wordsOf } from './wordMarks.ts';

/** Bodies that act and speak for a state; a party or a union of its country does not. */
const body =
  /(?<!\p{L})(?:governments?|cabinet|ministry|minister|presidency|president|foreign office|embassy|army|navy|air force|military|(?:armed|security|border) (?:forces|troops)|police)(?!\p{L})/iu;
/** Words that may stand between such a body and its state. */
const link = /^(?:in|of|for|the)$/i;

interface Named {
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
}

const namesOf = ({ name, shortName = name, aliases = [] }: Named) => [
  ...new Set([name, shortName, ...aliases]),
];

const bare = (word: string) => word.replace(/['’]s?$/u, '');

/** Where each of these names stands in a text, as words of it. */
function placesOf(words: readonly string[], names: readonly string[]) {
  return names.flatMap((name) => {
    const terms = wordsOf(name).map(({ start, end }) => name.slice(start, end).toLowerCase());
    return words.flatMap((_, at) =>
      terms.length > 0 && terms.every((term, i) => words[at + i]?.toLowerCase() === term)
        ? [{ at, behind: at + terms.length }]
        : [],
    );
  });
}

/** True if a text says that one belongs to the other: "the Vessin government", "the Ministry of Defence in Orland". */
export function saysItBelongs(text: string, one: Named, other: Named): boolean {
  const words = wordsOf(text).map(({ start, end }) => bare(text.slice(start, end)));
  const wholes = namesOf(other).map((name) => wordsOf(name).map(({ start, end }) => name.slice(start, end)));
  const standsAt = (at: number) =>
    wholes.some(([first = '', ...rest]) =>
      rest.length === 0
        ? isFormOf(words[at] ?? '', first)
        : [first, ...rest].every((word, i) => words[at + i] === word),
    );
  const endsAt = (last: number) => wholes.some((whole) => standsAt(last - whole.length + 1));
  return placesOf(words, namesOf(one)).some(({ at, behind }) => {
    if (endsAt(at - 1)) return true;
    for (let within = at; within < behind; within += 1) if (standsAt(within)) return true;
    let next = behind;
    while (link.test(words[next] ?? '')) next += 1;
    return next > behind && standsAt(next);
  });
}

/** Before the name of who speaks for others: "Colonel Adan Brek", "a spokesman for the Front". */
const office =
  /(?<!\p{L})(?:spokes(?:man|woman|person|people)|officials?|minister|secretary|president|chancellor|general|colonel|commander|officer|ambassador|envoy)(?!\p{L})[^.;:!?]{0,40}$/iu;

/** True if a speaker may speak for others at all: a body of a state by its name, or somebody with an office by the text. */
export function holdsOffice(text: string, speaker: Named): boolean {
  if (namesOf(speaker).some((name) => body.test(name))) return true;
  return namesOf(speaker).some((name) => {
    const at = text.indexOf(name);
    return at >= 0 && office.test(text.slice(0, at));
  });
}

/**
 * True where a speaker who is not known to belong to the one who acts may speak for it: this is asked once, for the answer is
 * kept as what the speaker is part of. `null` for an actor that is not there yet.
 */
export function mayBeAsked(
  actors: readonly Actor[],
  speaker: ActorId | null,
  party: ActorId | null,
  other: ActorId | null,
): boolean {
  if (speaker === null) return true;
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  if (byId.get(speaker)?.partOf !== undefined || speaker === other) return false;
  return party === null || kinship(speaker, party, byId) === 'none';
}

/** The answer that is proposed: yes for a body of a state, if the text says that it is that of this one. */
export function isProposed(text: string, speaker: Named, party: Named): boolean {
  return namesOf(speaker).some((name) => body.test(name)) && saysItBelongs(text, speaker, party);
}
