/**
 * What if one dyad had another sign, or none: the network that this would be, and what it would change.
 *
 * Definition. A change sets the sign of one dyad (+1, −1), drops its relation, or flips it. The frustration index then moves by
 * at most the weights changed (flipping a relation of weight w: at most w).
 * Convention: a relation that is added weighs 1; a changed one keeps its weight. Data is never written: this is a copy.
 */
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Sign } from '#domain/statement.ts';
import type { FrustrationResult } from './frustration.ts';
import type { SignedNetwork, SignedRelation } from './signedNetwork.ts';

export interface DyadChange {
  readonly one: string;
  readonly other: string;
  readonly to: Sign | 'none' | 'flipped';
}

/** The network after some changes, one after the other. Changes of actors that are not there, or of no effect, do nothing. */
export function networkWith(network: SignedNetwork, changes: readonly DyadChange[]): SignedNetwork {
  return changes.reduce(changed, network);
}

function changed({ ids, relations }: SignedNetwork, { one, other, to }: DyadChange): SignedNetwork {
  const [a, b] = [ids.indexOf(one), ids.indexOf(other)];
  if (a < 0 || b < 0 || a === b) return { ids, relations };
  const index = relations.findIndex(
    (known) => (known.a === a && known.b === b) || (known.a === b && known.b === a),
  );
  const known = relations[index];
  if (!known) {
    if (to !== 1 && to !== -1) return { ids, relations };
    const added: SignedRelation = {
      id: dyadOf(one as ActorId, other as ActorId).id,
      a,
      b,
      sign: to,
      weight: 1,
    };
    return { ids, relations: [...relations, added] };
  }
  if (to === 'none') return { ids, relations: relations.toSpliced(index, 1) };
  const sign = to === 'flipped' ? (-known.sign as Sign) : to;
  return { ids, relations: relations.with(index, { ...known, sign }) };
}

interface FrustrationChange {
  /** After minus before; null unless both are proven. */
  readonly difference: number | null;
  /** Ids of relations frustrated only before, and only after, in the partitions at hand. */
  readonly noLonger: readonly string[];
  readonly newly: readonly string[];
  /** Indices of actors (the same in both) who changed camp, when camps are matched as well as they can be. */
  readonly moved: readonly number[];
}

/** What is asked of a result, checked or not. */
type Outcome = Pick<FrustrationResult, 'isProven' | 'upper' | 'campOf' | 'frustrated'>;

/** What differs between two results for networks of the same actors. Where an optimum is not unique, so may this be. */
export function frustrationChange(
  before: { readonly network: SignedNetwork; readonly result: Outcome },
  after: { readonly network: SignedNetwork; readonly result: Outcome },
): FrustrationChange {
  const idsOf = ({ network, result }: typeof before) =>
    result.frustrated.map((relation) => network.relations[relation].id);
  const [first, second] = [idsOf(before), idsOf(after)];
  const areProven = before.result.isProven && after.result.isProven;
  return {
    difference: areProven ? after.result.upper - before.result.upper : null,
    noLonger: first.filter((id) => !second.includes(id)),
    newly: second.filter((id) => !first.includes(id)),
    moved: movedActors(before.result.campOf, after.result.campOf),
  };
}

/** Actors outside the best match of camps: the two that share most actors are matched first, and so on. */
function movedActors(before: readonly number[], after: readonly number[]): number[] {
  const shared = new Map<string, number>();
  before.forEach((camp, actor) => {
    const key = `${camp} ${after[actor]}`;
    shared.set(key, (shared.get(key) ?? 0) + 1);
  });
  const match = new Map<number, number>();
  const taken = new Set<number>();
  for (const [key] of [...shared].sort(([, one], [, other]) => other - one)) {
    const [old, now] = key.split(' ').map(Number) as [number, number];
    if (match.has(old) || taken.has(now)) continue;
    match.set(old, now);
    taken.add(now);
  }
  return before.flatMap((camp, actor) => (match.get(camp) === after[actor] ? [] : [actor]));
}
