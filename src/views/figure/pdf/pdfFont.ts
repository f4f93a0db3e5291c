/**
 * What a PDF needs of a TrueType font file: glyphs by letter, advances, kerning, outlines' bytes and measures.
 * Reference: ISO/IEC 14496-22 (OpenType), tables head, hhea, maxp, hmtx, cmap (formats 4 and 12), loca, glyf.
 */
import { readKerning } from './pdfKerning.ts';

export interface PdfFont {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** Left, bottom, right, top of all glyphs. */
  readonly bounds: readonly number[];
  /** 0 where the font has no glyph for the code point. */
  glyphOf(code: number): number;
  /** In units of the em, as all lengths here. */
  advanceOf(glyph: number): number;
  /** What is added to the advance of the first of two glyphs in a row. */
  kerningOf(left: number, right: number): number;
  /** The glyph's entry in `glyf`; empty for one without an outline. */
  outlineOf(glyph: number): Uint8Array;
  /** A whole table; empty if the font has none of that name. */
  table(tag: string): Uint8Array;
}

/** Reads a font file. Throws RangeError if the bytes are no TrueType font with the tables that are needed. */
export function readPdfFont(bytes: Uint8Array): PdfFont {
  const tables = readTables(bytes);
  const table = (tag: string) => tables.get(tag) ?? new Uint8Array(0);
  const needed = (tag: string) => {
    const found = tables.get(tag);
    if (found === undefined) throw new RangeError(`The font has no table “${tag}”.`);
    return viewOf(found);
  };
  const head = needed('head');
  const hhea = needed('hhea');
  const hmtx = needed('hmtx');
  const loca = needed('loca');
  const glyf = needed('glyf');
  const glyphCount = needed('maxp').getUint16(4);
  const metricCount = hhea.getUint16(34);
  const hasLongLoca = head.getInt16(50) === 1;
  const letters = readLetters(needed('cmap'));
  const kerning = readKerning(viewOf(table('GPOS')));
  const startOf = (glyph: number) =>
    hasLongLoca ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  return {
    bytes,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    bounds: [36, 38, 40, 42].map((at) => head.getInt16(at)),
    glyphOf: (code) => letters.get(code) ?? 0,
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metricCount - 1)),
    kerningOf: (left, right) => kerning.get(left)?.get(right) ?? 0,
    outlineOf(glyph) {
      if (glyph < 0 || glyph >= glyphCount) return new Uint8Array(0);
      return new Uint8Array(
        glyf.buffer,
        glyf.byteOffset + startOf(glyph),
        startOf(glyph + 1) - startOf(glyph),
      );
    },
    table,
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readTables(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  if (bytes.length < 12 || view.getUint32(0) !== 0x00010000)
    throw new RangeError('The bytes are no TrueType font.');
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i): [string, Uint8Array] => {
      const at = 12 + 16 * i;
      const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
      const start = view.getUint32(at + 8);
      return [tag, bytes.subarray(start, start + view.getUint32(at + 12))];
    }),
  );
}

function readLetters(cmap: DataView): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i += 1) {
    const sub = cmap.getUint32(8 + 8 * i);
    const format = cmap.getUint16(sub);
    if (format === 4) readSegments(cmap, sub, glyphs);
    if (format === 12) readGroups(cmap, sub, glyphs);
  }
  return glyphs;
}

/** Format 4: runs of code points up to U+FFFF, by a difference or through a list of glyphs. */
function readSegments(cmap: DataView, sub: number, glyphs: Map<number, number>): void {
  const doubled = cmap.getUint16(sub + 6);
  for (let at = 0; at < doubled; at += 2) {
    const last = cmap.getUint16(sub + 14 + at);
    const first = cmap.getUint16(sub + 16 + doubled + at);
    const delta = cmap.getUint16(sub + 16 + 2 * doubled + at);
    const rangeAt = sub + 16 + 3 * doubled + at;
    const range = cmap.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - first));
      if (range === 0 || raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
}

/** Format 12: runs of code points of any size. */
function readGroups(cmap: DataView, sub: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(sub + 12); i += 1) {
    const at = sub + 16 + 12 * i;
    const first = cmap.getUint32(at);
    for (let code = first; code <= cmap.getUint32(at + 4); code += 1) {
      glyphs.set(code, cmap.getUint32(at + 8) + code - first);
    }
  }
}
