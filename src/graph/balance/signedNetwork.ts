/**
 * The plain input of all mathematics of balance: actors and at most one signed, weighted relation for each dyad.
 *
 * Definition. G = (V, E, σ, w): σ(e) ∈ {+1, −1}, w(e) a positive integer (1 unless said otherwise). No loops, no
 * parallel relations. It holds no graph object, so that it can be posted to a worker as it is.
 * Arcs and edge lists are first reduced, per unordered pair: `net` keeps the sign of the sum of their values, with
 * weight 1; `netWeighted` keeps the sum of their values, its size as weight. A sum of 0 leaves no relation and is
 * counted as cancelled; a pair with both signs is counted as mixed, whatever its sum.
 * Convention: an actor named only in cancelled arcs or loops stays, without relation. Absence of a relation is no sign.
 * Reference: P. Doreian, A. Mrvar, Social Networks 18 (1996), for the reduction of valued arcs by their sum.
 */
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Sign } from '#domain/statement.ts';

/** A relation with one sign. `a` and `b` are indices into the network's `ids`, `id` is that of the dyad. */
export interface SignedRelation {
  readonly id: string;
  readonly a: number;
  readonly b: number;
  readonly sign: Sign;
  /** A positive integer. */
  readonly weight: number;
}

export interface SignedNetwork {
  readonly ids: readonly string[];
  readonly relations: readonly SignedRelation[];
}

/** One row of an edge list: a sign, or a value whose sign counts. */
export interface SignedArc {
  readonly from: string;
  readonly to: string;
  /** An integer; 0 says nothing. */
  readonly value: number;
}

const netPolicies = ['net', 'netWeighted'] as const;
export type NetPolicy = (typeof netPolicies)[number];

export interface NettedNetwork {
  readonly network: SignedNetwork;
  /** Pairs with arcs of both signs. */
  readonly mixedDyads: number;
  /** Pairs whose arcs sum to 0. */
  readonly cancelled: number;
}

/** The network of an edge list by a policy; rows from an actor to itself are left out. */
export function networkOfArcs(arcs: readonly SignedArc[], policy: NetPolicy): NettedNetwork {
  const indexOf = new Map<string, number>();
  const sums = new Map<string, { one: string; other: string; sum: number; signs: number }>();
  for (const { from, to, value } of arcs) {
    for (const id of [from, to]) if (!indexOf.has(id)) indexOf.set(id, indexOf.size);
    if (from === to || value === 0) continue;
    const { id } = dyadOf(from as ActorId, to as ActorId);
    const pair = sums.get(id) ?? { one: from, other: to, sum: 0, signs: 0 };
    pair.sum += value;
    pair.signs |= value > 0 ? 1 : 2;
    sums.set(id, pair);
  }
  const pairs = [...sums];
  const relations = pairs
    .filter(([, { sum }]) => sum !== 0)
    .map(
      ([id, { one, other, sum }]): SignedRelation => ({
        id,
        a: indexOf.get(one) as number,
        b: indexOf.get(other) as number,
        sign: sum > 0 ? 1 : -1,
        weight: policy === 'net' ? 1 : Math.abs(sum),
      }),
    );
  return {
    network: { ids: [...indexOf.keys()], relations },
    mixedDyads: pairs.filter(([, { signs }]) => signs === 3).length,
    cancelled: pairs.length - relations.length,
  };
}

/** What is wrong with a network that came from elsewhere, or null: every solver assumes null. */
export function networkFault({ ids, relations }: SignedNetwork): string | null {
  if (new Set(ids).size !== ids.length) return 'an actor is named twice';
  const seen = new Set<string>();
  for (const { id, a, b, sign, weight } of relations) {
    if (ids[a] === undefined || ids[b] === undefined) return `${id}: an end is no actor`;
    if (a === b) return `${id}: both ends are one actor`;
    if (sign !== 1 && sign !== -1) return `${id}: the sign is neither +1 nor −1`;
    if (!Number.isSafeInteger(weight) || weight < 1) return `${id}: the weight is no positive integer`;
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (seen.has(pair)) return `${id}: the dyad has two relations`;
    seen.add(pair);
  }
  return null;
}
