import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubWorkers } from '#tests/workers/fakeWorker.ts';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { figureLayout } from '#views/figure/page/figureLayout.ts';
import { offeredPreset } from '#views/figure/page/pageSizes.ts';
import { legendFor, words } from './madeUpFigure.ts';

const layout = figureLayout(defaultFigureSpec, words, legendFor(offeredPreset('width').text));
const file = Uint8Array.of(1, 2, 3);
const dataset = { id: 'small', version: '1.0.0' };

let isOnline = true;
const asked: string[] = [];
let png: typeof import('#views/figure/png/figurePng.ts');
let pdf: typeof import('#views/figure/pdf/figurePdf.ts');
beforeEach(async () => {
  isOnline = true;
  asked.length = 0;
  vi.stubGlobal('document', { baseURI: 'https://entente.example/app/' });
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.href);
    return isOnline ? new Response(url.pathname) : new Response('', { status: 503 });
  });
  // Fonts are fetched, and a worker of PNG is kept, once for a page.
  vi.resetModules();
  png = await import('#views/figure/png/figurePng.ts');
  pdf = await import('#views/figure/pdf/figurePdf.ts');
});
afterEach(() => vi.unstubAllGlobals());

/** Each format with the function of its worker that draws. */
const formats = [
  ['PNG', 'rasterise', (signal?: AbortSignal) => png.figurePng(layout, '<svg/>', '1.0.0', signal)],
  ['PDF', 'print', (signal?: AbortSignal) => pdf.figurePdf(layout, [], dataset, signal)],
] as const;

describe.each(formats)('%s', (_, draw, save) => {
  const stub = (drawing: () => unknown = () => file) =>
    stubWorkers(() => ({ prepare: () => {}, [draw]: drawing }));

  it('says where a font cannot be fetched, and fetches it at the next try', async () => {
    stub();
    isOnline = false;
    await expect(save()).rejects.toMatchObject({
      reason: 'loading',
      message: expect.stringContaining('503'),
    });
    isOnline = true;
    asked.length = 0;
    expect(await save()).toEqual(file);
    expect(asked).toEqual(
      ['Regular', 'Bold', 'Italic'].map((style) => `https://entente.example/app/fonts/Arimo-${style}.ttf`),
    );
    await save();
    expect(asked).toHaveLength(3);
  });

  it('says where drawing fails, and draws in a new worker after that', async () => {
    const workers = stub(() => {
      throw new RangeError('out of memory');
    });
    await expect(save()).rejects.toMatchObject({ reason: 'drawing', message: 'out of memory' });
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    stub();
    expect(await save()).toEqual(file);
  });

  it('is cancelled by a signal, which ends the worker', async () => {
    const controller = new AbortController();
    const workers = stub(() => {
      controller.abort();
      return new Promise(() => {});
    });
    await expect(save(controller.signal)).rejects.toHaveProperty('reason', 'cancelled');
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });
});

it('a PDF of letters that it cannot show is refused with these letters', async () => {
  const title = 'الموصل';
  const arabic = figureLayout(defaultFigureSpec, { ...words, title }, legendFor(offeredPreset('width').text));
  await expect(pdf.figurePdf(arabic, [], dataset)).rejects.toMatchObject({
    reason: 'letters',
    letters: [...'الموص'],
  });
});

it('a PNG of too many pixels is refused before anything is loaded', async () => {
  const workers = stubWorkers(() => ({}));
  const huge = { ...layout, pageMm: { width: 1200, height: 1200 }, spec: { ...layout.spec, dpi: 600 } };
  await expect(png.figurePng(huge, '<svg/>', '1.0.0')).rejects.toHaveProperty('reason', 'too large');
  expect(workers).toEqual([]);
});

it('a PNG is drawn by the worker that was prepared for it', async () => {
  const workers = stubWorkers(() => ({ prepare: () => {}, rasterise: () => file }));
  await png.preparePng();
  expect(await png.figurePng(layout, '<svg/>', '1.0.0')).toEqual(file);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
});
