import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Curve, type Point, pointOn, segmentsCross } from '#base/geometry.ts';
import { seededRandom } from '#base/seededRandom.ts';
import type { ActorId } from '#domain/ids.ts';
import { type LineRequest, type RoutedActor, routeLines } from '#encoding/lines/lineRouting.ts';
import { type ActorShape, actorShapes, shapeSize } from '#encoding/marks/actorShape.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';

const frame = { width: 900, height: 720 };
const mark = 36;
const actor = (x: number, y: number, shape: ActorShape = 'rectangle'): RoutedActor => ({
  centre: { x, y },
  shape,
  size: { width: shapeSize[shape].width * mark, height: shapeSize[shape].height * mark },
});
const id = (text: string) => text as ActorId;
const line = (a: string, b: string, kind = 'aligned', endGapA = 3, endGapB = 8): LineRequest => ({
  id: `${a}~${b}|${kind}`,
  a: id(a),
  b: id(b),
  endGapA,
  endGapB,
});

/** Distance from an actor's rim along the ray to a point; negative inside. */
function roomAt({ centre, size, shape }: RoutedActor, point: Point): number {
  const dx = point.x - centre.x;
  const dy = point.y - centre.y;
  const far = Math.hypot(dx, dy);
  return far === 0 ? -Infinity : far - rimDistance(shape, size, { x: dx / far, y: dy / far });
}

const along = (curve: Curve, steps = 60) =>
  Array.from({ length: steps + 1 }, (_, index) => pointOn(curve, index / steps));

