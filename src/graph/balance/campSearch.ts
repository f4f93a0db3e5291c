/**
 * Camps of least frustration for one instance, proven by exhaustive search or by a bound.
 *
 * Method. Exact reduction, then for each biconnected component: tabu search for an upper bound U; a Russian-doll search
 * alone for a while, which settles most instances; then the search and the best packing of subgraphs take turns,
 * because which of them ends first is not known beforehand. The search ends with the optimum. A packing worth more than
 * U − step ends it too: then U is optimal.
 * Formula. `step` is the least difference between the costs of two partitions: cheaper means cheaper by `step`.
 * Complexity: exponential at worst. It yields every few milliseconds; the caller may stop there, and then knows bounds only.
 */

import { biconnectedComponents, glueComponents } from './biconnectedComponents.ts';
import { createReducedCostSearch, type ReducedCostSearch } from './reducedCostSearch.ts';
import { reduceInstance } from './reduction.ts';
import { createRussianDollSearch } from './russianDollSearch.ts';
import { nextCost } from './searchOrder.ts';
import { type CampLimit, costStep, epsilon, type SolverInstance } from './solverInstance.ts';
import { createSubgraphPacking } from './subgraphPacking.ts';
import { tabuPartition } from './tabuPartition.ts';
import type { Partition } from './tabuSearch.ts';
import { createTwoCampRussianDollSearch } from './twoCampRussianDollSearch.ts';

/** How far the work has come; called while it runs. */
interface Watch {
  /** Called with each lower bound proven for the instance as a whole. */
  readonly raise?: (lower: number) => void;
  /** Called with each cheaper partition met. */
  readonly found?: (partition: Partition) => void;
}

/** Placements between two yields, and work of the packing between two yields: some milliseconds each. */
const placements = 8_000;
const packingWork = 200_000;
/** Turns in which the search goes alone: many up to so many nodes, few beyond. */
export const quickOrder = 128;
const manyTurns = 1_500;
const fewTurns = 20;
/** For three camps up to so many nodes: their subgraphs are too weak to help. */
const mediumOrder = 48;
const mediumTurns = 600;

/** The cheapest labels, if they cost less than `below`; else null, which proves that none do. */
export function* campSearch(
  given: SolverInstance,
  limit: CampLimit,
  below: number,
  watch: Watch = {},
): Generator<void, Partition | null> {
  const { instance, offset, expand } = reduceInstance(given, limit);
  const room = below - offset;
  if (room <= epsilon) return null;
  const blocks = [...biconnectedComponents(instance)].sort(
    (one, other) => one.nodes.length - other.nodes.length,
  );
  const best: Partition[] = [];
  for (const block of blocks) best.push(yield* tabuPartition(block.instance, limit));
  const lower = blocks.map(() => 0);
  const upper = () => offset + best.reduce((sum, { cost }) => sum + cost, 0);
  const raise = () => watch.raise?.(offset + lower.reduce((sum, one) => sum + one, 0));
  const whole = (): Partition => ({
    labels: expand(
      glueComponents(
        instance.order,
        blocks,
        best.map(({ labels }) => labels),
      ),
    ),
    cost: upper(),
  });
  if (upper() < below - epsilon) watch.found?.(whole());

  for (const [index, block] of blocks.entries()) {
    const others = lower.reduce((sum, one, at) => (at === index ? sum : sum + one), 0);
    const start = best[index];
    // Cheaper than its own best, and cheap enough for all components together to stay below.
    const target = Math.min(start.cost, room - others);
    const better = yield* searchBlock(block.instance, limit, target, start.labels, (bound) => {
      lower[index] = Math.max(lower[index], bound);
      raise();
    });
    if (better) {
      best[index] = better;
      if (upper() < below - epsilon) watch.found?.(whole());
    } else if (target < start.cost - epsilon) return null;
    lower[index] = best[index].cost;
    raise();
  }
  return upper() < below - epsilon ? whole() : null;
}

/** Labels of one component cheaper than `target` and optimal, or null. */
function* searchBlock(
  instance: SolverInstance,
  limit: CampLimit,
  target: number,
  known: ArrayLike<number>,
  raise: (lower: number) => void,
): Generator<void, Partition | null> {
  if (target <= epsilon) return null;
  const step = costStep(instance, limit);
  // Only from a value that a partition can have is `step` the next one down.
  const below = nextCost(instance, known, step, target);
  const enough = below - step + epsilon;
  const search =
    limit === 2
      ? createTwoCampRussianDollSearch(instance, below, known)
      : createRussianDollSearch(instance, limit, below, known);
  const packing = createSubgraphPacking(instance, limit, enough);
  // Every frustrated subgraph has at least three ties: so little would not even give half the bound.
  const isHopeless = instance.ties.reduce((sum, tie) => sum + Math.abs(tie), 0) / 3 <= enough / 2;
  let prices: ReducedCostSearch | null = null;
  for (let alone = turnsAlone(instance, limit); ; alone--) {
    if (search.run(placements)) return search.best();
    raise(Math.max(search.lower(), Math.min(packing.lower(), below)));
    if (alone <= 0 && !isHopeless) {
      if (prices) {
        if (prices.run(placements / 8)) return prices.best();
      } else if (packing.run(packingWork)) {
        if (packing.lower() > enough) return null;
        prices = createReducedCostSearch(instance, limit, below, step, packing.shares());
      }
    }
    yield;
  }
}

function turnsAlone({ order }: SolverInstance, limit: CampLimit): number {
  if (limit === 2) return order > quickOrder ? fewTurns : manyTurns;
  return limit === 3 && order <= mediumOrder ? mediumTurns : fewTurns;
}
