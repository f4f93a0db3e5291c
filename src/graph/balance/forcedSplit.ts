/** The best camps of a network in which two actors must be apart, or together: what another place would cost. */
import { checkedFrustration } from './checkedFrustration.ts';
import { frustrationSteps } from './frustration.ts';
import type { SignedNetwork, SignedRelation } from './signedNetwork.ts';
import type { CampLimit } from './solverInstance.ts';

export interface ForcedPlan {
  readonly limit: CampLimit;
  /** Time for one split, by the clock below, after which there is none. */
  readonly timeLimit: number;
  /** As in `FrustrationPlan`. */
  readonly now?: (() => number) | undefined;
}

interface ForcedSplit {
  /** Of the network itself, without what forces. */
  readonly cost: number;
  readonly campOf: readonly number[];
}

/** Σ of the weights of the relations that do not fit some camps. */
export function costOfCamps({ relations }: SignedNetwork, campOf: readonly number[]): number {
  const frustrated = relations.filter(({ a, b, sign }) => sign > 0 !== (campOf[a] === campOf[b]));
  return frustrated.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * The split of least cost with two actors, by index, apart (−1) or in one camp (1); null if it is not proven and checked.
 * Works in small steps; `next(true)` stops it.
 */
export function* forcedSplit(
  network: SignedNetwork,
  one: number,
  other: number,
  wanted: 1 | -1,
  { limit, timeLimit, now }: ForcedPlan,
): Generator<void, ForcedSplit | null | 'stopped', boolean | undefined> {
  const { ids, relations } = network;
  const force = 1 + relations.reduce((sum, { weight }) => sum + weight, 0);
  const known = relations.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
  const value = wanted * force + (known ? known.sign * known.weight : 0);
  const forced: SignedRelation = {
    id: known?.id ?? 'forced',
    a: one,
    b: other,
    sign: value > 0 ? 1 : -1,
    weight: Math.abs(value),
  };
  const asked = { ids, relations: [...relations.filter((relation) => relation !== known), forced] };
  const steps = frustrationSteps(asked, { limit, timeLimit, now });
  let turn = steps.next();
  while (!turn.done) {
    if (yield) return 'stopped';
    turn = steps.next();
  }
  const { isProven, campOf } = checkedFrustration(asked, turn.value);
  return isProven ? { cost: costOfCamps(network, campOf), campOf } : null;
}
