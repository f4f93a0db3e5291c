/**
 * The best packing of subgraphs: a lower bound of frustration that a reader can check.
 *
 * Definition. Each subgraph C is given a share y(C) ≥ 0 so that for each tie Σ_{C ∋ e} y(C) ≤ w(e). Each partition pays at
 * least Σ y, as it frustrates a tie of every subgraph. Shares 1 on disjoint subgraphs are the plain case.
 * Method. max Σ y is a linear program with far more columns than rows: primal simplex with an explicit inverse, which
 * starts from no shares and takes in subgraphs of price Σ f(e) < 1 as they are found, f being the dual prices. Capacities
 * are disturbed by about 1e-7 against standstill. At every moment the shares are a packing (up to rounding, see below),
 * so stopping early costs strength, not truth.
 * Formula. For any y ≥ 0, right or not: L ≥ Σ y + Σ_e min(0, w(e) − Σ_{C ∋ e} y(C)). That is what `lower` gives: no error of
 * the arithmetic before it can give a false bound. `slack` w(e) − Σ y is what frustrating e costs beyond the bound.
 * Complexity: O(rows · (rows + length)) a pivot, rows being the ties in some subgraph; more than `mostRows` are not taken.
 * Reference: G. Dantzig, P. Wolfe, Oper. Res. 8 (1960), for columns taken in as needed.
 */

import { createSubgraphSearch, type FrustratedSubgraph } from './frustratedSubgraphs.ts';
import type { CampLimit, SolverInstance } from './solverInstance.ts';

const mostRows = 1500;
const mostSmall = 20_000;
/** Sources of paths searched before the new subgraphs are priced; fewer where each takes long. */
const mostSources = 32;
const tiesAtOnce = 60_000;
/** So many more columns are priced once one is found that gains. */
const enoughSeen = 200;

export interface SharedSubgraph {
  readonly subgraph: FrustratedSubgraph;
  readonly share: number;
}

interface SubgraphPacking {
  /** Goes on for about so many units of work (a million is some milliseconds); true if it cannot get better. */
  readonly run: (work: number) => boolean;
  readonly lower: () => number;
  readonly slack: () => Float64Array;
  readonly shares: () => readonly SharedSubgraph[];
  /** Price of each tie: where the program's own, fractional solution frustrates it. */
  readonly prices: () => Float64Array;
}

interface Column {
  readonly subgraph: FrustratedSubgraph;
  readonly rows: Int32Array;
}

