import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '#base/textWidth.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { legendFor, sceneFor, words } from '#tests/views/figure/madeUpFigure.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { type FigureLayout, figureLayout } from '#views/figure/page/figureLayout.ts';
import { type FigurePresetId, figurePresetIds, offeredPreset } from '#views/figure/page/pageSizes.ts';
import { pointsOf } from '#views/figure/page/pageUnits.ts';
import { figureSvg } from '#views/figure/svg/figureSvg.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import type { FigureText } from '#views/figure/wording/figureText.ts';

function layOut(
  preset: FigurePresetId,
  own: Partial<FigureText> = {},
  legend = legendFor(offeredPreset(preset).text),
  form: FigureSpec['form'] = 'full',
) {
  const { defaultDpi } = offeredPreset(preset);
  return figureLayout({ ...defaultFigureSpec, preset, dpi: defaultDpi, form }, { ...words, ...own }, legend);
}

interface PlacedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every text of the furniture with its box on the page, in points. */
function linesOf({ furniture }: FigureLayout): PlacedLine[] {
  const visit = (group: PrimitiveGroup, x: number, y: number): PlacedLine[] => {
    const [dx, dy] = [x + (group.at?.x ?? 0), y + (group.at?.y ?? 0)];
    return group.content.flatMap((item) => {
      if ('content' in item) return visit(item, dx, dy);
      if (item.form === 'path') return [];
      const width = textWidth(item.text, item.fontSize, item.weight, item.isItalic);
      const left = dx + item.at.x - (item.anchor === 'middle' ? width / 2 : 0);
      const baseline = dy + item.at.y;
      return [
        {
          text: item.text,
          left,
          right: left + width,
          top: baseline - 0.72 * item.fontSize,
          bottom: baseline + 0.21 * item.fontSize,
        },
      ];
    });
  };
  return furniture.flatMap((group) => visit(group, 0, 0));
}

const anyWords = fc.record({
  title: fc.oneof(fc.lorem({ maxCount: 40 }), fc.string({ unit: 'binary', maxLength: 120 }), fc.constant('')),
  standpoint: fc.oneof(fc.lorem({ maxCount: 20 }), fc.constant('')),
  caption: fc.oneof(fc.lorem({ maxCount: 60 }), fc.constant('')),
  readingKey: fc.oneof(fc.constant(words.readingKey), fc.constant('')),
  abbreviations: fc.array(
    fc.record({ short: fc.constantFrom('PMU', 'CTS'), long: fc.lorem({ maxCount: 5 }) }),
    { maxLength: 14 },
  ),
});

describe('figureLayout', () => {
  it.each(figurePresetIds)(
    '%s: no text crosses the margin, the scene or another text, whatever the words',
    (preset) => {
      const entries = legendFor(offeredPreset(preset).text);
      fc.assert(
        fc.property(anyWords, fc.integer({ min: 0, max: entries.length }), (own, count) => {
          const layout = layOut(preset, own, entries.slice(0, count));
          const { page, sceneFrame, isCrowded } = layout;
          if (isCrowded) return;
          const margin = pointsOf(2);
          const lines = linesOf(layout);
          for (const line of lines) {
            expect(line.left).toBeGreaterThan(margin);
            expect(line.right).toBeLessThan(page.width - margin);
            expect(line.top).toBeGreaterThan(margin);
            expect(line.bottom).toBeLessThan(page.height - margin);
            const isBeside = line.left > sceneFrame.x + sceneFrame.width;
            const isAbove = line.bottom <= sceneFrame.y;
            const isBelow = line.top >= sceneFrame.y + sceneFrame.height;
            expect([line.text, isBeside || isAbove || isBelow]).toEqual([line.text, true]);
          }
          for (const [i, one] of lines.entries()) {
            for (const other of lines.slice(i + 1)) {
              const isApart =
                one.right <= other.left + 0.01 ||
                other.right <= one.left + 0.01 ||
                one.bottom <= other.top + 0.01 ||
                other.bottom <= one.top + 0.01;
              expect([one.text, other.text, isApart]).toEqual([one.text, other.text, true]);
            }
          }
        }),
        lawWeight(0.6),
      );
    },
  );

  it.each(figurePresetIds)('%s: every word of the figure is on the page, in its order', (preset) => {
    const printed = linesOf(layOut(preset))
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ');
    const abbreviations = words.abbreviations.map(({ short, long }) => `${short} ${long}`).join('; ');
    for (const text of [
      words.title,
      words.standpoint,
      words.legendHeading,
      words.caption,
      words.readingKey,
      abbreviations,
      words.credit,
    ]) {
      expect(printed).toContain(text);
    }
  });

  it.each(figurePresetIds)('%s: no text is smaller than the preset says', (preset) => {
    const layout = layOut(preset);
    const svg = figureSvg(layout, sceneFor(layout), 'mosul-2016 1.0.0');
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(
      { column: 7, width: 7, a4: 9, square: 9, slide: 12, web: 9, 'web-square': 9 }[preset],
    );
  });

  it.each(figurePresetIds)('%s: the usual words leave the scene a third of the page or more', (preset) => {
    const { isCrowded, sceneFrame, page } = layOut(preset, {}, undefined, null);
    expect(isCrowded).toBe(false);
    expect(sceneFrame.width * sceneFrame.height).toBeGreaterThan((page.width * page.height) / 3);
  });

  it.each(figurePresetIds)(
    '%s: a page that words fill is said to be crowded, and stays within its size',
    (preset) => {
      const layout = layOut(preset, { caption: 'many words '.repeat(400) });
      expect(layout.isCrowded).toBe(true);
      expect(layout.pageMm.height).toBeLessThanOrEqual(offeredPreset(preset).mostHeightMm);
    },
  );

  it('a page of free height follows the shape of the scene, up to 170 mm', () => {
    const heights = [0.3, 0.5, 2].map(
      (ratio) =>
        figureLayout(defaultFigureSpec, words, legendFor(offeredPreset('width').text), ratio).pageMm.height,
    );
    expect(heights[0]).toBeLessThan(heights[1]!);
    expect(heights[2]).toBe(170);
  });

  it('is the same for the same words', () => {
    expect(layOut('width')).toEqual(layOut('width'));
  });

  it('makes no figure without its credit line', () => {
    expect(() => layOut('width', { credit: ' \n ' })).toThrow(RangeError);
  });
});
