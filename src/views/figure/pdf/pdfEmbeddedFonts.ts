/**
 * The fonts of a PDF with just the letters that occur in it. Each letter has a number of its own, by which its text
 * can be read back, and a glyph of the same number in the embedded file.
 * Reference: ISO 32000-1, sections 9.7.4 (CIDFonts), 9.8 (descriptors), 9.10.3 (ToUnicode).
 */
import { fingerprint, type PdfFile, type PdfRef, pdfText, utf16Hex } from './pdfFile.ts';
import type { PdfFont } from './pdfFont.ts';
import { type PdfFontStyle, type PdfFonts, pdfFontStyles } from './pdfLine.ts';
import { pdfNumber } from './pdfNumber.ts';
import { glyphOutline } from './pdfOutline.ts';
import { subsetFont } from './pdfSubset.ts';

/** Names in the page's resources. */
const resourceNames: Readonly<Record<PdfFontStyle, string>> = { regular: 'R', bold: 'B', italic: 'I' };
const fontNames: Readonly<Record<PdfFontStyle, string>> = {
  regular: 'Arimo',
  bold: 'Arimo-Bold',
  italic: 'Arimo-Italic',
};

export interface UsedFonts {
  /** The letter's number in its font, as four hexadecimal digits; it becomes part of the font. */
  codeOf(style: PdfFontStyle, letter: number): string;
  /** Name of a picture of the letter's glyph, in units of the em; it becomes part of the file. */
  outlineOf(style: PdfFontStyle, glyph: number): string;
  /** Writes the fonts and the pictures. */
  embed(file: PdfFile): EmbeddedFonts;
}

/** Entries for the page's resources: names with what they stand for. */
export interface EmbeddedFonts {
  readonly fonts: readonly string[];
  readonly outlines: readonly string[];
}

export function nameOfFont(style: PdfFontStyle): string {
  return resourceNames[style];
}

export function createUsedFonts(fonts: PdfFonts): UsedFonts {
  const letters: Readonly<Record<PdfFontStyle, number[]>> = { regular: [], bold: [], italic: [] };
  const codes = new Map<string, string>();
  const outlines = new Map<string, { readonly style: PdfFontStyle; readonly glyph: number }>();
  return {
    codeOf(style, letter) {
      const key = `${style} ${letter}`;
      // Number 0 is the font's own "no such letter".
      const code = codes.get(key) ?? letters[style].push(letter).toString(16).toUpperCase().padStart(4, '0');
      codes.set(key, code);
      return code;
    },
    outlineOf(style, glyph) {
      const name = `${resourceNames[style]}${glyph}`;
      outlines.set(name, { style, glyph });
      return name;
    },
    embed(file) {
      const used = pdfFontStyles.filter((style) => letters[style].length > 0);
      return {
        fonts: used.map(
          (style) =>
            `/${resourceNames[style]} ${embedFont(file, fonts[style], fontNames[style], letters[style])}`,
        ),
        outlines: [...outlines].map(
          ([name, { style, glyph }]) => `/${name} ${addOutline(file, fonts[style], glyph)}`,
        ),
      };
    },
  };
}

/** A glyph filled and stroked, in the colours and the line width of where it is put. */
function addOutline(file: PdfFile, font: PdfFont, glyph: number): PdfRef {
  const em = font.unitsPerEm;
  const entries = `/Type /XObject /Subtype /Form /BBox [${-em} ${-em} ${2 * em} ${2 * em}]`;
  return file.addStream(entries, `${glyphOutline(font, glyph)}\nB`);
}

function embedFont(file: PdfFile, font: PdfFont, name: string, letters: readonly number[]): PdfRef {
  const glyphs = [0, ...letters.map((letter) => font.glyphOf(letter))];
  const thousandths = (units: number) => pdfNumber((1000 * units) / font.unitsPerEm);
  const bytes = subsetFont(font, glyphs);
  const tagged = `/${tagOf(bytes)}+${name}`;
  const fontFile = file.addStream(`/Length1 ${bytes.length}`, bytes);
  const isItalic = name.endsWith('Italic');
  const descriptor = file.add(
    [
      `<< /Type /FontDescriptor /FontName ${tagged} /FontFamily ${pdfText('Arimo')}`,
      // Symbolic: letters are found by their number, not by a standard encoding; 64 is italic.
      `/Flags ${isItalic ? 68 : 4} /FontBBox [${font.bounds.map(thousandths).join(' ')}]`,
      `/ItalicAngle ${isItalic ? -12 : 0} /Ascent ${thousandths(font.ascent)} /Descent ${thousandths(font.descent)}`,
      `/CapHeight ${thousandths(font.ascent)} /StemV ${name.endsWith('Bold') ? 140 : 80} /FontFile2 ${fontFile} >>`,
    ].join('\n'),
  );
  const widths = glyphs.map((glyph) => thousandths(font.advanceOf(glyph))).join(' ');
  const descendant = file.add(
    [
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${tagged} /CIDToGIDMap /Identity`,
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
      `/FontDescriptor ${descriptor} /DW 1000 /W [0 [${widths}]] >>`,
    ].join('\n'),
  );
  const toUnicode = file.addStream('', toUnicodeMap(letters));
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont ${tagged} /Encoding /Identity-H\n/DescendantFonts [${descendant}] /ToUnicode ${toUnicode} >>`,
  );
}

/** Six capital letters that distinguish subsets of a font. */
function tagOf(bytes: Uint8Array): string {
  return [...fingerprint(bytes).matchAll(/..../g)]
    .slice(0, 6)
    .map(([digits]) => String.fromCharCode(65 + (Number.parseInt(digits, 16) % 26)))
    .join('');
}

const mostInOneList = 100;

function toUnicodeMap(letters: readonly number[]): string {
  const lists: string[] = [];
  for (let from = 0; from < letters.length; from += mostInOneList) {
    const list = letters.slice(from, from + mostInOneList);
    const rows = list.map((letter, i) => {
      const code = (from + i + 1).toString(16).toUpperCase().padStart(4, '0');
      return `<${code}> <${utf16Hex(String.fromCodePoint(letter))}>`;
    });
    lists.push(`${list.length} beginbfchar`, ...rows, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...lists,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
