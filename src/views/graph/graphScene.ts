/** The scene of the graph view: what is visible, placed on a canvas. Each step is remembered until its inputs change. */

import type { Point, Size } from '#base/geometry.ts';
import { memoLatest, memoRecent } from '#base/memo.ts';
import type { ShownCamps } from '#derive/campGroups.ts';
import type { Derive } from '#derive/derive.ts';
import { isWithinDrawLimit } from '#derive/drawLimit.ts';
import { hullRequests } from '#derive/hullRequests.ts';
import type { ActorId } from '#domain/ids.ts';
import { lineLabelsOf } from '#encoding/lines/lineLabels.ts';
import { buildScene, drawShapes, tintsOf } from '#encoding/scene/buildScene.ts';
import { emphasise } from '#encoding/scene/emphasise.ts';
import { markCamps } from '#encoding/scene/markCamps.ts';
import { type GridMap, gridMap, placeActors } from '#encoding/scene/placeActors.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { type SceneStyle, screenStyle } from '#encoding/scene/sceneStyle.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { AppState, HullChoice } from '#state/appState.ts';

export interface GraphScene {
  readonly scene: Scene;
  readonly style: SceneStyle;
  readonly map: GridMap;
  /** For the next scene, which keeps its names by it: where actors stand, and the scene without the selection's emphasis. */
  readonly basis: { readonly points: ReadonlyMap<ActorId, Point>; readonly plain: Scene };
}

/**
 * Builds a scene. `detail` is that of `screenStyle`: it moves no mark. `previous` is the scene on screen, null if there is
 * none: while no actor moves, a name stays where it was if it still stands well there.
 */
interface BuildGraphScene {
  (
    state: AppState,
    frame: Size,
    camps?: ShownCamps | null,
    detail?: number,
    previous?: GraphScene | null,
  ): GraphScene;
  /** Draws what the scene of a state draws, without its texts: the first half of the work, done ahead and remembered. */
  readonly drawAhead: (state: AppState, frame: Size) => void;
}

/**
 * Builds scenes for one dataset. It remembers the latest few with the names where they were first put, whatever `previous`
 * is by then: a filter that is taken back shows what it showed. A graph above the draw limit has an empty scene. `type` is
 * that of `screenStyle`.
 */
export function createGraphScene(derive: Derive, type = 1): BuildGraphScene {
  const { dataset, remembered } = derive;
  const tints = tintsOf(dataset.factions);
  const nothingOf = memoLatest(
    (graph: VisibleGraph): VisibleGraph => ({ ...graph, actors: [], relations: [] }),
  );
  const styleOf = memoLatest((frame: Size) => screenStyle(frame, dataset.actors.length, 1, type));
  const nearStyleOf = memoLatest((frame: Size, detail: number) =>
    screenStyle(frame, dataset.actors.length, detail, type),
  );
  const mapOf = memoLatest((frame: Size) => gridMap(frame, styleOf(frame)));
  const pointsOf = memoRecent(remembered, (positions: Positions, moved: Positions, frame: Size) =>
    placeActors({
      actors: dataset.actors,
      positions,
      moved,
      late: derive.late(),
      frame,
      style: styleOf(frame),
      map: mapOf(frame),
    }),
  );
  const nameOf = derive.index.shortNameOf;
  const lineLabels = memoRecent(remembered, (graph: VisibleGraph) =>
    lineLabelsOf(graph.relations, nameOf, dataset),
  );
  const plainOf = memoRecent(
    remembered,
    (
      graph: VisibleGraph,
      points: ReturnType<typeof pointsOf>,
      hulls: HullChoice,
      frame: Size,
      rollUp: boolean,
      camps: ShownCamps | null,
      detail: number,
    ) => {
      const request = {
        actors: graph.actors,
        inside: graph.inside,
        relations: graph.relations,
        points,
        frame,
        style: nearStyleOf(frame, detail),
        tints,
        hulls: hullRequests(derive, graph, hulls, tints, rollUp, camps?.groups),
        lineLabels: lineLabels(graph),
        texts: 'fitting' as const,
      };
      const shapes = memoLatest(() => drawShapes(request));
      const textsIn = (previous: GraphScene | null) => {
        const isKept = previous !== null && isStill(previous.basis.points, points);
        const scene = buildScene({ ...request, previous: isKept ? previous.basis.plain : null }, shapes());
        return camps ? markCamps(scene, camps, styleOf(frame).markSize) : scene;
      };
      let plain: Scene | null = null;
      return {
        drawAhead: shapes,
        sceneAfter(previous: GraphScene | null): Scene {
          plain ??= textsIn(previous);
          return plain;
        },
      };
    },
  );
  const emphasised = memoRecent(
    remembered,
    (scene: Scene, graph: VisibleGraph, focus: ReturnType<Derive['focus']>, frame: Size, detail: number) =>
      emphasise(scene, focus, lineLabels(graph), nearStyleOf(frame, detail)),
  );

  const graphSceneOf = memoRecent(
    remembered,
    (scene: Scene, style: SceneStyle, map: GridMap, points: ReturnType<typeof pointsOf>, plain: Scene) =>
      ({ scene, style, map, basis: { points, plain } }) satisfies GraphScene,
  );

  const partsOf = (state: AppState, frame: Size, camps: ShownCamps | null, detail: number) => {
    const { query } = state;
    const visible = derive.visibleGraph(query);
    const graph = isWithinDrawLimit(visible) ? visible : nothingOf(visible);
    const points = pointsOf(derive.layoutPositions(state.layout), state.moved, frame);
    return { graph, points, plain: plainOf(graph, points, state.hulls, frame, query.rollUp, camps, detail) };
  };

  const build = (
    state: AppState,
    frame: Size,
    camps: ShownCamps | null = null,
    detail = 1,
    previous: GraphScene | null = null,
  ) => {
    const { graph, points, plain: parts } = partsOf(state, frame, camps, detail);
    const plain = parts.sceneAfter(previous);
    const scene = emphasised(plain, graph, derive.focus(state.selection, state.query), frame, detail);
    return graphSceneOf(scene, nearStyleOf(frame, detail), mapOf(frame), points, plain);
  };
  return Object.assign(build, {
    drawAhead: (state: AppState, frame: Size) => void partsOf(state, frame, null, 1).plain.drawAhead(),
  });
}

/** True if everybody who stood in one picture and stands in the other has not moved. */
function isStill(before: ReadonlyMap<ActorId, Point>, after: ReadonlyMap<ActorId, Point>): boolean {
  if (before === after) return true;
  for (const [id, point] of before) {
    const now = after.get(id);
    if (now !== undefined && (now.x !== point.x || now.y !== point.y)) return false;
  }
  return true;
}
