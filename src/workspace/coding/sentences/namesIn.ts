/** Actors and names that marked words hold: what the fields of the statement line offer before anything is typed. */
import { escapedPattern } from '#base/escapedPattern.ts';
import type { Actor } from '#domain/actor.ts';
import { lowerCaseWithoutDiacritics } from '#query/find/lowerCaseWithoutDiacritics.ts';
import type { ActorChoice } from '#workspace/coding/completing/actorCompletion.ts';
import { isAdjectiveOf, looksLikeAdjective } from './nameForms.ts';
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
  /^(?:The|A|An|In|On|At|By|But|And|For|From|With|As|After|Before|While|When|If|It|Its|He|She|They|His|Her|Their|This|That|These|Those|There|Then|Meanwhile|However|Both|Last|Some|Many|All|No|Not|One|Two|Three|According|Although|Also|Since|Under|Over|To|Until|Till|Among|Amid|Against|During|Despite|Because|Though|Where|Whether|Yet|So|Now|Here|Today|Yesterday|Earlier|Later|Soon|Still|Even|Only|Such|Several|Most|More|Other|Others|Another|Each|Every|Instead|Nevertheless|Nor|Or|Once|Perhaps|Between|Beyond|Behind|Without|Within|Through|Throughout|Nobody|Neither|Either|Is|Are|Was|Were|Did|Does|Has|Have|Had|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|I|We|You)$/;
