import { afterEach, describe, expect, it, vi } from 'vitest';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
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
  it('ends its worker at the signal, in the middle of a figure', () => {
    const terminate = vi.fn();
    vi.stubGlobal(
      'Worker',
      class {
        readonly addEventListener = () => {};
        readonly postMessage = () => {};
        readonly terminate = terminate;
      },
    );
    const controller = new AbortController();
    const figure = figureAt('actor=turkey', 'width');
    void smallestPageFor(realDerive, stateAt(''), figure, controller.signal);
    expect(terminate).not.toHaveBeenCalled();
    controller.abort();
    expect(terminate).toHaveBeenCalled();
  });

  it.each([
    ['view=table', 'width', 'a4'],
    ['view=table&periphery=yes&counts=done,earlier,contact', 'slide', 'own'],
    ['view=table&table=statements', 'slide', 'own'],
  ] as const)('finds a page no narrower for all rows of %s on %s: %s', async (address, preset, found) => {
    // A worker that cannot be started: figures are then built here.
    vi.stubGlobal(
      'Worker',
      class {
        readonly addEventListener = (kind: string, hear: () => void) => {
          if (kind === 'error') queueMicrotask(hear);
        };
        readonly postMessage = () => {};
        readonly terminate = () => {};
      },
    );
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
