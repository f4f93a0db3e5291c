/**
 * Russian-doll branch and bound for least frustration in at most k camps.
 *
 * Definition. Nodes are ordered; Rᵢ is the least cost of the ties among nodes i … n − 1, found for i = n − 1 down to 0,
 * each by depth-first search that gives node i a camp, then i + 1, and so on.
 * Formula. With nodes i … j − 1 placed, any completion costs at least
 *   cost of ties among the placed + Σ over unplaced v of (cheapest choice of a camp for v, by its ties to the placed) + Rⱼ.
 * A branch ends where this exceeds the best known cost minus the step by whose multiples costs differ.
 * Complexity: exponential in n at worst. Up to 40 nodes it is fast for any signs and two camps; beyond, where little
 * is frustrated. It counts its steps, so that the caller can look at the clock.
 * Convention: camps are opened in order, so that no partition is met twice under other names.
 * Reference: G. Verfaillie, M. Lemaître, T. Schiex, AAAI 1996; M. Brusco, D. Steinley, Brit. J. Math. Stat. Psych. 63 (2010).
 */

import { laterTies, nextCost, strongestFirst } from './searchOrder.ts';
import { type CampLimit, costStep, epsilon, labelLimit, type SolverInstance } from './solverInstance.ts';

export interface RussianDollSearch {
  /** Goes on for about so many placements; true if it has ended. */
  readonly run: (placements: number) => boolean;
  /** A proven lower bound of the least cost, or of `below` where nothing cheaper exists. */
  readonly lower: () => number;
  /** Labels cheaper than `below`, the best so far, or null. */
  readonly best: () => { readonly labels: Int32Array; readonly cost: number } | null;
}

/**
 * Searches for camps cheaper than `below`; `known` are the best labels known, of any cost, which speed it up.
 * After it has ended, `best` is optimal, or null: then nothing is cheaper than `below`.
 */
