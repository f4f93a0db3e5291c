/** What the searches by Russian dolls share: the order of nodes, and the value to stay below. */
import { adjacencyOf, costOf, epsilon, type Instance } from './instance.ts';

/** The least cost, not under `below`, that a partition may have: costs are those of the known labels, plus steps. */
export function nextCost(instance: Instance, known: ArrayLike<number>, step: number, below: number): number {
  const cost = costOf(instance, known);
  return cost + Math.ceil((below - cost - epsilon) / step) * step;
}

/** Always the node with the strongest ties to those before it; among equals, and first, the strongest of all. */
export function searchOrder(instance: Instance): readonly number[] {
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
