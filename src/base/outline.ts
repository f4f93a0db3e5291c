/** Convex outlines and polylines: gaps between them, and the parts they share. Points of outlines run clockwise, y downwards. */
import {
  type Box,
  boxesOverlap,
  type Curve,
  gapBetween,
  lengthOf,
  type Point,
  pointOn,
  segmentDistance,
  segmentMeets,
  squaredSegmentDistance,
} from './geometry.ts';
import { memoBy } from './memo.ts';

/** An outline with the box around it. */
export interface Outline {
  readonly points: readonly Point[];
  readonly box: Box;
}

/** The outline through these points, in their order. */
export function outlineOf(points: readonly Point[]): Outline {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { points, box: { x: left, y: top, width: right - left, height: bottom - top } };
}

const corners = ({ x, y, width, height }: Box): readonly Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

export const boxOutline = (box: Box): Outline => ({ points: corners(box), box });

const curvePieces = 32;

/** A curve as a polyline. */
export const polylineOf = memoBy(
  (curve: Curve): Outline =>
    outlineOf(Array.from({ length: curvePieces + 1 }, (_, i) => pointOn(curve, i / curvePieces))),
);

/** True if the point lies within a convex outline, or on it. */
function isWithin({ points }: Outline, { x, y }: Point): boolean {
  let last = points[points.length - 1] as Point;
  for (const point of points) {
    if ((point.x - last.x) * (y - last.y) - (point.y - last.y) * (x - last.x) < -1e-9) return false;
    last = point;
  }
  return true;
}

/** What rounding may take from a lower bound. */
const byRounding = 1 - 1e-9;

/**
 * Gap between a box and the segments from `start` through points, 0 where they meet; past `reach` it may be told as more.
 * Asked millions of times for a figure: a segment that cannot be nearer than those before is not looked at, and nothing is made.
 */
function gapAlong(box: Box, start: Point, points: readonly Point[], reach = Infinity): number {
  const { x, y } = box;
  const right = x + box.width;
  const bottom = y + box.height;
  const most = reach * reach;
  let square = Infinity;
  let last = start;
  for (const to of points) {
    const from = last;
    last = to;
    const dx = Math.max(Math.min(from.x, to.x) - right, x - Math.max(from.x, to.x), 0);
    const dy = Math.max(Math.min(from.y, to.y) - bottom, y - Math.max(from.y, to.y), 0);
    const least = (dx * dx + dy * dy) * byRounding;
    if (least > square || least > most) continue;
    if (segmentMeets(from, to, box)) return 0;
    square = Math.min(square, squaredGapOf(box, from, to));
  }
  return Math.sqrt(square);
}

/** Squared distance from a box to a segment that does not meet it: at a corner of the box, or at the segment's end. */
function squaredGapOf({ x, y, width, height }: Box, from: Point, to: Point): number {
  const [right, bottom] = [x + width, y + height];
  const offX = Math.max(x, Math.min(right, to.x)) - to.x;
  const offY = Math.max(y, Math.min(bottom, to.y)) - to.y;
  return Math.min(
    offX ** 2 + offY ** 2,
    squaredSegmentDistance({ x, y }, from, to),
    squaredSegmentDistance({ x: right, y }, from, to),
    squaredSegmentDistance({ x: right, y: bottom }, from, to),
    squaredSegmentDistance({ x, y: bottom }, from, to),
  );
}

/** Gap between a box and a convex outline, 0 where they meet. */
export function gapToOutline(box: Box, shape: Outline): number {
  const gap = gapAlong(box, shape.points.at(-1) as Point, shape.points);
  const isMet = gap === 0 || isWithin(shape, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  return isMet ? 0 : Math.max(gap, gapBetween(box, shape.box));
}

/** Gap between a box and a polyline, 0 where they meet; past `reach` it may be told as more. */
export function gapToPolyline(box: Box, { points }: Outline, reach?: number): number {
  return gapAlong(box, points[0] as Point, points, reach);
}

/** Area of a polygon, ≥ 0. */
export function areaOf(points: readonly Point[]): number {
  let twice = 0;
  let last = points[points.length - 1];
  for (const point of points) {
    if (last) twice += last.x * point.y - point.x * last.y;
    last = point;
  }
  return Math.abs(twice) / 2;
}

/** The part of a convex outline within another, clipped side by side (I. Sutherland and G. Hodgman, 1974). */
export function commonPart(one: Outline, other: Outline): readonly Point[] {
  if (!boxesOverlap(one.box, other.box)) return [];
  let part = one.points;
  let from = other.points[other.points.length - 1] as Point;
  for (const to of other.points) {
    const sideOf = ({ x, y }: Point) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
    const kept: Point[] = [];
    let last = part[part.length - 1];
    for (const point of part) {
      const [before, after] = [sideOf(last as Point), sideOf(point)];
      if (before < 0 !== after < 0) {
        const t = before / (before - after);
        const { x, y } = last as Point;
        kept.push({ x: x + t * (point.x - x), y: y + t * (point.y - y) });
      }
      if (after >= 0) kept.push(point);
      last = point;
    }
    if (kept.length === 0) return [];
    part = kept;
    from = to;
  }
  return part;
}

/** Gap between two convex outlines, 0 where they meet. */
export function gapBetweenOutlines(one: Outline, other: Outline): number {
  if (areaOf(commonPart(one, other)) > 0) return 0;
  let gap = Infinity;
  for (const [from, to] of [
    [one.points, other.points],
    [other.points, one.points],
  ] as const) {
    let last = to[to.length - 1] as Point;
    for (const corner of to) {
      for (const point of from) gap = Math.min(gap, segmentDistance(point, last, corner));
      last = corner;
    }
  }
  return gap;
}

/** Length of the part of a segment within a convex outline. */
export function lengthWithin(from: Point, to: Point, { points, box }: Outline): number {
  const around = {
    x: Math.min(from.x, to.x) - 1e-6,
    y: Math.min(from.y, to.y) - 1e-6,
    width: Math.abs(from.x - to.x) + 2e-6,
    height: Math.abs(from.y - to.y) + 2e-6,
  };
  if (!boxesOverlap(around, box)) return 0;
  let [low, high] = [0, 1];
  let last = points[points.length - 1] as Point;
  for (const point of points) {
    const sideOf = ({ x, y }: Point) => (point.x - last.x) * (y - last.y) - (point.y - last.y) * (x - last.x);
    const [start, end] = [sideOf(from), sideOf(to)];
    if (start < 0 && end < 0) return 0;
    if (start < 0) low = Math.max(low, start / (start - end));
    else if (end < 0) high = Math.min(high, start / (start - end));
    last = point;
  }
  return Math.max(0, high - low) * lengthOf(to.x - from.x, to.y - from.y);
}

/** Length of the part of a polyline within a convex outline. */
export function polylineWithin({ points }: Outline, shape: Outline): number {
  let [length, last] = [0, points[0] as Point];
  for (const point of points) {
    length += lengthWithin(last, point, shape);
    last = point;
  }
  return length;
}
