/**
 * Subgraphs to camps: sets of ties of which at least one is frustrated in every partition.
 *
 * Definition. Two camps: unbalanced cycles, those with an odd number of negative ties. More camps or free: cycles with
 * exactly one negative tie; and for at most k, k + 1 nodes all joined by negative ties.
 * Search. For tie prices f ≥ 0, subgraphs of price under 1 are found as shortest paths: for two camps from (u, +) to
 * (u, −) in the signed double cover, whose negative ties change sides; else between the ends of each negative tie over
 * positive ones. Each tie is a little longer than its price, so that short cycles come first.
 * Complexity: one Dijkstra of radius 1 for each node.
 * Reference: F. Barahona, A. Mahjoub, Math. Programming 36 (1986); S. Chopra, M. Rao, Math. Programming 59 (1993).
 */
import { type Adjacency, adjacencyOf, type CampLimit, type SolverInstance } from './solverInstance.ts';

/** Ties (by index) of which at least one is frustrated; a cycle's stand in its order. */
export type FrustratedSubgraph = readonly number[];

interface SubgraphSearch {
  /** Triangles and, for at most k camps, cliques of k + 1 nodes; no more than `most`. */
  readonly small: (most: number) => readonly FrustratedSubgraph[];
  /** Sources of paths: nodes, or negative ties. */
  readonly sources: number;
  /** Subgraphs with Σ prices < 1 − 1e-6, at most one from each of the next so many sources; it goes round. */
  readonly violated: (prices: ArrayLike<number>, sources: number) => readonly FrustratedSubgraph[];
}

const perTie = 1e-5;

export function createSubgraphSearch(instance: SolverInstance, limit: CampLimit): SubgraphSearch {
  const adjacency = adjacencyOf(instance);
  const negative = [...instance.ties.keys()].filter((edge) => instance.ties[edge] < 0);
  const all = limit === 2 ? [...Array(instance.order).keys()] : negative;
  let next = 0;
  return {
    sources: all.length,
    small: (most) => [
      ...triangles(instance, adjacency, limit, most),
      ...cliques(adjacency, instance, limit, most),
    ],
    violated: (prices, sources) => {
      const turn = Array.from(
        { length: Math.min(sources, all.length) },
        (_, i) => all[(next + i) % all.length],
      );
      next = (next + turn.length) % Math.max(1, all.length);
      return violatedCycles(instance, adjacency, limit, prices, turn);
    },
  };
}

function triangles(
  instance: SolverInstance,
  { start, ends, ties, edges }: Adjacency,
  limit: CampLimit,
  most: number,
): FrustratedSubgraph[] {
  const found: FrustratedSubgraph[] = [];
  const via = new Int32Array(instance.order).fill(-1);
  for (let u = 0; u < instance.order && found.length < most; u++) {
    const [from, to] = [start[u], start[u + 1]];
    for (let at = from; at < to; at++) via[ends[at]] = at;
    for (let at = from; at < to; at++) {
      const v = ends[at];
      if (v < u) continue;
      for (let on = start[v]; on < start[v + 1]; on++) {
        const w = ends[on];
        const back = via[w];
        if (w < v || back < 0) continue;
        const negative = [at, on, back].filter((slot) => ties[slot] < 0).length;
        if (negative === 1 || (negative === 3 && limit === 2))
          found.push([edges[at], edges[on], edges[back]]);
      }
    }
    for (let at = from; at < to; at++) via[ends[at]] = -1;
  }
  return found;
}

function cliques(
  { start, ends, ties, edges }: Adjacency,
  { order }: SolverInstance,
  limit: CampLimit,
  most: number,
): FrustratedSubgraph[] {
  if (limit === 2 || limit === 'free') return [];
  const found: FrustratedSubgraph[] = [];
  const opposed = Array.from({ length: order }, () => new Map<number, number>());
  for (let u = 0; u < order; u++)
    for (let at = start[u]; at < start[u + 1]; at++) if (ties[at] < 0) opposed[u]?.set(ends[at], edges[at]);
  const grow = (members: number[], candidates: number[], within: number[]) => {
    if (members.length === limit + 1) found.push(within);
    else
      for (const next of candidates) {
        if (found.length >= most) return;
        const joined = opposed[next];
        const between = members.map((member) => joined.get(member) as number);
        const rest = candidates.filter((other) => other > next && joined.has(other));
        if (members.length + 1 + rest.length > limit) grow([...members, next], rest, [...within, ...between]);
      }
  };
  grow([], [...Array(order).keys()], []);
  return found;
}

