import { describe, expect, it } from 'vitest';
import { convexHull, distanceToHull, hullsCross } from '#base/convexHull.ts';
import {
  boxesOverlap,
  directionOn,
  gapBetween,
  type Point,
  pointOn,
  segmentDistance,
  segmentMeets,
  segmentsCross,
  squaredSegmentDistance,
} from '#base/geometry.ts';

const at = (x: number, y: number): Point => ({ x, y });
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const square = [at(0, 0), at(10, 0), at(10, 10), at(0, 10)];

describe('boxes', () => {
  it.each([
    ['side by side', box(0, 0, 4, 4), box(7, 0, 4, 4), 3],
    ['one above the other', box(0, 0, 4, 4), box(1, 9, 4, 4), 5],
    ['corner to corner', box(0, 0, 4, 4), box(7, 8, 4, 4), 5],
    ['touching', box(0, 0, 4, 4), box(4, 0, 4, 4), 0],
    ['one in the other', box(0, 0, 9, 9), box(2, 2, 1, 1), 0],
  ])('gap of boxes %s', (_, one, other, gap) => {
    expect([gapBetween(one, other), gapBetween(other, one)]).toEqual([gap, gap]);
  });

  it('overlap only where they share an area', () => {
    expect(boxesOverlap(box(0, 0, 4, 4), box(3, 3, 4, 4))).toBe(true);
    expect(boxesOverlap(box(0, 0, 4, 4), box(4, 0, 4, 4))).toBe(false);
    expect(boxesOverlap(box(0, 0, 4, 4), box(3, 5, 4, 4))).toBe(false);
  });
});

describe('segments', () => {
  it.each([
    ['beside its middle', at(5, 3), 3],
    ['beyond its start', at(-3, 4), 5],
    ['beyond its end', at(13, -4), 5],
    ['on it', at(7, 0), 0],
  ])('distance of a point %s', (_, point, distance) => {
    expect(segmentDistance(point, at(0, 0), at(10, 0))).toBe(distance);
    expect(squaredSegmentDistance(point, at(10, 0), at(0, 0))).toBe(distance ** 2);
  });

  it('a segment without length is a point', () => {
    expect(segmentDistance(at(3, 4), at(0, 0), at(0, 0))).toBe(5);
  });

  it.each([
    ['that cross', at(5, -5), at(5, 5), true],
    ['that would cross if they were longer', at(5, 1), at(5, 5), false],
    ['that share an end', at(0, 0), at(5, 5), false],
    ['one of which ends on the other', at(5, 0), at(5, 5), false],
    ['on one line', at(2, 0), at(20, 0), false],
    ['side by side', at(0, 1), at(10, 1), false],
  ])('segments %s', (_, from, to, areCrossed) => {
    expect(segmentsCross(at(0, 0), at(10, 0), from, to)).toBe(areCrossed);
    expect(segmentsCross(to, from, at(0, 0), at(10, 0))).toBe(areCrossed);
  });

  it.each([
    ['runs through', at(-1, 2), at(9, 3), true],
    ['starts inside', at(2, 2), at(20, 20), true],
    ['runs along a side', at(-1, 0), at(9, 0), false],
    ['passes a corner', at(-2, 3), at(3, -2), true],
    ['passes a corner outside', at(-3, 2), at(2, -3), false],
    ['ends before it', at(-9, 2), at(-1, 2), false],
  ])('a segment that %s', (_, from, to, meets) => {
    expect(segmentMeets(from, to, box(0, 0, 4, 4))).toBe(meets);
  });
});

describe('curves', () => {
  const curve = { start: at(0, 0), control: at(5, 10), end: at(10, 0) };

  it('from start to end by way of the middle, with directions of length 1', () => {
    expect([0, 0.5, 1].map((t) => pointOn(curve, t))).toEqual([at(0, 0), at(5, 5), at(10, 0)]);
    expect(directionOn(curve, 0.5)).toEqual(at(1, 0));
    expect(Math.hypot(directionOn(curve, 0.2).x, directionOn(curve, 0.2).y)).toBeCloseTo(1, 12);
  });

  it('a curve that is a point has a direction all the same', () => {
    expect(directionOn({ start: at(1, 1), control: at(1, 1), end: at(1, 1) }, 0.5)).toEqual(at(1, 0));
  });
});

describe('convex hulls', () => {
  it('are the corners alone, in order', () => {
    const hull = convexHull([at(5, 5), at(10, 10), at(0, 10), at(5, 0), at(10, 0), at(0, 0)]);
    expect(hull).toHaveLength(4);
    expect(hull).toEqual(expect.arrayContaining(square));
  });

  it.each([
    ['inside', at(3, 4), 0],
    ['beside a side', at(5, 12), 2],
    ['off a corner', at(13, 14), 5],
  ])('distance of a point %s', (_, point, distance) => {
    expect(distanceToHull(point, convexHull(square))).toBe(distance);
  });

  it('of two points is the segment between them, of none infinitely far', () => {
    expect(distanceToHull(at(5, 2), convexHull([at(0, 0), at(10, 0)]))).toBe(2);
    expect(distanceToHull(at(5, 2), convexHull([]))).toBe(Infinity);
  });

  it('cross where their rims do, not where one lies in the other', () => {
    const moved = (by: number, scale = 1) =>
      convexHull(square.map(({ x, y }) => at(scale * x + by, scale * y + by)));
    expect(hullsCross(moved(0), moved(5))).toBe(true);
    expect(hullsCross(moved(0), moved(20))).toBe(false);
    expect(hullsCross(moved(0), moved(2, 0.5))).toBe(false);
  });
});
