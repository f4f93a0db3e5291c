import { expect, it } from 'vitest';
import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import { curvePoints } from '#views/balance/curvePoints.ts';

const bounds = (lower: number, upper: number) => ({ lower, upper }) as CheckedFrustration;

it('lets lower bounds serve fewer camps and upper bounds more, and leaves open what has no result', () => {
  expect(
    curvePoints({ '2': bounds(2, 9), '3': bounds(1, 12), '5': bounds(4, 8), free: bounds(3, 11) }),
  ).toEqual({
    '2': { lower: 4, upper: 9 },
    '3': { lower: 4, upper: 9 },
    '5': { lower: 4, upper: 8 },
    free: { lower: 3, upper: 8 },
  });
  expect(curvePoints({})).toEqual({});
});
