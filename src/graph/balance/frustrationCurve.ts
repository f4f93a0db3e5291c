/**
 * The least frustration for two, three, four, five and any number of camps.
 *
 * Definition. The curve k ↦ L_k falls, and ends at L_free: L_free ≤ L_5 ≤ L_4 ≤ L_3 ≤ L_2.
 * Method. Each point is solved for itself; then each lower bound serves all smaller k, each upper bound all greater k.
 * Convention: a point is proven if its bounds meet, by its own proof or by its neighbours'.
 */
import {
  type FrustrationBounds,
  type FrustrationPlan,
  type FrustrationResult,
  frustrationSteps,
} from './frustration.ts';
import type { CampLimit } from './instance.ts';
import type { SignedNetwork } from './signedNetwork.ts';

export const campLimits = [2, 3, 4, 5, 'free'] as const satisfies readonly CampLimit[];

export interface CurvePoint extends FrustrationBounds {
  readonly limit: CampLimit;
  readonly isProven: boolean;
  /** Its own result; it may have been stopped before its bounds met. */
  readonly result: FrustrationResult;
}

export interface CurveProgress extends FrustrationBounds {
  readonly limit: CampLimit;
}

/** Solves the points, any number of camps first; `plan.timeLimit` is for each point. Stops as `frustrationSteps` does. */
export function* curveSteps(
  network: SignedNetwork,
  plan: Omit<FrustrationPlan, 'limit'> = {},
): Generator<CurveProgress, readonly CurvePoint[], boolean | undefined> {
  const results = new Map<CampLimit, FrustrationResult>();
  let isStopped = false;
  for (const limit of campLimits.toReversed()) {
    const steps = frustrationSteps(network, { ...plan, limit, timeLimit: isStopped ? 0 : plan.timeLimit });
    let turn = steps.next();
    while (!turn.done) {
      isStopped = Boolean(yield { limit, ...turn.value }) || isStopped;
      turn = steps.next(isStopped);
    }
    results.set(limit, turn.value);
  }
  return campLimits.map((limit, index) => {
    const result = results.get(limit) as FrustrationResult;
    const of = (limits: readonly CampLimit[]) => limits.map((one) => results.get(one) as FrustrationResult);
    const lower = Math.max(...of(campLimits.slice(index)).map((one) => one.lower));
    const upper = Math.min(...of(campLimits.slice(0, index + 1)).map((one) => one.upper));
    return { limit, lower, upper, isProven: lower === upper, result };
  });
}
