import type { Point, Size } from '#base/geometry.ts';
import { memoRecent } from '#base/memo.ts';
import type { ShownCamps } from '#derive/campGroups.ts';
import type { ActorId } from '#domain/ids.ts';
import { placeOutlyingLabels } from '#encoding/labels/outlyingLabels.ts';
import { lineLabelsOf } from '#encoding/lines/lineLabels.ts';
import { addLineLabels } from '#encoding/scene/addLineLabels.ts';
import {
  buildScene,
  drawShapes,
  type HullRequest,
  type SceneRequest,
  tintsOf,
  withAreas,
} from '#encoding/scene/buildScene.ts';
import { emphasise } from '#encoding/scene/emphasise.ts';
import { markCamps } from '#encoding/scene/markCamps.ts';
import { gridBounds, gridMap, placeActors } from '#encoding/scene/placeActors.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { SceneStyle } from '#encoding/scene/sceneStyle.ts';
import { withoutBreaches } from '#encoding/scene/withoutBreaches.ts';
import { breachesOf } from '#encoding/truth/breachesOf.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { BodyRequest } from './figureBody.ts';
import type { Nudges } from './nudges.ts';

/** The side of a state's rectangle, and the size of names, in points. */
export interface SceneSizes {
  readonly mark: number;
  readonly name: number;
}

type More = Pick<SceneRequest, 'numbers' | 'around'> & {
  readonly hasAreas?: boolean;
  readonly nudges?: Nudges | undefined;
};

/** The scene of a view for a frame in points; `numbers` stand in place of names. */
export type BuildScene = (frame: Size, texts: SceneRequest['texts'], sizes: SceneSizes, more?: More) => Scene;

export interface SceneBuilder {
  readonly build: BuildScene;
  /** A finished scene with words on lines that go without because there are many, where there is room for them. */
  readonly withWords: (scene: Scene) => Scene;
}

/** Of so many drafts the shapes are remembered: as many as may be drawn in vain after the best one. */
const rememberedShapes = 10;
/** What the position of an area's name may cost. */
const mostOfHullName = 12;

function movedBy(
  points: ReadonlyMap<ActorId, Point>,
  nudges: Nudges | undefined,
): ReadonlyMap<ActorId, Point> {
  if (nudges === undefined) return points;
  return new Map(
    [...points].map(([id, { x, y }]) => {
      const by = nudges.get(id) ?? { x: 0, y: 0 };
      return [id, { x: x + by.x, y: y + by.y }];
    }),
  );
}

/** Builds the scenes of a view, with these places, areas and camps. */
export function sceneBuilder(
  { derive, state, spec, preset }: BodyRequest,
  positions: Positions,
  hulls: readonly HullRequest[],
  camps: ShownCamps | null,
): SceneBuilder {
  const { dataset, index } = derive;
  const { query } = state;
  const graph = derive.visibleGraph(query);
  const bounds = gridBounds(
    positions,
    graph.actors.map(({ id }) => id),
  );
  const tints = tintsOf(dataset.factions);
  const lineLabels = lineLabelsOf(graph.relations, index.shortNameOf, dataset);
  const focus = spec.highlight ? derive.focus(state.selection, query) : null;
  const styleOf = ({ mark, name }: SceneSizes): SceneStyle => ({
    markSize: mark,
    nameSize: name,
    lineLabelSize: preset.text.lineLabel,
    hullNameSize: preset.text.lineLabel,
    margin: 1,
  });
  /** Where actors stand in a frame with these sizes, before nudges: the same in each draft of it. */
  const pointsIn = memoRecent(
    4,
    (width: number, height: number, markSize: number, nameSize: number, numbers: SceneRequest['numbers']) => {
      const frame = { width, height };
      const style = styleOf({ mark: markSize, name: nameSize });
      const map = gridMap(frame, style, bounds);
      return placeActors({ actors: graph.actors, positions, moved: {}, frame, style, map, numbers });
    },
  );
  const requestOf = (
    width: number,
    height: number,
    mark: number,
    name: number,
    { numbers, around, nudges }: Pick<More, 'numbers' | 'around' | 'nudges'>,
  ): SceneRequest => ({
    actors: graph.actors,
    inside: graph.inside,
    relations: graph.relations,
    points: movedBy(pointsIn(width, height, mark, name, numbers), nudges),
    frame: { width, height },
    style: styleOf({ mark, name }),
    tints,
    hulls: [],
    lineLabels,
    texts: 'all',
    numbers,
    around,
    placeOutlyingLabels: placeOutlyingLabels(mostOfHullName),
  });
  /** Marks and lines, which are the same in drafts that differ in their texts or areas alone. */
  const shapesIn = memoRecent(
    rememberedShapes,
    (
      width: number,
      height: number,
      mark: number,
      name: number,
      numbers: More['numbers'],
      around: More['around'],
      nudges: More['nudges'],
    ) => {
      const request = requestOf(width, height, mark, name, { numbers, around, nudges });
      return { request, shapes: drawShapes(request) };
    },
  );
  const build: BuildScene = (
    { width, height },
    texts,
    { mark, name },
    { numbers, around, hasAreas = true, nudges } = {},
  ) => {
    const drawn = shapesIn(width, height, mark, name, numbers, around, nudges);
    const request = { ...drawn.request, texts, hulls: hasAreas ? hulls : [] };
    const { style } = request;
    const scene = buildScene(request, hasAreas ? withAreas(drawn.shapes, request) : drawn.shapes);
    if (camps === null && focus === null) return scene;
    const shown = emphasise(camps ? markCamps(scene, camps, mark) : scene, focus, lineLabels, style);
    // Frames, pale marks and further words are checked like what they were added to.
    return withoutBreaches(shown, breachesOf(shown), { canHideNames: false, areAreasNamed: !numbers });
  };
  const withWords = (scene: Scene) => {
    const { lineLabel, actorLabel } = preset.text;
    const sizes = { markSize: actorLabel, nameSize: actorLabel, hullNameSize: lineLabel };
    // Those that are selected have their words, and the others are pale.
    return focus === null
      ? addLineLabels(scene, lineLabels, { ...sizes, lineLabelSize: lineLabel, margin: 1 })
      : scene;
  };
  return { build, withWords };
}
