import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import type { RoutedActor } from '#encoding/lines/lineRouting.ts';
import { barKeepsBack, type LineEnd, spreadEnds } from '#encoding/lines/spreadEnds.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';

const id = 'isis' as ActorId;
const actor: RoutedActor = { centre: { x: 0, y: 0 }, size: { width: 36, height: 31 }, shape: 'hexagon' };
const marks = new Map([[id, actor]]);

/** A line from 200 units away in a direction (degrees), ending 3 units before the rim. */
function lineFrom(degrees: number, reach = 8): LineEnd {
  const turn = (degrees * Math.PI) / 180;
  const unit = { x: Math.cos(turn), y: Math.sin(turn) };
  const far = rimDistance(actor.shape, actor.size, unit) + 3;
  const [start, end] = [200, far].map((by) => ({ x: by * unit.x, y: by * unit.y })) as [never, never];
  return { actor: id, at: 'b', reach, curve: { start, control: { x: 100 * unit.x, y: 100 * unit.y }, end } };
}

const angleOf = ({ x, y }: { x: number; y: number }) => (Math.atan2(y, x) * 180) / Math.PI;

describe('spreadEnds', () => {
  it('leaves alone what has room', () => {
    const ends = [lineFrom(0), lineFrom(120), lineFrom(-120)];
    expect(spreadEnds(ends, marks, 34)).toEqual(ends.map(({ curve }) => ({ point: curve.end, share: 1 })));
  });

  it('turns neighbours apart, in their order and evenly', () => {
    const [one, two] = spreadEnds([lineFrom(80), lineFrom(90)], marks, 34);
    expect(angleOf(one!.point)).toBeLessThan(75);
    expect(angleOf(two!.point)).toBeGreaterThan(95);
    expect(angleOf(one!.point) + angleOf(two!.point)).toBeCloseTo(170, 0);
    expect(one!.share).toBeGreaterThan(0.95);
  });

  it('knows that 179° and −179° are neighbours', () => {
    const [one, two] = spreadEnds([lineFrom(179), lineFrom(-179)], marks, 34);
    expect(angleOf(one!.point)).toBeLessThan(170);
    expect(angleOf(two!.point)).toBeGreaterThan(-170);
  });

  it('uses the side that its lines can point at where there is a crowd, and draws smaller marks, never under half', () => {
    const ends = Array.from({ length: 14 }, (_, i) => lineFrom(40 + i * 5));
    const arrivals = spreadEnds(ends, marks, 34);
    expect(Math.min(...arrivals.map(({ share }) => share))).toBe(0.5);
    const angles = arrivals.map(({ point }) => angleOf(point));
    expect(angles).toEqual([...angles].sort((a, b) => a - b));
    arrivals.forEach(({ point }, i) => {
      expect(Math.abs(angleOf(point) - (40 + i * 5))).toBeLessThan(75);
    });
    const widest = angleOf(arrivals.at(-1)!.point) - angleOf(arrivals[0]!.point);
    expect(widest).toBeGreaterThan(100);
  });

  it('turns no line so far that it no longer points at the actor', () => {
    const ends = Array.from({ length: 14 }, (_, i) => lineFrom(40 + i * 5));
    spreadEnds(ends, marks, 34).forEach(({ point }, i) => {
      const { control } = ends[i]!.curve;
      const [x, y] = [point.x - control.x, point.y - control.y];
      const past = Math.abs(x * point.y - y * point.x) / Math.hypot(x, y);
      // The hexagon is 31 high: its flat sides are 15.5 from its middle.
      expect(past).toBeLessThan(15.5);
    });
  });

  it('hardly turns a line that is short', () => {
    const short = { ...lineFrom(80), curve: { ...lineFrom(80).curve, start: { x: 4, y: 26 } } };
    const [one] = spreadEnds([short, lineFrom(90)], marks, 34);
    expect(Math.abs(angleOf(one!.point) - 80)).toBeLessThan(8);
  });
});

describe('barKeepsBack', () => {
  const square: RoutedActor = { centre: { x: 0, y: 0 }, size: { width: 38, height: 30 }, shape: 'rectangle' };

  it('needs no room before a side that the line meets square', () => {
    expect(barKeepsBack(square, { x: 0, y: -15.5 }, { x: 0, y: 1 }, 8)).toBe(0);
  });

  it('keeps both corners outside where the line slants', () => {
    const direction = { x: Math.SQRT1_2, y: Math.SQRT1_2 };
    const tip = { x: -8, y: -15.5 };
    const back = barKeepsBack(square, tip, direction, 8);
    expect(back).toBeGreaterThan(3);
    for (const side of [1, -1]) {
      const x = tip.x - direction.x * back - direction.y * side * 8;
      const y = tip.y - direction.y * back + direction.x * side * 8;
      const far = Math.hypot(x, y);
      expect(far).toBeGreaterThanOrEqual(rimDistance('rectangle', square.size, { x: x / far, y: y / far }));
    }
  });
});
