/** Forms in which a text has the name of a country or a people: "Orlandic" of Orland, "Veldanian" of Veldania. */
import { wordsOf } from './wordMarks.ts';

/** Endings of such adjectives. */
const ending = /^(?:n|an|ian|ean|ese|nese|ish|ic|i|er|ite)$/;

/** True if a word is the name or an adjective of it. */
export function isFormOf(word: string, name: string): boolean {
  return word === name || isAdjectiveOf(word, name);
}

/** True if a word is an adjective of the name. */
export function isAdjectiveOf(word: string, name: string): boolean {
  if (name.length < 3 || word.length <= name.length - 2 || word === name) return false;
  return [name, name.replace(/[aeiouy]+$/, '')].some(
    (stem) => stem.length >= 3 && word.startsWith(stem) && ending.test(word.slice(stem.length)),
  );
}

/** True if a word looks like such an adjective, whether or not the name is known. */
export const looksLikeAdjective = (word: string): boolean => /\p{L}{2}(?:ian|ean|ish|ese|ic)$/u.test(word);

/** Bodies and people of a state, behind its name or adjective. */
const body =
  /^(?:army|navy|military|troops|forces?|soldiers|police|garrison|warplanes|jets|government|cabinet|parliament|presidency|ministry|ministries|authorities|officials?|officers?|diplomats?|minister|president|chancellor|ambassador|embassy|spokes(?:man|woman|person))$/i;
/** Between a state and its body: "Orvanian Defence Ministry", "Orvania’s border police", "Vessin air force". */
const ofBody =
  /^(?:defen[cs]e|foreign|interior|finance|justice|prime|air|armed|ground|land|naval|special|security|border|riot|coast|state)$/i;

/** True if two words are forms of one name: "Orvania" and "Orvanian", whichever comes first. */
const areForms = (one: string, other: string): boolean => isFormOf(one, other) || isFormOf(other, one);

/** The state whose body a name is, or which may be the name itself: "Orvanian army", "Government of Orvania", "Orvania". */
function stateIn(name: string): string | null {
  const [first = '', ...rest] = wordsOf(name).map(({ start, end }) => name.slice(start, end));
  const last = rest.at(-1);
  if (last === undefined) return first;
  if (body.test(last) && rest.slice(0, -1).every((word) => ofBody.test(word))) return first;
  return rest.length === 2 && body.test(first) && rest[0] === 'of' ? last : null;
}

/** True if a text names a state, or a body of it, by another of its bodies: "Orvanian troops" for the Orvanian army, or for Orvania. */
export function isNamedByBody(name: string, text: string): boolean {
  const state = stateIn(name);
  if (state === null) return false;
  const marks = wordsOf(text);
  const words = marks.map(({ start, end }) => text.slice(start, end));
  return words.some((word, at) => {
    if (!areForms(word.replace(/['’]s?$/u, ''), state)) return false;
    let behind = at + 1;
    while (ofBody.test(words[behind] ?? '')) behind += 1;
    return body.test(words[behind] ?? '') && !/[^\s’'-]/u.test(gapsIn(text, marks.slice(at, behind + 1)));
  });
}

/** What stands between words of a text. */
const gapsIn = (text: string, marks: readonly { readonly start: number; readonly end: number }[]): string =>
  marks.map(({ end }, at) => text.slice(end, marks[at + 1]?.start ?? end)).join('');
