import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Point, segmentDistance } from '#base/geometry.ts';
import { smoothPath } from '#encoding/hulls/smoothLoop.ts';

const steps = Array.from({ length: 8 }, (_, at) => (at + 1) / 8);

const along = (from: Point, control: Point, to: Point): Point[] =>
  steps.map((t) => {
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
  });

/** Points of a path of quadratic arcs, as a renderer would walk along it. */
function walked(path: string): Point[] {
  const numbers = [...path.matchAll(/-?\d*\.?\d+/g)].map(([text]) => Number(text));
  const ends = numbers.flatMap((x, at): Point[] => (at % 2 === 0 ? [{ x, y: numbers[at + 1]! }] : []));
  return ends.flatMap((end, at) => (at > 0 && at % 2 === 0 ? along(ends[at - 2]!, ends[at - 1]!, end) : []));
}

/** Points of the spline by its definition. */
function spline(loop: readonly Point[]): Point[] {
  const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  return loop.flatMap((control, at) =>
    along(middle(loop.at(at - 1)!, control), control, middle(control, loop[(at + 1) % loop.length]!)),
  );
}

const gap = (point: Point, line: readonly Point[]) =>
  Math.min(...line.map((next, at) => segmentDistance(point, line.at(at - 1) as Point, next)));

/** A ring with a wavy rim, as outlines of areas are. */
const ring = fc
  .tuple(
    fc.integer({ min: 3, max: 40 }),
    fc.integer({ min: 10, max: 200 }),
    fc.integer({ min: 0, max: 5 }),
    fc.double({ min: 0, max: 0.5, noNaN: true }),
  )
  .map(([count, radius, waves, depth]) =>
    Array.from({ length: count }, (_, at): Point => {
      const angle = (2 * Math.PI * at) / count;
      const out = radius * (1 + depth * Math.sin(waves * angle));
      return { x: 300 + out * Math.cos(angle), y: 300 + 0.7 * out * Math.sin(angle) };
    }),
  );

test('law: the path is the spline, half a unit off at most', () => {
  fc.assert(
    fc.property(ring, (loop) => {
      const [path, points] = [walked(smoothPath(loop)), spline(loop)];
      // A quarter at joints and middles; a tenth for rounded numbers, and a little for chords.
      for (const point of points) expect(gap(point, path)).toBeLessThan(0.5);
      for (const point of path) expect(gap(point, points)).toBeLessThan(0.5);
    }),
  );
});

test('a square of eighty points has twelve arcs: its sides, and two at each corner', () => {
  const side = (from: Point, to: Point) =>
    Array.from({ length: 20 }, (_, at) => ({
      x: from.x + ((to.x - from.x) * at) / 20,
      y: from.y + ((to.y - from.y) * at) / 20,
    }));
  const corners = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
    { x: 0, y: 100 },
  ];
  const loop = corners.flatMap((corner, at) => side(corner, corners[(at + 1) % 4] as Point));
  expect(smoothPath(loop).match(/Q/g)).toHaveLength(12);
});
