import { afterEach, describe, expect, it, vi } from 'vitest';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { stubWorkers } from '#tests/workers/fakeWorker.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { offeredPreset } from '#views/figure/page/figurePreset.ts';
import { smallestPageFor } from '#views/figure/page/smallestPageFor.ts';
import { defaultFigureSpec } from '#views/figure/spec/figureSpec.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const figureAt = (address: string, preset: 'column' | 'width' | 'slide') => {
  const spec = { ...defaultFigureSpec, address, preset, dpi: offeredPreset(preset).defaultDpi };
  return buildFigure(realDerive, stateAt(address), spec);
};

describe('smallestPageFor', () => {
  it('ends its worker at the signal, in the middle of a figure', async () => {
    const workers = stubWorkers(() => ({ open: () => {}, build: () => new Promise(() => {}) }));
    const controller = new AbortController();
    const figure = figureAt('actor=turkey', 'width');
    const page = smallestPageFor(realDerive, stateAt(''), figure, controller.signal);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
    controller.abort();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    await expect(page).rejects.toHaveProperty('name', 'AbortError');
  });

  it.each([
    ['view=table', 'width', 'a4'],
    ['view=table&periphery=yes', 'slide', 'own'],
    ['view=table&table=statements', 'slide', 'own'],
  ] as const)('finds a page no narrower for all rows of %s on %s: %s', async (address, preset, found) => {
    // Figures are then built here.
    vi.stubGlobal('Worker', undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const state = stateAt(address);
    const figure = figureAt(address, preset);
    expect(figure.cut).not.toBeNull();
    const page = await smallestPageFor(realDerive, state, figure, new AbortController().signal);
    expect(page?.preset).toBe(found);
    const whole = buildFigure(realDerive, state, { ...figure.layout.spec, ...page });
    expect([whole.cut, whole.layout.isCrowded]).toEqual([null, false]);
    expect(whole.layout.page.width).toBeGreaterThanOrEqual(figure.layout.page.width - 1);
  });
});
