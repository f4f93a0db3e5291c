import { afterEach, describe, expect, it, vi } from 'vitest';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { buildOnce, figureOnce } from '#tests/views/figure/buildOnce.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import {
  type FigurePresetId,
  figurePresetIds,
  offeredPreset,
  offeredSize,
} from '#views/figure/page/pageSizes.ts';
import { offerInWords, smallestPage, smallestPageFor } from '#views/figure/refusals/smallestPageFor.ts';
import { whyRefused } from '#views/figure/refusals/whyRefused.ts';
import { figureDialogWords as words } from '#words/figure.ts';

afterEach(() => vi.restoreAllMocks());

const figureAt = (address: string, preset: FigurePresetId) => figureOnce(address, { preset });

describe('smallestPageFor', () => {
  it.each([
    ['view=table', 'slide', 'width'],
    ['view=table', 'web', 'web-square'],
    ['view=table&periphery=yes', 'slide', 'web-square'],
    ['view=table&table=statements', 'slide', 'own'],
  ] as const)('finds a page no narrower for all rows of %s on %s: %s', async (address, preset, found) => {
    // Figures are then built here.
    expect('Worker' in globalThis).toBe(false);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const state = stateAt(address);
    const figure = figureAt(address, preset);
    expect(figure.cut).not.toBeNull();
    const page = await smallestPageFor(realDerive, state, figure, new AbortController().signal);
    expect(page?.preset).toBe(found);
    const whole = buildFigure(realDerive, state, { ...figure.layout.spec, ...page });
    expect([whole.cut, whole.layout.isCrowded]).toEqual([null, false]);
    // Not so narrow that it loses columns.
    expect(whole.layout.pageMm.width).toBeGreaterThanOrEqual(offeredPreset('width').widthMm);
  });

  const views = ['', 'view=table', 'view=matrix', 'view=balance'];
  it.each(views.flatMap((view) => figurePresetIds.map((preset) => [view, preset] as const)))(
    'what it offers for ?%s on %s can be saved, and where it offers nothing, nothing can',
    async (address, preset) => {
      const state = stateAt(address);
      const figure = figureAt(address, preset);
      if (whyRefused(figure) === null) return;
      const build = (spec: FigureSpec) => buildOnce(realDerive, state, spec);
      const page = await smallestPage(figure, build);
      const offered =
        page === null ? figurePresetIds.map((id) => offeredSize(defaultFigureSpec, id)) : [page];
      const works = offered.map(
        (size) => whyRefused(build({ ...figure.layout.spec, address, ...size })) === null,
      );
      expect(works.some(Boolean)).toBe(page !== null);
    },
  );

  it('refuses a picture most of whose lines would have no words, and offers one that has them', async () => {
    const state = stateAt('layout=countries');
    const figure = figureAt('layout=countries', 'column');
    expect(figure.untoldLines).toBeGreaterThan(0);
    expect(whyRefused(figure)).toBe(words.untold(figure.untoldLines));
    const page = await smallestPage(figure, (spec) => buildOnce(realDerive, state, spec));
    expect(page?.preset).toBe('width');
  });

  it('says what a size of one’s own is for', () => {
    const figure = figureAt('view=table&periphery=yes', 'slide');
    const own = { width: 339, height: 410, unit: 'mm' } as const;
    const size = { preset: 'own', own, dpi: 144, tall: false } as const;
    expect(offerInWords(figure, size)).toBe(
      'No preset size holds all rows. A custom size does: 339 mm wide and 410 mm high.',
    );
    expect(offerInWords(figure, null)).toBe(words.holdsRows.none);
  });
});
