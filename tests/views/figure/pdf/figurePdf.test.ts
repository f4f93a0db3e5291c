import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hostile } from '#tests/views/figure/hostile.ts';
import { label, legendFor, path, sceneFor, words } from '#tests/views/figure/madeUpFigure.ts';
import { fonts, rasteriseInNode } from '#tests/views/figure/rasteriseInNode.ts';
import { readPdf } from '#tests/views/figure/readPdf.ts';
import { readPixels, readPng } from '#tests/views/figure/readPng.ts';
import {
  defaultFigureSpec,
  type FigureSpec,
  figureBackgrounds,
} from '#views/figure/figureFile/figureSpec.ts';
import { readFigureFile } from '#views/figure/figureFile/readFigureFile.ts';
import { figureLayout } from '#views/figure/page/figureLayout.ts';
import { type FigurePresetId, offeredPreset } from '#views/figure/page/pageSizes.ts';
import { lettersMissingInPdf } from '#views/figure/pdf/lettersMissingInPdf.ts';
import { pdfDocument } from '#views/figure/pdf/pdfDocument.ts';
import { readPdfFont } from '#views/figure/pdf/pdfFont.ts';
import { setLine } from '#views/figure/pdf/pdfLine.ts';
import { rasterJobOf } from '#views/figure/png/figurePng.ts';
import { figureSvg } from '#views/figure/svg/figureSvg.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';

const dataset = { id: 'mosul-2016', version: '1.0.0' };

function figure(
  own: Partial<FigureSpec> & { readonly preset?: FigurePresetId } = {},
  title = words.title,
  extra: readonly PrimitiveGroup[] = [],
) {
  const preset = own.preset ?? 'column';
  const spec = { ...defaultFigureSpec, preset, dpi: offeredPreset(preset).defaultDpi, ...own };
  const layout = figureLayout(spec, { ...words, title }, legendFor(offeredPreset(preset).text));
  const scene = [...sceneFor(layout), ...extra];
  return { layout, scene, pdf: () => pdfDocument({ layout, scene, dataset, fonts }) };
}

const tricky = 'Ýıldız Şêx; Ğğ İi; Ҷ Россия; Ḥaḍar ʿAlī; “AVATAR” – To. Ta, 100 %';

