/**
 * A scene as cytoscape elements: actors as nodes and lines as edges, with the points, shapes and curves that are
 * painted (paintScene.ts), so that cytoscape finds the one under the pointer. cytoscape draws none of them:
 * a selection, a theme or an emphasis changes nothing here.
 */
import type { ElementDefinition, StylesheetJson } from 'cytoscape';
import type { Point } from '#base/geometry.ts';
import { actorShapes } from '#encoding/marks/actorShape.ts';
import type { Scene, SceneActor, SceneLine } from '#encoding/scene/scene.ts';

/** Corners in halves of width and height, as in encoding/marks/shapeOutline.ts. */
const hexagon = [1, 0, 0.5, 1, -0.5, 1, -1, 0, -0.5, -1, 0.5, -1];
const diamond = [1, 0, 0, 1, -1, 0, 0, -1];

/** Data of a node: numbers in the scene's unit; shape by class. */
function nodeOf({ id, centre, size, shape }: SceneActor): ElementDefinition {
  const unit = Math.min(size.width, size.height);
  return {
    group: 'nodes',
    data: {
      id,
      width: size.width,
      height: size.height,
      corner: shape === 'roundedBar' ? unit / 2 : unit * 0.1,
    },
    position: { ...centre },
    classes: [shape],
  };
}

/** The control point of a line relative to its actors' centres: weight along the chord, distance across it. */
function controlOf(
  control: Point,
  from: Point,
  to: Point,
): { readonly weight: number; readonly distance: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [cx, cy] = [control.x - from.x, control.y - from.y];
  return { weight: (cx * dx + cy * dy) / (length * length), distance: (cy * dx - cx * dy) / length };
}

/** The width of a line for the pointer, in the scene's unit; cytoscape adds some px of tolerance. */
const hitWidth = 4;

const endpoint = (at: Point, centre: Point) =>
  `${(at.x - centre.x).toFixed(2)}px ${(at.y - centre.y).toFixed(2)}px`;

/** Data of an edge, whose ends must be in the scene. */
function edgeOf(line: SceneLine, actors: ReadonlyMap<string, SceneActor>): ElementDefinition | null {
  const from = actors.get(line.a)?.centre;
  const to = actors.get(line.b)?.centre;
  if (!from || !to) return null;
  const { weight, distance } = controlOf(line.curve.control, from, to);
  return {
    group: 'edges',
    data: {
      id: line.id,
      source: line.a,
      target: line.b,
      dyad: line.dyad,
      weight,
      distance,
      sourceEnd: endpoint(line.curve.start, from),
      targetEnd: endpoint(line.curve.end, to),
    },
  };
}

/** Every element of a scene. */
export function elementsOf(scene: Scene): ElementDefinition[] {
  const actors = new Map<string, SceneActor>(scene.actors.map((actor) => [actor.id, actor]));
  return [...scene.actors.map(nodeOf), ...scene.lines.flatMap((line) => edgeOf(line, actors) ?? [])];
}

/** One stylesheet of few selectors: cytoscape tries each on every element. Nothing is drawn, all is found. */
export function stylesheet(): StylesheetJson {
  const shapeStyles: Record<(typeof actorShapes)[number], object> = {
    rectangle: { shape: 'round-rectangle', 'corner-radius': 'data(corner)' },
    roundedBar: { shape: 'round-rectangle', 'corner-radius': 'data(corner)' },
    smallRectangle: { shape: 'round-rectangle', 'corner-radius': 'data(corner)' },
    circle: { shape: 'ellipse' },
    smallCircle: { shape: 'ellipse' },
    hexagon: { shape: 'polygon', 'shape-polygon-points': hexagon },
    smallDiamond: { shape: 'polygon', 'shape-polygon-points': diamond },
  };
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        opacity: 0,
        'overlay-opacity': 0,
      },
    },
    ...actorShapes.map((shape) => ({ selector: `node.${shape}`, style: shapeStyles[shape] })),
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': 'data(weight)',
        'control-point-distances': 'data(distance)',
        'source-endpoint': 'data(sourceEnd)',
        'target-endpoint': 'data(targetEnd)',
        width: hitWidth,
        opacity: 0,
        'overlay-opacity': 0,
      },
    },
  ] as StylesheetJson;
}
