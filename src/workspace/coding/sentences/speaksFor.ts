/** A ministry, a government or an army that speaks for its own state: what a text says of that, and when to ask. */

import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { kinship } from '#domain/kinship.ts';
import { isFormOf } from './nameForms.ts';
import { properNames } from './namesIn.ts';
import { sentencesOf, wordsOf } from './wordMarks.ts';

/** Bodies that act and speak for a state; a party or a union of its country does not. */
const body =
  /(?<!\p{L})(?:governments?|cabinet|ministry|minister|presidency|president|foreign office|embassy|army|navy|air force|military|(?:armed|security|border) (?:forces|troops)|police)(?!\p{L})/iu;
/** True if a name is that of a body of a state. */
export const isOfStateBody = (name: string): boolean => body.test(name);

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

/** What those are called who speak for others. */
const officeNames =
  'spokes(?:man|woman|person|people)|officials?|minister|secretary|president|chancellor|general|colonel|commander|officer|ambassador|envoy';
/** Before the name of who speaks for others: "Colonel Adan Brek", "a spokesman for the Front". */
const office = new RegExp(`(?<!\\p{L})(?:${officeNames})(?!\\p{L})[^.;:!?]{0,40}$`, 'iu');
/** The office of somebody between his name and that of those whom he serves. */
const officeWord = new RegExp(`(?<!\\p{L})(?:${officeNames}|ministry)(?!\\p{L})`, 'giu');
/** Words that may stand between an office and whose it is: none of them does anything. */
const describing =
  /^(?:\p{Lu}.*|an?|the|its|of|for|in|at|to|with|deputy|vice|chief|senior|top|acting|former|prime|foreign|defen[cs]e|interior|finance|justice|press|state|armed|air|forces?|security|border|army|navy|military|police|governments?|cabinet|ministry|presidency|parliament|office|embassy|party|union|council)$/u;

/** Words by which a sentence has somebody speak. */
const speech =
  /[“”"«»„]|(?<!\p{L})(?:sa(?:y|ys|id|ying)|sp(?:eak|eaks|oke|eaking)|t(?:ell|ells|old)|according to|announc|declar|stat(?:ed?|es|ement)(?!\p{L})|report(?:s|ed)(?!\p{L})|claim|confirm|insist|argu|add(?:s|ed)(?!\p{L})|wr(?:ites|ote)|warn|vow|pledg|promis|threaten|accus|blam|condemn|den(?:y|ies|ied)|reject|call(?:s|ed) (?:on|for)|urg(?:e|ed|es)(?!\p{L})|repl(?:y|ied|ies)|explain|quot)/iu;

/** True if a sentence that names somebody has anybody speak. */
const speaksIn = (text: string, one: Named): boolean =>
  sentencesOf(text)
    .map(({ start, end }) => text.slice(start, end + 1))
    .some((sentence) => namesOf(one).some((name) => sentence.includes(name)) && speech.test(sentence));

const clause = /,|\sand\s/;

/** Words of a piece in order, and which of them describe and do nothing. */
const describingIn = (piece: string, names: readonly string[]) =>
  wordsOf(piece).map(({ start, end }) => {
    const word = piece.slice(start, end);
    const isOffice = word.replace(officeWord, '') === '';
    return {
      start,
      describes: isOffice || describing.test(word) || names.some((name) => name.includes(word)),
    };
  });

/** What stands at the end of a piece and does nothing: of "it met Vessin’s foreign minister" all from "Vessin’s" on. */
function describingEnd(piece: string, names: readonly string[]): string {
  const words = describingIn(piece, names);
  const last = words.findLastIndex(({ describes }) => !describes);
  return piece.slice(words[last + 1]?.start ?? piece.length);
}

/** "Its foreign minister", "under their commander": whose it is stands before. */
const pronounOffice = new RegExp(
  String.raw`(?<!\p{L})(?:its|their)(?= (?:\p{L}+ ){0,3}(?:${officeNames})(?!\p{L}))`,
  'iu',
);

/** A text in which each office has its state by name: of whom the sentence or the one before speaks first. */
function withoutPronouns(text: string): string {
  let before: string | undefined;
  return sentencesOf(text)
    .map(({ start, end }, at, all) => {
      const sentence = text.slice(start, all[at + 1]?.start ?? text.length);
      const first = (words: string) => properNames(words)[0]?.name;
      const place = pronounOffice.exec(sentence)?.index ?? -1;
      const subject = place < 0 ? undefined : (first(sentence.slice(0, place)) ?? before);
      before = first(text.slice(start, end)) ?? before;
      return subject === undefined ? sentence : sentence.replace(pronounOffice, `${subject}’s`);
    })
    .join('');
}

/** True if a text gives somebody an office with another: "Vessin’s foreign minister, Pia Rook", "Adan Brek, a spokesman for Orland". */
export function servesIn(given: string, one: Named, other: Named): boolean {
  const text = pronounOffice.test(given) ? withoutPronouns(given) : given;
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
    // And the office is his own: "Orland officials arrested" him says who others are.
    const names = namesOf(other);
    const pieces = [
      ...before
        .split(clause)
        .slice(-2)
        .map((piece) => describingEnd(piece, names)),
      ...behind
        .split(clause)
        .slice(0, 2)
        .filter((piece) => describingIn(piece, names).every(({ describes }) => describes)),
    ];
    return pieces.some((piece) => piece.search(officeWord) >= 0 && isNamed(piece));
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

/** The answer that is proposed: yes for a body of a state, or who holds an office, if the text has it speak and says that it is that of this one. */
export function isProposed(text: string, speaker: Named, party: Named): boolean {
  if (!speaksIn(text, speaker)) return false;
  const isBody = namesOf(speaker).some((name) => body.test(name));
  return (isBody && saysItBelongs(text, speaker, party)) || servesIn(text, speaker, party);
}