describe('pdfDocument', () => {
  it('has every line of the SVG as text, once, whatever the letters', () => {
    const { layout, scene, pdf } = figure({}, tricky);
    const svg = figureSvg(layout, scene, dataset.version);
    const printed = [...svg.matchAll(/<text (?![^>]*aria-hidden)[^>]*>(.*?)<\/text>/g)].map(([, text]) =>
      text!.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&'),
    );
    const read = readPdf(pdf()).lines.map((line) => line.trimEnd());
    expect(read).toEqual(printed);
    expect(read.join(' ')).toContain('Ýıldız Şêx; Ğğ İi; Ҷ Россия;');
  });

  it('puts together what Unicode has as one letter, and leaves out signs that only steer', () => {
    const { lines } = readPdf(figure({}, 'S\u0327e\u0302x \u2068x\u2069 y\u00adz').pdf());
    expect(lines[0]?.trimEnd()).toBe('Şêx x yz');
  });

  it('kerns as the font asks', () => {
    const [regular, bold, italic] = fonts.map(readPdfFont);
    const { glyphs } = setLine([{ ...label('AVATAR.', 0, 0, 14), anchor: 'start' }], {
      regular: regular!,
      bold: bold!,
      italic: italic!,
    });
    // As fontkit, another reader of fonts, sets the six letters.
    expect(glyphs[6]!.x - (glyphs[5]!.kerning * 14) / 1000).toBeCloseTo(51.857422, 5);
  });

  it('has a page of the exact size in points', () => {
    const { layout, pdf } = figure({ preset: 'width' });
    const page = [...readPdf(pdf()).objects.values()].find(({ body }) => body.includes('/Type /Page '))!.body;
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)!;
    expect(Number(width)).toBeCloseTo((layout.pageMm.width / 25.4) * 72, 4);
    expect(Number(height)).toBeCloseTo((layout.pageMm.height / 25.4) * 72, 4);
  });

  it('embeds subsets of its fonts that are fonts themselves', () => {
    const { objects } = readPdf(figure().pdf());
    const embedded = [...objects.values()].filter(({ body }) => body.includes('/Length1'));
    expect(embedded).toHaveLength(2);
    for (const { stream } of embedded) {
      expect(stream!.length).toBeLessThan(30_000);
      const view = new DataView(stream!.buffer, stream!.byteOffset, stream!.byteLength);
      // A whole font file, its adjustment included, sums up to this.
      let sum = 0;
      for (let at = 0; at < stream!.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
      expect(sum).toBe(0xb1b0afba);
    }
    expect(() => readPdfFont(embedded[0]!.stream!)).toThrow('cmap');
  });

  it('says what it is, of what data, and how to make it again', () => {
    const { layout, pdf } = figure({ address: 'data=mosul-2016@1.0.0&actor=turkey' }, 'Türkiye (a \\ b)');
    const bytes = pdf();
    const { objects, trailer } = readPdf(bytes);
    const info = objects.get(Number(/\/Info (\d+)/.exec(trailer)![1]))!.body;
    expect(info).toContain('/Producer (Entente)');
    expect(info).toContain('/Keywords (Entente, mosul-2016@1.0.0)');
    expect(info).toContain(
      `/Title <FEFF${Buffer.from('Türkiye (a \\ b)', 'utf16le').swap16().toString('hex').toUpperCase()}>`,
    );
    expect(readFigureFile(bytes)).toEqual({
      ok: true,
      spec: layout.spec,
      dataset: 'mosul-2016',
      version: '1.0.0',
    });
    const alt = [...objects.values()].find(({ body }) => body.includes('/S /Figure'))!.body;
    expect(alt).toContain('/Alt (Turkey is opposed to the PMU and aligned with the Peshmerga.)');
  });

  it('gives the same bytes again, without any date', () => {
    const { pdf } = figure({}, tricky);
    const bytes = Buffer.from(pdf());
    expect(bytes.equals(Buffer.from(pdf()))).toBe(true);
    expect(bytes.toString('latin1')).not.toMatch(/Date|D:\d{8}/);
  });

  it('paints its ground, or none', () => {
    const grounds = figureBackgrounds.map((background) => {
      const { content } = readPdf(figure({ background }).pdf());
      return /\/Artifact BMC\n([\d. ]+) rg/.exec(content)?.[1];
    });
    expect(grounds).toEqual(['1 1 1', undefined, '0.078 0.094 0.122']);
  });

  it('draws a pale group as a whole', () => {
    const pale: PrimitiveGroup = {
      opacity: 0.4,
      at: { x: 10, y: 10 },
      content: [path('M0 0H20V20H0Z', 'aligned'), { opacity: 0.5, content: [label('inner', 5, 5, 8)] }],
    };
    const { objects, content } = readPdf(figure({}, 'Pale', [{ content: [pale] }]).pdf());
    expect(content).toContain('q /A2 gs /P2 Do Q');
    const groups = [...objects.values()].filter(({ body }) => body.includes('/S /Transparency'));
    expect(groups).toHaveLength(2);
    expect(groups[1]?.stream?.toString('latin1')).toContain('q /A1 gs /P1 Do Q');
  });

  it('is a whole file, whatever the words are', () => {
    for (const title of hostile) {
      const { layout, scene, pdf } = figure({}, title);
      if (lettersMissingInPdf(layout, scene).length > 0) expect(pdf).toThrow(RangeError);
      else expect(readPdf(pdf()).lines.length).toBeGreaterThan(10);
    }
  });

  it('names the letters that it cannot show', () => {
    const missing = (title: string) => {
      const { layout, scene } = figure({}, title);
      return lettersMissingInPdf(layout, scene);
    };
    expect(missing(tricky)).toEqual([]);
    expect(missing('In الموصل')).toEqual(['ا', 'ل', 'م', 'و', 'ص']);
    expect(missing('שלום')).toEqual(['ש', 'ל', 'ו', 'ם']);
    expect(missing('a 🕊 b')).toEqual(['🕊']);
    expect(missing('x\u0304 e\u0301')).toEqual(['\u0304']);
    expect(figure({}, 'שלום').pdf).toThrow('ש ל ו ם');
  });
});

