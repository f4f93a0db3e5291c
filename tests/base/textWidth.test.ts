import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { boldAdvances, italicAdvances, regularAdvances } from '#base/glyphAdvances.ts';
import { textWidth } from '#base/textWidth.ts';

const fontFiles = ['Regular', 'Bold', 'Italic'].map((style) => `public/fonts/Arimo-${style}.ttf`);

/** Advances straight from the font's `hmtx`, by a second reader of format 12 or 4 that only knows one letter at a time. */
function advanceInFile(bytes: Buffer, letter: string): number {
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16) {
      if (bytes.toString('latin1', at, at + 4) === tag) return bytes.readUInt32BE(at + 8);
    }
    throw new Error(tag);
  };
  const code = letter.codePointAt(0)!;
  const cmap = table('cmap');
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i += 1) {
    const sub = cmap + bytes.readUInt32BE(cmap + 8 + 8 * i);
    if (bytes.readUInt16BE(sub) !== 4) continue;
    const segments = bytes.readUInt16BE(sub + 6) / 2;
    for (let s = 0; s < segments; s += 1) {
      const end = bytes.readUInt16BE(sub + 14 + 2 * s);
      if (code > end) continue;
      const start = bytes.readUInt16BE(sub + 16 + 2 * (segments + s));
      if (code < start) break;
      const delta = bytes.readUInt16BE(sub + 16 + 2 * (2 * segments + s));
      const rangeAt = sub + 16 + 2 * (3 * segments + s);
      const range = bytes.readUInt16BE(rangeAt);
      const glyph = range === 0 ? code : bytes.readUInt16BE(rangeAt + range + 2 * (code - start));
      const last = bytes.readUInt16BE(table('hhea') + 34) - 1;
      const id = range === 0 ? (glyph + delta) & 0xffff : glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      return bytes.readUInt16BE(table('hmtx') + 4 * Math.min(id, last));
    }
  }
  throw new Error(`no ${letter}`);
}

/** The real advance at 200 px, kerned: what the text adds between two bars. resvg gives boxes in whole px. */
function widthDrawn(text: string, weight: 400 | 700, isItalic: boolean): number {
  const width = (content: string): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="1000"><text x="10" y="500" font-family="Arimo" font-size="200" font-weight="${weight}"${isItalic ? ' font-style="italic"' : ''} xml:space="preserve">${content}</text></svg>`;
    const box = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).innerBBox();
    return box!.x + box!.width;
  };
  return width(`|${text}|`) - width('|') - (width('||') - width('|'));
}

/** All letters that the tables list, and some that follow from their base letter. */
const letters = [
  ...new Set([...regularAdvances, ...boldAdvances, ...italicAdvances].flatMap(([, listed]) => [...listed])),
  ...'ÄÖÜéçñğĞşŞİîêûÊÎÛḥṭẓāū',
];

describe('textWidth', () => {
  it.each([
    ['Regular', 400, false],
    ['Bold', 700, false],
    ['Italic', 400, true],
  ] as const)('is what the font file says, letter by letter: %s', (style, weight, isItalic) => {
    const file = readFileSync(`public/fonts/Arimo-${style}.ttf`);
    for (const letter of letters) {
      expect([letter, textWidth(letter, 2048, weight, isItalic)]).toEqual([
        letter,
        advanceInFile(file, letter),
      ]);
    }
  });

  it.each([
    'Popular Mobilization Units',
    'Kürdistan Bölgesel Yönetimi',
    'Şêx Mehmûd',
    'AVATAR To You',
    'Пешмерга',
    'opposed, 8 of 32',
  ])('is never narrower than what resvg draws, and at most 8 per cent wider: %s', (text) => {
    for (const [weight, isItalic] of [
      [400, false],
      [700, false],
      [400, true],
    ] as const) {
      const drawn = widthDrawn(text, weight, isItalic);
      const measured = textWidth(text, 200, weight, isItalic);
      expect(measured).toBeGreaterThan(drawn - 2);
      expect(measured).toBeLessThan(drawn * 1.08);
    }
  });

  it('counts marks, joiners and control characters as nothing, and wide letters as one em', () => {
    expect(textWidth('\u0301\u200d\u0007\u2028\u2067', 10, 400)).toBe(0);
    expect(textWidth('e\u0301', 10, 400)).toBe(textWidth('é', 10, 400));
    expect(textWidth('摩苏尔', 10, 400)).toBe(30);
    expect(textWidth('🕊', 10, 400)).toBe(10);
  });

  it('takes a stated average for letters that no table holds, and never throws', () => {
    expect(textWidth('ع', 10, 400)).toBeCloseTo(6.67, 2);
    expect(textWidth('\ud800', 10, 400)).toBe(0);
    expect(textWidth('', 10, 700)).toBe(0);
  });

  it('grows with the size of the letters alone', () => {
    expect(textWidth('Mosul', 14, 400)).toBeCloseTo(2 * textWidth('Mosul', 7, 400), 9);
  });
});
