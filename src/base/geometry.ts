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

/** True if the two rectangles share an area; touching edges do not. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function boxAround(centre: Point, size: Size): Box {
  return { x: centre.x - size.width / 2, y: centre.y - size.height / 2, ...size };
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
  const length = Math.hypot(x, y);
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

/** A number of SVG path data, to a hundredth of a unit. */
export function pathNumber(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** Distance of a point from the nearest point of a segment. */
export function segmentDistance(x: number, y: number, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
  // Math.hypot is slow, and this runs a hundred thousand times for a picture.
  return Math.sqrt((x - a.x - t * dx) ** 2 + (y - a.y - t * dy) ** 2);
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
