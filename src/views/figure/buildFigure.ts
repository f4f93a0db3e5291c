/**
 * A figure from what is visible: the words that go with it, its body, the page, the body drawn into the frame that the
 * page leaves, and the SVG of it all. Pure: the same state and spec give the same bytes, in the app and without a screen.
 */

import type { Box, Point, Size } from '#base/geometry.ts';
import { memoRecent } from '#base/memo.ts';
import type { Question } from '#dataset/bundled.ts';
import type { Derive } from '#derive/derive.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { Breach } from '#encoding/truth/breach.ts';
import type { AddressState } from '#state/appState.ts';
import { withMovedLabels } from '#views/figure/adjust/movedLabels.ts';
import { noteGroup } from '#views/figure/adjust/noteGroup.ts';
import { campsInPlace } from '#views/figure/body/campsInPlace.ts';
import type {
  BodyRequest,
  CutRows,
  DrawnBody,
  FigureBody,
  LabelMode,
} from '#views/figure/body/figureBody.ts';
import { graphBody } from '#views/figure/body/graphBody.ts';
import { matrixBody } from '#views/figure/body/matrixBody.ts';
import { tableBody } from '#views/figure/body/tableBody.ts';
import {
  type FigureLayout,
  figureLayout,
  mostLegendShare,
  sceneShareOf,
} from '#views/figure/page/figureLayout.ts';
import { figurePresetOf } from '#views/figure/page/figurePreset.ts';
import { pointsOf } from '#views/figure/page/pageUnits.ts';
import { type FigureAdjustments, noAdjustments } from '#views/figure/spec/figureAdjustments.ts';
import { captionModeOf, type FigureSpec } from '#views/figure/spec/figureSpec.ts';
import { figureSvg } from '#views/figure/svg/figureSvg.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { sceneGroups } from '#views/figure/svg/sceneGroups.ts';
import { printable } from '#views/figure/text/accusationGate.ts';
import { type FigureAltText, figureAltText } from '#views/figure/text/figureAltText.ts';
import { captionText, type FigureText } from '#views/figure/text/figureText.ts';
import { lackingIn, lineRemarks, untoldIn } from '#views/figure/text/lineRemarks.ts';
import { withShortNames } from '#views/figure/text/shortestNames.ts';
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
  /** The legend explains lines alone: with shapes and factions it would take more room than the picture. */
  readonly isLegendCut: boolean;
  /** Sentences say what actors look like, where the legend does not. */
  readonly areActorsInWords: boolean;
  /** What of it would not be true, in no form that its page has room for: no figure to be saved. */
  readonly breaches: readonly Breach[];
  /** True if memberships and commands have no word, for want of room by their lines. */
  readonly areTethersWordless: boolean;
  /** Rows of a table that did not fit; null where all are there. */
  readonly cut: CutRows | null;
  /** The graph's scene; null in a figure of another kind. */
  readonly scene: Scene | null;
  /** The upper left corner of the scene on the page, in points. */
  readonly sceneAt: Point;
  /** The words that the view suggests. */
  readonly proposed: { readonly title: string; readonly caption: string };
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

/** The legends of a body, the longest first: with factions by name, without, and of lines and their marks alone. */
function legendsOf({ legend, shortLegend }: FigureBody): readonly FigureBody['legend'][] {
  const plain = shortLegend ?? legend;
  const ofLines = plain.filter(({ group }) => group === 'lines' || group === 'marks');
  return [
    legend,
    ...(shortLegend === null ? [] : [shortLegend]),
    ...(ofLines.length < plain.length && ofLines.length > 0 ? [ofLines] : []),
  ];
}

