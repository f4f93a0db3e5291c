/**
 * Depth-first search for camps cheaper than a value, bounded by a packing of subgraphs.
 *
 * Formula. Shares y(C) and slack s(e) = w(e) − Σ_{C ∋ e} y(C) ≥ 0 split the cost of any camps exactly:
 *   cost = Σ y(C) + Σ over frustrated e of s(e) + Σ over C of y(C) · (frustrated ties of C − 1).
 * No term is negative, as every subgraph has a frustrated tie. The bound P = Σ y(C) stands from the start; a tie that is
 * decided adds its price: s(e), and y(C) for each subgraph C ∋ e in which one is frustrated already. With some nodes placed,
 *   P + reduced costs paid + Σ over unplaced v of (cheapest camp for v, at the reduced costs of its ties to the placed)
 * is a lower bound, because prices only rise. The node whose second choice is dearest comes next.
 * Complexity: exponential in the gap between P and what is looked for: fast where the packing is nearly tight.
 * Convention: as in `russianDollSearch.ts`, camps are opened in order; it counts its placements.
 * Reference: A. Geoffrion, Math. Programming Study 2 (1974), for bounds from prices that are kept.
 */
import {
  adjacencyOf,
  type CampLimit,
  costOf,
  epsilon,
  labelLimit,
  type SolverInstance,
} from './solverInstance.ts';
import type { SharedSubgraph } from './subgraphPacking.ts';
import type { Partition } from './tabuSearch.ts';

export interface ReducedCostSearch {
  /** Goes on for about so many placements; true if it has ended. */
  readonly run: (placements: number) => boolean;
  /** The cheapest camps under `below` met so far; after the end, of all. */
  readonly best: () => Partition | null;
}

const tolerance = 1e-5;

