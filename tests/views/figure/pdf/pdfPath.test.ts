import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawWeight } from '#tests/lawRuns.ts';
import { pdfPath } from '#views/figure/pdf/pdfPath.ts';

const oneLine = (d: string) => pdfPath(d).replaceAll('\n', ' ');

describe('pdfPath', () => {
  it.each([
    ['M1 2L3 4', '1 2 m 3 4 l'],
    ['M1,2 3,4 5,6', '1 2 m 3 4 l 5 6 l'],
    ['m1 2l1 1 1 1', '1 2 m 2 3 l 3 4 l'],
    ['M1 2H5V6h-1v-2', '1 2 m 5 2 l 5 6 l 4 6 l 4 4 l'],
    ['M0 0H4V4Zm1 1h1', '0 0 m 4 0 l 4 4 l h 1 1 m 2 1 l'],
    ['M0 0Q3 3 6 0', '0 0 m 2 2 4 2 6 0 c'],
    ['M0 0q3 3 6 0t6 0', '0 0 m 2 2 4 2 6 0 c 8 -2 10 -2 12 0 c'],
    ['M0 0C1 1 2 1 3 0S5 -1 6 0', '0 0 m 1 1 2 1 3 0 c 4 -1 5 -1 6 0 c'],
    ['M1-2.5-3.5.5', '1 -2.5 m -3.5 0.5 l'],
    ['M1e1 2E-1L.0001 0', '10 0.2 m 0 0 l'],
    ['M0 0A0 5 0 0 1 4 4', '0 0 m 4 4 l'],
    ['M1 1A5 5 0 0 1 1 1', '1 1 m'],
    ['M10 0A10 10 0 0 1 0 10', '10 0 m 10 5.523 5.523 10 0 10 c'],
    ['', ''],
  ])('prints %s as %s', (d, expected) => {
    expect(oneLine(d)).toBe(expected);
  });

  it.each(['L1 1', 'M1', 'M1 2 3', 'M0 0A1 1 0 0 1 2', 'M0 0X1 1', 'M0 0Z1'])('refuses %s', (d) => {
    expect(() => pdfPath(d)).toThrow(RangeError);
  });

  it('keeps every point of an arc on its ellipse', () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    const arcs = fc.record({
      rx: fc.integer({ min: 1, max: 60 }),
      ry: fc.integer({ min: 1, max: 60 }),
      turn: fc.integer({ min: -180, max: 180 }),
      flags: fc.constantFrom('0 0', '0 1', '1 0', '1 1'),
      x: coordinate,
      y: coordinate,
    });
    fc.assert(
      fc.property(arcs, ({ rx, ry, turn, flags, x, y }) => {
        fc.pre(x !== 0 || y !== 0);
        const points = pointsOf(pdfPath(`M0 0A${rx} ${ry} ${turn} ${flags} ${x} ${y}`));
        expect(points.at(-1)).toEqual([x, y]);
        // The ellipse made a circle: all points are as far from the middle of it.
        const [cos, sin] = [Math.cos((-turn * Math.PI) / 180), Math.sin((-turn * Math.PI) / 180)];
        const round = points.map(([u, v]) => [(cos * u - sin * v) / rx, (sin * u + cos * v) / ry] as const);
        const [a, b, c] = [
          round[0]!,
          round[Math.floor(round.length / 3)]!,
          round[Math.floor((2 * round.length) / 3)]!,
        ];
        const middle = circleThrough(a, b, c);
        const radius = Math.hypot(a[0] - middle[0], a[1] - middle[1]);
        for (const [u, v] of round) {
          // Printed to 1/1000 of a point.
          expect(Math.abs(Math.hypot(u - middle[0], v - middle[1]) - radius) * Math.min(rx, ry)).toBeLessThan(
            0.02 + 0.002 * radius * Math.min(rx, ry),
          );
        }
      }),
      lawWeight(2),
    );
  });
});

/** Points along the printed cubics. */
function pointsOf(operators: string): [number, number][] {
  const points: [number, number][] = [];
  for (const line of operators.split('\n')) {
    const numbers = line.split(' ').slice(0, -1).map(Number);
    const from = points.at(-1);
    if (numbers.length === 2 || from === undefined) points.push([numbers[0]!, numbers[1]!]);
    else
      for (let step = 1; step <= 8; step += 1) {
        const t = step / 8;
        const at = (i: number) =>
          (1 - t) ** 3 * from[i as 0 | 1] +
          3 * (1 - t) ** 2 * t * numbers[i]! +
          3 * (1 - t) * t ** 2 * numbers[2 + i]! +
          t ** 3 * numbers[4 + i]!;
        points.push([at(0), at(1)]);
      }
  }
  return points;
}

type Pair = readonly [number, number];

function circleThrough([ax, ay]: Pair, [bx, by]: Pair, [cx, cy]: Pair): Pair {
  const d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
  const [a, b, c] = [ax ** 2 + ay ** 2, bx ** 2 + by ** 2, cx ** 2 + cy ** 2];
  return [
    (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / d,
    (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / d,
  ];
}
