import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Box, boxAround, boxesOverlap, gapBetween, type Point } from '#base/geometry.ts';
import { legendOf, visibleEncodings } from '#encoding/legend/legend.ts';
import type { Scene, SceneActor } from '#encoding/scene/scene.ts';
import { hullChoices, initialState } from '#state/appState.ts';
import { isInLoops, loopsOf } from '#tests/encoding/pathArea.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { realDerive } from '#tests/fixtures/realScene.ts';
import { arbitraryQuery } from '#tests/query/filter/arbitraryQuery.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { type FigurePresetId, offeredPreset } from '#views/figure/page/pageSizes.ts';
import { pointsOf } from '#views/figure/page/pageUnits.ts';
import { whomFilterNames } from '#views/figure/wording/headline.ts';
import { viewedIn } from '#views/figure/wording/lineRemarks.ts';
import { fontFiles } from './rasteriseInNode.ts';
import { textsInSvg } from './textsInSvg.ts';

/** A view of the bundled dataset that shows somebody, and whether its accusations were confirmed. */
export const arbitraryView = fc
  .record({
    query: arbitraryQuery(realDataset),
    hulls: fc.constantFrom(...hullChoices),
    accusations: fc.boolean(),
  })
  .filter(({ query }) => realDerive.visibleGraph(query).actors.length > 0);

type View = typeof arbitraryView extends fc.Arbitrary<infer Value> ? Value : never;

/** Of several dozen lines so many may go without their words on a page of a report; the dialog says so. */
const mostLeftOut = 2;

/** What is wrong with the texts of a figure, in words. */
export function textFaults(
  preset: FigurePresetId,
  svg: string,
  page: { width: number; height: number },
): string[] {
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

/**
 * Marks that stand in a hull's area without being its members, and members that stand outside, by their ids. Where a
 * page is so full that marks lie over each other's middles, these are in and out at once.
 */
function hullFaults({ hulls, actors }: Scene): string[] {
  const isUnder = ({ id, centre }: SceneActor) =>
    actors.some(
      (other) =>
        other.id !== id &&
        Math.abs(other.centre.x - centre.x) < 0.6 * other.size.width &&
        Math.abs(other.centre.y - centre.y) < 0.6 * other.size.height,
    );
  return hulls.flatMap(({ id, members, path }) => {
    const loops = loopsOf(path);
    return actors
      .filter((actor) => isInLoops(loops, actor.centre) !== members.includes(actor.id) && !isUnder(actor))
      .map((actor) => `${id}: ${actor.id}`);
  });
}

const areaNames = new Map<string, string>(
  [...realDataset.factions, ...realDataset.operations, ...realDataset.countries].map(({ id, label }) => [
    id,
    label,
  ]),
);

/** Names of areas that stand as near to a stranger's mark, or to an area apart from theirs, as to their own. */
function hullNameFaults({ hulls, actors }: Scene): string[] {
  const shapes = hulls.map(({ path }) => loopsOf(path));
  const centreOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
  const gapTo = (box: Box, loops: readonly (readonly Point[])[]) =>
    isInLoops(loops, centreOf(box))
      ? 0
      : Math.min(...loops.flat().map((point) => gapBetween(box, { ...point, width: 0, height: 0 })));
  const areOverlapping = (one: readonly (readonly Point[])[], other: readonly (readonly Point[])[]) =>
    one.flat().some((point) => isInLoops(other, point)) ||
    other.flat().some((point) => isInLoops(one, point));
  return hulls.flatMap(({ id, label, members }, index) => {
    if (label === null) return [];
    const own = shapes[index] ?? [];
    const gap = gapTo(label.box, own);
    const strangers = actors.filter((actor) => !members.includes(actor.id));
    return [
      ...(gap > label.fontSize ? [`${id} stands off its area`] : []),
      ...strangers
        .filter(({ centre, size }) => gapBetween(label.box, boxAround(centre, size)) <= gap)
        .map((actor) => `${id} is as near to ${actor.id}`),
      ...shapes
        .filter((other) => other !== own && !areOverlapping(own, other) && gapTo(label.box, other) <= gap)
        .map(() => `${id} is as near to another area`),
    ];
  });
}

/**
 * Names or numbers, texts, areas and legend of the figure of a view are right, and its outermost 2 mm are empty when
 * drawn: one figure for all, because building it takes the time.
 */
export function expectRightFigure({ query, hulls, accusations }: View, preset: FigurePresetId): void {
  const state = { ...initialState, query, hulls };
  const figure = buildFigure(realDerive, state, { ...defaultFigureSpec, preset, accusations });
  const { svg, layout, labelMode, hiddenTexts } = figure;
  const scene = figure.scene as Scene;
  // On a page that is said to be too full, texts may lie over each other, but no actor goes without a name.
  if (!layout.isCrowded) expect(textFaults(preset, svg, layout.page)).toEqual([]);
  if (labelMode === 'names' || !layout.isCrowded) {
    expect(scene.actors.filter(({ label }) => label === null)).toEqual([]);
  }
  if (labelMode === 'numbers') expect(layout.words.key?.actors).toHaveLength(scene.actors.length);
  // An area without its name is named in the legend, in the key or in words; else the dialog says so.
  const texts = textsInSvg(svg);
  const joined = (some: typeof texts) => some.map(({ text }) => text).join(' ');
  const printed = joined(texts).replace(/\s/g, ' ');
  for (const { id } of hiddenTexts === 0 ? scene.hulls : [])
    expect(printed.toUpperCase()).toContain((areaNames.get(id) ?? 'Camp ').toUpperCase());
  // Many words on lines are left out only on small pages, and numbers stand only for many actors.
  if (preset === 'width' || preset === 'a4') expect(hiddenTexts).toBeLessThanOrEqual(mostLeftOut);
  if (scene.actors.length < 16) expect(labelMode).toBe('names');
  expect(hullFaults(scene)).toEqual([]);
  expect(hullNameFaults(scene)).toEqual([]);
  const explained = joined(texts.filter(({ within }) => within.includes('figure-legend')));
  const legend = legendOf(scene, {
    markSize: 20,
    hulls,
    named: whomFilterNames(realDerive, query),
    viewed: viewedIn(realDerive.visibleGraph(query)),
  });
  // A legend that would be larger than the picture explains lines alone, and the dialog says so.
  const isPromised = ({ group }: (typeof legend)[number]) => !figure.isLegendCut || group !== 'actors';
  for (const { text } of legend.filter(isPromised)) expect(explained).toContain(text);
  expect(visibleEncodings(scene, hulls).size).toBe(legend.length);
  if (preset === 'width' || preset === 'slide' || !layout.isCrowded)
    expect(isMarginEmpty(svg, layout.page)).toBe(true);
}
