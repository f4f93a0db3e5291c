/**
 * What one curve costs by itself: strangers' shapes and names that it runs under, and ways out of the frame.
 * Costs are in points: 1 is what a reader hardly notices, 40 a line under a stranger's shape.
 */
import { type Box, type Point, type Size, segmentMeets } from '#base/geometry.ts';
import type { ActorShape } from '#encoding/marks/actorShape.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';

/** An actor's mark, which lines of others keep off. */
export interface Obstacle {
  readonly centre: Point;
  readonly size: Size;
  readonly shape: ActorShape;
}

/** Lines keep so far from shapes and from the frame, in units. */
const clearance = 4;
/** Of a name that a line runs under, and of all such names: no line runs under a shape to spare them. */
const nameCost = 8;
const mostForNames = 20;
const hitCost = 40;
/** Of each piece that leaves the frame, where a figure's page may end. */
const outsideCost = 80;
/** Pieces of the polyline that stands for a curve against shapes: off by less than half a unit for a bend of 140. */
export const pieces = 12;

const pathX = new Float64Array(pieces + 1);
const pathY = new Float64Array(pieces + 1);

/** Cost of the curve from a to b with this control point among the strangers near it. */
export function costAlone(
  a: Obstacle,
  b: Obstacle,
  control: Point,
  strangers: readonly Obstacle[],
  frame: Size,
  names: readonly Box[],
): number {
  let cost = 0;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i <= pieces; i += 1) {
    const t = i / pieces;
    const u = 1 - t;
    const x = u * u * a.centre.x + 2 * u * t * control.x + t * t * b.centre.x;
    const y = u * u * a.centre.y + 2 * u * t * control.y + t * t * b.centre.y;
    const beyond = Math.max(clearance - Math.min(x, y, frame.width - x, frame.height - y), 0);
    if (beyond > 0) cost += (beyond > clearance ? outsideCost : 10) + beyond;
    pathX[i] = x;
    pathY[i] = y;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  let under = 0;
  for (const name of names) {
    if (name.x > right || name.x + name.width < left || name.y > bottom || name.y + name.height < top)
      continue;
    for (let i = 1; i <= pieces; i += 1) {
      const from = { x: pathX[i - 1] as number, y: pathY[i - 1] as number };
      if (!segmentMeets(from, { x: pathX[i] as number, y: pathY[i] as number }, name)) continue;
      under += nameCost;
      break;
    }
  }
  cost += Math.min(under, mostForNames);
  for (const { centre, size, shape } of strangers) {
    const far = Math.max(size.width, size.height) / 2 + 3 * clearance;
    if (
      centre.x + far <= left ||
      centre.x - far >= right ||
      centre.y + far <= top ||
      centre.y - far >= bottom
    )
      continue;
    let nearest = far * far;
    let nearX = 0;
    let nearY = 0;
    for (let i = 1; i <= pieces; i += 1) {
      const fromX = (pathX[i - 1] as number) - centre.x;
      const fromY = (pathY[i - 1] as number) - centre.y;
      const dx = (pathX[i] as number) - centre.x - fromX;
      const dy = (pathY[i] as number) - centre.y - fromY;
      const t = Math.min(1, Math.max(0, -(fromX * dx + fromY * dy) / (dx * dx + dy * dy || 1)));
      const x = fromX + t * dx;
      const y = fromY + t * dy;
      if (x * x + y * y >= nearest) continue;
      nearest = x * x + y * y;
      [nearX, nearY] = [x, y];
    }
    if (nearest >= far * far) continue;
    const gap = Math.sqrt(nearest);
    const direction = gap === 0 ? { x: 1, y: 0 } : { x: nearX / gap, y: nearY / gap };
    const room = gap - rimDistance(shape, size, direction);
    if (room < clearance) cost += hitCost * (1 + (clearance - room) / (far + clearance));
    else if (room < 3 * clearance) cost += 3 * (1 - (room - clearance) / (2 * clearance));
  }
  return cost;
}
