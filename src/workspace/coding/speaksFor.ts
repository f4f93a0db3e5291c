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

/** Words of the office of somebody between his name and that of those whom he serves. */
const officeWord =
  /(?<!\p{L})(?:spokes(?:man|woman|person)|officials?|minister|secretary|president|chancellor|general|colonel|commander|officer|ambassador|envoy|ministry)(?!\p{L})/iu;

const clause = /,|\sand\s/;

/** True if a text gives somebody an office with another: "Vessin’s foreign minister, Pia Rook", "Adan Brek, a spokesman for Orland". */
function servesIn(text: string, one: Named, other: Named): boolean {
  const isNamed = (part: string) =>
    wordsOf(part).some(({ start, end }) => {
      const word = bare(part.slice(start, end));
      return namesOf(other).some((name) => (/\s/.test(name) ? part.includes(name) : isFormOf(word, name)));
    });
  return namesOf(one).some((name) => {
    const at = text.indexOf(name);
    if (at < 0) return false;
    const before = /[^.;:!?“”]{0,60}$/u.exec(text.slice(0, at))?.[0] ?? '';
    const behind = /^,[^.;:!?“”]{0,60}/u.exec(text.slice(at + name.length))?.[0] ?? '';
    // Both in one piece, and near: "Orland closed the bridge, a general said" says nothing of the general.
    const pieces = [...before.split(clause).slice(-2), ...behind.split(clause).slice(0, 2)];
    return pieces.some((piece) => officeWord.test(piece) && isNamed(piece));
  });
}

/** True if a text says that somebody belongs to another, or serves him: he is not asked whether he speaks for a third party. */
export const belongsTo = (text: string, one: Named, other: Named): boolean =>
  saysItBelongs(text, one, other) || servesIn(text, one, other);

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

/** The answer that is proposed: yes for a body of a state, or who holds an office, if the text says that it is that of this one. */
export function isProposed(text: string, speaker: Named, party: Named): boolean {
  const isBody = namesOf(speaker).some((name) => body.test(name));
  return (isBody && saysItBelongs(text, speaker, party)) || servesIn(text, speaker, party);
}