function violatedCycles(
  { order, us, vs, ties: signs }: SolverInstance,
  { start, ends, ties, edges }: Adjacency,
  limit: CampLimit,
  prices: ArrayLike<number>,
  sources: readonly number[],
): FrustratedSubgraph[] {
  const isDouble = limit === 2;
  const size = isDouble ? 2 * order : order;
  const distance = new Float64Array(size);
  const entry = new Int32Array(size);
  const isFixed = new Uint8Array(size);
  const found: FrustratedSubgraph[] = [];
  const heap = createHeap();

  /** Ties on the shortest path to a target within a radius, or null. */
  const path = (source: number, target: number, radius: number): number[] | null => {
    distance.fill(Number.POSITIVE_INFINITY);
    isFixed.fill(0);
    heap.clear();
    distance[source] = 0;
    entry[source] = -1;
    heap.push(source, 0);
    for (let at = heap.pop(); at >= 0; at = heap.pop()) {
      if (isFixed[at]) continue;
      if (at === target) break;
      isFixed[at] = 1;
      const [node, side] = at < order ? [at, 0] : [at - order, 1];
      for (let slot = start[node], stop = start[node + 1]; slot < stop; slot++) {
        const isNegative = ties[slot] < 0;
        if (isNegative && !isDouble) continue;
        const next = ends[slot] + ((isNegative ? 1 - side : side) ? order : 0);
        const reach = distance[at] + Math.max(0, prices[edges[slot]]) + perTie;
        if (reach >= radius || reach >= distance[next]) continue;
        distance[next] = reach;
        entry[next] = edges[slot];
        heap.push(next, reach);
      }
    }
    if (distance[target] === Number.POSITIVE_INFINITY) return null;
    const passed: number[] = [];
    let [node, at] = [target % order, target];
    while (at !== source) {
      const edge = entry[at];
      passed.push(edge);
      node = us[edge] + vs[edge] - node;
      const side = at >= order ? 1 : 0;
      at = node + ((isDouble && signs[edge] < 0 ? 1 - side : side) ? order : 0);
    }
    return passed;
  };

  const radius = 1 - 1e-6;
  if (isDouble) {
    for (const node of sources) {
      const passed = path(node, node + order, radius);
      if (passed) found.push(simpleUnbalanced(passed, node, us, vs, signs));
    }
  } else
    for (const edge of sources) {
      const passed = path(us[edge], vs[edge], radius - Math.max(0, prices[edge]));
      if (passed) found.push([...passed, edge]);
    }
  const seen = new Set<string>();
  return found.filter((cycle) => {
    const key = [...cycle].sort((one, other) => one - other).join();
    return !seen.has(key) && seen.add(key);
  });
}

/** A simple unbalanced cycle within a closed unbalanced walk from a node: there is one, and it is no dearer. */
function simpleUnbalanced(
  walk: readonly number[],
  from: number,
  us: Int32Array,
  vs: Int32Array,
  signs: Float64Array,
): FrustratedSubgraph {
  const nodes = [from];
  const kept: number[] = [];
  for (const edge of walk) {
    const next = us[edge] + vs[edge] - (nodes.at(-1) as number);
    kept.push(edge);
    const met = nodes.indexOf(next);
    if (met < 0) {
      nodes.push(next);
      continue;
    }
    const loop = kept.slice(met);
    if (loop.filter((one) => signs[one] < 0).length % 2 === 1) return loop;
    kept.length = met;
    nodes.length = met + 1;
  }
  throw new Error('A closed unbalanced walk has an unbalanced cycle');
}

/** A binary heap of numbers by key, least first; `pop` gives −1 where it is empty. */
function createHeap() {
  const items: number[] = [];
  const keys: number[] = [];
  const swap = (i: number, j: number) => {
    [items[i], items[j]] = [items[j], items[i]];
    [keys[i], keys[j]] = [keys[j], keys[i]];
  };
  return {
    clear: () => {
      items.length = 0;
      keys.length = 0;
    },
    push: (item: number, key: number) => {
      let at = items.push(item) - 1;
      keys.push(key);
      while (at > 0 && keys[(at - 1) >> 1] > key) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    pop: (): number => {
      const top = items[0];
      if (top === undefined) return -1;
      swap(0, items.length - 1);
      items.pop();
      keys.pop();
      for (let at = 0; ; ) {
        let least = at;
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < items.length && keys[child] < keys[least]) least = child;
        if (least === at) return top;
        swap(at, least);
        at = least;
      }
    },
  };
}
