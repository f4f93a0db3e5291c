/** The scene of the graph view: what is visible, placed on this canvas. Each step is kept until what it needs changes. */

import type { Point, Size } from '#base/geometry.ts';
import { memoLatest, memoRecent } from '#base/memo.ts';
import type { ShownCamps } from '#derive/campGroups.ts';
import { type Derive, recentViews } from '#derive/derive.ts';
import { isWithinDrawLimit } from '#derive/drawLimit.ts';
import { hullRequests } from '#derive/hullRequests.ts';
import type { ActorId } from '#domain/ids.ts';
import { lineLabelsOf } from '#encoding/lines/lineLabels.ts';
import { buildScene, tintsOf } from '#encoding/scene/buildScene.ts';
import { emphasise } from '#encoding/scene/emphasise.ts';
import { markCamps } from '#encoding/scene/markCamps.ts';
import { type GridMap, gridMap, placeActors } from '#encoding/scene/placeActors.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { type SceneStyle, screenStyle } from '#encoding/scene/sceneStyle.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AppState, HullChoice } from '#state/appState.ts';

export interface GraphScene {
  readonly scene: Scene;
  readonly style: SceneStyle;
  readonly map: GridMap;
}

/**
 * Builds scenes for one dataset; remembers the latest few, as they were. A graph that is too much to draw has an empty scene.
 * `detail` is that of `screenStyle`: it moves no mark.
 */
export function createGraphScene(
  derive: Derive,
): (state: AppState, frame: Size, camps?: ShownCamps | null, detail?: number) => GraphScene {
  const { dataset } = derive;
  const tints = tintsOf(dataset.factions);
  const nothingOf = memoLatest(
    (graph: VisibleGraph): VisibleGraph => ({ ...graph, actors: [], relations: [] }),
  );
  const styleOf = memoLatest((frame: Size) => screenStyle(frame.width, dataset.actors.length));
  const nearStyleOf = memoLatest((frame: Size, detail: number) =>
    screenStyle(frame.width, dataset.actors.length, detail),
  );
  const mapOf = memoLatest((frame: Size) => gridMap(frame, styleOf(frame)));
  const pointsOf = memoRecent(recentViews, (positions: Positions, moved: Positions, frame: Size) =>
    placeActors({
      actors: dataset.actors,
      positions,
      moved,
      frame,
      style: styleOf(frame),
      map: mapOf(frame),
    }),
  );
  const nameOf = derive.index.shortNameOf;
  const lineLabels = memoRecent(recentViews, (graph: VisibleGraph) => lineLabelsOf(graph.relations, nameOf));
  let before: { readonly points: ReadonlyMap<ActorId, Point>; readonly scene: Scene } | null = null;
  const sceneOf = memoRecent(
    recentViews,
    (
      graph: VisibleGraph,
      points: ReturnType<typeof pointsOf>,
      hulls: HullChoice,
      frame: Size,
      rollUp: boolean,
      camps: ShownCamps | null,
      detail: number,
    ) => {
      const scene = buildScene({
        actors: graph.actors,
        inside: graph.inside,
        relations: graph.relations,
        points,
        frame,
        style: nearStyleOf(frame, detail),
        tints,
        hulls: hullRequests(derive, graph, hulls, tints, rollUp, camps?.groups),
        lineLabels: lineLabels(graph),
        texts: 'fitting',
        // While nobody moves, names stay where they are too.
        previous: before?.points === points ? before.scene : null,
      });
      return camps ? markCamps(scene, camps, styleOf(frame).markSize) : scene;
    },
  );
  const emphasised = memoRecent(
    recentViews,
    (scene: Scene, graph: VisibleGraph, focus: ReturnType<Derive['focus']>, frame: Size, detail: number) =>
      emphasise(scene, focus, lineLabels(graph), nearStyleOf(frame, detail)),
  );

  return (state, frame, camps = null, detail = 1) => {
    const { query } = state;
    const visible = derive.visibleGraph(query);
    const graph = isWithinDrawLimit(visible) ? visible : nothingOf(visible);
    const points = pointsOf(derive.layoutPositions(state.layout), state.moved, frame);
    const scene = sceneOf(graph, points, state.hulls, frame, query.rollUp, camps, detail);
    before = { points, scene };
    return {
      scene: emphasised(scene, graph, derive.focus(state.selection, query), frame, detail),
      style: nearStyleOf(frame, detail),
      map: mapOf(frame),
    };
  };
}