const folder = mkdtempSync(join(tmpdir(), 'entente-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasPoppler = ['pdffonts', 'pdftotext', 'pdftoppm'].every(
  (tool) => spawnSync(tool, ['-v'], { stdio: 'ignore' }).status === 0,
);
if (!hasPoppler) console.info('Skipped: poppler (pdffonts, pdftotext, pdftoppm) is not installed.');

function run(tool: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

describe.skipIf(!hasPoppler)('a PDF as poppler reads it', () => {
  it('has embedded fonts and text to select', () => {
    const file = join(folder, 'text.pdf');
    writeFileSync(file, figure({ preset: 'width' }, tricky).pdf());
    const rows = run('pdffonts', file).trim().split('\n').slice(2);
    expect(rows.map((row) => row.replace(/^\S+ +|\s+\d+ +0$/g, '').replace(/ +/g, ' '))).toEqual([
      'CID TrueType Identity-H yes yes yes',
      'CID TrueType Identity-H yes yes yes',
    ]);
    const text = run('pdftotext', file, '-').replace(/\s+/g, ' ');
    expect(text).toContain('Ýıldız Şêx; Ğğ İi; Ҷ Россия; Ḥaḍar ʿAlī; “AVATAR” – To. Ta, 100 %');
    expect(text.match(/Peshmerga/g)).toHaveLength(1);
  });

  // Of 255 and on average over blocks of 8 × 8 pixels: no block is further off, and the whole at most 3.
  const tolerance = { block: 64, mean: 3 };

  it.each(figureBackgrounds)('has the pixels of the PNG, on %s ground', async (background) => {
    const { layout, scene, pdf } = figure({ background, dpi: 300 }, tricky);
    const name = join(folder, background);
    writeFileSync(`${name}.pdf`, pdf());
    const { width, height } = layout.pixels;
    const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
    run('pdftoppm', '-singlefile', '-png', ...size, `${name}.pdf`, name);
    const job = rasterJobOf(layout, figureSvg(layout, scene, dataset.version), dataset.version);
    const ours = readPng(await rasteriseInNode(job));
    const theirs = readPng(readFileSync(`${name}.png`));
    expect([theirs.width, theirs.height]).toEqual([width, height]);
    const { mean, worst } = difference(readPixels(ours), readPixels(theirs), width);
    expect(mean).toBeLessThan(tolerance.mean);
    expect(worst).toBeLessThan(tolerance.block);
  });
});

/** Mean difference of a channel, and the largest one of a block's mean colours; both on white paper. */
function difference(one: Uint8Array, other: Uint8Array, width: number) {
  const side = 8;
  const columns = Math.ceil(width / side);
  const sums = new Map<number, number[]>();
  let total = 0;
  for (let at = 0; at < one.length; at += 4) {
    const pixel = at / 4;
    const block = Math.floor(Math.floor(pixel / width) / side) * columns + Math.floor((pixel % width) / side);
    const sum = sums.get(block) ?? [0, 0, 0];
    sums.set(block, sum);
    for (let c = 0; c < 3; c += 1) {
      const gap = onWhite(one, at, c) - onWhite(other, at, c);
      sum[c] = sum[c]! + gap;
      total += Math.abs(gap);
    }
  }
  let worst = 0;
  for (const sum of sums.values()) for (const gap of sum) worst = Math.max(worst, Math.abs(gap) / side ** 2);
  return { mean: total / (one.length / 4) / 3, worst };
}

function onWhite(pixels: Uint8Array, at: number, channel: number): number {
  const share = pixels[at + 3]! / 255;
  return pixels[at + channel]! * share + 255 * (1 - share);
}
