/**
 * One of the best splits into any number of camps: the one that a reader would draw.
 *
 * Definition. Two actors share a camp only if positive ties within it lead from one to the other. Two camps that a positive
 * tie joins are one where that costs nothing, since then an opposition within a camp stands against an alignment across.
 * Neither changes the cost: parting actors whom no positive tie joins frustrates nothing, and of two camps of a best split
 * the negative ties between them are at least as heavy as the positive ones.
 * Complexity: O(camps · ties) for each two camps that become one.
 * Convention: only for a free number of camps, of a best split; whom another split would part is told by `firmness.ts`.
 */
import type { SolverInstance } from './solverInstance.ts';

/** The labels of a best split with its camps joined and parted as above. */
export function connectedCamps(instance: SolverInstance, labels: ArrayLike<number>): Int32Array {
  const camps = Int32Array.from(labels);
  for (let pair = joinable(instance, camps); pair; pair = joinable(instance, camps)) {
    const [kept, joined] = pair;
    for (const [node, camp] of camps.entries()) if (camp === joined) camps[node] = kept;
  }
  return components(instance, camps);
}

/** Two camps with a positive tie between them whose ties sum to at least nothing. */
function joinable({ us, vs, ties }: SolverInstance, camps: Int32Array): readonly [number, number] | null {
  const between = new Map<
    string,
    { sum: number; hasPositive: boolean; readonly pair: readonly [number, number] }
  >();
  for (const [edge, tie] of ties.entries()) {
    const [one, other] = [camps[us[edge]], camps[vs[edge]]];
    if (one === other) continue;
    const pair: readonly [number, number] = one < other ? [one, other] : [other, one];
    const known = between.get(pair.join()) ?? { sum: 0, hasPositive: false, pair };
    known.sum += tie;
    known.hasPositive ||= tie > 0;
    between.set(pair.join(), known);
  }
  return [...between.values()].find(({ sum, hasPositive }) => hasPositive && sum >= 0)?.pair ?? null;
}

/** Labels by the first node that positive ties within a camp lead to. */
function components({ us, vs, ties, order }: SolverInstance, camps: Int32Array): Int32Array {
  const first = Int32Array.from({ length: order }, (_, node) => node);
  for (let isOpen = true; isOpen; ) {
    isOpen = false;
    for (const [edge, tie] of ties.entries()) {
      const [u, v] = [us[edge], vs[edge]];
      if (tie <= 0 || camps[u] !== camps[v] || first[u] === first[v]) continue;
      first[u] = first[v] = Math.min(first[u], first[v]);
      isOpen = true;
    }
  }
  return first;
}
