/** Lone surrogates cannot be written as UTF-8, and zero bytes stand in no file. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD').replaceAll('\0', '');

/** Text as the dataset holds it: no blanks at its ends; null if nothing is left. */
export function cleanText(text: string | undefined): string | null {
  const trimmed = wellFormed(text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

/** A name in one line: a break in a cell, or in a label of a graph, is a blank. */
export const cleanName = (text: string | undefined): string | null =>
  cleanText(text?.replace(/\s*[\r\n\t\u2028\u2029]+\s*/g, ' '));

/** The last so many UTF-16 units at most, and no half letter. */
export function ending(text: string, length: number): string {
  return text
    .slice(-length)
    .replace(/^[\udc00-\udfff]/, '')
    .replace(/^\p{M}+/u, '')
    .trimStart();
}

/** At most so many UTF-16 units, with "…" where something was cut off, and no half letter. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text
    .slice(0, length - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\u200d\ufe0f]$/, '');
  return `${cut.trimEnd()}…`;
}
