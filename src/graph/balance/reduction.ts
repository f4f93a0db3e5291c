/**
 * Exact reduction: a smaller instance with the same least cost but for a constant, and the way back.
 *
 * Rules, u a node with ties t₁ … t_d of sizes w₁ ≥ w₂ ≥ …:
 * 1. Parallel ties add up; opposite ones cost the smaller size, whatever the camps.
 * 2. w₁ ≥ w₂ + … + w_d: the first tie can be satisfied. u is contracted with its end (t₁ > 0, or two camps with the sides
 *    of u exchanged first). For two camps this removes degrees 1 and 2.
 * 3. Two camps, d = 3, no size above the sum of the others: u becomes a triangle of its neighbours, with sizes
 *    (wᵢ + wⱼ − w_l)/2 and the signs tᵢtⱼ; this halves ties.
 * 4. More camps: u with only negative ties and d < k (free: any d) can always be satisfied and is removed; u with ties
 *    +a and −b, a < b, becomes one negative tie of size a between its two neighbours.
 * 5. Free: a negative tie between two components of the positive ties can always be satisfied and is removed.
 * Complexity: O(n + m) contractions, each in the degree of the smaller end.
 * Convention: equality contracts too, so that one optimum is kept, not all of them.
 * Reference: F. Hüffner, N. Betzler, R. Niedermeier, J. Comb. Optim. 20 (2010); for rule 3, C. Dahn et al., "Parameterized
 * algorithms for Max-Cut" data reduction; for k camps J.-H. Lange, A. Karrenbauer, B. Andres, ICML 2018.
 */
import { type CampLimit, epsilon, labelLimit, type SolverInstance } from './solverInstance.ts';

interface Reduced {
  readonly instance: SolverInstance;
  /** Least cost of the given instance minus least cost of the smaller one. */
  readonly offset: number;
  /** Labels of the given nodes from labels of the smaller instance; optimal ones stay optimal. */
  readonly expand: (labels: ArrayLike<number>) => Int32Array;
}

type Step =
  | { readonly kind: 'joined'; readonly node: number; readonly to: number; readonly sign: number }
  /** Nodes of different parts share no camp from here on. */
  | { readonly kind: 'parted'; readonly parts: Int32Array }
  | {
      readonly kind: 'removed';
      readonly node: number;
      readonly ties: readonly (readonly [number, number])[];
    };

/** Halving stops here: sums of such fractions are still exact. */
const finest = 2 ** -12;

