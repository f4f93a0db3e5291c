/**
 * Tabu search for camps of little frustration: an upper bound, never an answer by itself.
 *
 * Definition. From a partition, the best move of one node to another camp is made, even if it costs, and undoing it is
 * forbidden for a few moves (unless it reaches a new best). After a while without gain some nodes are moved at random.
 * Formula. With S(v,c) = Σ ties of v to camp c, moving v from a to b changes the cost by S(v,a) − S(v,b).
 * Complexity: O(n·k + degree) a move; counts of moves, never time, end it: the same input gives the same camps.
 * Reference: F. Glover, ORSA J. Computing 1 (1989); M. Brusco, P. Doreian, Social Networks 32 (2010), for signed graphs.
 */
import { seededRandom } from '#base/seededRandom.ts';
import {
  adjacencyOf,
  type CampLimit,
  costOf,
  epsilon,
  labelLimit,
  type SolverInstance,
} from './solverInstance.ts';

/** Camps that the search tries at least when their number is free. */
const mostCamps = 8;

export interface Partition {
  readonly labels: Int32Array;
  readonly cost: number;
}

interface TabuPlan {
  readonly moves: number;
  readonly seed: number;
  readonly start?: ArrayLike<number> | undefined;
  /** A cost at which there is nothing left to gain. */
  readonly enough?: number | undefined;
}

/** The best partition met within a number of moves. */
export function tabuSearch(instance: SolverInstance, limit: CampLimit, plan: TabuPlan): Partition {
  const { order } = instance;
  const startLabels = Int32Array.from(plan.start ?? new Int32Array(order));
  const camps = Math.min(labelLimit(limit, order), Math.max(mostCamps, 2 + Math.max(0, ...startLabels)));
  const { start, ends, ties } = adjacencyOf(instance);
  const random = seededRandom(plan.seed);
  const labels = startLabels.slice();
  const sums = new Float64Array(order * camps);
  for (let v = 0; v < order; v++)
    for (let at = start[v]; at < start[v + 1]; at++) sums[v * camps + labels[ends[at]]] += ties[at];
  const freeAgain = new Int32Array(order * camps);
  let cost = costOf(instance, labels);
  let best = { labels: labels.slice(), cost };
  let lastGain = 0;
  const enough = (plan.enough ?? 0) + epsilon;
  const mostIdleMoves = 60 + 4 * order;

  const move = (v: number, to: number, now: number) => {
    const from = labels[v];
    cost += sums[v * camps + from] - sums[v * camps + to];
    labels[v] = to;
    for (let at = start[v]; at < start[v + 1]; at++) {
      const row = ends[at] * camps;
      sums[row + from] -= ties[at];
      sums[row + to] += ties[at];
    }
    freeAgain[v * camps + from] = now + 3 + Math.floor(random() * Math.min(10, 2 + order / 4));
  };

  for (let now = 1; now <= plan.moves && best.cost > enough && order > 1; now++) {
    if (now - lastGain > mostIdleMoves) {
      const shaken = 2 + Math.floor((random() * order) / 3);
      for (let i = 0; i < shaken; i++) move(Math.floor(random() * order), Math.floor(random() * camps), now);
      lastGain = now;
    }
    let bestChange = Number.POSITIVE_INFINITY;
    let chosen = -1;
    let ties1 = 0;
    for (let v = 0, slot = 0; v < order; v++) {
      const own = sums[v * camps + labels[v]];
      for (let camp = 0; camp < camps; camp++, slot++) {
        const change = own - sums[slot];
        if (change > bestChange || camp === labels[v]) continue;
        if (freeAgain[slot] > now && cost + change > best.cost - epsilon) continue;
        if (change < bestChange) {
          bestChange = change;
          chosen = slot;
          ties1 = 1;
        } else if (random() * ++ties1 < 1) chosen = slot;
      }
    }
    if (chosen < 0) continue;
    move(Math.floor(chosen / camps), chosen % camps, now);
    if (cost < best.cost - epsilon) {
      best = { labels: labels.slice(), cost };
      lastGain = now;
    }
  }
  return best;
}
