import { lengthOf, type Point, type Size } from '#base/geometry.ts';
import type { SceneStyle } from './sceneStyle.ts';

/** A place in the frame with what must stay free there. */
export interface TakenPlace extends Point {
  /** Shape and name: its width, and how far it reaches above and below the place. */
  readonly cell: { readonly width: number; readonly up: number; readonly down: number };
  /** The shape, in mark sizes. */
  readonly shape: Size;
}

/** Between one place that is tried and the next, in the frame's unit. */
const step = 8;

/**
 * The point nearest to a wanted one where shape and name are clear of all others and inside the frame; where there is none,
 * one where the shape is; else the wanted one. Rings of points are tried from the inside outwards: O(area / step² · others).
 */
export function freePlace(
  wanted: TakenPlace,
  others: readonly TakenPlace[],
  frame: Size,
  { markSize, margin }: SceneStyle,
): Point {
  const shapeOf = ({ x, y, shape }: TakenPlace): TakenPlace => {
    const half = (shape.height * markSize) / 2 + 4;
    return { x, y, shape, cell: { width: shape.width * markSize + 8, up: half, down: half } };
  };
  return (
    clearPoint(wanted, others, frame, margin) ??
    clearPoint(shapeOf(wanted), others.map(shapeOf), frame, margin) ??
    wanted
  );
}

function clearPoint(
  { x, y, cell }: TakenPlace,
  others: readonly TakenPlace[],
  frame: Size,
  margin: number,
): Point | null {
  const half = cell.width / 2;
  const isClear = (point: Point) =>
    point.x - half >= margin &&
    point.x + half <= frame.width - margin &&
    point.y - cell.up >= margin &&
    point.y + cell.down <= frame.height - margin &&
    others.every(
      (other) =>
        Math.abs(point.x - other.x) >= half + other.cell.width / 2 ||
        (point.y <= other.y
          ? other.y - point.y >= cell.down + other.cell.up
          : point.y - other.y >= other.cell.down + cell.up),
    );
  const farthest = lengthOf(frame.width, frame.height);
  for (let radius = 0; radius <= farthest; radius += step) {
    const count = Math.max(1, Math.round((2 * Math.PI * radius) / step));
    for (let at = 0; at < count; at += 1) {
      const angle = (2 * Math.PI * at) / count;
      const point = { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
      if (isClear(point)) return point;
    }
  }
  return null;
}
