import { type Point, segmentsCross, squaredSegmentDistance } from './geometry.ts';

/** Half of a hull: going along points in order, every turn to the right is cut off; the last point is left out. */
function chain(ordered: readonly Point[]): Point[] {
  const half: Point[] = [];
  for (const point of ordered) {
    while (half.length > 1) {
      const last = half[half.length - 1] as Point;
      const before = half[half.length - 2] as Point;
      if ((last.x - before.x) * (point.y - before.y) - (last.y - before.y) * (point.x - before.x) > 0) break;
      half.pop();
    }
    half.push(point);
  }
  half.pop();
  return half;
}

/** Corners of the convex hull in order (Andrew's monotone chain, O(n log n)); one or two points are their own hull. */
export function convexHull(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const sorted = [...points].sort((p, q) => p.x - q.x || p.y - q.y);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** Distance of a point from a hull as `convexHull` gives it; 0 inside, infinite for an empty one. */
export function distanceToHull(point: Point, hull: readonly Point[]): number {
  const count = hull.length;
  if (count === 0) return Number.POSITIVE_INFINITY;
  let nearest = Number.POSITIVE_INFINITY;
  let isInside = count > 2;
  let previous = hull[count - 1] as Point;
  for (let at = 0; at < count; at++) {
    const corner = hull[at] as Point;
    const squared = squaredSegmentDistance(point, previous, corner);
    if (squared < nearest) nearest = squared;
    if (
      (corner.x - previous.x) * (point.y - previous.y) - (corner.y - previous.y) * (point.x - previous.x) <=
      0
    ) {
      isInside = false;
    }
    previous = corner;
  }
  return isInside ? 0 : Math.sqrt(nearest);
}

/** True if the rims of two hulls cross somewhere, whether or not one holds a corner of the other. */
export function hullsCross(one: readonly Point[], other: readonly Point[]): boolean {
  if (one.length < 2 || other.length < 2) return false;
  let from = one[one.length - 1] as Point;
  for (const to of one) {
    let start = other[other.length - 1] as Point;
    for (const end of other) {
      if (segmentsCross(from, to, start, end)) return true;
      start = end;
    }
    from = to;
  }
  return false;
}
