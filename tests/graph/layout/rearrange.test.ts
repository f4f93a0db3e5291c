import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { type LayoutActor, restrictInput } from '#graph/layout/layoutInput.ts';
import { gridMax, type Positions } from '#graph/layout/positions.ts';
import { rearrange } from '#graph/layout/rearrange.ts';
import { separation } from '#graph/layout/referenceCanvas.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { middling, sampleInput } from './sampleInput.ts';

const isCore = ({ tier, kind }: LayoutActor) => tier === 'core' && kind !== 'official';

it('law: up to 30 actors never stand nearer than the separation, whatever their ties', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 0, max: 70 }),
      fc.nat(),
      (core, dyads, seed) => {
        const input = sampleInput({ core, officials: 0, periphery: 0, dyads }, seed);
        const points = Object.values(rearrange(input, { seed }));
        for (const [at, [x, y]] of points.entries()) {
          for (const [u, v] of points.slice(at + 1)) {
            const isNear =
              Math.abs(x - u) < separation.x * gridMax && Math.abs(y - v) < separation.y * gridMax;
            if (isNear) return false;
          }
        }
        return points.length === core;
      },
    ),
    lawWeight(0.12),
  );
});

describe('from a start', () => {
  const input = restrictInput(sampleInput(middling), isCore);
  const start = rearrange(input, { seed: 3 });
  const fromStart = rearrange(input, { startFrom: start });

  it('gives the same positions for the same input, seed and start', () => {
    expect(rearrange(input, { startFrom: start })).toEqual(fromStart);
  });

  it('hardly moves what already stands well, where without the start all would move', () => {
    const moved = (positions: Positions) =>
      input.actors.reduce((sum, { id }) => {
        const [[x, y], [u, v]] = [start[id]!, positions[id]!];
        return sum + Math.hypot(x - u, y - v) / input.actors.length;
      }, 0);
    expect(moved(fromStart)).toBeLessThan(0.1 * gridMax);
    expect(moved(rearrange(input))).toBeGreaterThan(0.25 * gridMax);
  });
});

it('places those given and nobody else', () => {
  const all = restrictInput(sampleInput(middling), isCore);
  const few = restrictInput(all, ({ id }) => Number(id.slice('actor-'.length)) < 7);
  expect(Object.keys(rearrange(few, { startFrom: rearrange(all) })).sort()).toEqual(
    few.actors.map(({ id }) => id).sort(),
  );
});

it('a start without a place for somebody does not matter', () => {
  const input = restrictInput(sampleInput(middling), isCore);
  const start = { ['actor-0' as ActorId]: [0, 0] as const };
  expect(Object.keys(rearrange(input, { startFrom: start }))).toHaveLength(input.actors.length);
});

it.each([12, 200])('reports its progress with %i actors: rising, within 0 and 1', (core) => {
  const input = sampleInput({ core, officials: 0, periphery: 0, dyads: 2 * core }, 1);
  const shares: number[] = [];
  rearrange(input, { onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeGreaterThanOrEqual(0);
  expect(shares.at(-1)).toBeLessThanOrEqual(1 + 1e-9);
});
