import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawWeight } from '#tests/lawRuns.ts';
import { legendFor, sceneFor, words } from '#tests/views/figure/madeUpFigure.ts';
import { fonts } from '#tests/views/figure/rasteriseInNode.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { readFigureFile } from '#views/figure/figureFile/readFigureFile.ts';
import { figureLayout } from '#views/figure/page/figureLayout.ts';
import { pdfDocument } from '#views/figure/pdf/pdfDocument.ts';
import { describePng } from '#views/figure/png/pngChunks.ts';
import { figureTexts } from '#views/figure/png/pngMetadata.ts';
import { figureSvg } from '#views/figure/svg/figureSvg.ts';

const spec: FigureSpec = {
  ...defaultFigureSpec,
  address: 'data=mosul-2016@1.0.0&actor=turkey,isis&select=actor:turkey',
  preset: 'column',
  title: 'Turkey & “the rest” <entente:text keyword="entente:figure">',
  background: 'dark',
  highlight: true,
};
const version = '1.0.0';
const layout = figureLayout(spec, { ...words, title: spec.title ?? '' }, legendFor({ legend: 7 } as never));
const scene = sceneFor(layout);
const svg = figureSvg(layout, scene, version);
/** One white pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
const pngWith = (texts: Parameters<typeof describePng>[2]) => describePng(pixel, 300, texts);
const png = pngWith(figureTexts(layout, version));
const reading = { ok: true, spec, dataset: 'mosul-2016', version };

describe('readFigureFile', () => {
  it('gives back the spec that a file was made of', () => {
    const pdf = pdfDocument({ layout, scene, dataset: { id: 'mosul-2016', version }, fonts });
    expect(readFigureFile(png)).toEqual(reading);
    expect(readFigureFile(svg)).toEqual(reading);
    expect(readFigureFile(new TextEncoder().encode(svg))).toEqual(reading);
    expect(readFigureFile(pdf)).toEqual(reading);
  });

  it('reads an SVG that an editor has saved again', () => {
    const saved = svg
      .replace(
        '<?xml version="1.0" encoding="UTF-8"?>',
        '\ufeff<?xml version="1.0"?>\n<!-- Created with an editor -->',
      )
      .replace(/<entente:text keyword="([^"]*)">/g, "<ns0:text\n     id='x1'\n     keyword='$1' >")
      .replaceAll('</entente:text>', '</ns0:text>')
      .replaceAll('xmlns:entente', 'xmlns:ns0')
      .replaceAll('&quot;', '&#34;')
      .replaceAll('“', '&#x201C;');
    expect(readFigureFile(saved)).toEqual(reading);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${saved.replace(/^\ufeff/, '')}`, 'utf16le'));
    expect(readFigureFile(utf16)).toEqual(reading);
  });

  it('takes the version from the file where the address has none', () => {
    const bare = pngWith(figureTexts({ ...layout, spec: { ...spec, address: 'actor=turkey' } }, version));
    expect(readFigureFile(bare)).toMatchObject({ ok: true, dataset: null, version });
  });

  const specText = (json: string) =>
    `<svg><metadata><t keyword="entente:figure">${json}</t></metadata></svg>`;

  it.each([
    ['damaged', png.slice(0, -20)],
    ['damaged', png.map((byte, i) => (i === 60 ? byte ^ 1 : byte))],
    ['not ours', new Uint8Array(pixel)],
    ['not ours', '<svg xmlns="http://www.w3.org/2000/svg"><text>entente:figure</text></svg>'],
    ['not ours', '<svg><t keyword="entente:figure"'],
    ['not ours', new TextEncoder().encode('%PDF-1.7\nanother one')],
    ['no spec', specText('{"format":"entente-figure","formatVersion":2}')],
    ['no spec', specText('&lol;')],
    ['no spec', specText('{"preset":"poster"}')],
    ['no spec', specText(`{"address":"${'x'.repeat(300_000)}"}`)],
    ['no spec', pngWith([{ keyword: 'entente:figure', language: '', text: '[]' }])],
    ['unknown', ''],
    ['unknown', new Uint8Array(0)],
    ['unknown', '{"format":"entente-figure"}'],
    ['unknown', '<html><body></body></html>'],
    ['too large', new Uint8Array(64 * 1024 * 1024 + 1)],
  ] as const)('says that a file is %s (%#)', (fault, file) => {
    expect(readFigureFile(file)).toEqual({ ok: false, fault });
  });

  it('expands nothing', () => {
    const laughs =
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>' +
      `${specText('{&quot;title&quot;:&quot;&b;&c;&quot;}')}`;
    expect(readFigureFile(laughs)).toMatchObject({ ok: true, spec: { title: '&b;&c;' } });
  });

  it('reads a long file with nothing in it to its end: time that grew with the square would take hours', () => {
    for (const piece of ['<svg ', '<t keyword="entente:figure"', '&#1', '<', 'keyword="entente:figure">']) {
      expect(readFigureFile(`<svg>${piece.repeat(4_000_000 / piece.length)}`).ok).toBe(false);
    }
    // A keyword of a million letters in a PNG.
    const data = new Uint8Array(1_000_000).fill(65);
    expect(readFigureFile(pngOfChunk(data)).ok).toBe(false);
  });

  it('never throws, whatever the bytes', () => {
    const start = fc.constantFrom<readonly number[]>(
      [],
      [...png.slice(0, 70)],
      [...Buffer.from('%PDF-')],
      [...Buffer.from('<svg keyword="entente:figure">')],
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        const result = readFigureFile(Uint8Array.from([...head, ...rest]));
        if (result.ok) expect(result.spec.address.length).toBeLessThanOrEqual(20_000);
      }),
      lawWeight(5),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: svg.length }), fc.string(), (at, text) => {
        expect(readFigureFile(svg.slice(0, at) + text)).toHaveProperty('ok');
      }),
      lawWeight(2),
    );
  });
});

/** A PNG with one text chunk of these bytes, its check sum right. */
function pngOfChunk(data: Uint8Array): Uint8Array {
  const made = Buffer.from(pngWith([{ keyword: 'A', language: '', text: 'x'.repeat(data.length) }]));
  const at = made.indexOf('iTXt');
  made.set(data, at + 4);
  return made;
}