export function createRussianDollSearch(
  instance: SolverInstance,
  limit: CampLimit,
  belowAny: number,
  known: ArrayLike<number>,
): RussianDollSearch {
  const { order: n } = instance;
  const camps = labelLimit(limit, n);
  // Costs of the whole differ by `step`; those of its last nodes by the greatest common divisor of the ties alone.
  const step = costStep(instance, limit);
  const partStep = costStep(instance, 'free');
  const below = nextCost(instance, known, step, belowAny);
  const sequence = strongestFirst(instance);
  const { start, end, tie } = laterTies(instance, sequence);

  const suffix = new Float64Array(n + 1);
  const label = new Int32Array(n);
  const used = new Int32Array(n + 1);
  const cost = new Float64Array(n + 1);
  const cheapest = new Float64Array(n + 1);
  const positive = new Float64Array(n);
  const least = new Float64Array(n);
  /** Cheapest choices as they were before a tie was added. */
  const before = new Float64Array(tie.length);
  const pull = new Float64Array(n * camps);
  const choices = new Int32Array(n * (Math.min(camps, n) + 1));
  const width = Math.min(camps, n) + 1;
  const count = new Int32Array(n);
  const turn = new Int32Array(n);
  /** Labels of the best solution of the last doll, by rank. */
  let bestLabels = new Int32Array(n);
  let bestCost = 0;
  const knownLabels = Int32Array.from(sequence, (node) => known[node]);
  let doll = n;
  let depth = -1;
  let isFound = false;
  let isDone = n === 0;

  const restricted = (labels: ArrayLike<number>, from: number) => {
    let sum = 0;
    for (let p = from; p < n; p++)
      for (let at = start[p]; at < start[p + 1]; at++)
        if (tie[at] > 0 !== (labels[p] === labels[end[at]])) sum += Math.abs(tie[at]);
    return sum;
  };

  const strongestPull = (v: number, open: number) => {
    let most = open < camps ? 0 : Number.NEGATIVE_INFINITY;
    for (let slot = v * camps, stop = slot + Math.min(open, camps); slot < stop; slot++)
      if (pull[slot] > most) most = pull[slot];
    return most;
  };

  /** Puts the camps of a node in order of their cost. */
  const enter = (p: number) => {
    const open = Math.min(used[p] + 1, camps);
    const base = p * width;
    for (let camp = 0; camp < open; camp++) {
      const value = pull[p * camps + camp];
      let at = base + camp;
      while (at > base && pull[p * camps + choices[at - 1]] < value) {
        choices[at] = choices[at - 1];
        at--;
      }
      choices[at] = camp;
    }
    count[p] = open;
    turn[p] = 0;
  };

  /** Where the latest placement left off. */
  let reached = 0;
  /**
   * Adds the ties of p, placed in a camp, to the later nodes; returns by how much their cheapest choices cost more. That
   * only grows: it leaves off where it exceeds `room`.
   */
  const place = (p: number, camp: number, open: number, room: number) => {
    let change = 0;
    let at = start[p];
    for (const stop = start[p + 1]; at < stop && change <= room; at++) {
      const v = end[at];
      const t = tie[at];
      const slot = v * camps + camp;
      const old = least[v];
      const most = positive[v] - old;
      const pulled = pull[slot];
      before[at] = old;
      pull[slot] = pulled + t;
      if (t > 0) {
        positive[v] += t;
        // Of all camps only this one pulls more.
        const now = old + (pulled + t > most ? most - pulled : t);
        change += now - old;
        least[v] = now;
      } else if (pulled >= most) {
        const now = positive[v] - strongestPull(v, open);
        change += now - old;
        least[v] = now;
      }
    }
    reached = at;
    return change;
  };
  const takeBack = (p: number, camp: number, stop = start[p + 1]) => {
    for (let at = start[p]; at < stop; at++) {
      const v = end[at];
      const t = tie[at];
      if (t > 0) positive[v] -= t;
      pull[v * camps + camp] -= t;
      least[v] = before[at];
    }
  };

  const nextDoll = () => {
    doll--;
    if (doll < 0) {
      isDone = true;
      return;
    }
    // Best extension of the last doll, or the known labels, whichever is cheaper here.
    const drawn = new Float64Array(camps);
    let plus = 0;
    for (let at = start[doll]; at < start[doll + 1]; at++) {
      drawn[bestLabels[end[at]]] += tie[at];
      plus += Math.max(0, tie[at]);
    }
    const best = drawn.indexOf(Math.max(...drawn));
    bestLabels[doll] = best;
    bestCost = suffix[doll + 1] + plus - drawn[best];
    const other = restricted(knownLabels, doll);
    if (other < bestCost - epsilon) {
      bestCost = other;
      bestLabels = normal(knownLabels, doll);
    }
    if (doll === 0 && bestCost < below - epsilon) isFound = true;
    if (doll === 0 && bestCost > below) bestCost = below;
    if (bestCost <= suffix[doll + 1] + epsilon) endDoll();
    else {
      depth = doll;
      used[doll] = 0;
      cost[doll] = 0;
      cheapest[doll] = 0;
      pull.fill(0);
      positive.fill(0);
      least.fill(0);
      enter(doll);
    }
  };

  /** Labels renamed in order of appearance from a rank on. */
  const normal = (labels: Int32Array, from: number) => {
    const names = new Map<number, number>();
    const renamed = new Int32Array(n);
    for (let p = from; p < n; p++) {
      const name = labels[p];
      if (!names.has(name)) names.set(name, names.size);
      renamed[p] = names.get(name) as number;
    }
    return renamed;
  };

  const endDoll = () => {
    suffix[doll] = bestCost;
    depth = -1;
    if (doll === 0) isDone = true;
    // What the last nodes cannot do for less, all cannot.
    else if (bestCost > below - step + epsilon) isDone = true;
  };

  const run = (placements: number) => {
    for (let left = placements; left > 0 && !isDone; left--) {
      if (depth < 0) {
        nextDoll();
        continue;
      }
      const p = depth;
      if (turn[p] >= count[p]) {
        if (p === doll) {
          endDoll();
          continue;
        }
        depth--;
        const back = depth;
        takeBack(back, label[back]);
        continue;
      }
      const camp = choices[p * width + turn[p]];
      turn[p]++;
      const own = positive[p] - pull[p * camps + camp];
      const now = cost[p] + own;
      const others = cheapest[p] - least[p];
      const rest = suffix[p + 1];
      const most = bestCost - (doll === 0 ? step : partStep) + epsilon;
      if (now + others + rest > most) {
        turn[p] = count[p];
        continue;
      }
      label[p] = camp;
      if (p === n - 1) {
        bestCost = now;
        bestLabels = label.slice();
        if (doll === 0) isFound = true;
        if (bestCost <= suffix[doll + 1] + epsilon) endDoll();
        continue;
      }
      const open = Math.max(used[p], camp + 1);
      const room = most - now - others - rest;
      const change = place(p, camp, open, room);
      if (change > room) {
        takeBack(p, camp, reached);
        continue;
      }
      used[p + 1] = open;
      cost[p + 1] = now;
      cheapest[p + 1] = others + change;
      depth = p + 1;
      enter(p + 1);
    }
    return isDone;
  };

  return {
    run,
    lower: () => (isDone ? (doll <= 0 ? bestCost : below) : suffix[Math.min(doll + 1, n)]),
    best: () => {
      if (!isFound) return null;
      const labels = new Int32Array(n);
      sequence.forEach((node, index) => {
        labels[node] = bestLabels[index];
      });
      return { labels, cost: bestCost };
    },
  };
}
