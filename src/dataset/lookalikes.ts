/** Names that a reader cannot tell apart, or that are not what they look like. */

import { withoutAccents } from '#base/withoutAccents.ts';

/** Format and control characters, fillers, and marks that change the direction of reading. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;
/** Zero-width joiners shape letters of these scripts, and are part of their spelling. */
const joined = /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}]\p{M}*)[\u200c\u200d]/gu;

/** The first invisible or direction-changing character of a text, as U+202E; null if there is none. */
export function unseenCharacter(text: string): string | null {
  const found = text.replace(joined, '').match(unseen)?.[0]?.codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Cyrillic and Greek letters that look like a Latin one, both lists in the same order. */
const strange = 'авекмнорстухіјѕԁһԛԝαβεζηικμνορτυχ';
const latin = 'abekmhopctyxijsdhqwabezhikmvoptyx';
const twin = new Map([...strange].map((letter, index) => [letter, [...latin][index] as string]));

/** What a reader sees of a name: equal for names that differ in case, accents, blanks, hyphens or look-alike letters. */
export function skeleton(name: string): string {
  const bare = withoutAccents(name).replace(unseen, '').toLowerCase();
  return [...bare]
    .map((letter) => twin.get(letter) ?? letter)
    .join('')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** The first word of a text that mixes Latin, Cyrillic and Greek letters; null if there is none. */
export function mixedWord(text: string): string | null {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.find((word) => scripts.filter((script) => script.test(word)).length > 1) ?? null;
}
