import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import type { FrustrationBounds } from '#graph/balance/frustration.ts';
import { type CampChoice, campChoices } from '#state/viewChoice.ts';

/**
 * The curve of checked results: more camps allowed can only help, so that each lower bound serves fewer camps, and each
 * upper bound serves more. A number of camps without a result has no point.
 */
export function curvePoints(
  results: Readonly<Partial<Record<CampChoice, CheckedFrustration>>>,
): Readonly<Partial<Record<CampChoice, FrustrationBounds>>> {
  const known = campChoices.map((choice) => results[choice]);
  return Object.fromEntries(
    campChoices.flatMap((choice, at) => {
      if (!known[at]) return [];
      const lower = Math.max(...known.slice(at).map((result) => result?.lower ?? 0));
      const upper = Math.min(
        ...known.slice(0, at + 1).map((result) => result?.upper ?? Number.POSITIVE_INFINITY),
      );
      return [[choice, { lower, upper }]];
    }),
  );
}