describe('routeLines', () => {
  it('leaves each shape at its rim plus the gap of that end', () => {
    const a = actor(100, 100, 'hexagon');
    const b = actor(400, 260, 'circle');
    const curve = routeLines(
      [line('a', 'b')],
      new Map([
        [id('a'), a],
        [id('b'), b],
      ]),
      frame,
    ).get('a~b|aligned')!.curve;
    expect(roomAt(a, curve.start)).toBeCloseTo(3, 3);
    expect(roomAt(b, curve.end)).toBeCloseTo(8, 3);
  });

  it('lets lines that meet at an actor leave it in the order in which they arrive', () => {
    const crossings = (seed: number) => {
      const random = seededRandom(seed);
      const ids = Array.from({ length: 9 }, (_, i) => id(`n${i}`));
      const actors = new Map(
        ids.map((one) => [one, actor(60 + 780 * random(), 60 + 600 * random())] as const),
      );
      const routed = routeLines(
        ids.slice(1).map((one) => line('n0', one)),
        actors,
        frame,
      );
      const curves = [...routed.values()].map(({ curve }) => along(curve, 30));
      return curves.flatMap((one, index) =>
        curves
          .slice(index + 1)
          .filter((other) =>
            one.some((from, i) =>
              other.some(
                (there, j) => i > 0 && j > 0 && segmentsCross(one[i - 1]!, from, other[j - 1]!, there),
              ),
            ),
          ),
      ).length;
    };
    const all = Array.from({ length: 60 }, (_, seed) => crossings(seed));
    // 26 without a look at it; where strangers' marks leave no other way, some remain.
    expect(all.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(8);
  });

  it('puts the control point at midpoint plus bend times the normal to the right of a to b', () => {
    const actors = new Map([
      [id('a'), actor(100, 100)],
      [id('b'), actor(400, 100)],
    ]);
    const { control, bend } = routeLines([line('a', 'b')], actors, frame).get('a~b|aligned')!;
    expect(control.x).toBeCloseTo(250, 9);
    expect(control.y).toBeCloseTo(100 + bend, 9);
  });

  it('bends gently on free ground', () => {
    const actors = new Map([
      [id('a'), actor(100, 300)],
      [id('b'), actor(500, 300)],
    ]);
    const { bend } = routeLines([line('a', 'b')], actors, frame).get('a~b|aligned')!;
    expect(Math.abs(bend)).toBeLessThan(60);
  });

  it('goes around a third actor on the way', () => {
    const third = actor(300, 300);
    const actors = new Map([
      [id('a'), actor(100, 300)],
      [id('b'), actor(500, 300)],
      [id('c'), third],
    ]);
    const { curve } = routeLines([line('a', 'b')], actors, frame).get('a~b|aligned')!;
    for (const point of along(curve)) expect(roomAt(third, point)).toBeGreaterThan(3);
  });

  it('takes the other side where the frame ends', () => {
    const actors = new Map([
      [id('a'), actor(100, 25)],
      [id('b'), actor(800, 25)],
      [id('c'), actor(450, 25)],
    ]);
    const { curve } = routeLines([line('a', 'b')], actors, frame).get('a~b|aligned')!;
    for (const { y } of along(curve)) expect(y).toBeGreaterThan(0);
  });

  it('keeps as far within the frame as it is told, though a stranger stands in the way', () => {
    const actors = new Map([
      [id('a'), actor(60, 150)],
      [id('b'), actor(640, 150)],
      [id('c'), actor(350, 140)],
      [id('d'), actor(350, 50)],
    ]);
    const requests = [line('a', 'b'), line('a', 'b', 'opposed')];
    const routed = routeLines(requests, actors, { width: 700, height: 190 }, undefined, 10);
    for (const { curve } of routed.values()) {
      for (const { y } of along(curve)) {
        expect(y).toBeGreaterThan(9.5);
        expect(y).toBeLessThan(180.5);
      }
    }
  });

  it('runs the lines of one dyad side by side, about half a mark apart at their middles', () => {
    const actors = new Map([
      [id('a'), actor(100, 300)],
      [id('b'), actor(500, 420)],
    ]);
    const routed = routeLines(
      [line('a', 'b', 'aligned'), line('a', 'b', 'opposed'), line('a', 'b', 'structure')],
      actors,
      frame,
    );
    const middles = [...routed.values()].map(({ curve }) => pointOn(curve, 0.5));
    for (const index of [1, 2]) {
      const [p, q] = [middles[index - 1]!, middles[index]!];
      const apart = Math.hypot(p.x - q.x, p.y - q.y);
      expect(apart).toBeGreaterThan(0.4 * mark);
      expect(apart).toBeLessThan(0.7 * mark);
    }
  });

  it('keeps a short line between marks that nearly touch, and leaves out unknown actors', () => {
    const actors = new Map([
      [id('a'), actor(100, 100)],
      [id('b'), actor(120, 100)],
      [id('c'), actor(100, 100)],
    ]);
    const routed = routeLines([line('a', 'b'), line('a', 'c'), line('a', 'z')], actors, frame);
    expect([...routed.keys()]).toEqual(['a~b|aligned', 'a~c|aligned']);
    for (const { curve } of routed.values()) {
      for (const value of [curve.start.x, curve.start.y, curve.end.x, curve.end.y, curve.control.x])
        expect(value).not.toBeNaN();
    }
  });

  const scene = fc
    .array(
      fc.record({
        x: fc.integer({ min: 40, max: 860 }),
        y: fc.integer({ min: 40, max: 680 }),
        shape: fc.constantFrom(...actorShapes),
      }),
      {
        minLength: 2,
        maxLength: 30,
      },
    )
    .chain((places) => {
      const index = fc.integer({ min: 0, max: places.length - 1 });
      return fc.record({
        places: fc.constant(places),
        pairs: fc.array(fc.tuple(index, index), { maxLength: 40 }),
      });
    });

  it('law: deterministic, one curve for each request, trimmed to both rims unless marks crowd', () => {
    fc.assert(
      fc.property(scene, ({ places, pairs }) => {
        const name = (index: number) => `n${String(index).padStart(2, '0')}`;
        const actors = new Map(places.map(({ x, y, shape }, index) => [id(name(index)), actor(x, y, shape)]));
        const requests = [
          ...new Map(
            pairs
              .filter(([i, j]) => i !== j)
              .map(([i, j]) => line(name(Math.min(i, j)), name(Math.max(i, j))))
              .map((request) => [request.id, request]),
          ).values(),
        ];
        const routed = routeLines(requests, actors, frame);
        expect([...routed.keys()]).toEqual(requests.map((request) => request.id));
        expect([...routeLines(requests, actors, frame)]).toEqual([...routed]);
        for (const { id: lineId, a, b } of requests) {
          const [one, other] = [actors.get(a)!, actors.get(b)!];
          const { curve } = routed.get(lineId)!;
          const chord = Math.hypot(one.centre.x - other.centre.x, one.centre.y - other.centre.y);
          if (chord < 2.5 * mark) continue;
          expect(roomAt(one, curve.start)).toBeCloseTo(3, 1);
          expect(roomAt(other, curve.end)).toBeCloseTo(8, 1);
        }
      }),
    );
  });
});
