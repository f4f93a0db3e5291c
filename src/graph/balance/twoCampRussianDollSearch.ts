/**
 * Russian dolls for two camps, as in `russianDollSearch.ts`, in the form that makes each step cheap.
 *
 * Formula. With sides x ∈ {+1, −1}, the agreement Σ t(u,v) x(u) x(v) is all sizes minus twice the cost. Nodes i … j − 1 placed,
 * S(v) = Σ t(u,v) x(u) over the placed, any completion agrees at most
 *   agreement among the placed + Σ over unplaced v of |S(v)| + best agreement among the unplaced (the doll j).
 * Complexity, convention, reference: see `russianDollSearch.ts`. One addition for each tie of a placed node.
 */
import type { RussianDollSearch } from './russianDollSearch.ts';
import { laterTies, nextCost, strongestFirst } from './searchOrder.ts';
import { costStep, epsilon, type SolverInstance } from './solverInstance.ts';

/** Searches two camps cheaper than `belowAny`; `known` are the best labels known, of any cost. */
export function createTwoCampRussianDollSearch(
  instance: SolverInstance,
  belowAny: number,
  known: ArrayLike<number>,
): RussianDollSearch {
  const { order: n } = instance;
  const step = costStep(instance, 2);
  const partStep = costStep(instance, 'free');
  const below = nextCost(instance, known, step, belowAny);
  const sequence = strongestFirst(instance);
  const { start, end, tie } = laterTies(instance, sequence);
  /** Sum of sizes, and best agreement, of the ties among nodes from a rank on. */
  const sizes = new Float64Array(n + 1);
  const most = new Float64Array(n + 1);
  for (let p = n - 1; p >= 0; p--) {
    let sum = sizes[p + 1];
    for (let at = start[p]; at < start[p + 1]; at++) sum += Math.abs(tie[at]);
    sizes[p] = sum;
  }
  const pull = new Float64Array(n);
  const side = new Int8Array(n);
  /** Sides still to be tried at a rank: 2, 1, 0. */
  const left = new Int8Array(n);
  const agreed = new Float64Array(n + 1);
  const hoped = new Float64Array(n + 1);
  const knownSides = Int8Array.from(sequence, (node) => (known[node] === known[sequence[0]] ? 1 : -1));
  let bestSides = new Int8Array(n);
  let best = 0;
  let doll = n;
  let depth = -1;
  let isFound = false;
  let isDone = n === 0;

  const agreement = (sides: Int8Array, from: number) => {
    let sum = 0;
    for (let p = from; p < n; p++)
      for (let at = start[p]; at < start[p + 1]; at++) sum += tie[at] * sides[p] * sides[end[at]];
    return sum;
  };
  const costOfDoll = () => (sizes[doll] - best) / 2;

  const endDoll = () => {
    most[doll] = best;
    depth = -1;
    // What the last nodes cannot do for less, all cannot.
    if (doll === 0 || costOfDoll() > below - step + epsilon) isDone = true;
  };

  const nextDoll = () => {
    doll--;
    let drawn = 0;
    for (let at = start[doll]; at < start[doll + 1]; at++) drawn += tie[at] * bestSides[end[at]];
    bestSides[doll] = drawn < 0 ? -1 : 1;
    best = most[doll + 1] + Math.abs(drawn);
    const other = agreement(knownSides, doll);
    if (other > best + epsilon) {
      best = other;
      bestSides = knownSides.slice();
    }
    if (doll === 0) {
      isFound = costOfDoll() < below - epsilon;
      if (!isFound) best = sizes[0] - 2 * below;
    }
    // Nothing agrees more than every tie of this node beside the best of the rest.
    const all = sizes[doll] - sizes[doll + 1];
    if (best >= most[doll + 1] + all - epsilon) return endDoll();
    depth = doll;
    agreed[doll] = 0;
    hoped[doll] = 0;
    pull.fill(0);
    left[doll] = 1;
    side[doll] = -1;
  };

  const run = (placements: number) => {
    for (let turns = placements; turns > 0 && !isDone; turns--) {
      if (depth < 0) {
        nextDoll();
        continue;
      }
      const p = depth;
      if (left[p] === 0) {
        if (p === doll) {
          endDoll();
          continue;
        }
        depth--;
        const x = side[depth];
        for (let at = start[depth], stop = start[depth + 1]; at < stop; at++) pull[end[at]] -= tie[at] * x;
        continue;
      }
      left[p]--;
      const x = -side[p];
      side[p] = x;
      const own = pull[p];
      const now = agreed[p] + x * own;
      let rest = hoped[p] - Math.abs(own);
      const enough = best + 2 * (doll === 0 ? step : partStep) - epsilon;
      const room = enough - now - most[p + 1];
      // Its ties to the later nodes are not in `rest` yet: at best all agree.
      if (rest + sizes[p] - sizes[p + 1] < room) {
        // The other side of p agrees no more.
        if (x * own >= 0) left[p] = 0;
        continue;
      }
      if (p === n - 1) {
        best = now;
        bestSides = side.slice();
        if (doll === 0) isFound = true;
        continue;
      }
      for (let at = start[p], stop = start[p + 1]; at < stop; at++) {
        const q = end[at];
        const old = pull[q];
        const next = old + tie[at] * x;
        pull[q] = next;
        rest += Math.abs(next) - Math.abs(old);
      }
      if (rest < room) {
        for (let at = start[p], stop = start[p + 1]; at < stop; at++) pull[end[at]] -= tie[at] * x;
        continue;
      }
      depth = p + 1;
      agreed[depth] = now;
      hoped[depth] = rest;
      left[depth] = 2;
      // The first side tried is the one that its ties draw it to.
      side[depth] = pull[depth] < 0 ? 1 : -1;
    }
    return isDone;
  };

  return {
    run,
    lower: () => {
      if (isDone) return doll <= 0 ? costOfDoll() : below;
      const last = Math.min(doll + 1, n);
      return (sizes[last] - most[last]) / 2;
    },
    best: () => {
      if (!isFound) return null;
      const labels = new Int32Array(n);
      sequence.forEach((node, index) => {
        labels[node] = bestSides[index] > 0 ? 0 : 1;
      });
      return { labels, cost: (sizes[0] - best) / 2 };
    },
  };
}
