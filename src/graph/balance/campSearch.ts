/**
 * Camps of least frustration for one instance, proven: bounds, then branch and cut.
 *
 * Method. Exact reduction, then for each block: tabu for an upper bound U; Russian dolls, for longer where obstacles are
 * too weak to guide a search (three camps, or a poor packing); else, while they go on, the best packing of obstacles for
 * a lower bound P with slack s(e) for each tie. If P > U − step, U is optimal. A tie with s(e) > U − step − P cannot be
 * frustrated by anything cheaper: it is made firm (a size beyond any cost), which contracts it, and all begins again with
 * less. If nothing is left to fix, the tie whose price is most undecided is made firm once as satisfied and once as
 * frustrated.
 * Formula. `step` is what costs of two partitions differ by at least, so that cheaper means cheaper by `step`.
 * Complexity: exponential at worst. It yields every few milliseconds; the caller may stop there, and then knows bounds only.
 * Convention: ties grow firm, they are never deleted, so that the cost of labels can be counted in every sub-problem.
 * Reference: M. Grötschel, Y. Wakabayashi, Math. Programming 45 (1989); F. Barahona, M. Grötschel, M. Jünger, G. Reinelt,
 * Oper. Res. 36 (1988), for fixing by reduced cost.
 */

import { blocksOf, glueBlocks } from './blocks.ts';
import { createDollSearch } from './dollSearch.ts';
import { type CampLimit, costStep, epsilon, type Instance } from './instance.ts';
import { createObstaclePacking } from './obstaclePacking.ts';
import { createPriceSearch, type PriceSearch } from './priceSearch.ts';
import { reduceInstance } from './reduction.ts';
import { nextCost } from './searchOrder.ts';
import { tabuPartition } from './tabuPartition.ts';
import type { Partition } from './tabuSearch.ts';
import { createTwoCampDolls } from './twoCampDolls.ts';

/** How far the work has come; filled while it runs. */
export interface Watch {
  /** Called with each lower bound proven for the instance as a whole. */
  readonly raise?: (lower: number) => void;
  /** Called with each cheaper partition met. */
  readonly found?: (partition: Partition) => void;
}

/** Work, in placements, before another way is tried. */
export interface Effort {
  /** Tabu searches at first; with none, search starts from all in one camp. */
  readonly starts: number;
  /** Dolls alone: for two camps up to `dollOrder` nodes; for three, or where obstacles are weak, up to `mediumOrder`. */
  readonly two: number;
  readonly alone: number;
  /** … and for all others before anything else. */
  readonly more: number;
  /** At prices, before ties are decided one by one: many at first, or where few nodes are left. */
  readonly many: number;
  readonly few: number;
  /** Placements between two looks at the clock. */
  readonly chunk: number;
}

const usualEffort: Effort = {
  starts: 4,
  two: 12_000_000,
  alone: 5_000_000,
  more: 150_000,
  many: 60_000_000,
  few: 200_000,
  chunk: 8_000,
};
export const dollOrder = 128;
const mediumOrder = 48;
/** So many placements of dolls take about as long as one at prices, or as the packing of one. */
const dollsBesidePrices = 8;
const dollsBesidePacking = 4;
/** Shares of packing after which it is known to be weak: below this part of the cost that is to be proven. */
const probing = 8;
const weak = 0.8;
const packingWork = 400_000;

/**
 * The cheapest labels, if they cost less than `below`; else null, which proves that none do.
 */
export function* campSearch(
  instance: Instance,
  limit: CampLimit,
  below: number,
  watch: Watch = {},
  effort: Effort = usualEffort,
): Generator<void, Partition | null> {
  const whole = sumOfSizes(instance) + 1;
  // A power of two is a multiple of every step of halves.
  const firm = 2 ** Math.ceil(Math.log2(4 * whole));
  return yield* explore(instance, limit, below, { firm, effort, isFirst: true }, watch);
}

