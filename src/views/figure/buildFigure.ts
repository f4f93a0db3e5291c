/**
 * A figure from what is visible: the words that go with it, its body, the page, the body drawn into the frame that the
 * page leaves, and the SVG of it all. Pure: the same state and spec give the same bytes, in the app and without a screen.
 */

import { memoRecent } from '#base/memo.ts';
import type { Derive } from '#derive/derive.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { Breach } from '#encoding/truth/breach.ts';
import type { AddressState } from '#state/appState.ts';
import { campsInPlace } from '#views/figure/body/campsInPlace.ts';
import type { BodyRequest, CutRows, FigureBody, LabelMode } from '#views/figure/body/figureBody.ts';
import { graphBody } from '#views/figure/body/graphBody.ts';
import { matrixBody } from '#views/figure/body/matrixBody.ts';
import { tableBody } from '#views/figure/body/tableBody.ts';
import { type FigureLayout, figureLayout, sceneShareOf } from '#views/figure/page/figureLayout.ts';
import { figurePresetOf } from '#views/figure/page/figurePreset.ts';
import { pointsOf } from '#views/figure/page/pageUnits.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';
import { figureSvg } from '#views/figure/svg/figureSvg.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { printable } from '#views/figure/text/accusationGate.ts';
import { type FigureAltText, figureAltText } from '#views/figure/text/figureAltText.ts';
import type { FigureText } from '#views/figure/text/figureText.ts';
import { writeFigureText } from '#views/figure/text/writeFigureText.ts';

export interface Figure {
  readonly layout: FigureLayout;
  /** What stands in the layout's frame, in the frame's own coordinates. */
  readonly groups: readonly PrimitiveGroup[];
  readonly svg: string;
  /** The same in words. */
  readonly alt: FigureAltText;
  readonly actorCount: number;
  /** `numbers` where names did not fit at the least size of letters, or not each by its own mark. */
  readonly labelMode: LabelMode;
  /** Texts that did not fit; never names. */
  readonly hiddenTexts: number;
  /** What of it would not be true, in no form that its page has room for: no figure to be saved. */
  readonly breaches: readonly Breach[];
  /** True if memberships and commands have no word, for want of room by their lines. */
  readonly areTethersWordless: boolean;
  /** Rows of a table that did not fit; null where all are there. */
  readonly cut: CutRows | null;
  /** The graph's scene; null in a figure of another kind. */
  readonly scene: Scene | null;
}

/** What the figure of a view shows. Every view without a body of its own is printed as the graph. */
function bodyOf(request: BodyRequest): FigureBody {
  switch (request.state.view) {
    case 'matrix':
      return matrixBody(request);
    case 'table':
      return tableBody(request);
    default:
      return graphBody(request);
  }
}

/** The least area of the picture beside the legend that names factions, as a share of that beside the short one. */
const leastWithFullLegend = 0.72;
/** Where the picture has this share of the page, the shorter legend is not tried. */
const amplyShare = 0.45;

/** The page with the legend that names factions, or with the short one where the picture would be cramped. */
function roomiest(
  { legend, shortLegend }: FigureBody,
  layoutWith: (legend: FigureBody['legend']) => FigureLayout,
): { readonly layout: FigureLayout; readonly isFull: boolean } {
  const full = layoutWith(legend);
  if (shortLegend === null || (!full.isCrowded && sceneShareOf(full) >= amplyShare))
    return { layout: full, isFull: true };
  const short = layoutWith(shortLegend);
  const areaIn = ({ sceneFrame: { width, height } }: FigureLayout) => width * height;
  const isFull =
    full.isCrowded === short.isCrowded &&
    full.isOverfull === short.isOverfull &&
    areaIn(full) >= leastWithFullLegend * areaIn(short);
  return { layout: isFull ? full : short, isFull };
}

/** So many figures are remembered: readers switch back and forth between choices. */
const mostKept = 8;

/** Everything of a figure but its background, which changes nothing else. */
const drawnOf = memoRecent(mostKept, (derive: Derive, view: AddressState, specText: string) => {
  const spec = JSON.parse(specText) as FigureSpec;
  const state = campsInPlace(derive, printable(derive, view, spec));
  const preset = figurePresetOf(spec);
  const body = bodyOf({ derive, state, spec, preset });
  const page = writeFigureText(derive, state, spec);
  const remarks = [...page.remarks, ...(body.words.remarks ?? [])];
  const words: FigureText = { ...page, ...body.words, remarks };
  const ratio = body.ratioIn(pointsOf(preset.widthMm - 2 * preset.marginMm));
  const draw = (labelMode: LabelMode, printed: FigureText, shortLegend = body.shortLegend) => {
    const layoutWith = (legend: FigureBody['legend']) => figureLayout(spec, printed, legend, ratio);
    const { layout, isFull } = roomiest({ ...body, shortLegend }, layoutWith);
    return { labelMode, layout, isFull, ...body.draw(layout.sceneFrame, labelMode) };
  };
  let drawn = draw('names', words);
  const areasLackNames = drawn.unnamedAreas > 0 && !(drawn.isFull && body.areas?.areInLegend);
  if (drawn.isLegible && areasLackNames && body.areas !== null) {
    const { areInLegend, remark } = body.areas;
    const withAreas = areInLegend
      ? draw('names', words, null)
      : draw('names', { ...words, remarks: [...remarks, remark] });
    const isBetter = withAreas.isLegible && withAreas.layout.isOverfull === drawn.layout.isOverfull;
    drawn = isBetter ? withAreas : { ...drawn, hiddenTexts: drawn.hiddenTexts + drawn.unnamedAreas };
  }
  if (!drawn.isLegible && body.key !== null) {
    // The key names areas, and spells abbreviations out itself.
    drawn = draw('numbers', { ...words, key: body.key, abbreviations: [] });
  }
  const alt = { ...figureAltText(derive, state), long: words.description };
  const { layout, groups, labelMode, hiddenTexts, breaches, areTethersWordless, cut, scene } = drawn;
  const actorCount = body.actorCount;
  return {
    layout,
    groups,
    alt,
    actorCount,
    labelMode,
    hiddenTexts,
    breaches,
    areTethersWordless,
    cut,
    scene,
  };
});

/** The figure of a view. Throws RangeError only for a spec that names no preset of ours. */
export function buildFigure(derive: Derive, view: AddressState, spec: FigureSpec): Figure {
  const drawn = drawnOf(derive, view, JSON.stringify({ ...spec, background: 'white' }));
  const layout = { ...drawn.layout, spec };
  return { ...drawn, layout, svg: figureSvg(layout, drawn.groups, derive.dataset.version) };
}
