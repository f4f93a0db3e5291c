/**
 * Camps by greedy joining: a start for tabu search, an upper bound and no more.
 *
 * Definition. The two nodes with the strongest tie are joined, with their ties summed up, until no tie asks for joining:
 * positive ties, or for two camps any tie, a negative one joining the two as opposites. Then the joined nodes are given
 * camps one by one, strongest first, each the one that its ties to those before it draw it to.
 * Complexity: O(n·m) at worst, far less on sparse graphs. `noise` disturbs the strengths, for other starts.
 * Reference: M. Keuper et al., "Efficient decomposition of image and mesh graphs by lifted multicuts", ICCV 2015.
 */

import { strongestFirst } from './searchOrder.ts';
import { adjacencyOf, type CampLimit, labelLimit, type SolverInstance } from './solverInstance.ts';

/** Camps that a first answer uses at most, and how often it goes over all nodes. */
const mostFirstCamps = 8;
const mostSweeps = 6;

/**
 * A first answer in O(m) a sweep: each node, strongest first, goes to the camp that its ties to those before it draw it
 * to; then nodes change camp one by one while that gains.
 */
export function firstCamps(instance: SolverInstance, limit: CampLimit): Int32Array {
  const { order } = instance;
  const camps = Math.min(labelLimit(limit, order), mostFirstCamps);
  const { start, ends, ties } = adjacencyOf(instance);
  const labels = new Int32Array(order).fill(-1);
  const pull = new Float64Array(camps);
  const sequence = strongestFirst(instance);
  const visit = (node: number): boolean => {
    pull.fill(0);
    for (let at = start[node]; at < start[node + 1]; at++) {
      const camp = labels[ends[at]];
      if (camp >= 0) pull[camp] += ties[at];
    }
    const before = labels[node];
    let best = Math.max(0, before);
    for (let camp = 0; camp < camps; camp++) if (pull[camp] > pull[best]) best = camp;
    labels[node] = best;
    return best !== before;
  };
  for (let sweep = 0, isMoving = true; sweep < mostSweeps && isMoving; sweep++) {
    isMoving = false;
    for (const node of sequence) if (visit(node)) isMoving = true;
  }
  return labels;
}

export function greedyCamps(
  { order, us, vs, ties }: SolverInstance,
  limit: CampLimit,
  noise: number,
  random: () => number,
): Int32Array {
  const rows = Array.from({ length: order }, () => new Map<number, number>());
  const row = (node: number) => rows[node];
  ties.forEach((tie, edge) => {
    row(us[edge]).set(vs[edge], tie);
    row(vs[edge]).set(us[edge], tie);
  });
  const groups = Array.from({ length: order }, (_, node) => [node]);
  const side = new Int8Array(order).fill(1);
  // Buckets by strength would be faster; a heap of stale entries is simpler and enough.
  const factor = Float64Array.from({ length: order }, () => 1 + noise * (random() - 0.5));
  const strengthOf = (u: number, v: number, tie: number) =>
    (limit === 2 ? Math.abs(tie) : tie) * factor[u] * factor[v];
  const strongest = new Int32Array(order).fill(-1);
  const best = new Float64Array(order);
  const look = (node: number) => {
    strongest[node] = -1;
    best[node] = 0;
    for (const [end, tie] of row(node)) {
      const strength = strengthOf(node, end, tie);
      if (strength > best[node]) {
        best[node] = strength;
        strongest[node] = end;
      }
    }
  };
  for (let node = 0; node < order; node++) look(node);

  for (;;) {
    let u = -1;
    for (let node = 0; node < order; node++)
      if (strongest[node] >= 0 && (u < 0 || best[node] > best[u])) u = node;
    if (u < 0) break;
    let v = strongest[u];
    if (row(u).size > row(v).size) [u, v] = [v, u];
    const sign = Math.sign(row(u).get(v) as number);
    for (const member of groups[u]) side[member] = side[member] * sign;
    groups[v].push(...groups[u]);
    groups[u] = [];
    const changed = [...row(u)];
    for (const [end, tie] of changed) {
      row(end).delete(u);
      if (end === v) continue;
      const sum = (row(v).get(end) ?? 0) + sign * tie;
      row(v).set(end, sum);
      row(end).set(v, sum);
    }
    row(u).clear();
    strongest[u] = -1;
    look(v);
    for (const [end] of changed) if (end !== v) look(end);
  }

  const labels = new Int32Array(order);
  const left = groups.flatMap((members, node) => (members.length > 0 ? [node] : []));
  const sizeOf = (node: number) => [...row(node).values()].reduce((sum, tie) => sum + Math.abs(tie), 0);
  left.sort((one, other) => sizeOf(other) - sizeOf(one));
  const camps = limit === 'free' ? left.length : limit;
  const given = new Map<number, number>();
  for (const node of left) {
    const pull = new Float64Array(camps);
    for (const [end, tie] of row(node)) {
      const camp = given.get(end);
      if (camp !== undefined) pull[camp] += tie;
    }
    const camp = pull.indexOf(Math.max(...pull));
    given.set(node, camp);
    for (const member of groups[node]) labels[member] = side[member] > 0 ? camp : 1 - camp;
  }
  return labels;
}
