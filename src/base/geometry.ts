/** Lengths are in the frame's unit: CSS px on screen, pt of the printed page in a figure. y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An axis-parallel rectangle by its upper left corner. */
export interface Box extends Point, Size {}

/** A quadratic Bézier curve; `control` on the chord's middle makes it straight. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** Length of a vector. Math.hypot guards against overflow, which no page knows, and takes many times as long. */
export const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/** True if the two rectangles share an area; touching edges do not. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Gap between two boxes, 0 where they overlap. */
export function gapBetween(a: Box, b: Box): number {
  const dx = Math.max(a.x - b.x - b.width, b.x - a.x - a.width, 0);
  const dy = Math.max(a.y - b.y - b.height, b.y - a.y - a.height, 0);
  return lengthOf(dx, dy);
}

export function boxAround(centre: Point, size: Size): Box {
  return { x: centre.x - size.width / 2, y: centre.y - size.height / 2, ...size };
}

/** The point of a box that is nearest to a point. */
export function nearestInBox({ x, y, width, height }: Box, to: Point): Point {
  return {
    x: Math.max(x, Math.min(x + width, to.x)),
    y: Math.max(y, Math.min(y + height, to.y)),
  };
}

/** The box grown by a margin on every side. */
export function grown(box: Box, margin: number): Box {
  return {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
}

/** The point of a curve at t from 0 to 1. */
export function pointOn({ start, control, end }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * start.x + 2 * u * t * control.x + t * t * end.x,
    y: u * u * start.y + 2 * u * t * control.y + t * t * end.y,
  };
}

/** Unit direction of travel along a curve at t from 0 to 1; (1, 0) where the curve is a point. */
export function directionOn({ start, control, end }: Curve, t: number): Point {
  const x = (1 - t) * (control.x - start.x) + t * (end.x - control.x);
  const y = (1 - t) * (control.y - start.y) + t * (end.y - control.y);
  const length = lengthOf(x, y);
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

/** A number of SVG path data, to a hundredth of a unit. */
export function pathNumber(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/**
 * Squared distance of a point from the nearest point of a segment. Annealing asks for it millions of times, hence no
 * root; a point that is made for the call costs nothing once the call is compiled in place.
 */
export function squaredSegmentDistance(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  let along = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  if (along < 0) along = 0;
  else if (along > 1) along = 1;
  const offX = point.x - a.x - along * dx;
  const offY = point.y - a.y - along * dy;
  return offX * offX + offY * offY;
}

/** Distance of a point from the nearest point of a segment. */
export function segmentDistance(point: Point, a: Point, b: Point): number {
  return Math.sqrt(squaredSegmentDistance(point, a, b));
}

/** True if the open segments from a to b and from c to d meet in one inner point. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const abx = b.x - a.x;
  const aby = b.y - a.y;
  const sideC = abx * (c.y - a.y) - aby * (c.x - a.x);
  const sideD = abx * (d.y - a.y) - aby * (d.x - a.x);
  if ((sideC >= 0 && sideD >= 0) || (sideC <= 0 && sideD <= 0)) return false;
  const cdx = d.x - c.x;
  const cdy = d.y - c.y;
  const sideA = cdx * (a.y - c.y) - cdy * (a.x - c.x);
  const sideB = cdx * (b.y - c.y) - cdy * (b.x - c.x);
  return (sideA > 0 && sideB < 0) || (sideA < 0 && sideB > 0);
}

/** True if the segment meets the inside of the box (slab test; plain numbers, for it runs very often). */
export function segmentMeets(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  if (Math.max(a.x, b.x) <= x || Math.min(a.x, b.x) >= x + width) return false;
  if (Math.max(a.y, b.y) <= y || Math.min(a.y, b.y) >= y + height) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let from = 0;
  let to = 1;
  if (dx !== 0) {
    from = Math.max(from, Math.min((x - a.x) / dx, (x + width - a.x) / dx));
    to = Math.min(to, Math.max((x - a.x) / dx, (x + width - a.x) / dx));
  }
  if (dy !== 0) {
    from = Math.max(from, Math.min((y - a.y) / dy, (y + height - a.y) / dy));
    to = Math.min(to, Math.max((y - a.y) / dy, (y + height - a.y) / dy));
  }
  return from < to;
}
