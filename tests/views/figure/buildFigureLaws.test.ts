import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { boxesOverlap } from '#encoding/geometry.ts';
import { hullChoices, initialState } from '#state/appState.ts';
import { freshDerive, realDataset, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { arbitraryQuery } from '#tests/query/arbitraryQuery.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { type FigurePresetId, offeredPreset, pointsOf } from '#views/figure/figurePreset.ts';
import { defaultFigureSpec } from '#views/figure/figureSpec.ts';
import { fontFiles } from './rasteriseInNode.ts';
import { textsInSvg } from './textsInSvg.ts';

vi.setConfig({ testTimeout: 300_000 });

const view = fc
  .record({
    query: arbitraryQuery(realDataset),
    hulls: fc.constantFrom(...hullChoices),
    accusations: fc.boolean(),
  })
  .filter(({ query }) => realDerive.visibleGraph(query).actors.length > 0);

const everything =
  'periphery=yes&isolated=yes&counts=done,announced,threatened,structure,harm,contact,earlier,low';

/** What is wrong with the texts of a figure, in words. */
function textFaults(preset: FigurePresetId, svg: string, page: { width: number; height: number }): string[] {
  const { smallestText } = offeredPreset(preset);
  const edge = pointsOf(2);
  const texts = textsInSvg(svg);
  const isFlag = (text: string) => text === '¶';
  return texts.flatMap(({ text, fontSize, box }, index) => [
    ...(fontSize < smallestText - 1e-9 ? [`“${text}” is ${fontSize} pt`] : []),
    ...(box.x < edge ||
    box.y < edge ||
    box.x + box.width > page.width - edge ||
    box.y + box.height > page.height - edge
      ? [`“${text}” enters the margin`]
      : []),
    ...texts
      .slice(index + 1)
      .filter((other) => !isFlag(text) && !isFlag(other.text) && boxesOverlap(box, other.box))
      .map((other) => `“${text}” overlaps “${other.text}”`),
  ]);
}

/** True if the outermost 2 mm are white when drawn. */
function isMarginEmpty(svg: string, page: { width: number; height: number }): boolean {
  const image = new Resvg(
    svg.replace(/width="[\d.]+mm" height="[\d.]+mm"/, `width="${page.width}" height="${page.height}"`),
    {
      // Of the two builds of resvg this one takes files and overlooks buffers.
      font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Arimo' },
    },
  ).render();
  const { width, height, pixels } = image;
  const edge = Math.floor(pointsOf(2));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (x >= edge && y >= edge && x < width - edge - 1 && y < height - edge - 1) {
        x = width - edge - 2;
        continue;
      }
      const at = 4 * (y * width + x);
      // The last row and column are half outside the page.
      if (
        x < width - 1 &&
        y < height - 1 &&
        (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) < 3 * 254
      )
        return false;
    }
  }
  return true;
}

describe('buildFigure', () => {
  it.each(['width', 'slide', 'a4'] as const)(
    'law: %s has every name, no text too small, over another or in the margin',
    (preset) => {
      fc.assert(
        fc.property(view, ({ query, hulls, accusations }) => {
          const state = { ...initialState, query, hulls };
          const spec = { ...defaultFigureSpec, preset, accusations };
          const { svg, layout, scene, naming, hiddenTexts } = buildFigure(realDerive, state, spec);
          // A page of numbers that is told to be too full may have its marks over each other.
          if (naming === 'names' || !layout.isCrowded)
            expect(textFaults(preset, svg, layout.page)).toEqual([]);
          expect(scene?.actors.filter(({ label }) => label === null)).toEqual([]);
          // Numbers only where there is a crowd, and words on lines are left out only where there are numbers.
          if (naming === 'names' || (scene?.actors.length ?? 0) < 22)
            expect([naming, hiddenTexts]).toEqual(['names', 0]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(['column', 'square'] as const)(
    'law: %s has no text too small, over another or in the margin',
    (preset) => {
      fc.assert(
        fc.property(view, ({ query, hulls }) => {
          const spec = { ...defaultFigureSpec, preset };
          const { svg, layout } = buildFigure(realDerive, { ...initialState, query, hulls }, spec);
          if (!layout.isCrowded) expect(textFaults(preset, svg, layout.page)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(['width', 'slide'] as const)('law: %s leaves its outermost 2 mm empty when drawn', (preset) => {
    fc.assert(
      fc.property(view, ({ query, hulls }) => {
        const { svg, layout } = buildFigure(
          realDerive,
          { ...initialState, query, hulls },
          { ...defaultFigureSpec, preset },
        );
        expect(isMarginEmpty(svg, layout.page)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it.each(['width', 'slide', 'a4'] as const)(
    '%s holds every name of the whole dataset with its periphery',
    (preset) => {
      const { naming, hiddenTexts, actorCount, svg, layout } = buildFigure(realDerive, stateAt(everything), {
        ...defaultFigureSpec,
        preset,
      });
      expect(actorCount).toBeGreaterThan(30);
      expect([naming, hiddenTexts, textFaults(preset, svg, layout.page)]).toEqual(['names', 0, []]);
    },
  );

  it('law: the same view gives the same bytes, whatever was drawn before', () => {
    fc.assert(
      fc.property(view, ({ query, hulls }) => {
        const state = { ...initialState, query, hulls };
        const again = buildFigure(freshDerive(), state, defaultFigureSpec).svg;
        expect(again).toBe(buildFigure(realDerive, state, defaultFigureSpec).svg);
      }),
      { numRuns: 15 },
    );
  });
});
