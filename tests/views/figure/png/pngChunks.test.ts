import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawWeight } from '#tests/lawRuns.ts';
import { readPixels, readPng } from '#tests/views/figure/readPng.ts';
import { describePng, PngError, readPngChunks, readPngText } from '#views/figure/png/pngChunks.ts';

const plain = new Uint8Array(
  new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><path d="M0 0H2V2H0Z" fill="red"/></svg>',
  )
    .render()
    .asPng(),
);

describe('describePng', () => {
  it.each([
    [72, 2835],
    [144, 5669],
    [150, 5906],
    [300, 11811],
    [600, 23622],
  ])('writes %i dpi as %i pixels per metre, read by another reader', (dpi, perMetre) => {
    expect(readPng(describePng(plain, dpi, [])).perMetre).toEqual([perMetre, perMetre]);
  });

  it('puts resolution and texts right after the header and leaves the picture as it was', () => {
    const png = readPng(describePng(plain, 300, [{ keyword: 'Title', language: 'en', text: 'Mosul' }]));
    expect(png.chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
    expect(readPixels(png)).toEqual(readPixels(readPng(plain)));
  });

  it('replaces a resolution that is there', () => {
    const png = readPng(describePng(describePng(plain, 72, []), 300, []));
    expect(png.chunks.filter(({ type }) => type === 'pHYs')).toHaveLength(1);
    expect(png.perMetre).toEqual([11811, 11811]);
  });

  it('keeps every text, whatever its letters: both readers read what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (contents) => {
        const texts = contents.map((text, i) => ({
          keyword: `Text ${i}`,
          language: i === 0 ? 'ku-Latn' : '',
          text: text.replaceAll('\0', ''),
        }));
        const png = describePng(plain, 300, texts);
        expect(readPngText(png)).toEqual(texts);
        expect(readPng(png).texts).toEqual(texts);
      }),
      lawWeight(2),
    );
  });

  it('drops a NUL, which would end the text for some readers', () => {
    expect(
      readPngText(describePng(plain, 300, [{ keyword: 'A', language: '', text: 'a\0b' }]))[0]?.text,
    ).toBe('ab');
  });

  it.each(['', ' A', 'A ', 'A  B', 'A\n', 'Ж', 'x'.repeat(80)])('refuses %j as a keyword', (keyword) => {
    expect(() => describePng(plain, 300, [{ keyword, language: '', text: '' }])).toThrow(PngError);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e12])('refuses %d dpi', (dpi) => {
    expect(() => describePng(plain, dpi, [])).toThrow(PngError);
  });
});

describe('readPngChunks', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'signature'],
    ['a GIF', new TextEncoder().encode('GIF89a and more'), 'signature'],
    ['a signature alone', plain.subarray(0, 8), 'ends at byte 8'],
    ['a file cut short', plain.subarray(0, plain.length - 14), 'ends'],
  ])('says what is wrong with %s', (_, bytes, message) => {
    expect(() => readPngChunks(bytes)).toThrow(message);
    expect(() => readPngText(bytes)).toThrow(PngError);
  });

  it('finds any changed byte of a chunk', () => {
    for (let at = 16; at < plain.length; at += 1) {
      const damaged = plain.slice();
      damaged[at] = damaged[at]! ^ 0x40;
      expect(() => readPngChunks(damaged)).toThrow(PngError);
    }
  });
});
