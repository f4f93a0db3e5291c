/** What the searches by Russian dolls share: the order of nodes, and the value to stay below. */
import { adjacencyOf, costOf, epsilon, type Instance } from './instance.ts';

/** The least cost, not under `below`, that a partition may have: costs are those of the known labels, plus steps. */
export function nextCost(instance: Instance, known: ArrayLike<number>, step: number, below: number): number {
  const cost = costOf(instance, known);
  return cost + Math.ceil((below - cost - epsilon) / step) * step;
}

/** Always the strongest node of those left: for more than two camps, where early nodes must weigh much. */
export function strongestFirst({ order, us, vs, ties }: Instance): readonly number[] {
  const strength = new Float64Array(order);
  for (let edge = 0; edge < ties.length; edge++)
    for (const end of [us[edge] as number, vs[edge] as number])
      (strength[end] as number) += Math.abs(ties[edge] as number);
  return [...strength.keys()].sort((u, v) => (strength[v] as number) - (strength[u] as number) || u - v);
}

/** Always the node with the strongest ties to those before it; among equals, and first, the strongest of all. */
export function closestFirst(instance: Instance): readonly number[] {
  const { start, ends, ties } = adjacencyOf(instance);
  const all = [...Array(instance.order).keys()];
  const slots = (node: number) =>
    Array.from(
      { length: (start[node + 1] as number) - (start[node] as number) },
      (_, i) => (start[node] as number) + i,
    );
  const strength = all.map((node) =>
    slots(node).reduce((sum, slot) => sum + Math.abs(ties[slot] as number), 0),
  );
  const toPlaced = new Float64Array(instance.order);
  const waiting = new Set(all.sort((u, v) => (strength[v] as number) - (strength[u] as number) || u - v));
  const sequence: number[] = [];
  while (waiting.size > 0) {
    let next = -1;
    for (const node of waiting)
      if (next < 0 || (toPlaced[node] as number) > (toPlaced[next] as number)) next = node;
    waiting.delete(next);
    sequence.push(next);
    for (const slot of slots(next))
      (toPlaced[ends[slot] as number] as number) += Math.abs(ties[slot] as number);
  }
  return sequence;
}

/** Ties from each node of a sequence to later ones, by rank: those of p stand at `start[p]` … `start[p + 1] − 1`. */
export interface LaterTies {
  readonly rank: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly tie: Float64Array;
}

export function laterTies(instance: Instance, sequence: readonly number[]): LaterTies {
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
    for (let at = full.start[node] as number; at < (full.start[node + 1] as number); at++) {
      const q = rank[full.ends[at] as number] as number;
      if (q <= p) continue;
      end[count] = q;
      tie[count++] = full.ties[at] as number;
    }
    start[p + 1] = count;
  });
  return { rank, start, end, tie };
}
