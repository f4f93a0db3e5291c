/** Scripts that set no blanks between words, as a part of a class of a pattern with the flag `u`. */
export const unspacedScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** True for a text with a letter of such a script. */
export const hasUnspaced = (text: string): boolean => unspacedLetter.test(text);
const unspacedLetter = new RegExp(`[${unspacedScripts}]`, 'u');
