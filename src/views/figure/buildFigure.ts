/**
 * A figure from what is visible: the words that go with it, its body, the page, the body drawn into the frame that the
 * page leaves, and the SVG of it all. Pure: the same state and spec give the same bytes, in the app and without a screen.
 */

// Of own data too: the figure of a command knows the same words as that of the app.
import '#words/grammar/stanceWord.ts';
import type { Box, Point, Size } from '#base/geometry.ts';
import { memoRecent } from '#base/memo.ts';
import type { Question } from '#dataset/bundled.ts';
import type { Derive } from '#derive/derive.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { breachesInPrint } from '#encoding/truth/breachesOf.ts';
import type { AddressState } from '#state/appState.ts';
import { withMovedLabels } from '#views/figure/adjust/movedLabels.ts';
import { noteGroup } from '#views/figure/adjust/noteGroup.ts';
import { campsInPlace } from '#views/figure/body/campsInPlace.ts';
import type { BodyRequest, FigureBody, Finish, LabelMode } from '#views/figure/body/figureBody.ts';
import { graphBody } from '#views/figure/body/graphBody.ts';
import { matrixBody } from '#views/figure/body/matrixBody.ts';
import { tableBody } from '#views/figure/body/tableBody.ts';
import { type FigureAdjustments, noAdjustments } from '#views/figure/figureFile/figureAdjustments.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { type FittedPage, fittedPage } from '#views/figure/fittedPage.ts';
import { figurePresetOf, offeredPreset } from '#views/figure/page/pageSizes.ts';
import { pointsOf } from '#views/figure/page/pageUnits.ts';
import { figureSvg } from '#views/figure/svg/figureSvg.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { sceneGroups } from '#views/figure/svg/sceneGroups.ts';
import { printable } from '#views/figure/wording/accusationGate.ts';
import { type FigureAltText, figureAltText } from '#views/figure/wording/figureAltText.ts';
import { captionText, type FigureText } from '#views/figure/wording/figureText.ts';
import { withShortNames } from '#views/figure/wording/shortestNames.ts';
import { writeFigureText } from '#views/figure/wording/writeFigureText.ts';

/** A page with its body, whose `groups` stand in the layout's frame, in the frame's own coordinates. */
export interface Figure extends FittedPage {
  readonly svg: string;
  /** The same in words. */
  readonly alt: FigureAltText;
  readonly actorCount: number;
  /** The upper left corner of the scene on the page, in points. */
  readonly sceneAt: Point;
  /** Whose names stand, where the user put them, on something else or where they are read wrongly. */
  readonly misplaced: readonly string[];
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

const noQuestions: readonly Question[] = [];

/** So many figures are remembered: readers switch back and forth between choices. */
const mostKept = 12;

/** A spec without what no body depends on: words and adjustments, all but the names, and a resolution that sizes nothing. */
function bodySpecOf(spec: FigureSpec): FigureSpec {
  const { shortNames } = spec.adjust;
  const adjust = { ...noAdjustments, shortNames };
  const dpi = spec.preset === 'own' ? spec.dpi : offeredPreset(spec.preset).defaultDpi;
  return { ...spec, address: '', dpi, title: null, caption: null, site: '', background: 'white', adjust };
}

/** The body of a view, which remembers what it drew: words, notes and labels change often, and the picture not with them. */
const rememberedBody = memoRecent(
  mostKept,
  (derive: Derive, state: AddressState, specText: string): FigureBody => {
    const spec = JSON.parse(specText) as FigureSpec;
    const body = bodyOf({ derive, state, spec, preset: figurePresetOf(spec) });
    const drawn = memoRecent(4, (frameText: string, labelMode: LabelMode, finish: Finish) =>
      body.draw(JSON.parse(frameText) as Size, labelMode, finish),
    );
    return {
      ...body,
      draw: ({ width, height }, ...how) => drawn(JSON.stringify({ width, height }), ...how),
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
    const page = writeFigureText(derive, state, spec, answered, questions);
    const isOurs = spec.title === null && spec.caption === null;
    const ours = { ...spec, title: null, caption: null };
    const suggested = isOurs ? page : writeFigureText(derive, state, ours, answered, questions);
    const remarks = [...page.remarks, ...(body.words.remarks ?? [])];
    const ownWords =
      spec.caption === null ? body.words : { ...body.words, readingKey: page.readingKey, kept: '' };
    // Without signs the legend's heading, which no figure goes without, stands under the title.
    const standpoint = body.legend.length === 0 ? page.legendHeading : page.standpoint;
    const words: FigureText = { ...page, ...ownWords, remarks, standpoint };
    const ratio = body.ratioIn(pointsOf(preset.widthMm - 2 * preset.marginMm));
    const graph = derive.visibleGraph(state.query);
    const drawn = fittedPage({ derive, graph, spec, body, words, ratio });
    const alt = { ...figureAltText(derive, state), long: words.description };
    return {
      ...drawn,
      ...adjusted(drawn, adjust, derive),
      alt,
      actorCount: body.actorCount,
      proposed: { title: suggested.title, caption: captionText({ ...suggested, ...body.words }) },
    };
  },
);

/** Whose names the user has put where a law of print is broken. */
function misplacedIn(scene: Scene, labels: FigureAdjustments['labels'], derive: Derive): readonly string[] {
  const names = new Set(
    breachesInPrint(scene)
      .flatMap(({ of, with: other }) => [of, ...(other === null ? [] : [other])])
      .filter(({ part }) => part === 'name')
      .map(({ id }) => id),
  );
  const { actors } = scene;
  return actors
    .filter(({ id }) => Object.hasOwn(labels, id) && names.has(id))
    .map(({ id }) => derive.index.shortNameOf(id));
}

/** What was drawn with the user's labels and note in it. */
function adjusted(
  { groups, scene, labelMode, layout: { sceneFrame, text } }: FittedPage,
  { labels, note }: FigureAdjustments,
  derive: Derive,
): Pick<Figure, 'groups' | 'scene' | 'sceneAt' | 'misplaced'> {
  const [only] = groups;
  const at = groups.length === 1 && only?.at !== undefined ? only.at : { x: 0, y: 0 };
  const bounds: Box = { x: -at.x, y: -at.y, width: sceneFrame.width, height: sceneFrame.height };
  const moved = scene !== null && labelMode === 'names' ? withMovedLabels(scene, labels, bounds) : scene;
  const shown: readonly PrimitiveGroup[] =
    moved === null || moved === scene ? groups : [{ id: 'scene', at, content: sceneGroups(moved, derive) }];
  return {
    groups: note === null ? shown : [...shown, noteGroup(note, sceneFrame, text.lineLabel)],
    scene: moved,
    misplaced: moved === null || moved === scene ? [] : misplacedIn(moved, labels, derive),
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
