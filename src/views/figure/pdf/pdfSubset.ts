/**
 * A TrueType font file of a few glyphs, as PDF embeds it: glyphs numbered anew, and only the tables that a PDF reader
 * asks for (ISO 32000-1, table 126: glyf, head, hhea, hmtx, loca, maxp; ours has no instructions).
 */
import type { PdfFont } from './pdfFont.ts';
import { glyphParts } from './pdfOutline.ts';

/** `glyphs[n]` of the font becomes glyph n; the parts of composite ones follow after them. */
export function subsetFont(font: PdfFont, glyphs: readonly number[]): Uint8Array {
  const kept = [...glyphs];
  const places = new Map<number, number>();
  const placeOf = (glyph: number): number => {
    const place = places.get(glyph) ?? kept.push(glyph) - 1;
    places.set(glyph, place);
    return place;
  };
  const entries: Uint8Array[] = [];
  for (let i = 0; i < kept.length; i += 1) {
    const entry = font.outlineOf(kept[i] ?? 0).slice();
    const view = new DataView(entry.buffer);
    for (const { glyph, at } of glyphParts(entry)) view.setUint16(at, placeOf(glyph));
    entries.push(entry);
  }

  const loca = new DataView(new ArrayBuffer(4 * (kept.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * kept.length));
  const glyf = new Uint8Array(entries.reduce((sum, { length }) => sum + padded(length), 0));
  let at = 0;
  entries.forEach((entry, i) => {
    glyf.set(entry, at);
    at += padded(entry.length);
    loca.setUint32(4 * (i + 1), at);
    hmtx.setUint16(4 * i, font.advanceOf(kept[i] ?? 0));
    // The left side bearing is the outline's left edge, which its entry names.
    hmtx.setInt16(4 * i + 2, entry.length < 10 ? 0 : new DataView(entry.buffer).getInt16(2));
  });
  const head = edited(font.table('head'), (view) => {
    view.setUint32(8, 0);
    view.setInt16(50, 1);
  });
  return printFont([
    ['glyf', glyf],
    ['head', head],
    ['hhea', edited(font.table('hhea'), (view) => view.setUint16(34, kept.length))],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', edited(font.table('maxp'), (view) => view.setUint16(4, kept.length))],
  ]);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function edited(table: Uint8Array, edit: (view: DataView) => void): Uint8Array {
  const copy = table.slice();
  edit(new DataView(copy.buffer));
  return copy;
}

/** Sum of the 32-bit words, the last one filled with zeros. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0;
  bytes.forEach((byte, i) => {
    sum = (sum + byte * 2 ** (24 - 8 * (i % 4))) % 2 ** 32;
  });
  return sum;
}

/** A font file of tables in the order of their names. */
function printFont(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const headEnd = 12 + 16 * tables.length;
  const bytes = new Uint8Array(tables.reduce((sum, [, { length }]) => sum + padded(length), headEnd));
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = headEnd;
  let headAt = 0;
  tables.forEach(([tag, data], i) => {
    const row = 12 + 16 * i;
    bytes.set(
      Uint8Array.from(tag, (letter) => letter.charCodeAt(0)),
      row,
    );
    view.setUint32(row + 4, checkSum(data));
    view.setUint32(row + 8, at);
    view.setUint32(row + 12, data.length);
    bytes.set(data, at);
    if (tag === 'head') headAt = at;
    at += padded(data.length);
  });
  view.setUint32(headAt + 8, (0xb1b0afba - checkSum(bytes) + 2 ** 32) % 2 ** 32);
  return bytes;
}
