/**
 * What solvers of frustration work on: nodes 0 … order − 1 and one signed tie for each joined pair.
 *
 * Definition. Tie t(u,v) > 0 asks u and v to share a camp, t < 0 asks them not to; not doing so costs |t|.
 * The cost of labels c is Σ |t(u,v)| over ties with t > 0 and c(u) ≠ c(v), or t < 0 and c(u) = c(v).
 * Ties are integers at first; exact reduction may halve them, which floating point does without error.
 */
import type { SignedNetwork } from './signedNetwork.ts';

export interface SolverInstance {
  readonly order: number;
  readonly us: Int32Array;
  readonly vs: Int32Array;
  readonly ties: Float64Array;
}

export const campLimits = [2, 3, 4, 5, 'free'] as const;
/** Camps allowed: 2 to 5, or any number. */
export type CampLimit = (typeof campLimits)[number];

/** Most camps that a solution of so many nodes may use. */
export function labelLimit(limit: CampLimit, order: number): number {
  return limit === 'free' ? Math.max(2, order) : limit;
}

/** Tolerance for sums of exact halves: far below any step of a cost. */
export const epsilon = 1e-7;

export function solverInstance({ ids, relations }: SignedNetwork): SolverInstance {
  return {
    order: ids.length,
    us: Int32Array.from(relations, ({ a }) => a),
    vs: Int32Array.from(relations, ({ b }) => b),
    ties: Float64Array.from(relations, ({ sign, weight }) => sign * weight),
  };
}

/** The ties among some nodes, renumbered in the order given; `edges` may say which ties alone are meant. */
export function subInstance(
  instance: SolverInstance,
  nodes: readonly number[],
  edges?: readonly number[],
): SolverInstance {
  const { us, vs, ties, order } = instance;
  const place = new Int32Array(order).fill(-1);
  nodes.forEach((node, index) => {
    place[node] = index;
  });
  const kept = (edges ?? [...ties.keys()]).filter((edge) => place[us[edge]] >= 0 && place[vs[edge]] >= 0);
  return {
    order: nodes.length,
    us: Int32Array.from(kept, (edge) => place[us[edge]]),
    vs: Int32Array.from(kept, (edge) => place[vs[edge]]),
    ties: Float64Array.from(kept, (edge) => ties[edge]),
  };
}

export function costOf({ us, vs, ties }: SolverInstance, labels: ArrayLike<number>): number {
  let cost = 0;
  for (let edge = 0; edge < ties.length; edge++) {
    const tie = ties[edge];
    const together = labels[us[edge]] === labels[vs[edge]];
    if (tie > 0 !== together) cost += Math.abs(tie);
  }
  return cost;
}

/** Neighbours of u stand at `start[u]` … `start[u + 1] − 1` of `ends`, `ties` and `edges`. */
export interface Adjacency {
  readonly start: Int32Array;
  readonly ends: Int32Array;
  readonly ties: Float64Array;
  readonly edges: Int32Array;
}

export function adjacencyOf({ order, us, vs, ties }: SolverInstance): Adjacency {
  const start = new Int32Array(order + 1);
  for (const list of [us, vs]) for (const node of list) start[node + 1]++;
  for (let node = 0; node < order; node++) start[node + 1] += start[node];
  const next = start.slice();
  const ends = new Int32Array(2 * us.length);
  const tiesOut = new Float64Array(2 * us.length);
  const edges = new Int32Array(2 * us.length);
  const put = (from: number, to: number, edge: number) => {
    const place = next[from]++;
    ends[place] = to;
    tiesOut[place] = ties[edge];
    edges[place] = edge;
  };
  for (let edge = 0; edge < us.length; edge++) {
    put(us[edge], vs[edge], edge);
    put(vs[edge], us[edge], edge);
  }
  return { start, ends, ties: tiesOut, edges };
}

function gcd(one: number, other: number): number {
  let [a, b] = [Math.abs(one), Math.abs(other)];
  while (b > epsilon) [a, b] = [b, a % b];
  return a;
}

/**
 * A step by whose multiples alone the costs of two partitions can differ.
 * Moving u between two camps changes the cost by its strength Σ|t| minus twice a sum of ties; with more camps the cost
 * is just a sum of ties.
 */
export function costStep({ order, us, vs, ties }: SolverInstance, limit: CampLimit): number {
  const strength = new Float64Array(order);
  let step = 0;
  for (let edge = 0; edge < ties.length; edge++) {
    const weight = Math.abs(ties[edge]);
    strength[us[edge]] += weight;
    strength[vs[edge]] += weight;
    step = gcd(step, limit === 2 ? 2 * weight : weight);
  }
  if (limit === 2) for (const sum of strength) step = gcd(step, sum);
  return step || 1;
}
