import { undividedLetters } from '#base/undividedLetters.ts';

const plainLetters: Readonly<Record<string, string>> = {
  ...undividedLetters,
  ς: 'σ',
  // Arabic: a stretched line, and two letters that are written for each other.
  ـ: '',
  ى: 'ي',
};

/** The text for comparing names: "Yıldırım" is "yildirim", "Große Straße" is "grosse strasse". */
export function lowerCaseWithoutDiacritics(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Arabic hamza and madda are marks that count as no diacritic.
      .replace(/[\p{Diacritic}\u0653-\u0655\u0670]/gu, '')
      // By way of capitals, for only they take ß and the ligatures apart.
      .toUpperCase()
      .toLowerCase()
      .replace(/[ıłøđðþæœħŧςـى]/gu, (letter) => plainLetters[letter] ?? letter)
  );
}
