/** What the searches by Russian dolls share: the order of nodes, and the value to stay below. */
import { adjacencyOf, costOf, epsilon, type SolverInstance } from './solverInstance.ts';

/** The least cost, not under `below`, that a partition may have: costs are those of the known labels, plus steps. */
export function nextCost(
  instance: SolverInstance,
  known: ArrayLike<number>,
  step: number,
  below: number,
): number {
  const cost = costOf(instance, known);
  return cost + Math.ceil((below - cost - epsilon) / step) * step;
}

/** Nodes by strength, the strongest first: what is placed early then decides much. */
export function strongestFirst({ order, us, vs, ties }: SolverInstance): readonly number[] {
  const strength = new Float64Array(order);
  for (let edge = 0; edge < ties.length; edge++)
    for (const end of [us[edge], vs[edge]]) strength[end] += Math.abs(ties[edge]);
  return [...strength.keys()].sort((u, v) => strength[v] - strength[u] || u - v);
}

/** Ties from each node of a sequence to later ones, by rank: those of p stand at `start[p]` … `start[p + 1] − 1`. */
interface LaterTies {
  readonly rank: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly tie: Float64Array;
}

export function laterTies(instance: SolverInstance, sequence: readonly number[]): LaterTies {
  const rank = new Int32Array(instance.order);
  sequence.forEach((node, index) => {
    rank[node] = index;
  });
  const full = adjacencyOf(instance);
  const start = new Int32Array(instance.order + 1);
  const end = new Int32Array(instance.ties.length);
  const tie = new Float64Array(instance.ties.length);
  let count = 0;
  sequence.forEach((node, p) => {
    for (let at = full.start[node]; at < full.start[node + 1]; at++) {
      const q = rank[full.ends[at]];
      if (q <= p) continue;
      end[count] = q;
      tie[count++] = full.ties[at];
    }
    start[p + 1] = count;
  });
  return { rank, start, end, tie };
}