export function reduceInstance(given: SolverInstance, limit: CampLimit): Reduced {
  const { order, us, vs } = given;
  const rows = Array.from({ length: order }, () => new Map<number, number>());
  const isAlive = new Array<boolean>(order).fill(true);
  const steps: Step[] = [];
  const isTouched = new Array<boolean>(order).fill(true);
  const queue = [...Array(order).keys()];
  let offset = 0;
  const touch = (node: number) => {
    if (isTouched[node]) return;
    isTouched[node] = true;
    queue.push(node);
  };
  const row = (node: number) => rows[node];
  const add = (u: number, v: number, tie: number) => {
    const before = row(u).get(v) ?? 0;
    if (before * tie < 0) offset += Math.min(Math.abs(before), Math.abs(tie));
    const sum = before + tie;
    for (const [one, other] of [
      [u, v],
      [v, u],
    ] as const) {
      if (sum === 0) row(one).delete(other);
      else row(one).set(other, sum);
      touch(one);
    }
  };
  const detach = (node: number): [number, number][] => {
    const ties = [...row(node)];
    for (const [end] of ties) {
      row(end).delete(node);
      touch(end);
    }
    row(node).clear();
    isAlive[node] = false;
    return ties;
  };
  /** Joins u to v; what u loses with v itself is the caller's knowledge (a satisfied tie costs nothing). */
  const join = (u: number, v: number, sign: number) => {
    steps.push({ kind: 'joined', node: u, to: v, sign });
    for (const [end, tie] of detach(u)) if (end !== v) add(v, end, sign * tie);
  };
  const remove = (node: number) => {
    const ties = detach(node);
    steps.push({ kind: 'removed', node, ties });
    return ties;
  };

  given.ties.forEach((tie, edge) => {
    add(us[edge], vs[edge], tie);
  });
  if (limit === 'free') dropSeparated();
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    isTouched[node] = false;
    if (isAlive[node]) simplify(node);
    if (queue.length === 0 && limit === 'free') dropSeparated();
  }

  function simplify(node: number) {
    const ties = row(node);
    let [largest, sum, end] = [0, 0, -1];
    let positive = 0;
    for (const [other, tie] of ties) {
      const size = Math.abs(tie);
      sum += size;
      if (tie > 0) positive++;
      if (size > largest || (size === largest && tie > 0)) [largest, end] = [size, other];
    }
    if (ties.size === 0) return void remove(node);
    const sign = Math.sign(ties.get(end) as number);
    if (2 * largest >= sum && (sign > 0 || limit === 2)) return join(node, end, sign);
    if (limit === 2) {
      if (ties.size === 3) toTriangle(node);
      return;
    }
    if (positive === 0) {
      if (limit === 'free' || ties.size < limit) remove(node);
    } else if (ties.size === 2) {
      const [[one, first], [other, second]] = remove(node) as [[number, number], [number, number]];
      add(one, other, -Math.max(first, second));
    }
  }

  function toTriangle(node: number) {
    const [one, two, three] = [...row(node)] as [[number, number], [number, number], [number, number]];
    const corners = [
      [one, two, three],
      [one, three, two],
      [two, three, one],
    ] as const;
    const sizes = corners.map(([i, j, l]) => (Math.abs(i[1]) + Math.abs(j[1]) - Math.abs(l[1])) / 2);
    if (sizes.some((size) => size % finest !== 0)) return;
    remove(node);
    corners.forEach(([i, j], index) => {
      const size = sizes[index];
      if (size > 0) add(i[0], j[0], Math.sign(i[1] * j[1]) * size);
    });
  }

  function dropSeparated() {
    const component = new Int32Array(order).fill(-1);
    for (let root = 0; root < order; root++) {
      if (!isAlive[root] || component[root] >= 0) continue;
      const waiting = [root];
      component[root] = root;
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
        for (const [end, tie] of row(node))
          if (tie > 0 && component[end] < 0) {
            component[end] = root;
            waiting.push(end);
          }
    }
    let isParted = false;
    for (let node = 0; node < order; node++)
      for (const end of [...row(node).keys()]) {
        if (component[node] === component[end]) continue;
        row(node).delete(end);
        row(end).delete(node);
        touch(node);
        touch(end);
        isParted = true;
      }
    if (isParted) steps.push({ kind: 'parted', parts: component });
  }

  const alive = [...isAlive.keys()].filter((node) => isAlive[node]);
  const place = new Int32Array(order).fill(-1);
  alive.forEach((node, index) => {
    place[node] = index;
  });
  const list = alive.flatMap((node) =>
    [...row(node)].filter(([end]) => node < end).map(([end, tie]) => [node, end, tie] as const),
  );
  const instance: SolverInstance = {
    order: alive.length,
    us: Int32Array.from(list, ([u]) => place[u]),
    vs: Int32Array.from(list, ([, v]) => place[v]),
    ties: Float64Array.from(list, ([, , tie]) => tie),
  };
  return { instance, offset, expand: (labels) => retrace(alive, steps, labels, order, limit) };
}

function retrace(
  alive: readonly number[],
  steps: readonly Step[],
  labels: ArrayLike<number>,
  order: number,
  limit: CampLimit,
): Int32Array {
  const all = new Int32Array(order).fill(-1);
  alive.forEach((node, index) => {
    all[node] = labels[index];
  });
  const camps = labelLimit(limit, order);
  for (const step of steps.toReversed()) {
    if (step.kind === 'joined') {
      const label = all[step.to];
      all[step.node] = step.sign > 0 ? label : 1 - label;
      continue;
    }
    if (step.kind === 'parted') {
      const names = new Map<string, number>();
      all.forEach((label, node) => {
        if (label < 0) return;
        const name = `${label} ${step.parts[node]}`;
        if (!names.has(name)) names.set(name, names.size);
        all[node] = names.get(name) as number;
      });
      continue;
    }
    // The camp to which the removed node's ties draw it most; an empty one draws with 0.
    const pull = new Map<number, number>();
    for (const [end, tie] of step.ties) {
      const label = all[end];
      pull.set(label, (pull.get(label) ?? 0) + tie);
    }
    let best = -1;
    for (let camp = 0; camp < Math.min(camps, pull.size + 1 + Math.max(0, ...pull.keys())); camp++)
      if (best < 0 || (pull.get(camp) ?? 0) > (pull.get(best) ?? 0) + epsilon) best = camp;
    all[step.node] = best;
  }
  return all;
}
