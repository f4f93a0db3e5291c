/** Lower-case letters that Unicode does not take apart into a base letter and a mark. */
export const undividedLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
};

/** The text without the marks on its letters: "Résumé" is "Resume"; "Łódź" is "Łodz". */
export const withoutAccents = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** The same in lower case and in plain Latin letters, as far as there are any: "Łódź, Große Straße" is "lodz, grosse strasse". */
export const inPlainLatin = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[ıßæœøđðþłħŧ]/gu, (letter) => undividedLetters[letter] ?? letter);