/** The page with the legend that names factions, or with a shorter one where the picture would be cramped. */
function roomiest(
  body: FigureBody,
  layoutWith: (legend: FigureBody['legend']) => FigureLayout,
): { readonly layout: FigureLayout; readonly isFull: boolean; readonly isLegendCut: boolean } {
  const areaIn = ({ sceneFrame: { width, height } }: FigureLayout) => width * height;
  const isAmple = (layout: FigureLayout) => !layout.isCrowded && sceneShareOf(layout) >= amplyShare;
  const isModest = ({ isOverfull, isWithoutCaption, legendShare, sceneFrame }: FigureLayout) =>
    !isOverfull &&
    !isWithoutCaption &&
    legendShare <= mostLegendShare &&
    sceneFrame.height >= leastSceneRatio * sceneFrame.width;
  const [first, ...shorter] = legendsOf(body);
  let best = layoutWith(first ?? []);
  let isFull = true;
  let isLegendCut = false;
  for (const legend of shorter) {
    const isNamesOnly = legend === body.shortLegend;
    if (isModest(best) && (!isNamesOnly || isAmple(best))) break;
    const next = layoutWith(legend);
    const isAsGood =
      isModest(best) === isModest(next) &&
      best.isCrowded === next.isCrowded &&
      areaIn(best) >= leastWithFullLegend * areaIn(next);
    if (isAsGood) break;
    [best, isFull, isLegendCut] = [next, false, !isNamesOnly];
  }
  return { layout: best, isFull, isLegendCut };
}

/** A scene flatter than this has its actors in a row: the legend gives way. */
const leastSceneRatio = 0.3;

const noQuestions: readonly Question[] = [];

/** So many figures are remembered: readers switch back and forth between choices. */
const mostKept = 12;

/** A spec without what no body depends on: words and adjustments, all but the names. */
function bodySpecOf(spec: FigureSpec): FigureSpec {
  const { shortNames } = spec.adjust;
  const adjust = { ...noAdjustments, shortNames };
  return { ...spec, address: '', title: null, caption: null, site: '', background: 'white', adjust };
}

/** The body of a view, which remembers what it drew: words, notes and labels change often, and the picture not with them. */
const rememberedBody = memoRecent(
  mostKept,
  (derive: Derive, state: AddressState, specText: string): FigureBody => {
    const spec = JSON.parse(specText) as FigureSpec;
    const body = bodyOf({ derive, state, spec, preset: figurePresetOf(spec) });
    const drawn = memoRecent(4, (frameText: string, labelMode: LabelMode) =>
      body.draw(JSON.parse(frameText) as Size, labelMode),
    );
    return {
      ...body,
      draw: ({ width, height }, labelMode) => drawn(JSON.stringify({ width, height }), labelMode),
    };
  },
);

const printedState = memoRecent(mostKept, (derive: Derive, view: AddressState, accusations: boolean) => {
  const answered = printable(derive, view, { accusations });
  return { answered, state: campsInPlace(derive, answered) };
});

