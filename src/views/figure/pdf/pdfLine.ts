/** Lines of text set for a PDF, glyph by glyph, kerned as the PNG's rasteriser does it. */

import type { TextPart } from '#views/figure/svg/printSvg.ts';
import { pdfLetters } from './lettersMissingInPdf.ts';
import type { PdfFont } from './pdfFont.ts';

export const pdfFontStyles = ['regular', 'bold', 'italic'] as const;
export type PdfFontStyle = (typeof pdfFontStyles)[number];
export type PdfFonts = Readonly<Record<PdfFontStyle, PdfFont>>;

interface SetGlyph {
  readonly style: PdfFontStyle;
  readonly code: number;
  readonly glyph: number;
  /** From the line's start, in points. */
  readonly x: number;
  /** What stands between this glyph's own advance and the next one, in 1/1000 of the letters' size. */
  readonly kerning: number;
}

export interface SetLine {
  readonly glyphs: readonly SetGlyph[];
  /** Where the line starts, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
}

function styleOf({ weight, isItalic }: Pick<TextPart, 'weight' | 'isItalic'>): PdfFontStyle {
  if (isItalic) return 'italic';
  return weight === 700 ? 'bold' : 'regular';
}

/** Coordinates of texts are as exact as in the SVG. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A line in its parts; the blank before a part is of the first part's style, as in the SVG. */
export function setLine(parts: readonly TextPart[], fonts: PdfFonts): SetLine {
  const [first] = parts;
  if (first === undefined) return { glyphs: [], x: 0, y: 0, fontSize: 0 };
  const fontSize = rounded(first.fontSize);
  const lead = styleOf(first);
  const letters = parts.flatMap((part, i) => [
    ...[...(i === 0 ? '' : (part.follows ?? ''))].map((letter) => ({ letter, style: lead })),
    ...[...pdfLetters(part.text)].map((letter) => ({
      letter,
      style: styleOf({ weight: part.weight, isItalic: first.isItalic }),
    })),
  ]);
  const shown = withoutOuterBlanks(letters);
  let x = 0;
  const glyphs = shown.map(({ letter, style }, i): SetGlyph => {
    const font = fonts[style];
    const code = letter.codePointAt(0) ?? 0;
    const glyph = font.glyphOf(code);
    const next = shown[i + 1];
    const kerning = next === undefined ? 0 : kerningOf(font, glyph, next.letter);
    const set = { style, code, glyph, x, kerning: (1000 * kerning) / font.unitsPerEm };
    x += ((font.advanceOf(glyph) + kerning) * fontSize) / font.unitsPerEm;
    return set;
  });
  const before = first.anchor === 'start' ? 0 : first.anchor === 'middle' ? x / 2 : x;
  return { glyphs, x: rounded(first.at.x) - before, y: rounded(first.at.y), fontSize };
}

/** A line is shaped in each of its fonts as a whole: the pair is that of the first letter's font. */
function kerningOf(font: PdfFont, glyph: number, next: string): number {
  return font.kerningOf(glyph, font.glyphOf(next.codePointAt(0) ?? 0));
}

function withoutOuterBlanks<Item extends { readonly letter: string }>(letters: readonly Item[]): Item[] {
  const isInk = ({ letter }: Item) => letter !== ' ';
  const single = letters.filter(({ letter }, i) => letter !== ' ' || letters[i - 1]?.letter !== ' ');
  return single.slice(single.findIndex(isInk), single.findLastIndex(isInk) + 1);
}
