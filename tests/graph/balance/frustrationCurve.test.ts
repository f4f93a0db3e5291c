import { describe, expect, it } from 'vitest';
import { curveSteps } from '#graph/balance/frustrationCurve.ts';
import { seededRandom } from '#graph/layout/seededRandom.ts';
import { randomNetwork, tribes } from './testNetworks.ts';

function curve(network: typeof tribes, stopAfter = Number.POSITIVE_INFINITY) {
  const steps = curveSteps(network);
  let turn = steps.next();
  for (let count = 1; !turn.done; count++) turn = steps.next(count >= stopAfter);
  return turn.value;
}

describe('curveSteps', () => {
  it('falls from 7 to 2 for the highland tribes', () => {
    const points = curve(tribes);
    expect(points.map(({ limit, upper }) => [limit, upper])).toEqual([
      [2, 7],
      [3, 2],
      [4, 2],
      [5, 2],
      ['free', 2],
    ]);
    expect(points.every(({ isProven }) => isProven)).toBe(true);
  });

  it('keeps its bounds in order even where it was stopped', () => {
    const hard = randomNetwork(seededRandom(3), { actors: 50, density: 0.5, negative: 0.5 });
    const points = curve(hard, 12);
    expect(points).toHaveLength(5);
    for (const [index, { lower, upper, isProven }] of points.entries()) {
      expect(lower).toBeLessThanOrEqual(upper);
      expect(isProven).toBe(lower === upper);
      expect(upper).toBeGreaterThanOrEqual(points[index + 1]?.upper ?? 0);
      expect(lower).toBeGreaterThanOrEqual(points[index + 1]?.lower ?? 0);
    }
  });
});
