/**
 * The SVG of a figure as other programs draw it. What is compared: mean lightness of squares of 16 × 16 pixels at 144 dpi,
 * against the PNG of our own rasteriser. Tolerance: 0.8 % of the whole scale on average, 10 % in any one square: a letter moved
 * by a pixel where widths are rounded is 6 %, a missing short name 17 %. Chromium, librsvg and Inkscape set text by the system's fonts, so they are asked
 * only where these have Arimo's widths.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rasteriseInNode } from '#tests/views/figure/rasteriseInNode.ts';
import { readPng } from '#tests/views/figure/readPng.ts';
import { type Picture, pictureOf, pictureOn } from './pixels.ts';
import { expect, test } from './watchedTest.ts';

const figures = ['default-width', 'turkey-column', 'operations-dark', 'all-mixed-square'] as const;
const side = 16;
const tolerance = { mean: 0.008, most: 0.1 };
const dpi = 144;

const has = (program: string, ...args: string[]) =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const match = spawnSync('fc-match', ['Arimo'], { encoding: 'utf8' }).stdout ?? '';
const hasFont = /Arimo|Liberation ?Sans|Arial/i.test(match);

const fileOf = (name: string) => `tests/figures/${name}.svg`;

/** The page of a figure in pixels of `dpi`. */
function pixelsOf(svg: string): { width: number; height: number } {
  const [, width = '', height = ''] = /width="([\d.]+)mm" height="([\d.]+)mm"/.exec(svg) ?? [];
  const [across, down] = [width, height].map((mm) => Math.round((Number(mm) * dpi) / 25.4)) as [
    number,
    number,
  ];
  return { width: across, height: down };
}

/** Mean lightness, 0 to 1, of each whole square, row by row. */
function squares({ width, height, pixels }: Picture, columns: number, rows: number): number[] {
  const means: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 1) {
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 1) {
          const at = 4 * (y * width + x);
          sum += ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 765;
        }
      }
      means.push(sum / (side * side));
    }
  }
  return means;
}

/** How far a picture is from the one that we save. */
async function difference(name: string, other: Picture): Promise<{ mean: number; most: number }> {
  const svg = readFileSync(fileOf(name), 'utf8');
  const pixels = pixelsOf(svg);
  const own = pictureOf(readPng(await rasteriseInNode({ svg, pixels, dpi, texts: [] })));
  // Programs round a page's last pixel up or down.
  expect(Math.abs(own.width - other.width)).toBeLessThanOrEqual(1);
  expect(Math.abs(own.height - other.height)).toBeLessThanOrEqual(1);
  const columns = Math.floor((pixels.width - 1) / side);
  const rows = Math.floor((pixels.height - 1) / side);
  const [one, two] = [squares(own, columns, rows), squares(other, columns, rows)];
  const gaps = one.map((value, at) => Math.abs(value - (two[at] ?? 0)));
  return { mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, most: Math.max(...gaps) };
}

async function expectAlike(name: string, other: Picture): Promise<void> {
  const { mean, most } = await difference(name, other);
  expect(mean, `${name}: mean`).toBeLessThan(tolerance.mean);
  expect(most, `${name}: most`).toBeLessThan(tolerance.most);
}

/** Runs a program that writes a PNG of this many pixels across. */
function drawnBy(
  run: (file: string, width: number, out: string) => string[],
  program: string,
  name: string,
): Picture {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  try {
    const out = join(folder, 'out.png');
    const { width } = pixelsOf(readFileSync(fileOf(name), 'utf8'));
    const { status, stderr } = spawnSync(program, run(fileOf(name), width, out), { encoding: 'utf8' });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    return pictureOf(readPng(readFileSync(out)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.describe('A figure’s SVG', () => {
  test.skip(!hasFont, 'skipped: no font with the widths of Arimo is installed');

  test('looks the same in Chromium', async ({ browser }) => {
    const context = await browser.newContext({ deviceScaleFactor: dpi / 96 });
    const page = await context.newPage();
    for (const name of figures) {
      const svg = readFileSync(fileOf(name));
      await page.setContent(
        `<body style="margin:0"><img alt="figure" src="data:image/svg+xml;base64,${svg.toString('base64')}">`,
      );
      const image = page.getByRole('img', { name: 'figure' });
      await image.evaluate((element: HTMLImageElement) => element.decode());
      await page.setViewportSize({ width: 1200, height: 1200 });
      await expectAlike(name, await pictureOn(image));
    }
    await context.close();
  });

  test('looks the same in librsvg', async () => {
    test.skip(!has('rsvg-convert', '--version'), 'skipped: rsvg-convert is not installed');
    for (const name of figures) {
      await expectAlike(
        name,
        drawnBy((file, width, out) => ['--width', `${width}`, file, '--output', out], 'rsvg-convert', name),
      );
    }
  });

  test('looks the same in Inkscape', async () => {
    test.skip(!has('inkscape', '--version'), 'skipped: Inkscape is not installed');
    test.slow();
    for (const name of figures) {
      await expectAlike(
        name,
        drawnBy(
          (file, width, out) => [
            file,
            '--export-type=png',
            `--export-width=${width}`,
            `--export-filename=${out}`,
          ],
          'inkscape',
          name,
        ),
      );
    }
  });
});

test.describe('A figure’s PNG', () => {
  test('has the same pixels for a reader that is not ours', async ({ page }) => {
    const svg = readFileSync(fileOf('turkey-column'), 'utf8');
    const png = await rasteriseInNode({ svg, pixels: pixelsOf(svg), dpi, texts: [] });
    const { width, height, pixels } = pictureOf(readPng(png));
    const read = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), {
        colorSpaceConversion: 'none',
      });
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (context === null) throw new Error('There is no canvas to read from.');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let sum = 0;
      for (let at = 0; at < data.length; at += 1) sum = (sum * 31 + (data[at] ?? 0)) % 1_000_000_007;
      return { width: bitmap.width, height: bitmap.height, sum };
    }, Buffer.from(png).toString('base64'));
    let sum = 0;
    for (const value of pixels) sum = (sum * 31 + value) % 1_000_000_007;
    expect(read).toEqual({ width, height, sum });
  });
});
