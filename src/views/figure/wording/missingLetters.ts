import { figureFontLetters } from './figureFontLetters.ts';

/**
 * The letters of a text that the figure font lacks, each once, in their order: a PNG would have a gap there,
 * while an SVG takes them from another font of the reader's system.
 */
export function missingLetters(text: string): string[] {
  const missing = [...text].filter((letter) => !/\p{C}|\p{Zl}|\p{Zp}/u.test(letter) && !isInFont(letter));
  return [...new Set(missing)];
}

function isInFont(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return figureFontLetters.some(([first, last]) => code >= first && code <= last);
}