/** Before the name of a person; before the name of a body they are part of it: "Foreign Ministry". */
const title =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Professor|President|Prime|Minister|Chancellor|Secretary|Senator|General|Colonel|Captain|Major|Lieutenant|Sergeant|Admiral|Brigadier|Commander|Foreign|Defence|Defense|Interior)$/;
/** A rank that stands for a first name: "Colonel Darr". */
const rank = /^(?:General|Colonel|Captain|Major|Lieutenant|Sergeant|Admiral|Brigadier|Commander)$/;
/** Whose a body is by its own name: "People’s Union", and not "Vessin’s army". */
const ofPeople =
  /^(?:People|Women|Men|Children|Workers?|Farmers?|Peasants?|Citizens?|Nations?|Soldiers?|Veterans?|Mothers?|Students?|Youth|Fishermen|Lord)['’]s$/u;
/** What bodies are: alone, such a word is short for a longer name. */
const bodyWord =
  /^(?:Administration|Affairs|Agency|Alliance|Army|Assembly|Association|Authority|Battalion|Bloc|Board|Brigade|Cabinet|Church|Coalition|Command|Commission|Committee|Company|Confederation|Congress|Corps|Council|Court|Department|Directorate|Embassy|Federation|Fleet|Forces?|Front|Garrison|Government|Group|Guard|Intelligence|Kingdom|League|Legion|List|Militia|Ministry|Movement|Navy|Network|Office|Organi[sz]ation|Parliament|Party|Police|Presidency|Republic|Resistance|Secretariat|Security|Service|Society|Staff|State|Union|Units?)$/;

/** True if a name ends in what bodies are: "Reform Party". */
export const isBodyName = (name: string): boolean => bodyWord.test(name.split(/\s+/).at(-1) ?? '');

/** True for a word that only begins a sentence: "Fighting continued", "Trained by Tarn"; "Beijing" and "Ahmed" are names. */
const isBeginning = (text: string, start: number, name: string): boolean =>
  /^\p{Lu}\p{Ll}+(?:(?<![jq])ing|ed)$/u.test(name) &&
  /(?:^|[.!?:“"]\s*)$/u.test(text.slice(0, start)) &&
  (name.endsWith('ed') ? /^\s+by\s/u : /^\s+\p{Ll}/u).test(text.slice(start + name.length)) &&
  text.indexOf(name, start + 1) < 0;

/** Names that stand in a text, as runs of words with capitals, with their place among its words. */
export function properNames(
  text: string,
): readonly { readonly name: string; readonly at: number; readonly length: number }[] {
  const marks = wordsOf(text);
  const word = (at: number) => text.slice(marks[at]?.start, marks[at]?.end).replace(/['’]s$/u, '');
  const found: { name: string; at: number; length: number }[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    if (!isCapital(word(at)) || noName.test(word(at))) continue;
    if (title.test(word(at)) && !bodyWord.test(word(at + 1))) continue;
    const isPerson = at > 0 && title.test(word(at - 1));
    let last = at;
    for (let next = at + 1; next < marks.length; next += 1) {
      const between = text.slice(marks[next - 1]?.end, marks[next]?.start);
      // "Workers’ Union" is one name.
      const isOfMany = next === last + 1 && /^['’]\s+$/u.test(between) && bodyWord.test(word(next));
      // A comma, a full stop or a bracket ends a name, and so does a genitive.
      if (!isOfMany && !/^[\s\-–]+$/.test(between)) break;
      const before = text.slice(marks[last]?.start, marks[last]?.end);
      if (/['’]s$/u.test(before) && !(ofPeople.test(before) && isCapital(word(next)))) break;
      if (isCapital(word(next))) last = next;
      // "President Ida Moreno of Tarn" is a person and a country.
      else if (isPerson || !isLink(word(next))) break;
    }
    // "Colonel Darr" is called so; "Colonel Adan Brek" is Adan Brek.
    const first = last === at && at > 0 && rank.test(word(at - 1)) ? at - 1 : at;
    const name = text.slice(marks[first]?.start, marks[last]?.end).replace(/['’]s$/u, '');
    if (!isBeginning(text, marks[at]?.start ?? 0, name))
      found.push({ name, at: first, length: last - first + 1 });
    at = last;
  }
  return found;
}

/** Bodies whose names a text writes with small letters, behind the name of their state: "the Vessin government". */
const bodyBehind =
  /^\s+(?:government|cabinet|army|navy|air force|armed forces|security forces|military|militias?|troops|forces|rebels|fighters|separatists|coast guard|parliament|presidency|(?:border |riot )?police|(?:(?:foreign|defen[cs]e|interior|finance|justice) )?ministry)(?!\p{L})/u;

type Place = ReturnType<typeof properNames>[number];

/** The same names with the bodies that stand behind them. */
function bodiesOf(text: string, names: readonly Place[]): readonly Place[] {
  const marks = wordsOf(text);
  return names.flatMap(({ at, length }) => {
    const [start, end] = [marks[at]?.start ?? 0, marks[at + length - 1]?.end ?? 0];
    const behind = bodyBehind.exec(text.slice(end))?.[0];
    if (behind === undefined || /['’]s?$/u.test(text.slice(start, end))) return [];
    return [
      {
        name: text.slice(start, end + behind.length),
        at,
        length: length + behind.trim().split(/\s+/).length,
      },
    ];
  });
}

const termsIn = (name: string): readonly string[] => name.split(/[\s–-]+/);

/** True if a name is short for a longer one: "the Front" for "Upper Valley Front", "the Council" for "Council of Ports". */
function isShortFor(name: string, longer: string): boolean {
  if (name.length >= longer.length || !bodyWord.test(termsIn(name).at(-1) ?? '')) return false;
  const [short, long] = [termsIn(name), termsIn(longer)];
  const rest = long.length - short.length;
  const isTail = short.every((word, at) => long[rest + at] === word) && !isLink(long[rest - 1] ?? '');
  const isHead = short.every((word, at) => long[at] === word) && isLink(long[short.length] ?? '');
  return isTail || isHead;
}

/** First words of names of places, whose last word is another place: "South Sudan". */
const placeWord =
  /^(?:(?:North|South|East|West)(?:ern)?|Central|New|Old|Upper|Lower|Great|Greater|Inner|Outer|Northern|San|Santa|Saint|Port|Fort|Mount|Lake|Cape|El|United|Free)$/;

/** True if a name is the last of a person's names: "Adaran" for "Rusk Adaran". */
function isSurnameOf(name: string, longer: string): boolean {
  const words = termsIn(longer);
  return (
    words.length > 1 &&
    words.length < 4 &&
    words.at(-1) === name &&
    words.every((word) => isCapital(word) && !placeWord.test(word) && !looksLikeAdjective(word)) &&
    !bodyWord.test(name)
  );
}

/** The whole name of a person of whom a text has the surname alone here; the name itself where that is none, or of several. */
export function wholePersonOf(name: string, names: Iterable<string>): string {
  const wholes = new Set([...names].filter((longer) => isSurnameOf(name, longer)));
  const [whole] = wholes;
  return wholes.size === 1 && whole !== undefined ? whole : name;
}

/** What a person may be of; other actors have no surname. */
const isPerson = ({ kind }: Actor) => kind === 'official' || kind === 'unstated';

const namesOf = ({ name, shortName, aliases, alsoKnownAs }: Actor) => [
  shortName,
  name,
  ...aliases,
  ...alsoKnownAs,
];

/** Whom a short form means, where that is one actor, or one longer name of the text; null if it is none. */
function wholeOf(name: string, actors: readonly Actor[], others: readonly string[]): ActorChoice | null {
  const whose = actors.filter((actor) =>
    namesOf(actor).some(
      (longer) => isShortFor(name, longer) || (isPerson(actor) && isSurnameOf(name, longer)),
    ),
  );
  const [actor] = whose;
  if (actor !== undefined) return whose.length === 1 ? { kind: 'actor', actor, also: name } : null;
  const wholes = others.filter((longer) => isShortFor(name, longer) || isSurnameOf(name, longer));
  return wholes.length === 1 && wholes[0] !== undefined ? { kind: 'newActor', name: wholes[0] } : null;
}

/** Whom a short form means in a text, unless it is the name of an actor: "the Front". */
export function shortFormOf(name: string, actors: readonly Actor[], around: string): ActorChoice | null {
  if (actors.some((actor) => namesOf(actor).includes(name))) return null;
  return wholeOf(name, actors, [...new Set(properNames(around).map((one) => one.name))]);
}

/** A word with a capital that may be none of a name: a body without its name, or an adjective before what it describes. */
function isDoubtful(text: string, name: string): boolean {
  const [word, ...more] = termsIn(name);
  if (word === undefined || more.length > 0) return false;
  if (bodyWord.test(word)) return true;
  return (
    looksLikeAdjective(word) && new RegExp(`(?<!\\p{L})${escapedPattern(word)}\\s+\\p{Ll}`, 'u').test(text)
  );
}

/**
 * The actors that a text names, in the order in which it names them, and names in it that are nobody's yet, the doubtful ones
 * last; `around` is the text in which it stands. The longer name of an actor hides a shorter one in its place; before a name that is nobody's, the actors in it stay. A
 * short form of one longer name is that one, and an adjective of a name is no name.
 * Time: O(actors × words).
 */
export function actorsNamedIn(text: string, actors: readonly Actor[], around = text): readonly ActorChoice[] {
  const once = new Map<unknown, ActorChoice>();
  for (const { choice } of namedPlaces(text, actors, around))
    if (!once.has(keyOf(choice))) once.set(keyOf(choice), choice);
  return doubtfulLast([...once.values()]);
}

/** Whom a text names last, also where it has named him before; null where it names nobody for sure. */
export const lastNamedIn = (text: string, actors: readonly Actor[], around = text): ActorChoice | null =>
  namedPlaces(text, actors, around).findLast(
    ({ choice }) => choice.kind === 'actor' || choice.isDoubtful !== true,
  )?.choice ?? null;

/** The places in which a text names somebody, in its order. */
function namedPlaces(text: string, actors: readonly Actor[], around: string): readonly Found[] {
  const words = wordsOf(text).map(({ start, end }) =>
    lowerCaseWithoutDiacritics(text.slice(start, end)).replace(/['’]s$/u, ''),
  );
  const known = actors.flatMap((actor): Found[] => {
    return namesOf(actor).flatMap((name) => {
      const terms = wordsOf(name).map(({ start, end }) =>
        lowerCaseWithoutDiacritics(name.slice(start, end)).replace(/['’]s$/u, ''),
      );
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
  const names = properNames(text);
  const proper = [...bodiesOf(text, names), ...names].filter(
    (one) => !shown.some((other) => isWithin(one, other) || isAsLong(one, other)),
  );
  const others = [...new Set(properNames(around).map(({ name }) => name))];
  const isNoName = (name: string) =>
    others.some((other) => isAdjectiveOf(name, other)) ||
    actors.some((actor) => namesOf(actor).some((other) => isAdjectiveOf(name, other))) ||
    // A word that begins a sentence, and is no name elsewhere.
    hasWord(around, name.charAt(0).toLowerCase() + name.slice(1));
  const choiceOf = (name: string): ActorChoice | null => {
    const whole = wholeOf(name, actors, others);
    if (whole !== null) return whole;
    if (isNoName(name)) return null;
    return { kind: 'newActor', name, ...(isDoubtful(text, name) && { isDoubtful: true }) };
  };
  const fresh = proper.flatMap(({ name, at, length }): Found[] => {
    const choice = choiceOf(name);
    return choice === null ? [] : [{ choice, at, length }];
  });
  return [...shown, ...fresh].sort((one, other) => one.at - other.at || other.length - one.length);
}

/** The same, with the names that may be none behind all others. */
export const doubtfulLast = (choices: readonly ActorChoice[]): readonly ActorChoice[] => {
  const isLast = (choice: ActorChoice) => choice.kind === 'newActor' && choice.isDoubtful === true;
  return [...choices.filter((choice) => !isLast(choice)), ...choices.filter(isLast)];
};

const hasWord = (text: string, word: string) =>
  new RegExp(`(?<!\\p{L})${escapedPattern(word)}(?!\\p{L})`, 'u').test(text);