interface Plan {
  /** What a decided tie is given; merged with others it keeps at least half of it, more than all that is not decided. */
  readonly firm: number;
  readonly effort: Effort;
  /** Nothing is decided yet. */
  readonly isFirst: boolean;
}

function* explore(
  given: Instance,
  limit: CampLimit,
  below: number,
  plan: Plan,
  watch: Watch,
): Generator<void, Partition | null> {
  const { firm, isFirst } = plan;
  const { starts } = plan.effort;
  const { instance, offset, expand } = reduceInstance(given, limit, firm / 2);
  const room = below - offset;
  if (room <= epsilon) return null;
  if (instance.ties.length === 0) {
    const labels = expand(new Int32Array(instance.order));
    return { labels, cost: offset };
  }
  const blocks = [...blocksOf(instance)].sort((one, other) => one.nodes.length - other.nodes.length);
  const best: Partition[] = [];
  for (const block of blocks)
    best.push(yield* tabuPartition(block.instance, limit, isFirst ? starts : Math.min(starts, 1)));
  const upper = () => best.reduce((sum, { cost }) => sum + cost, 0);
  const glued = (): Partition => ({
    labels: expand(
      glueBlocks(
        instance.order,
        blocks,
        best.map(({ labels }) => labels),
      ),
    ),
    cost: offset + upper(),
  });
  if (offset + upper() < below - epsilon) watch.found?.(glued());
  const lower = blocks.map(() => 0);
  const raise = () => watch.raise?.(offset + lower.reduce((sum, one) => sum + one, 0));

  for (const [index, block] of blocks.entries()) {
    const others = lower.reduce((sum, one, at) => (at === index ? sum : sum + one), 0);
    const start = best[index] as Partition;
    // Cheaper than its own best, and cheap enough for all blocks together to stay below.
    const target = Math.min(start.cost, room - others);
    const better = yield* solveBlock(block.instance, limit, target, start.labels, plan, {
      raise: (bound) => {
        lower[index] = Math.max(lower[index] as number, bound);
        raise();
      },
      found: (partition) => {
        if (partition.cost >= (best[index] as Partition).cost - epsilon) return;
        best[index] = partition;
        if (offset + upper() < below - epsilon) watch.found?.(glued());
      },
    });
    if (better) best[index] = better;
    else if (target < start.cost - epsilon) return null;
    lower[index] = (best[index] as Partition).cost;
    raise();
  }
  return offset + upper() < below - epsilon ? glued() : null;
}

