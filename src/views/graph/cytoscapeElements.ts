/** A scene in cytoscape's words: actors as nodes, strokes of lines as edges. Marks and texts are painted over them. */
import type { ElementDefinition, StylesheetJson } from 'cytoscape';
import { actorShapes } from '#encoding/actorShape.ts';
import type { Point } from '#encoding/geometry.ts';
import { rimWidth } from '#encoding/markPrimitives.ts';
import type { Scene, SceneActor, SceneLine } from '#encoding/scene.ts';
import type { Theme } from '#encoding/tokens.ts';
import { inkOf } from './paintPrimitives.ts';

/** Corners in halves of width and height, as in encoding/shapeOutline.ts. */
const hexagon = [1, 0, 0.5, 1, -0.5, 1, -1, 0, -0.5, -1, 0.5, -1];
const diamond = [1, 0, 0, 1, -1, 0, 0, -1];

/** Data of a node: numbers in the scene's unit and colours; shape and look by class. */
export function nodeOf(actor: SceneActor, theme: Theme): ElementDefinition {
  const { id, centre, size, shape, fill, emphasis, isOutside } = actor;
  const colour = inkOf(theme, emphasis === 'faded');
  const unit = Math.min(size.width, size.height);
  return {
    group: 'nodes',
    data: {
      id,
      width: size.width,
      height: size.height,
      border: rimWidth(unit, emphasis === 'selected'),
      corner: shape === 'roundedBar' ? unit / 2 : unit * 0.1,
      fill: colour(fill, 'mark'),
      rim: colour(emphasis === 'selected' ? 'ink' : 'rim', 'mark'),
    },
    position: { ...centre },
    classes: [shape, ...(isOutside ? ['outside'] : [])],
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

const endpoint = (at: Point, centre: Point) =>
  `${(at.x - centre.x).toFixed(2)}px ${(at.y - centre.y).toFixed(2)}px`;

/** Data of an edge, whose ends must be in the scene. */
export function edgeOf(
  line: SceneLine,
  actors: ReadonlyMap<string, SceneActor>,
  theme: Theme,
): ElementDefinition | null {
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
      width: line.width,
      colour: inkOf(theme, line.emphasis === 'faded')(line.colour, 'mark'),
      weight,
      distance,
      sourceEnd: endpoint(line.curve.start, from),
      targetEnd: endpoint(line.curve.end, to),
      ...(line.dash.length > 0 ? { dash: line.dash.map((length) => length.toFixed(2)).join(' ') } : {}),
    },
    classes: [...(line.emphasis === 'faded' ? ['faded'] : []), ...(line.dash.length > 0 ? ['dashed'] : [])],
  };
}

/** Every element of a scene. */
export function elementsOf(scene: Scene, theme: Theme): ElementDefinition[] {
  const actors = new Map<string, SceneActor>(scene.actors.map((actor) => [actor.id, actor]));
  return [
    ...scene.actors.map((actor) => nodeOf(actor, theme)),
    ...scene.lines.flatMap((line) => edgeOf(line, actors, theme) ?? []),
  ];
}

/** One stylesheet of few selectors: cytoscape tries each on every element. What differs from one to the next is data. */
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
        'border-width': 'data(border)',
        'border-color': 'data(rim)',
        'background-color': 'data(fill)',
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.outside', style: { 'border-style': 'dashed' } },
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
        width: 'data(width)',
        'line-color': 'data(colour)',
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    { selector: 'edge.faded', style: { 'z-index': 0 } },
    { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': 'data(dash)' } },
  ] as StylesheetJson;
}
