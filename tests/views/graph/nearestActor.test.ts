import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';
import { type Direction, nearestInDirection } from '#views/graph/nearestActor.ts';

const directions: readonly Direction[] = ['left', 'right', 'up', 'down'];
const places = new Map([
  ['middle', { x: 100, y: 100 }],
  ['near right', { x: 150, y: 110 }],
  ['far right', { x: 300, y: 100 }],
  ['below', { x: 110, y: 180 }],
  ['askew', { x: 120, y: 20 }],
]);
const from = { x: 100, y: 100 };

describe('nearestInDirection', () => {
  it.each([
    ['right', 'near right'],
    ['down', 'below'],
    ['up', 'askew'],
  ] as const)('%s finds what lies there', (direction, expected) => {
    expect(nearestInDirection(places, from, direction)).toBe(expected);
  });

  it('finds nothing where nobody is', () => {
    expect(nearestInDirection(places, from, 'left')).toBeNull();
    expect(nearestInDirection(new Map(), from, 'left')).toBeNull();
  });

  it('does not count what lies more aside than ahead', () => {
    expect(nearestInDirection(new Map([['steep', { x: 110, y: 140 }]]), from, 'right')).toBeNull();
  });

  it('never finds the place itself, and always something ahead', () => {
    const points = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) }),
    );
    fc.assert(
      fc.property(points, fc.constantFrom(...directions), (list, direction) => {
        const start = { x: 25, y: 25 };
        const found = nearestInDirection(new Map(list.map((point, i) => [i, point])), start, direction);
        if (found === null) return;
        const { x, y } = list[found]!;
        const ahead = { left: 25 - x, right: x - 25, up: 25 - y, down: y - 25 }[direction];
        expect(ahead).toBeGreaterThan(0);
      }),
    );
  });

  const views = ['automatic', 'force', 'factions', 'countries', 'circle'].flatMap((layout) =>
    ['', '&actor=turkey', '&periphery=yes', '&officials=apart'].map((rest) => `layout=${layout}${rest}`),
  );
  it.each(views)('leads from anybody to everybody: %s', (address) => {
    for (const frame of Object.values(canvases)) {
      const { scene } = createGraphScene(realDerive)(stateAt(address), frame);
      const centres = new Map(scene.actors.map(({ id, centre }) => [id, centre]));
      const reached = new Set([scene.actors[0]!.id]);
      for (const id of reached) {
        for (const direction of directions) {
          const next = nearestInDirection(centres, centres.get(id)!, direction);
          if (next !== null) reached.add(next);
        }
      }
      expect(scene.actors.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
    }
  });
});