/** Labels of a block cheaper than `below` and optimal, or null. */
function* solveBlock(
  instance: Instance,
  limit: CampLimit,
  belowAny: number,
  known: ArrayLike<number>,
  plan: Plan,
  watch: Watch,
): Generator<void, Partition | null> {
  const { firm, effort, isFirst } = plan;
  const { chunk } = effort;
  const later: Plan = { ...plan, isFirst: false };
  if (belowAny <= epsilon) return null;
  const step = costStep(instance, limit);
  // Only from a value that a partition can have is `step` the next one down.
  const below = nextCost(instance, known, step, belowAny);
  const enough = below - step + epsilon;
  const dolls =
    limit === 2
      ? createTwoCampDolls(instance, below, known)
      : createDollSearch(instance, limit, below, known);
  for (let left = isFirst ? dollsAlone(instance, limit, effort) : 0; left > 0; left -= chunk) {
    if (dolls.run(chunk)) return dolls.best();
    watch.raise?.(dolls.lower());
    yield;
  }

  // Dolls go on beside the packing and the search at its prices: which of them ends first is not known beforehand.
  const packing = createObstaclePacking(instance, limit, enough);
  // Every obstacle has three ties or more, so that no packing exceeds a third of all.
  const isHopeless = sumOfSizes(instance) / 3 <= enough / 2;
  if (isFirst && isMedium(instance) && (limit === 4 || limit === 5)) {
    for (let turn = 0; turn < probing && !packing.run(packingWork); turn++) yield;
    // Weak obstacles would give weak prices.
    for (let left = packing.lower() < weak * below ? effort.alone : 0; left > 0; left -= chunk) {
      if (dolls.run(chunk)) return dolls.best();
      watch.raise?.(Math.max(dolls.lower(), Math.min(packing.lower(), below)));
      yield;
    }
  }
  let prices: PriceSearch | null = null;
  let placements = isFirst || instance.order <= mediumOrder ? effort.many : effort.few;
  let fixed: number[] = [];
  for (; placements > 0; yield) {
    if (dolls.run((prices ? dollsBesidePrices : dollsBesidePacking) * chunk)) return dolls.best();
    watch.raise?.(Math.max(dolls.lower(), Math.min(packing.lower(), below)));
    if (isHopeless) continue;
    if (prices) {
      if (prices.run(chunk)) return prices.best();
      placements -= chunk;
    } else if (packing.run(Math.min(packingWork, chunk * 50))) {
      if (packing.lower() > enough) return null;
      fixed = fixedBy(instance, packing.slack(), enough - packing.lower(), firm);
      if (fixed.length > 0) placements = Math.min(placements, effort.few);
      prices = createPriceSearch(instance, limit, below, step, packing.shares());
    }
  }

  // What is frustrated beyond the bound by at least this much is not cheaper than `below`.
  const found = prices?.best() ?? null;
  if (fixed.length > 0) {
    const ties = instance.ties.slice();
    for (const edge of fixed) ties[edge] = Math.sign(ties[edge] as number) * firm;
    const cutoff = found?.cost ?? below;
    return (yield* explore({ ...instance, ties }, limit, cutoff, later, inner(watch))) ?? found;
  }

  const edge = mostUndecided(instance, packing.prices(), firm);
  if (edge < 0) {
    // All is decided but who goes where.
    while (!dolls.run(chunk)) yield;
    return dolls.best();
  }
  const tie = instance.ties[edge] as number;
  let best = found;
  let cutoff = found?.cost ?? below;
  for (const isSatisfied of [true, false]) {
    const ties = instance.ties.slice();
    ties[edge] = Math.sign(tie) * (isSatisfied ? firm : -firm);
    const paid = isSatisfied ? 0 : Math.abs(tie);
    const part = yield* explore({ ...instance, ties }, limit, cutoff - paid, later, inner(watch, paid));
    if (!part) continue;
    best = { labels: part.labels, cost: part.cost + paid };
    cutoff = best.cost;
  }
  return best;
}

const isMedium = ({ order }: Instance) => order <= mediumOrder;

/** Placements of dolls before anything else is tried. */
function dollsAlone(instance: Instance, limit: CampLimit, { two, alone, more }: Effort): number {
  if (instance.order > dollOrder) return 0;
  if (limit === 2) return two;
  return limit === 3 && isMedium(instance) ? alone : more;
}

function fixedBy({ ties }: Instance, slack: Float64Array, gap: number, firm: number): number[] {
  return [...ties.keys()].filter(
    (edge) => Math.abs(ties[edge] as number) < firm / 2 && (slack[edge] as number) > gap + epsilon,
  );
}

function sumOfSizes({ ties }: Instance): number {
  return ties.reduce((sum, tie) => sum + Math.abs(tie), 0);
}

/** Bounds of a sub-problem are none of the whole; its partitions are, for what deciding a tie has cost. */
function inner({ found }: Watch, paid = 0): Watch {
  return found ? { found: ({ labels, cost }) => found({ labels, cost: cost + paid }) } : {};
}

function mostUndecided({ ties }: Instance, prices: Float64Array, firm: number): number {
  let best = -1;
  let most = -1;
  ties.forEach((tie, edge) => {
    if (Math.abs(tie) >= firm / 2) return;
    const price = prices[edge] as number;
    const score = Math.min(Math.max(price, 0), Math.max(1 - price, 0)) * Math.abs(tie) + 1e-6 * Math.abs(tie);
    if (score > most) [most, best] = [score, edge];
  });
  return best;
}
