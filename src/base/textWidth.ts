import { type AdvanceTable, boldAdvances, italicAdvances, regularAdvances } from './glyphAdvances.ts';

const unitsPerEm = 2048;

/** Advance of a letter that no table holds, in 1/2048 em: the mean capital letter, so that boxes come out too wide rather than too narrow. */
const unknownAdvance = 1366;

const regular = byLetter(regularAdvances);
const bold = byLetter(boldAdvances);
const italic = new Map([...regular, ...byLetter(italicAdvances)]);

/**
 * Width of one line of text in the figure font, in the unit of `fontSize`, without kerning: kerning makes it
 * a little narrower, so the text always fits. Bold italic is measured as bold. Never throws.
 * Letters that no table holds: as their base letter (NFD); marks, joiners and control characters 0;
 * East Asian wide letters and pictographs 1 em; any other 0.667 em.
 */
export function textWidth(text: string, fontSize: number, weight: 400 | 700, isItalic = false): number {
  const advances = weight === 700 ? bold : isItalic ? italic : regular;
  let units = 0;
  for (const letter of text) units += advances.get(letter) ?? advanceOfUnlisted(letter, advances);
  return (units * fontSize) / unitsPerEm;
}

function advanceOfUnlisted(letter: string, advances: ReadonlyMap<string, number>): number {
  if (/\p{M}|\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/u.test(letter)) return 0;
  const [base] = letter.normalize('NFD');
  const known = base === undefined ? undefined : advances.get(base);
  if (known !== undefined) return known;
  return isWide(letter) ? unitsPerEm : unknownAdvance;
}

function isWide(letter: string): boolean {
  return /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}|\p{Extended_Pictographic}|[\u3000-\u303f\uff01-\uff60]/u.test(
    letter,
  );
}

function byLetter(table: AdvanceTable): Map<string, number> {
  return new Map(table.flatMap(([advance, letters]) => [...letters].map((letter) => [letter, advance])));
}
