/**
 * A figure from what is visible: the words that go with it, the page, the scene for the frame that the page leaves,
 * and the SVG of it all. Pure: the same state and spec give the same bytes, in the app and without a screen.
 */
import type { ActorId } from '#domain/ids.ts';
import { buildScene, type SceneRequest, tintsOf } from '#encoding/buildScene.ts';
import { emphasise } from '#encoding/emphasise.ts';
import type { Size } from '#encoding/geometry.ts';
import { legendOf } from '#encoding/legend.ts';
import { gridBounds, gridMap, placeActors } from '#encoding/placeActors.ts';
import type { Scene } from '#encoding/scene.ts';
import { verbsOf } from '#encoding/sceneLines.ts';
import type { SceneStyle } from '#encoding/sceneStyle.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { Query } from '#query/query.ts';
import type { AddressState } from '#state/appState.ts';
import type { Derive } from '#state/derive.ts';
import { hullRequests } from '#state/hullRequests.ts';
import { type FigureAltText, figureAltText } from './figureAltText.ts';
import { type FigureLayout, figureLayout } from './figureLayout.ts';
import { type FigurePreset, type FigureTextSizes, figurePresetOf, pointsOf } from './figurePreset.ts';
import type { FigureSpec } from './figureSpec.ts';
import { figureSvg } from './figureSvg.ts';
import { figureWordsOf } from './figureWordsOf.ts';
import { sceneGroups } from './sceneGroups.ts';

export interface Figure {
  readonly layout: FigureLayout;
  readonly scene: Scene;
  readonly svg: string;
  /** The same in words. */
  readonly alt: FigureAltText;
}

/** Side of a state's rectangle, and the size of names, in points. */
interface SceneSizes {
  readonly mark: number;
  readonly name: number;
}

/** The scene of a view for a frame in points. */
type BuildScene = (frame: Size, texts: SceneRequest['texts'], sizes: SceneSizes) => Scene;

function sceneBuilder(
  derive: Derive,
  state: AddressState,
  text: FigureTextSizes,
  isHighlighting: boolean,
): BuildScene {
  const { dataset, index } = derive;
  const { query } = state;
  const graph = derive.visibleGraph(query);
  const positions = derive.positions(state.layout, state.moved);
  const bounds = gridBounds(positions, idsOf(graph));
  const tints = tintsOf(dataset.factions);
  const hulls = hullRequests(derive, graph, state.hulls, tints, query.rollUp);
  const verbs = verbsOf(graph.relations, (id) => index.actors.get(id)?.actor.shortName ?? id);
  const focus = isHighlighting ? derive.focus(state.selection, query) : null;
  return (frame, texts, sizes) => {
    const style: SceneStyle = {
      markSize: sizes.mark,
      nameSize: sizes.name,
      verbSize: text.lineLabel,
      hullNameSize: text.lineLabel,
      margin: 1,
    };
    const map = gridMap(frame, style, bounds);
    const scene = buildScene({
      actors: graph.actors,
      inside: graph.inside,
      relations: graph.relations,
      points: placeActors({ actors: graph.actors, positions, moved: {}, frame, style, map }),
      frame,
      style,
      tints,
      hulls,
      verbs,
      texts,
    });
    return emphasise(scene, focus, verbs, style);
  };
}

const idsOf = ({ actors }: VisibleGraph) => actors.map(({ id }): ActorId => id);

/** Side of a state's rectangle at most, in sizes of the names. */
const largestMark = 2.7;
/** The same, as a share of the side of the square that each actor has of the frame: for air. */
const markShare = 0.26;
/** Where names find no room, marks shrink to this share step by step, and names to the least size of the preset. */
const shrunk = [0.85, 0.7, 0.6];

function sizesFor(frame: Size, count: number, { text, smallestText }: FigurePreset): SceneSizes[] {
  const room = Math.sqrt((frame.width * frame.height) / Math.max(1, count));
  const most = largestMark * text.actorLabel;
  const mark = Math.min(most, Math.max(0.6 * most, markShare * room));
  const least = Math.min(text.actorLabel, smallestText);
  return [
    { mark, name: text.actorLabel },
    ...shrunk.map((share) => ({ mark: Math.min(mark, Math.max(0.45 * most, share * mark)), name: least })),
  ];
}

