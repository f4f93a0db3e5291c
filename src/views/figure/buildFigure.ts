/**
 * A figure from what is visible: the words that go with it, the page, the scene for the frame that the page leaves,
 * and the SVG of it all. Pure: the same state and spec give the same bytes, in the app and without a screen.
 */
import type { ActorId } from '#domain/ids.ts';
import { buildScene, tintsOf } from '#encoding/buildScene.ts';
import { emphasise } from '#encoding/emphasise.ts';
import type { Size } from '#encoding/geometry.ts';
import { legendOf } from '#encoding/legend.ts';
import { gridBounds, gridMap, placeActors } from '#encoding/placeActors.ts';
import type { Scene } from '#encoding/scene.ts';
import { verbsOf } from '#encoding/sceneLines.ts';
import type { SceneStyle } from '#encoding/sceneStyle.ts';
import type { Query } from '#query/query.ts';
import type { AddressState } from '#state/appState.ts';
import type { Derive } from '#state/derive.ts';
import { hullRequests } from '#state/hullRequests.ts';
import { pickedActors } from '#state/pickedActors.ts';
import { type FigureLayout, figureLayout } from './figureLayout.ts';
import { type FigureTextSizes, figurePresetOf, pointsOf } from './figurePreset.ts';
import type { FigureSpec } from './figureSpec.ts';
import { figureSvg } from './figureSvg.ts';
import { figureWordsOf } from './figureWordsOf.ts';
import { sceneGroups } from './sceneGroups.ts';

export interface Figure {
  readonly layout: FigureLayout;
  readonly scene: Scene;
  readonly svg: string;
}

/** Sizes of a scene for a preset's letters. */
function figureStyle(text: FigureTextSizes, scale: number): SceneStyle {
  return {
    markSize: text.actorLabel * 2.7 * scale,
    nameSize: text.actorLabel,
    verbSize: text.lineLabel,
    hullNameSize: text.lineLabel,
    margin: 1,
  };
}

function sceneFor(
  derive: Derive,
  state: AddressState,
  frame: Size,
  style: SceneStyle,
  isHighlighting: boolean,
): Scene {
  const { dataset } = derive;
  const { query } = state;
  const graph = derive.visibleGraph(query);
  const positions = derive.positions(state.layout, state.moved);
  const bounds = gridBounds(
    positions,
    graph.actors.map(({ id }): ActorId => id),
  );
  const map = gridMap(frame, style, bounds);
  const tints = tintsOf(dataset.factions);
  const scene = buildScene({
    actors: graph.actors,
    inside: graph.inside,
    relations: graph.relations,
    points: placeActors({ actors: graph.actors, positions, moved: {}, frame, style, map }),
    frame,
    style,
    tints,
    hulls: hullRequests(derive, graph, state.hulls, tints, query.rollUp),
    mustShowAll: true,
  });
  if (!isHighlighting) return scene;
  const focus = derive.focus(state.selection, query);
  const picked = pickedActors(derive, state.selection, query.rollUp);
  return emphasise(scene, focus && { ...focus, picked }, verbsOf(graph.relations), style);
}

/** Marks shrink before a name is left out. */
const scales = [1, 0.85, 0.7, 0.6];

/** The scene with the largest marks that leave room for every name. */
function sceneWithNames(
  derive: Derive,
  state: AddressState,
  frame: Size,
  text: FigureTextSizes,
  isHighlighting: boolean,
): Scene {
  let best: Scene | null = null;
  for (const scale of scales) {
    const scene = sceneFor(derive, state, frame, figureStyle(text, scale), isHighlighting);
    if (scene.hiddenLabels === 0) return scene;
    if (best === null || scene.hiddenLabels < best.hiddenLabels) best = scene;
  }
  return best as Scene;
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
  const width = pointsOf(preset.widthMm - 2 * preset.marginMm);
  // What the legend must explain does not depend on where things stand: any frame shows it.
  const draft = sceneFor(
    derive,
    state,
    { width, height: width * preset.sceneRatio },
    figureStyle(preset.text, 1),
    spec.highlight,
  );
  const legend = legendOf(draft, { markSize: preset.text.legend * 2.7, hulls: state.hulls });
  const layout = figureLayout(spec, words, legend);
  const scene = sceneWithNames(derive, state, layout.sceneFrame, layout.text, spec.highlight);
  return { layout, scene, svg: figureSvg(layout, sceneGroups(scene, derive), derive.dataset.version) };
}
