import { undividedLetters } from './undividedLetters.ts';

/** The text without the marks on its letters: "Résumé" is "Resume"; "Łódź" is "Łodz". */
export const withoutAccents = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** The same in lower case and in plain Latin letters, as far as there are any: "Łódź, Große Straße" is "lodz, grosse strasse". */
export const inPlainLatin = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[ıßæœøđðþłħŧ]/gu, (letter) => undividedLetters[letter] ?? letter);
