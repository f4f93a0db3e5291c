export interface Place {
  readonly x: number;
  readonly y: number;
}

/** True if the open segments from (ax, ay) to (bx, by) and from (cx, cy) to (dx, dy) meet in one inner point. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const abx = bx - ax;
  const aby = by - ay;
  const sideC = abx * (cy - ay) - aby * (cx - ax);
  const sideD = abx * (dy - ay) - aby * (dx - ax);
  if ((sideC >= 0 && sideD >= 0) || (sideC <= 0 && sideD <= 0)) return false;
  const cdx = dx - cx;
  const cdy = dy - cy;
  const sideA = cdx * (ay - cy) - cdy * (ax - cx);
  const sideB = cdx * (by - cy) - cdy * (bx - cx);
  return (sideA > 0 && sideB < 0) || (sideA < 0 && sideB > 0);
}

/** Squared distance of the point (x, y) from the segment from (ax, ay) to (bx, by). */
export function squaredDistanceToSegment(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  let along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  if (along < 0) along = 0;
  else if (along > 1) along = 1;
  const offX = x - ax - along * dx;
  const offY = y - ay - along * dy;
  return offX * offX + offY * offY;
}

/** Half of a hull: going along points in order, every turn to the right is cut off; the last point is left out. */
function chain(ordered: readonly Place[]): Place[] {
  const half: Place[] = [];
  for (const point of ordered) {
    while (half.length > 1) {
      const last = half[half.length - 1] as Place;
      const before = half[half.length - 2] as Place;
      if ((last.x - before.x) * (point.y - before.y) - (last.y - before.y) * (point.x - before.x) > 0) break;
      half.pop();
    }
    half.push(point);
  }
  half.pop();
  return half;
}

/** Corners of the convex hull in order (Andrew's monotone chain, O(n log n)); one or two points are their own hull. */
export function convexHull(points: readonly Place[]): readonly Place[] {
  if (points.length < 3) return points;
  const sorted = [...points].sort((p, q) => p.x - q.x || p.y - q.y);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** Distance of the point (x, y) from a hull as `convexHull` gives it; 0 inside, infinite for an empty one. */
export function distanceToHull(x: number, y: number, hull: readonly Place[]): number {
  const count = hull.length;
  if (count === 0) return Number.POSITIVE_INFINITY;
  let nearest = Number.POSITIVE_INFINITY;
  let isInside = count > 2;
  let previous = hull[count - 1] as Place;
  for (let at = 0; at < count; at++) {
    const corner = hull[at] as Place;
    const squared = squaredDistanceToSegment(x, y, previous.x, previous.y, corner.x, corner.y);
    if (squared < nearest) nearest = squared;
    if ((corner.x - previous.x) * (y - previous.y) - (corner.y - previous.y) * (x - previous.x) <= 0) {
      isInside = false;
    }
    previous = corner;
  }
  return isInside ? 0 : Math.sqrt(nearest);
}

/** True if the rims of two hulls cross somewhere, whether or not one holds a corner of the other. */
export function hullsCross(one: readonly Place[], other: readonly Place[]): boolean {
  if (one.length < 2 || other.length < 2) return false;
  let from = one[one.length - 1] as Place;
  for (const to of one) {
    let start = other[other.length - 1] as Place;
    for (const end of other) {
      if (segmentsCross(from.x, from.y, to.x, to.y, start.x, start.y, end.x, end.y)) return true;
      start = end;
    }
    from = to;
  }
  return false;
}
