/**
 * Depth-first search for camps cheaper than a value, bounded by a packing of subgraphs.
 *
 * Formula. Shares y(C) and slack s(e) = w(e) − Σ_{C ∋ e} y(C) ≥ 0 split the cost of any camps exactly:
 *   cost = Σ y(C) + Σ over frustrated e of s(e) + Σ over C of y(C) · (frustrated ties of C − 1).
 * No term is negative, as every subgraph has a frustrated tie. The bound P = Σ y(C) stands from the start; a tie that is
 * decided adds its price: s(e), and y(C) for each subgraph C ∋ e in which one is frustrated already. With some nodes placed,
 *   P + prices paid + Σ over unplaced v of (cheapest camp for v, at the prices of its ties to the placed)
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
      (price[edge] as number) -= share;
      (within[edge] as number[]).push(index);
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
    (price[edge] as number) += more;
    const [u, v] = [us[edge] as number, vs[edge] as number];
    if ((label[u] as number) >= 0 === (label[v] as number) >= 0) return;
    const [free, camp] = (label[u] as number) >= 0 ? [v, label[u] as number] : [u, label[v] as number];
    draw(free, camp, ties[edge] as number, more);
  };
  const draw = (v: number, camp: number, tie: number, size: number) => {
    if (tie > 0) {
      (plus[v] as number) += size;
      (pull[v * camps + camp] as number) += size;
    } else (pull[v * camps + camp] as number) -= size;
  };

  /** Places a node; returns what its ties cost. */
  const place = (v: number, camp: number, at: number): number => {
    let cost = 0;
    const news = firstMet[at] as number[];
    news.length = 0;
    label[v] = camp;
    for (let slot = start[v] as number; slot < (start[v + 1] as number); slot++) {
      const [end, edge] = [ends[slot] as number, edges[slot] as number];
      const tie = ties[edge] as number;
      const other = label[end] as number;
      if (other < 0) {
        draw(end, camp, tie, price[edge] as number);
        continue;
      }
      if (tie > 0 === (other === camp)) continue;
      cost += price[edge] as number;
      for (const subgraph of within[edge] as number[]) {
        if ((met[subgraph] as number)++ > 0) continue;
        news.push(subgraph);
        // `v` stands: its ties to nodes not yet drawn are drawn later at the raised price.
        const { subgraph: members, share } = shares[subgraph] as SharedSubgraph;
        for (const member of members) raiseFor(member, share, v, slot);
      }
    }
    return cost;
  };
  /** Raises a price while v is being placed: ties of v after `slot` are not drawn yet and will be at the new price. */
  const raiseFor = (edge: number, more: number, v: number, slot: number) => {
    const isOfV = us[edge] === v || vs[edge] === v;
    if (isOfV && (slotOf(v, edge) as number) > slot) (price[edge] as number) += more;
    else raise(edge, more);
  };
  const slotOf = (v: number, edge: number) => {
    for (let slot = start[v] as number; slot < (start[v + 1] as number); slot++)
      if (edges[slot] === edge) return slot;
    return -1;
  };
  const takeBack = (v: number, at: number) => {
    const camp = label[v] as number;
    for (let slot = start[v] as number; slot < (start[v + 1] as number); slot++) {
      const [end, edge] = [ends[slot] as number, edges[slot] as number];
      const tie = ties[edge] as number;
      const other = label[end] as number;
      if (other >= 0 && tie > 0 !== (other === camp))
        for (const subgraph of within[edge] as number[]) (met[subgraph] as number)--;
    }
    for (const subgraph of firstMet[at] as number[]) {
      const { subgraph: members, share } = shares[subgraph] as SharedSubgraph;
      for (const member of members) raise(member, -share);
    }
    for (let slot = start[v] as number; slot < (start[v + 1] as number); slot++) {
      const end = ends[slot] as number;
      const edge = edges[slot] as number;
      if ((label[end] as number) < 0) draw(end, camp, ties[edge] as number, -(price[edge] as number));
    }
    label[v] = -1;
  };

  /** Chooses the next node and its camps in order; false if no completion is cheap enough. */
  const enter = (at: number): boolean => {
    const open = Math.min((used[at] as number) + 1, camps);
    let sum = paid[at] as number;
    let next = -1;
    let widest = -1;
    for (let v = 0; v < n; v++) {
      if ((label[v] as number) >= 0) continue;
      let first = Number.NEGATIVE_INFINITY;
      let second = Number.NEGATIVE_INFINITY;
      for (let slot = v * camps, stop = slot + open; slot < stop; slot++) {
        const value = pull[slot] as number;
        if (value > first) {
          second = first;
          first = value;
        } else if (value > second) second = value;
      }
      sum += (plus[v] as number) - first;
      const regret =
        (second === Number.NEGATIVE_INFINITY ? 1e6 : first - second) + 1e-3 * (strength[v] as number);
      if (regret > widest) [widest, next] = [regret, v];
    }
    if (sum > most) return false;
    chosen[at] = next;
    const room = most - sum;
    const base = next * camps;
    const row = choices[at] as number[];
    row.length = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let camp = 0; camp < open; camp++) top = Math.max(top, pull[base + camp] as number);
    for (let camp = 0; camp < open; camp++) if (top - (pull[base + camp] as number) <= room) row.push(camp);
    // The cheapest is tried first, so it stands last.
    row.sort((x, y) => (pull[base + x] as number) - (pull[base + y] as number));
    return true;
  };
  const strength = new Float64Array(n);
  ties.forEach((tie, edge) => {
    (strength[us[edge] as number] as number) += Math.abs(tie);
    (strength[vs[edge] as number] as number) += Math.abs(tie);
  });

  const run = (placements: number) => {
    if (!isDone && depth < 0) {
      if (enter(0)) depth = 0;
      else isDone = true;
    }
    for (let left = placements; left > 0 && !isDone; left--) {
      const camp = (choices[depth] as number[]).pop();
      if (camp === undefined) {
        depth--;
        if (depth < 0) isDone = true;
        else takeBack(chosen[depth] as number, depth);
        continue;
      }
      const v = chosen[depth] as number;
      const own = (plus[v] as number) - (pull[v * camps + camp] as number);
      if ((paid[depth] as number) + own > most) continue;
      const now = (paid[depth] as number) + place(v, camp, depth);
      used[depth + 1] = Math.max(used[depth] as number, camp + 1);
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
