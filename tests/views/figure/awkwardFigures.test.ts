import { describe, expect, it } from 'vitest';
import type { Derive } from '#derive/derive.ts';
import { initialState } from '#state/appState.ts';
import { awkward } from '#tests/fixtures/awkwardDatasets.ts';
import { buildOnce } from '#tests/views/figure/buildOnce.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { type FigurePresetId, offeredPreset } from '#views/figure/page/pageSizes.ts';
import { pointsOf } from '#views/figure/page/pageUnits.ts';
import { textsInSvg } from './textsInSvg.ts';

function figureOf(derive: Derive, preset: FigurePresetId, own: Partial<FigureSpec> = {}) {
  const query = { ...initialState.query, included: [...initialState.query.included, 'accused' as const] };
  const { defaultDpi } = offeredPreset(preset);
  return buildOnce(
    derive,
    { ...initialState, query },
    { ...defaultFigureSpec, preset, dpi: defaultDpi, ...own },
  );
}

/** One file is test, example and golden figure: look at it when it changes. */
const golden: [name: string, derive: Derive, preset: FigurePresetId, spec: Partial<FigureSpec>][] = [
  ['long-names-column', awkward.longNames, 'column', {}],
  ['all-mixed-square', awkward.mixed, 'square', {}],
  ['all-accused-width', awkward.accused, 'width', { accusations: true }],
  ['right-to-left-width', awkward.rightToLeft, 'width', { grey: true }],
  ['eighty-actors-a4', awkward.crowd, 'a4', {}],
  ['eighty-actors-square', awkward.crowd, 'square', { form: 'clean' }],
];

describe('figures of awkward data', () => {
  it.each(golden)('%s looks as it did', async (name, derive, preset, spec) => {
    await expect(figureOf(derive, preset, spec).svg).toMatchFileSnapshot(`../../figures/${name}.svg`);
  });

  it.each(golden)('%s has no text too small or in the margin', (_, derive, preset, spec) => {
    const { svg, layout } = figureOf(derive, preset, spec);
    const { smallestText } = offeredPreset(preset);
    const edge = pointsOf(2);
    for (const { text, fontSize, box } of textsInSvg(svg)) {
      expect([text, fontSize >= smallestText]).toEqual([text, true]);
      const isInside =
        box.x >= edge &&
        box.y >= edge &&
        box.x + box.width <= layout.page.width - edge &&
        box.y + box.height <= layout.page.height - edge;
      expect([text, isInside]).toEqual([text, true]);
    }
  });

  it('numbers eighty actors where names do not fit, each in the key', () => {
    const { labelMode, scene, layout } = figureOf(awkward.crowd, 'square', { form: 'full' });
    expect(labelMode).toBe('numbers');
    const numbers = scene?.actors.map(({ label }) => label?.lines[0]?.text);
    expect(new Set(numbers)).toEqual(new Set(layout.words.key?.actors.map(({ number }) => number)));
    expect(numbers).toHaveLength(80);
    expect(figureOf(awkward.mixed, 'width').labelMode).toBe('names');
  });

  it('prints no accusation that was not confirmed', () => {
    expect(figureOf(awkward.accused, 'width').scene?.lines).toEqual([]);
    expect(figureOf(awkward.accused, 'width', { accusations: true }).scene?.lines).toHaveLength(5);
  });
});