/** Everything of a figure but its background, which changes nothing else. */
const drawnOf = memoRecent(
  mostKept,
  (source: Derive, view: AddressState, specText: string, questions: readonly Question[]) => {
    const spec = JSON.parse(specText) as FigureSpec;
    const { adjust } = spec;
    const { answered, state } = printedState(source, view, spec.accusations);
    const derive = adjust.shortNames ? withShortNames(source, state.query) : source;
    const preset = figurePresetOf(spec);
    const made = rememberedBody(derive, state, JSON.stringify(bodySpecOf(spec)));
    const body = adjust.withoutLegend ? { ...made, legend: [], shortLegend: null } : made;
    const isClean = captionModeOf(spec) === 'clean';
    const page = writeFigureText(derive, state, spec, answered, questions);
    const isOurs = spec.title === null && spec.caption === null;
    const ours = { ...spec, title: null, caption: null };
    const suggested = isOurs ? page : writeFigureText(derive, state, ours, answered, questions);
    const remarks = [...page.remarks, ...(body.words.remarks ?? [])];
    const ownWords = spec.caption === null ? body.words : { ...body.words, readingKey: '' };
    // Without signs the legend's heading, which no figure goes without, stands under the title.
    const standpoint = body.legend.length === 0 ? page.legendHeading : page.standpoint;
    const words: FigureText = { ...page, ...ownWords, remarks, standpoint };
    const ratio = body.ratioIn(pointsOf(preset.widthMm - 2 * preset.marginMm));
    const layoutOf = (printed: FigureText, isNaming = false, shown = body) => {
      const layoutWith = (legend: FigureBody['legend']) => figureLayout(spec, printed, legend, ratio);
      return roomiest(isNaming ? { ...shown, shortLegend: null } : shown, layoutWith);
    };
    const drawWith = (labelMode: LabelMode, printed: FigureText, isNaming = false) => {
      const page = layoutOf(printed, isNaming);
      const drawing = body.draw(page.layout.sceneFrame, labelMode);
      return { labelMode, ...page, areActorsInWords: false, ...drawing };
    };
    const graph = derive.visibleGraph(state.query);
    /** What was drawn on a page that is laid out anew, with no less room for it; null where that has another form. */
    const onPage = (shown: ReturnType<typeof drawWith>, page: ReturnType<typeof layoutOf>) => {
      const { sceneFrame: frame } = page.layout;
      const { sceneFrame: before } = shown.layout;
      const isSame = page.isFull === shown.isFull && page.isLegendCut === shown.isLegendCut;
      if (!isSame || frame.width !== before.width || frame.height < before.height) return null;
      return { ...shown, ...page, groups: lowered(shown.groups, (frame.height - before.height) / 2) };
    };
    /** The same without remarks on words that have found room on their lines. */
    const withoutRepeats = (shown: ReturnType<typeof drawWith>, printed: FigureText, isNaming?: boolean) => {
      if (shown.scene === null) return shown;
      const told = [...printed.remarks, ...lineRemarks(derive, graph, shown.scene)];
      return onPage(shown, layoutOf({ ...printed, remarks: told }, isNaming)) ?? shown;
    };
    /** What lines have no room for is told in remarks; where these leave no room for names, only who alleges what. */
    const drawTelling: typeof drawWith = (labelMode, printed, isNaming) => {
      const first = drawWith(labelMode, printed, isNaming);
      const { scene } = first;
      const untold = untoldIn(scene, graph);
      if (scene === null || untold.size === 0 || (!first.isLegible && labelMode === 'names')) return first;
      const told = [...printed.remarks, ...lineRemarks(derive, graph, scene)];
      const telling = drawWith(labelMode, { ...printed, remarks: told }, isNaming);
      const stillUntold = untoldIn(telling.scene, graph);
      const isRepeated = [...untold].some((id) => !stillUntold.has(id));
      const second = isRepeated ? withoutRepeats(telling, printed, isNaming) : telling;
      const isAlleged = scene.lines.some(({ id, kind }) => kind === 'accused' && untold.has(id));
      const isSpoilt = first.isLegible && !second.isLegible && !isAlleged;
      const shown = isSpoilt ? first : second;
      // Without its remarks a figure tells nothing that its labels leave to them.
      const left = isSpoilt ? untold : [...lackingIn(shown.scene, graph)].filter((id) => !untold.has(id));
      return { ...shown, hiddenTexts: shown.hiddenTexts + [...left].length };
    };
    /** Where the legend has room for lines alone, sentences say what actors look like, if names keep their room. */
    const draw: typeof drawWith = (labelMode, printed, isNaming) => {
      const bare = drawTelling(labelMode, printed, isNaming);
      if (!bare.isLegendCut || body.actorsInWords === null) return bare;
      const inWords = { ...printed, remarks: [...printed.remarks, body.actorsInWords] };
      const told = drawTelling(labelMode, inWords, isNaming);
      const isAsGood =
        told.isLegible === bare.isLegible &&
        told.layout.isOverfull === bare.layout.isOverfull &&
        told.layout.isWithoutCaption === bare.layout.isWithoutCaption &&
        told.hiddenTexts <= bare.hiddenTexts;
      return isAsGood ? { ...told, areActorsInWords: told.isLegendCut } : bare;
    };
    const numbered = () =>
      // The key names areas, and spells abbreviations out itself.
      body.key === null ? null : draw('numbers', { ...words, key: body.key, abbreviations: [] });
    // Where the words alone do not fit, the figure is refused, however well its names would stand.
    const isRefused = layoutOf(words).layout.isOverfull;
    let drawn = (isRefused ? numbered() : null) ?? draw('names', words);
    const areInLegend = body.areas?.areInLegend === true && !adjust.withoutLegend;
    const areasLackNames = drawn.unnamedAreas > 0 && !(drawn.isFull && areInLegend);
    if (drawn.isLegible && areasLackNames && body.areas !== null) {
      const { remark } = body.areas;
      const withAreas = areInLegend
        ? draw('names', words, true)
        : draw(
            'names',
            isClean && adjust.withoutLegend
              ? { ...words, readingKey: `${words.readingKey} ${remark}`.trim() }
              : { ...words, remarks: [...remarks, remark] },
          );
      const isBetter =
        withAreas.isLegible &&
        withAreas.layout.isOverfull === drawn.layout.isOverfull &&
        withAreas.layout.legendShare <= mostLegendShare;
      drawn = isBetter ? withAreas : { ...drawn, hiddenTexts: drawn.hiddenTexts + drawn.unnamedAreas };
    }
    if (!drawn.isLegible && !isRefused) drawn = numbered() ?? drawn;
    const legends = adjust.withoutLegend ? null : (body.legendsOf?.(drawn) ?? null);
    if (legends !== null)
      drawn = onPage(drawn, layoutOf(drawn.layout.words, drawn.isFull, { ...body, ...legends })) ?? drawn;
    const alt = { ...figureAltText(derive, state), long: words.description };
    const {
      layout,
      labelMode,
      hiddenTexts,
      breaches,
      areTethersWordless,
      cut,
      isLegendCut,
      areActorsInWords,
    } = drawn;
    return {
      layout,
      alt,
      actorCount: body.actorCount,
      labelMode,
      hiddenTexts,
      isLegendCut,
      areActorsInWords,
      breaches,
      areTethersWordless,
      cut,
      proposed: {
        title: suggested.title,
        caption: captionText({ ...suggested, ...body.words }),
      },
      ...adjusted(drawn, adjust, layout, derive),
    };
  },
);

