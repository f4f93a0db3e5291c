import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActorShape, actorShapes, shapeSize } from '#encoding/marks/actorShape.ts';
import { outlinePath, rimDistance } from '#encoding/marks/shapeOutline.ts';

const sized = (shape: ActorShape, mark = 40) => ({
  width: shapeSize[shape].width * mark,
  height: shapeSize[shape].height * mark,
});
const towards = (angle: number) => ({ x: Math.cos(angle), y: Math.sin(angle) });
const anyShape = fc.constantFrom(...actorShapes);
const anyAngle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });

describe('rimDistance', () => {
  it.each(actorShapes)('meets the box of a %s at left, right, top and bottom', (shape) => {
    const size = sized(shape);
    expect(rimDistance(shape, size, { x: 1, y: 0 })).toBeCloseTo(size.width / 2, 9);
    expect(rimDistance(shape, size, { x: -1, y: 0 })).toBeCloseTo(size.width / 2, 9);
    expect(rimDistance(shape, size, { x: 0, y: 1 })).toBeCloseTo(size.height / 2, 9);
    expect(rimDistance(shape, size, { x: 0, y: -1 })).toBeCloseTo(size.height / 2, 9);
  });

  it('rounds the corners of a bar but hardly those of a rectangle', () => {
    const size = { width: 60, height: 40 };
    const corner = Math.hypot(30, 20);
    const direction = { x: 30 / corner, y: 20 / corner };
    expect(rimDistance('rectangle', size, direction)).toBeGreaterThan(corner - 2);
    expect(rimDistance('roundedBar', size, direction)).toBeLessThan(corner - 5);
  });

  it('law: the rim lies inside the box, is the same on opposite sides, and is convex', () => {
    fc.assert(
      fc.property(anyShape, anyAngle, (shape, angle) => {
        const size = sized(shape);
        const direction = towards(angle);
        const distance = rimDistance(shape, size, direction);
        expect(distance).toBeGreaterThan(0);
        expect(Math.abs(distance * direction.x)).toBeLessThanOrEqual(size.width / 2 + 1e-9);
        expect(Math.abs(distance * direction.y)).toBeLessThanOrEqual(size.height / 2 + 1e-9);
        expect(rimDistance(shape, size, towards(angle + Math.PI))).toBeCloseTo(distance, 6);

        const one = towards(angle - 0.2);
        const other = towards(angle + 0.2);
        const a = rimDistance(shape, size, one);
        const b = rimDistance(shape, size, other);
        // Where the chord between two rim points crosses the direction in question.
        const chord = (a * b * Math.sin(0.4)) / (a * Math.sin(0.2) + b * Math.sin(0.2));
        expect(distance).toBeGreaterThanOrEqual(chord - 1e-9);
      }),
    );
  });
});

describe('outlinePath', () => {
  it('draws a hexagon with points left and right and a flat top', () => {
    expect(outlinePath('hexagon', { x: 100, y: 50 }, { width: 40, height: 36 })).toBe(
      'M120 50L110 68L90 68L80 50L90 32L110 32Z',
    );
  });

  it('draws a circle of two arcs', () => {
    expect(outlinePath('circle', { x: 10, y: 10 }, { width: 8, height: 8 })).toBe(
      'M6 10A4 4 0 0 1 14 10A4 4 0 0 1 6 10Z',
    );
  });

  it.each(actorShapes)('closes a %s and uses absolute commands only', (shape) => {
    expect(outlinePath(shape, { x: 10.123, y: -20.5 }, sized(shape))).toMatch(/^M[-\d. MLHVA]+Z$/);
  });

  it('puts the corners of its polygons where rimDistance says', () => {
    for (const shape of ['hexagon', 'smallDiamond'] as const) {
      const size = sized(shape);
      for (const pair of outlinePath(shape, { x: 0, y: 0 }, size).slice(1, -1).split('L')) {
        const [x = 0, y = 0] = pair.split(' ').map(Number);
        const length = Math.hypot(x, y);
        expect(rimDistance(shape, size, { x: x / length, y: y / length })).toBeCloseTo(length, 1);
      }
    }
  });
});