/** A packing that is built up until `run` says that it is best, or until `lower` is enough for the caller. */
export function createSubgraphPacking(
  instance: SolverInstance,
  limit: CampLimit,
  enough: number,
): SubgraphPacking {
  const { ties } = instance;
  const m = ties.length;
  const search = createSubgraphSearch(instance, limit);
  const sourcesAtOnce = Math.max(4, Math.min(mostSources, Math.round(tiesAtOnce / (1 + m))));
  const rowOf = new Int32Array(m).fill(-1);
  const edgeOf: number[] = [];
  const inverse: Float64Array[] = [];
  const value: number[] = [];
  /** What is basic in each row: a column, or −1 − e for the slack of tie e. */
  const basic: number[] = [];
  const columns: Column[] = [];
  const basicRow: number[] = [];
  let price = new Float64Array(64);
  let isBest = false;
  let isFull = false;
  let total = 0;
  let lookedAt = -1;
  /** Sources searched in vain since the prices last changed. */
  let fruitless = 0;
  const waiting = [...search.small(mostSmall)];

  const rowFor = (edge: number): number => {
    const known = rowOf[edge];
    if (known >= 0) return known;
    const row = edgeOf.push(edge) - 1;
    rowOf[edge] = row;
    if (row >= price.length) {
      const grown = new Float64Array(2 * price.length);
      grown.set(price);
      price = grown;
      inverse.forEach((line, index) => {
        const longer = new Float64Array(grown.length);
        longer.set(line);
        inverse[index] = longer;
      });
    }
    const line = new Float64Array(price.length);
    line[row] = 1;
    inverse.push(line);
    basic.push(-1 - edge);
    value.push(Math.abs(ties[edge]) + 1e-7 * (1 + ((edge * 0.618_034) % 1)));
    return row;
  };
  const take = (subgraph: FrustratedSubgraph) => {
    if (edgeOf.length + subgraph.length > mostRows) {
      isFull = true;
      return;
    }
    columns.push({ subgraph, rows: Int32Array.from(subgraph, rowFor) });
    basicRow.push(-1);
  };

  /** The entering variable of greatest gain: a column, or −1 − row for a slack; null if none gains. */
  const entering = (): number | null => {
    let best: number | null = null;
    let gain = 1e-8;
    for (let seen = 0, after = 0; seen < columns.length && after < enoughSeen; seen++) {
      lookedAt = lookedAt + 1 < columns.length ? lookedAt + 1 : 0;
      if (best !== null) after++;
      if (basicRow[lookedAt] >= 0) continue;
      let reduced = 1;
      const { rows } = columns[lookedAt];
      for (let i = 0; i < rows.length; i++) reduced -= price[rows[i]];
      if (reduced > gain) [gain, best] = [reduced, lookedAt];
    }
    for (let row = 0; row < edgeOf.length; row++)
      if (-price[row] > gain) [gain, best] = [-price[row], -1 - row];
    return best;
  };

  const pivot = (enter: number): boolean => {
    const rows = enter >= 0 ? columns[enter].rows : [-1 - enter];
    const count = edgeOf.length;
    const direction = new Float64Array(count);
    let leave = -1;
    let ratio = Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i++) {
      const line = inverse[i];
      let sum = 0;
      for (const row of rows) sum += line[row];
      direction[i] = sum;
      if (sum > 1e-9 && value[i] / sum < ratio) [ratio, leave] = [value[i] / sum, i];
    }
    if (leave < 0) return false;
    const reduced = enter >= 0 ? 1 - sumOf(rows, price) : -price[-1 - enter];
    const line = inverse[leave];
    const scale = 1 / direction[leave];
    for (let j = 0; j < count; j++) if (line[j] !== 0) line[j] = line[j] * scale;
    for (let j = 0; j < count; j++) if (line[j] !== 0) price[j] += reduced * line[j];
    for (let i = 0; i < count; i++) {
      const factor = direction[i];
      if (i === leave || Math.abs(factor) < 1e-12) continue;
      const other = inverse[i];
      for (let j = 0; j < count; j++) if (line[j] !== 0) other[j] -= factor * line[j];
      value[i] = Math.max(0, value[i] - factor * ratio);
    }
    value[leave] = ratio;
    const left = basic[leave];
    if (left >= 0) basicRow[left] = -1;
    basic[leave] = enter >= 0 ? enter : -1 - edgeOf[-1 - enter];
    if (enter >= 0) basicRow[enter] = leave;
    total += reduced * ratio;
    return true;
  };

  const allPrices = () => Float64Array.from(rowOf, (row) => (row < 0 ? 0 : price[row]));
  const slack = () => {
    const left = Float64Array.from(ties, Math.abs);
    columns.forEach(({ subgraph }, column) => {
      const row = basicRow[column];
      if (row >= 0) for (const edge of subgraph) left[edge] -= value[row];
    });
    return left;
  };
  const lower = () => {
    let sum = 0;
    for (const row of basicRow) if (row >= 0) sum += value[row];
    for (const left of slack()) sum += Math.min(0, left);
    return sum;
  };

  const run = (work: number): boolean => {
    let left = work;
    while (left > 0 && !isBest) {
      const next = waiting.pop();
      if (next) {
        const rows = edgeOf.length;
        take(next);
        left -= 100 + (edgeOf.length - rows) * price.length;
        continue;
      }
      const enter = entering();
      left -= 4 * enoughSeen;
      if (enter !== null) {
        if (!pivot(enter)) isBest = true;
        left -= edgeOf.length * 10 + 100;
        if (total > enough && lower() > enough) isBest = true;
        continue;
      }
      const more = isFull ? [] : search.violated(allPrices(), sourcesAtOnce);
      left -= (250 + 6 * m) * Math.min(sourcesAtOnce, search.sources);
      waiting.push(...more);
      fruitless = more.length > 0 ? 0 : fruitless + sourcesAtOnce;
      if (isFull || fruitless >= search.sources) isBest = true;
    }
    return isBest;
  };

  return {
    run,
    lower,
    slack,
    prices: allPrices,
    shares: () =>
      columns.flatMap(({ subgraph }, column) => {
        const row = basicRow[column];
        return row >= 0 && value[row] > 1e-6 ? [{ subgraph, share: value[row] }] : [];
      }),
  };
}

function sumOf(rows: ArrayLike<number>, price: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += price[rows[i]];
  return sum;
}