/** Groups that stand so much lower in their frame. */
function lowered(groups: readonly PrimitiveGroup[], by: number): readonly PrimitiveGroup[] {
  const [only] = groups;
  if (by === 0) return groups;
  return groups.length === 1 && only?.at !== undefined
    ? [{ ...only, at: { x: only.at.x, y: only.at.y + by } }]
    : [{ id: 'scene', at: { x: 0, y: by }, content: groups }];
}

/** What was drawn with the user's labels and note in it. */
function adjusted(
  { groups, scene, labelMode }: DrawnBody & { readonly labelMode: LabelMode },
  { labels, note }: FigureAdjustments,
  { sceneFrame, text }: FigureLayout,
  derive: Derive,
): Pick<Figure, 'groups' | 'scene' | 'sceneAt'> {
  const [only] = groups;
  const at = groups.length === 1 && only?.at !== undefined ? only.at : { x: 0, y: 0 };
  const bounds: Box = { x: -at.x, y: -at.y, width: sceneFrame.width, height: sceneFrame.height };
  const moved = scene !== null && labelMode === 'names' ? withMovedLabels(scene, labels, bounds) : scene;
  const shown: readonly PrimitiveGroup[] =
    moved === null || moved === scene ? groups : [{ id: 'scene', at, content: sceneGroups(moved, derive) }];
  return {
    groups: note === null ? shown : [...shown, noteGroup(note, sceneFrame, text.lineLabel)],
    scene: moved,
    sceneAt: { x: sceneFrame.x + at.x, y: sceneFrame.y + at.y },
  };
}

/**
 * The figure of a view; `questions` are the titles of some views. Throws RangeError only for a spec that names no preset
 * of ours.
 */
export function buildFigure(
  derive: Derive,
  view: AddressState,
  spec: FigureSpec,
  questions: readonly Question[] = noQuestions,
): Figure {
  const drawn = drawnOf(derive, view, JSON.stringify({ ...spec, background: 'white' }), questions);
  const layout = { ...drawn.layout, spec };
  return { ...drawn, layout, svg: figureSvg(layout, drawn.groups, derive.dataset.version) };
}
