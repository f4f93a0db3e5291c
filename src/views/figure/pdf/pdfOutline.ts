/**
 * The outline of a glyph as PDF's path operators, in units of the em: what a halo is drawn with, since text that is
 * drawn twice would also be read twice. Reference: ISO/IEC 14496-22, table glyf.
 */
import type { Point } from '#base/geometry.ts';
import type { PdfFont } from './pdfFont.ts';
import { pdfNumber } from './pdfNumber.ts';

interface OutlinePoint extends Point {
  readonly isOnCurve: boolean;
}

/** Parts of parts are followed this deep; a font of ours has one level. */
const deepest = 6;

/** Empty for a glyph without an outline. Throws RangeError if the entry in `glyf` ends too early. */
export function glyphOutline(font: PdfFont, glyph: number): string {
  return contoursOf(font, glyph, 0).map(printContour).join('\n');
}

function contoursOf(font: PdfFont, glyph: number, depth: number): OutlinePoint[][] {
  const bytes = font.outlineOf(glyph);
  if (bytes.length < 10 || depth > deepest) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getInt16(0);
  if (count >= 0) return simpleContours(view, count);
  return glyphParts(bytes).flatMap(({ glyph: part, dx, dy, matrix: [a, b, c, d] }) =>
    contoursOf(font, part, depth + 1).map((points) =>
      points.map(({ x, y, isOnCurve }) => ({
        x: a * x + c * y + dx,
        y: b * x + d * y + dy,
        isOnCurve,
      })),
    ),
  );
}

function simpleContours(view: DataView, count: number): OutlinePoint[][] {
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(10 + 2 * i));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at);
    at += 1;
    const repeats = flag & 8 ? view.getUint8(at++) : 0;
    for (let i = 0; i <= repeats; i += 1) flags.push(flag);
  }
  const readAxis = (isShort: number, isSameOrPositive: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & isShort) value += (flag & isSameOrPositive ? 1 : -1) * view.getUint8(at++);
      else if (!(flag & isSameOrPositive)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(2, 16);
  const ys = readAxis(4, 32);
  return ends.map((end, i) =>
    flags.slice((ends[i - 1] ?? -1) + 1, end + 1).map((flag, n) => {
      const index = (ends[i - 1] ?? -1) + 1 + n;
      return { x: xs[index] ?? 0, y: ys[index] ?? 0, isOnCurve: (flag & 1) !== 0 };
    }),
  );
}

interface GlyphPart {
  readonly glyph: number;
  /** Where the part's glyph number stands in the entry. */
  readonly at: number;
  readonly dx: number;
  readonly dy: number;
  readonly matrix: readonly [a: number, b: number, c: number, d: number];
}

/** The parts of a composite glyph's entry; none for a simple one. Parts that are placed by points stand at (0, 0). */
export function glyphParts(bytes: Uint8Array): GlyphPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 10 || view.getInt16(0) >= 0) return [];
  const parts: GlyphPart[] = [];
  let at = 10;
  for (let hasMore = true; hasMore; ) {
    const flags = view.getUint16(at);
    const start = at + 2;
    const [isWide, isOffset] = [(flags & 1) !== 0, (flags & 2) !== 0];
    const offset = (i: number) => (isWide ? view.getInt16(start + 2 + 2 * i) : view.getInt8(start + 2 + i));
    at = start + 2 + (isWide ? 4 : 2);
    const scale = (i: number) => view.getInt16(at + 2 * i) / 16384;
    const [size, matrix]: [number, GlyphPart['matrix']] =
      flags & 8
        ? [2, [scale(0), 0, 0, scale(0)]]
        : flags & 0x40
          ? [4, [scale(0), 0, 0, scale(1)]]
          : flags & 0x80
            ? [8, [scale(0), scale(1), scale(2), scale(3)]]
            : [0, [1, 0, 0, 1]];
    parts.push({
      glyph: view.getUint16(start),
      at: start,
      dx: isOffset ? offset(0) : 0,
      dy: isOffset ? offset(1) : 0,
      matrix,
    });
    at += size;
    hasMore = (flags & 0x20) !== 0;
  }
  return parts;
}

const between = (one: Point, other: Point, share: number): Point => ({
  x: one.x + (other.x - one.x) * share,
  y: one.y + (other.y - one.y) * share,
});

/** A closed contour; between two control points in a row lies a point of the curve, half way. */
function printContour(points: readonly OutlinePoint[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const start: Point = first.isOnCurve ? first : last.isOnCurve ? last : between(first, last, 0.5);
  const print = (...list: readonly Point[]) =>
    list.map(({ x, y }) => `${pdfNumber(x, 1)} ${pdfNumber(y, 1)}`).join(' ');
  const operators = [`${print(start)} m`];
  let here = start;
  let control: Point | null = null;
  const goTo = (to: Point) => {
    if (control === null) operators.push(`${print(to)} l`);
    else operators.push(`${print(between(here, control, 2 / 3), between(to, control, 2 / 3), to)} c`);
    here = to;
    control = null;
  };
  for (const point of first.isOnCurve ? points.slice(1) : points) {
    if (point.isOnCurve) goTo(point);
    else {
      if (control !== null) goTo(between(control, point, 0.5));
      control = point;
    }
  }
  if (control !== null) goTo(start);
  return [...operators, 'h'].join('\n');
}
