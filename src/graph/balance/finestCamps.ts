/**
 * The finest of the best splits into any number of camps: two actors share a camp only if parting them would cost something.
 *
 * Definition. Parting a camp changes nothing outside it, so a camp can be parted at no cost iff some actor can stand apart
 * from its first one without more relations of the camp being frustrated. Camps are parted until none can be.
 * Complexity: one solution for each actor of a camp and each parting; camps of more than `mostMembers` are left as they are.
 * Convention: only for a free number of camps. Where several partings are as good, the one with the earliest actor is taken.
 */
import { costOfCamps, type ForcedPlan, forcedSplit } from './forcedSplit.ts';
import type { SignedNetwork } from './signedNetwork.ts';

const mostMembers = 40;

/** The camps of a best split, parted as far as costs nothing, from 0, the largest first. `next(true)` stops it. */
export function* finestCampsSteps(
  network: SignedNetwork,
  campOf: readonly number[],
  plan: Omit<ForcedPlan, 'limit'>,
): Generator<void, readonly number[], boolean | undefined> {
  const fine: number[][] = [];
  const waiting = groups(campOf, [...campOf.keys()]);
  for (let camp = waiting.pop(); camp; camp = waiting.pop()) {
    const parts = camp.length > mostMembers ? null : yield* parting(network, camp, plan);
    if (parts === 'stopped') return campOf;
    if (parts) waiting.push(...parts);
    else fine.push(camp);
  }
  fine.sort((one, other) => other.length - one.length || one[0] - other[0]);
  const result = [...campOf];
  for (const [camp, members] of fine.entries()) for (const actor of members) result[actor] = camp;
  return result;
}

function groups(labels: readonly number[], actors: readonly number[]): number[][] {
  const found = new Map<number, number[]>();
  for (const [at, label] of labels.entries()) found.set(label, [...(found.get(label) ?? []), actors[at]]);
  return [...found.values()];
}

/** The parts of a camp that cost no more than the camp as a whole; null if there are none. */
function* parting(
  { ids, relations }: SignedNetwork,
  camp: readonly number[],
  plan: Omit<ForcedPlan, 'limit'>,
): Generator<void, number[][] | null | 'stopped', boolean | undefined> {
  const within: SignedNetwork = {
    ids: camp.map((actor) => ids[actor] as string),
    relations: relations
      .map((relation) => ({ ...relation, a: camp.indexOf(relation.a), b: camp.indexOf(relation.b) }))
      .filter(({ a, b }) => a >= 0 && b >= 0),
  };
  const whole = costOfCamps(
    within,
    camp.map(() => 0),
  );
  for (let actor = 1; actor < camp.length; actor++) {
    const split = yield* forcedSplit(within, 0, actor, -1, { ...plan, limit: 'free' });
    if (split === 'stopped') return split;
    if (split && split.cost <= whole) return groups(split.campOf, camp);
  }
  return null;
}
