/** A closed quadratic B-spline through the middles of a loop's sides, as few arcs and as points. */
import { type Point, pathNumber, segmentDistance } from '#base/geometry.ts';

/** A quadratic Bézier. */
interface Arc {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The arcs of the spline: from middle to middle, with the loop's points as controls. */
function arcsOf(loop: readonly Point[]): Arc[] {
  return loop.map((control, index) => ({
    from: middle(loop[(index + loop.length - 1) % loop.length] as Point, control),
    control,
    to: middle(control, loop[(index + 1) % loop.length] as Point),
  }));
}

function pointAt({ from, control, to }: Arc, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** So far, in the unit of the scene, an arc may be from those that it stands for: less than a pixel shows. */
const tolerance = 0.25;
/** Pieces of an arc when its distance from others is taken. */
const pieces = 8;
const mostMerged = 32;

/** The arc that begins and ends as the run does, in the same directions; null where there is none. */
function arcOver(run: readonly Arc[]): Arc | null {
  const [first, last] = [run[0] as Arc, run[run.length - 1] as Arc];
  const { from } = first;
  const { to } = last;
  const [ux, uy] = [first.control.x - from.x, first.control.y - from.y];
  const [vx, vy] = [to.x - last.control.x, to.y - last.control.y];
  const cross = ux * vy - uy * vx;
  const turned = Math.abs(cross) / Math.max(Math.hypot(ux, uy) * Math.hypot(vx, vy), Number.EPSILON);
  if (turned < 0.02) return ux * vx + uy * vy > 0 ? { from, control: middle(from, to), to } : null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const ahead = (dx * vy - dy * vx) / cross;
  const behind = (ux * dy - uy * dx) / cross;
  return ahead > 0 && behind > 0
    ? { from, control: { x: from.x + ahead * ux, y: from.y + ahead * uy }, to }
    : null;
}

function isNear(wide: Arc, run: readonly Arc[]): boolean {
  const line = Array.from({ length: pieces + 1 }, (_, at) => pointAt(wide, at / pieces));
  const gap = (point: Point) =>
    line
      .slice(1)
      .reduce(
        (least, next, at) => Math.min(least, segmentDistance(point, line[at] as Point, next)),
        Infinity,
      );
  return run.every((arc) => gap(arc.from) <= tolerance && gap(pointAt(arc, 0.5)) <= tolerance);
}

/** Arcs that look the same, each in the place of as many as it stays near to. */
function fewerArcs(arcs: readonly Arc[]): Arc[] {
  const kept: Arc[] = [];
  for (let first = 0, next = 0; first < arcs.length; first = next) {
    let best = arcs[first] as Arc;
    next = first + 1;
    for (
      let length = 2;
      length <= mostMerged && first + length <= arcs.length;
      length += length < 4 ? 1 : 2
    ) {
      const run = arcs.slice(first, first + length);
      const wide = arcOver(run);
      if (wide === null || !isNear(wide, run)) break;
      best = wide;
      next = first + length;
    }
    kept.push(best);
  }
  return kept;
}

/** The spline of a loop of at least 3 points as SVG path data, less than half a unit off. */
export function smoothPath(loop: readonly Point[]): string {
  const text = ({ x, y }: Point) => `${pathNumber(x)} ${pathNumber(y)}`;
  const arcs = fewerArcs(arcsOf(loop));
  return `M${text((arcs[0] as Arc).from)}${arcs.map(({ control, to }) => `Q${text(control)} ${text(to)}`).join('')}Z`;
}

/** The same spline as points: its joints and the middle of each arc. */
export function smoothPoints(loop: readonly Point[]): Point[] {
  return arcsOf(loop).flatMap((arc) => [arc.from, pointAt(arc, 0.5)]);
}