/**
 * The scene with the largest marks and names that leave room for every text; where one does, without leader lines.
 * Where there is none, tethers go without their words before anything else does.
 */
function sceneWithNames(build: BuildScene, frame: Size, count: number, preset: FigurePreset): Scene {
  const steps = sizesFor(frame, count, preset);
  let best: Scene | null = null;
  for (const [step, sizes] of steps.entries()) {
    const scene = build(frame, 'all', sizes);
    if (best === null || faultsOf(scene) < faultsOf(best)) best = scene;
    if (faultsOf(best) === 0 || (step > 0 && best.hiddenLabels === 0)) return best;
  }
  const bare = build(frame, 'allButTethers', steps.at(-1) as SceneSizes);
  return best === null || faultsOf(bare) < faultsOf(best) ? bare : best;
}

function faultsOf({ actors, hulls, hiddenLabels }: Scene): number {
  const led = [...actors, ...hulls].filter(({ label }) => label?.leader).length;
  return 100 * hiddenLabels + led;
}

/**
 * Height by width that suits a scene: an equal share of the page for each actor, and neither a flat group on a high
 * page nor a high one on a flat page.
 */
function suitingRatio(
  positions: Positions,
  ids: readonly ActorId[],
  width: number,
  text: FigureTextSizes,
): number {
  const { width: across, height: down } = gridBounds(positions, ids);
  const aspect = Math.min(1.1, Math.max(0.3, (down + 1) / (across + 1)));
  const side = 12 * text.actorLabel;
  const even = (ids.length * side * side) / width;
  const natural = Math.sqrt(ids.length * aspect) * side;
  return (Math.sqrt(even * natural) + 7 * text.actorLabel) / width;
}

/** True if the view counts accusations and shows some. */
export function hasAccusations(derive: Derive, { query }: AddressState): boolean {
  return accusedLines(derive, query).length > 0;
}

/** Accusations may be printed only where none of them concerns an individual. */
export function canShowAccusations(derive: Derive, { query }: AddressState): boolean {
  const isOfficial = (id: ActorId) => derive.index.actors.get(id)?.actor.kind === 'official';
  const ends = accusedLines(derive, query).flatMap(({ statements }) =>
    statements.flatMap(({ statement }) => [statement.from, statement.to]),
  );
  return !ends.some(isOfficial);
}

function accusedLines(derive: Derive, query: Query) {
  return derive
    .visibleGraph(query)
    .relations.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'accused'));
}

/** The view as it may be printed: without accusations, unless they were asked for and may be shown. */
function printable(derive: Derive, state: AddressState, spec: FigureSpec): AddressState {
  if (spec.accusations && canShowAccusations(derive, state)) return state;
  if (!state.query.counts.includes('accused')) return state;
  const counts = state.query.counts.filter((one) => one !== 'accused');
  return { ...state, query: { ...state.query, counts } };
}

/** The figure of a view. Throws RangeError only for a spec that names no preset of ours. */
export function buildFigure(derive: Derive, view: AddressState, spec: FigureSpec): Figure {
  const state = printable(derive, view, spec);
  const preset = figurePresetOf(spec.preset);
  const words = figureWordsOf(derive, state, spec);
  const graph = derive.visibleGraph(state.query);
  const { text } = preset;
  const build = sceneBuilder(derive, state, text, spec.highlight);
  const width = pointsOf(preset.widthMm - 2 * preset.marginMm);
  // What the legend must explain does not depend on where things stand: any frame shows it.
  const draft = build({ width, height: width }, 'none', { mark: text.actorLabel, name: text.actorLabel });
  const legend = legendOf(draft, { markSize: text.legend * largestMark, hulls: state.hulls });
  const ids = idsOf(graph);
  const ratio = suitingRatio(derive.positions(state.layout, state.moved), ids, width, text);
  const layout = figureLayout(spec, words, legend, ratio);
  const scene = sceneWithNames(build, layout.sceneFrame, ids.length, preset);
  const svg = figureSvg(layout, sceneGroups(scene, derive), derive.dataset.version);
  return { layout, scene, svg, alt: figureAltText(derive, state) };
}
