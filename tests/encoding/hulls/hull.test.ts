import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HullMark, hullPath } from '#encoding/hulls/hull.ts';
import { lawWeight } from '#tests/lawRuns.ts';

const size = { width: 36, height: 30 };
const mark = (x: number, y: number): HullMark => ({ centre: { x, y }, size });

/** Points on the rim of a mark's box grown by a margin, and its centre. */
function probes({ centre, size: { width, height } }: HullMark, margin: number) {
  const p = width / 2 + margin;
  const q = height / 2 + margin;
  const steps = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];
  return [
    centre,
    ...steps.flatMap((s) => [
      { x: centre.x + s * p, y: centre.y - q },
      { x: centre.x + s * p, y: centre.y + q },
      { x: centre.x - p, y: centre.y + s * q },
      { x: centre.x + p, y: centre.y + s * q },
    ]),
  ];
}

describe('hullPath', () => {
  it('is empty without members', () => {
    const hull = hullPath([], [mark(0, 0)], 12);
    expect(hull.path).toBe('');
    expect(hull.contains({ x: 0, y: 0 })).toBe(false);
  });

  it('surrounds a single member closely, without the corners of a box', () => {
    const hull = hullPath([mark(100, 100)], [], 12);
    const reach = hull.rim.map(({ x, y }) => Math.hypot(x - 100, y - 100));
    expect(Math.min(...reach)).toBeGreaterThan(25);
    expect(Math.max(...reach)).toBeLessThan(35);
    expect(hull.path.match(/M/g)).toHaveLength(1);
  });

  it('joins two members over free ground in one piece', () => {
    const hull = hullPath([mark(100, 100), mark(300, 160)], [mark(200, 300)], 12);
    expect(hull.path.match(/M/g)).toHaveLength(1);
    expect(hull.contains({ x: 200, y: 130 })).toBe(true);
  });

  it('goes around somebody who stands in between', () => {
    const hull = hullPath([mark(100, 100), mark(300, 100)], [mark(200, 100)], 12);
    expect(hull.path.match(/M/g)).toHaveLength(1);
    expect(hull.contains({ x: 200, y: 100 })).toBe(false);
  });

  it('parts where members stand far apart and others stand between or near the way', () => {
    const far = [mark(100, 100), mark(500, 100)];
    for (const stranger of [mark(300, 100), mark(300, 135)]) {
      const hull = hullPath(far, [stranger], 12);
      expect(hull.path.match(/M/g)).toHaveLength(2);
      expect(far.every(({ centre }) => hull.contains(centre))).toBe(true);
    }
    expect(hullPath(far, [mark(300, 220)], 12).path.match(/M/g)).toHaveLength(1);
  });

  it('falls back to islands where the way around would be too long', () => {
    const wall = Array.from({ length: 13 }, (_, index) => mark(200, index * 34 - 100));
    const hull = hullPath([mark(100, 100), mark(300, 100)], wall, 12);
    expect(hull.path.match(/M/g)).toHaveLength(2);
    expect(hull.contains({ x: 100, y: 100 }) && hull.contains({ x: 300, y: 100 })).toBe(true);
  });

  it('fills a small triangle of members', () => {
    expect(
      hullPath([mark(100, 100), mark(240, 100), mark(170, 220)], [], 12).contains({ x: 170, y: 145 }),
    ).toBe(true);
  });

  it('law: holds its members’ shapes and stays off everybody else’s', () => {
    const coordinate = (limit: number) => fc.integer({ min: 30, max: limit });
    const side = fc.integer({ min: 20, max: 46 });
    const scene = fc
      .array(fc.record({ x: coordinate(870), y: coordinate(690), width: side, height: side }), {
        minLength: 2,
        maxLength: 60,
      })
      .map((list) =>
        list.reduce<HullMark[]>((kept, { x, y, width, height }) => {
          const apart = kept.every(
            (other) =>
              Math.abs(other.centre.x - x) > (other.size.width + width) / 2 + 8 ||
              Math.abs(other.centre.y - y) > (other.size.height + height) / 2 + 8,
          );
          if (apart) kept.push({ centre: { x, y }, size: { width, height } });
          return kept;
        }, []),
      );
    fc.assert(
      fc.property(
        scene,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 8, max: 18 }),
        (marks, count, padding) => {
          const members = marks.slice(0, count);
          const others = marks.slice(count);
          const hull = hullPath(members, others, padding);
          for (const member of members) {
            expect(probes(member, 0).every((point) => hull.contains(point))).toBe(true);
          }
          for (const other of others) {
            expect(probes(other, 0.5).some((point) => hull.contains(point))).toBe(false);
          }
          expect(hullPath(members, others, padding).path).toBe(hull.path);
        },
      ),
      lawWeight(5),
    );
  });

  it('ends within a frame, and holds its members all the same, even one outside', () => {
    const frame = { x: 0, y: 0, width: 320, height: 200 };
    const inside = [mark(32, 32), mark(286, 36), mark(160, 166)];
    const outside = [...inside, mark(340, 100)];
    const beyond = ({ x, y }: { x: number; y: number }) =>
      Math.max(-x, -y, x - frame.width, y - frame.height);
    const farthest = (members: typeof inside, within?: typeof frame) =>
      Math.max(...hullPath(members, [], 14, within).rim.map(beyond));
    expect(farthest(inside)).toBeGreaterThan(0);
    expect(farthest(inside, frame)).toBeLessThanOrEqual(0);
    for (const members of [inside, outside]) {
      const hull = hullPath(members, [], 14, frame);
      for (const { centre } of members) expect(hull.contains(centre)).toBe(true);
    }
  });
});
