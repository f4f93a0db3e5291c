/**
 * Groups of primitives as the content of a PDF page, mark for mark what `printSvg.ts` prints: the same colours, order
 * and rounding. The page's y axis points down here, as in the SVG; what is put on it upright is turned round again.
 * Reference: ISO 32000-1, sections 8.5 (paths), 9.4 (text), 14.6 (marked content).
 */
import type { PathPrimitive } from '#encoding/marks/primitive.ts';
import {
  type Ink,
  inkOf,
  isGroup,
  type PrimitiveGroup,
  printOrder,
  printPathData,
  type TextPart,
} from '#views/figure/svg/printSvg.ts';
import { nameOfFont, type UsedFonts } from './pdfEmbeddedFonts.ts';
import { type PdfFonts, type SetLine, setLine } from './pdfLine.ts';
import { pdfNumber, pdfNumbers } from './pdfNumber.ts';
import { pdfPath } from './pdfPath.ts';

const blank = 0x20;

/** What a page is printed with. */
interface PdfPress {
  readonly fonts: PdfFonts;
  readonly used: UsedFonts;
  /** Name of a resource that shows this content, pale as a whole. */
  readonly paleGroup: (content: string, opacity: number) => string;
}

/**
 * The operators that print a group.
 * Throws RangeError if a coordinate is not a finite number or a path is none.
 */
export function printPdfGroup(group: PrimitiveGroup, ink: Omit<Ink, 'isFaded'>, press: PdfPress): string {
  return printNested(group, { ...ink, isFaded: false }, press);
}

function printNested(group: PrimitiveGroup, around: Ink, press: PdfPress): string {
  const ink = { ...around, isFaded: around.isFaded || group.isFaded === true };
  const { at = { x: 0, y: 0 }, turn = 0, opacity = 1 } = group;
  const content = printOrder(group.content)
    .map((item) => {
      if (isGroup(item)) return printNested(item, ink, press);
      if (item.form === 'path') return printPath(item, ink);
      return item.form === 'halo' ? printHalo(item.parts, ink, press) : printText(item.parts, ink, press);
    })
    .filter((operators) => operators !== '')
    .join('\n');
  if (content === '') return '';
  const shown = opacity === 1 ? content : press.paleGroup(content, opacity);
  if (at.x === 0 && at.y === 0 && turn === 0) return shown;
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((share) => pdfNumber(share, 6));
  const across = pdfNumber(-Math.sin(angle), 6);
  return `q ${cos} ${sin} ${across} ${cos} ${pdfNumber(at.x, 2)} ${pdfNumber(at.y, 2)} cm\n${shown}\nQ`;
}

/** "#rrggbb" as three numbers from 0 to 1. */
function rgb(hex: string): string {
  return pdfNumbers(...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255));
}

function printPath({ d, fill, stroke, strokeWidth, dash }: PathPrimitive, ink: Ink): string {
  const isStroked = stroke !== null && strokeWidth > 0;
  const path = pdfPath(printPathData(d));
  if (path === '' || (fill === null && !isStroked)) return '';
  // Dashes are not left on for the next mark.
  const hasDash = isStroked && dash.length > 0;
  return [
    ...(fill === null ? [] : [`${rgb(inkOf(fill, ink))} rg`]),
    ...(isStroked ? [`${rgb(inkOf(stroke, ink))} RG`, `${pdfNumber(strokeWidth, 2)} w`] : []),
    ...(hasDash ? [`[${dash.map((length) => pdfNumber(length, 2)).join(' ')}] 0 d`] : []),
    path,
    fill === null ? 'S' : isStroked ? 'B' : 'f',
    ...(hasDash ? ['[] 0 d'] : []),
  ].join('\n');
}

function printText(parts: readonly TextPart[], ink: Ink, { fonts, used }: PdfPress): string {
  const line = setLine(parts, fonts);
  if (line.glyphs.length === 0) return '';
  return [
    `${rgb(inkOf(parts[0]?.fill ?? 'ink', ink, 'text'))} rg`,
    `BT 1 0 0 -1 ${pdfNumbers(line.x, line.y)} Tm`,
    ...stringsOf(line, used),
    'ET',
  ].join('\n');
}

/**
 * The line as strings of numbers of letters, with the kerning between: one `TJ` for each run of one font. It ends with
 * a blank, or its last word and the first one of the next line would be read as one.
 */
function stringsOf({ glyphs, fontSize }: SetLine, used: UsedFonts): string[] {
  const operators: string[] = [];
  let items = '';
  let digits = '';
  const closeDigits = () => {
    if (digits !== '') items += `<${digits}>`;
    digits = '';
  };
  const closeItems = () => {
    closeDigits();
    if (items !== '') operators.push(`[${items}] TJ`);
    items = '';
  };
  glyphs.forEach(({ style, code, kerning }, i) => {
    if (style !== glyphs[i - 1]?.style) {
      closeItems();
      operators.push(`/${nameOfFont(style)} ${pdfNumber(fontSize, 2)} Tf`);
    }
    digits += used.codeOf(style, code);
    if (kerning === 0) return;
    closeDigits();
    items += pdfNumber(-kerning);
  });
  const last = glyphs.at(-1);
  if (last !== undefined) digits += used.codeOf(last.style, blank);
  closeItems();
  return operators;
}

/** Letters filled and outlined in the ground's colour, as shapes and not as text, or the text would be read twice. */
function printHalo(parts: readonly TextPart[], ink: Ink, { fonts, used }: PdfPress): string {
  const { glyphs, x, y, fontSize } = setLine(parts, fonts);
  const inked = glyphs.filter(({ style, glyph }) => fonts[style].outlineOf(glyph).length > 0);
  const [first] = inked;
  if (first === undefined) return '';
  const ground = rgb(inkOf('ground', ink));
  const scale = fontSize / fonts[first.style].unitsPerEm;
  const width = pdfNumber((parts[0]?.halo ?? 0) / scale);
  let past = 0;
  const shapes = inked.map((one) => {
    const step = one.x / scale - past;
    past = one.x / scale;
    return `1 0 0 1 ${pdfNumber(step, 1)} 0 cm /${used.outlineOf(one.style, one.glyph)} Do`;
  });
  return [
    `q ${ground} rg ${ground} RG ${width} w`,
    `${pdfNumber(scale, 6)} 0 0 ${pdfNumber(-scale, 6)} ${pdfNumbers(x, y)} cm`,
    ...shapes,
    'Q',
  ].join('\n');
}