/** Searches camps cheaper than `below`, itself the cost of some partition or steps from one (`nextCost`). */
export function createReducedCostSearch(
  instance: SolverInstance,
  limit: CampLimit,
  below: number,
  step: number,
  shares: readonly SharedSubgraph[],
): ReducedCostSearch {
  const { order: n, ties, us, vs } = instance;
  const camps = labelLimit(limit, n);
  const { start, ends, edges } = adjacencyOf(instance);
  const price = Float64Array.from(ties, Math.abs);
  const within: number[][] = Array.from({ length: ties.length }, () => []);
  let bound = 0;
  shares.forEach(({ subgraph, share }, index) => {
    bound += share;
    for (const edge of subgraph) {
      price[edge] -= share;
      within[edge].push(index);
    }
  });
  price.forEach((left, edge) => {
    if (left >= 0) return;
    bound += left;
    price[edge] = 0;
  });
  const met = new Int32Array(shares.length);
  const label = new Int32Array(n).fill(-1);
  const plus = new Float64Array(n);
  const pull = new Float64Array(n * camps);
  const chosen = new Int32Array(n);
  const used = new Int32Array(n + 1);
  const paid = new Float64Array(n + 1);
  const choices: number[][] = Array.from({ length: n }, () => []);
  /** Subgraphs that placing at a depth has met for the first time. */
  const firstMet: number[][] = Array.from({ length: n }, () => []);
  let best: Partition | null = null;
  let most = below - step + tolerance - bound;
  let depth = -1;
  let isDone = n === 0 || most < 0;

  const raise = (edge: number, more: number) => {
    price[edge] += more;
    const [u, v] = [us[edge], vs[edge]];
    if (label[u] >= 0 === label[v] >= 0) return;
    const [free, camp] = label[u] >= 0 ? [v, label[u]] : [u, label[v]];
    draw(free, camp, ties[edge], more);
  };
  const draw = (v: number, camp: number, tie: number, size: number) => {
    if (tie > 0) {
      plus[v] += size;
      pull[v * camps + camp] += size;
    } else pull[v * camps + camp] -= size;
  };

  /** Places a node; returns what its ties cost. */
  const place = (v: number, camp: number, at: number): number => {
    let cost = 0;
    const news = firstMet[at];
    news.length = 0;
    label[v] = camp;
    for (let slot = start[v]; slot < start[v + 1]; slot++) {
      const [end, edge] = [ends[slot], edges[slot]];
      const tie = ties[edge];
      const other = label[end];
      if (other < 0) {
        draw(end, camp, tie, price[edge]);
        continue;
      }
      if (tie > 0 === (other === camp)) continue;
      cost += price[edge];
      for (const subgraph of within[edge]) {
        if (met[subgraph]++ > 0) continue;
        news.push(subgraph);
        // `v` stands: its ties to nodes not yet drawn are drawn later at the raised price.
        const { subgraph: members, share } = shares[subgraph];
        for (const member of members) raiseFor(member, share, v, slot);
      }
    }
    return cost;
  };
  /** Raises a price while v is being placed: ties of v after `slot` are not drawn yet and will be at the new price. */
  const raiseFor = (edge: number, more: number, v: number, slot: number) => {
    const isOfV = us[edge] === v || vs[edge] === v;
    if (isOfV && (slotOf(v, edge) as number) > slot) price[edge] += more;
    else raise(edge, more);
  };
  const slotOf = (v: number, edge: number) => {
    for (let slot = start[v]; slot < start[v + 1]; slot++) if (edges[slot] === edge) return slot;
    return -1;
  };
  const takeBack = (v: number, at: number) => {
    const camp = label[v];
    for (let slot = start[v]; slot < start[v + 1]; slot++) {
      const [end, edge] = [ends[slot], edges[slot]];
      const tie = ties[edge];
      const other = label[end];
      if (other >= 0 && tie > 0 !== (other === camp)) for (const subgraph of within[edge]) met[subgraph]--;
    }
    for (const subgraph of firstMet[at]) {
      const { subgraph: members, share } = shares[subgraph];
      for (const member of members) raise(member, -share);
    }
    for (let slot = start[v]; slot < start[v + 1]; slot++) {
      const end = ends[slot];
      const edge = edges[slot];
      if (label[end] < 0) draw(end, camp, ties[edge], -price[edge]);
    }
    label[v] = -1;
  };

  /** Chooses the next node and its camps in order; false if no completion is cheap enough. */
  const enter = (at: number): boolean => {
    const open = Math.min(used[at] + 1, camps);
    let sum = paid[at];
    let next = -1;
    let widest = -1;
    for (let v = 0; v < n; v++) {
      if (label[v] >= 0) continue;
      let first = Number.NEGATIVE_INFINITY;
      let second = Number.NEGATIVE_INFINITY;
      for (let slot = v * camps, stop = slot + open; slot < stop; slot++) {
        const value = pull[slot];
        if (value > first) {
          second = first;
          first = value;
        } else if (value > second) second = value;
      }
      sum += plus[v] - first;
      const regret = (second === Number.NEGATIVE_INFINITY ? 1e6 : first - second) + 1e-3 * strength[v];
      if (regret > widest) [widest, next] = [regret, v];
    }
    if (sum > most) return false;
    chosen[at] = next;
    const room = most - sum;
    const base = next * camps;
    const row = choices[at];
    row.length = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let camp = 0; camp < open; camp++) top = Math.max(top, pull[base + camp]);
    for (let camp = 0; camp < open; camp++) if (top - pull[base + camp] <= room) row.push(camp);
    // The cheapest is tried first, so it stands last.
    row.sort((x, y) => pull[base + x] - pull[base + y]);
    return true;
  };
  const strength = new Float64Array(n);
  ties.forEach((tie, edge) => {
    strength[us[edge]] += Math.abs(tie);
    strength[vs[edge]] += Math.abs(tie);
  });

  const run = (placements: number) => {
    if (!isDone && depth < 0) {
      if (enter(0)) depth = 0;
      else isDone = true;
    }
    for (let left = placements; left > 0 && !isDone; left--) {
      const camp = choices[depth].pop();
      if (camp === undefined) {
        depth--;
        if (depth < 0) isDone = true;
        else takeBack(chosen[depth], depth);
        continue;
      }
      const v = chosen[depth];
      const own = plus[v] - pull[v * camps + camp];
      if (paid[depth] + own > most) continue;
      const now = paid[depth] + place(v, camp, depth);
      used[depth + 1] = Math.max(used[depth], camp + 1);
      paid[depth + 1] = now;
      if (depth === n - 1) {
        const cost = costOf(instance, label);
        if (cost < below - epsilon && now <= most) {
          best = { labels: label.slice(), cost };
          most = cost - step + tolerance - bound;
        }
        takeBack(v, depth);
      } else if (enter(depth + 1)) depth++;
      else takeBack(v, depth);
    }
    return isDone;
  };
  return { run, best: () => best };
}
