/**
 * Whether the best two camps are the only ones, and who could sit on either side.
 *
 * Definition. Two actors of a connected part are rigid if they stand in the same way (same camp, or opposite camps) in every
 * partition of cost L. That is an equivalence; the optimum is unique (but for exchanging sides, part by part) iff each part
 * is one class. Actors outside the largest class of their part can sit on either side of it.
 * Method. BiconnectedComponent by block. A tie of a best packing with slack beyond L − bound is satisfied in every optimum, so its ends are
 * rigid. Then, pair by pair of groups: is there a partition of cost L in which they stand the other way? Groups that can
 * change sides at no cost say so at once; else the tie between them is made firm the other way and the search is asked.
 * Complexity: at most one proof for each group; stopped early, only what was found counts.
 * Convention: two camps only. Of largest classes of one size, the one with the first actor is what others are seen from.
 */
import { biconnectedComponents, glueComponents } from './biconnectedComponents.ts';
import { campSearch } from './campSearch.ts';
import type { SignedNetwork } from './signedNetwork.ts';
import { adjacencyOf, costOf, epsilon, type SolverInstance, solverInstance } from './solverInstance.ts';
import { createSubgraphPacking } from './subgraphPacking.ts';

export interface Rigidity {
  /** Null where it was stopped before an answer. */
  readonly isUnique: boolean | null;
  readonly isComplete: boolean;
  /** Actors, by index, who can sit on either side; empty unless complete. */
  readonly eitherSide: readonly number[];
  /** Classes of actors of at least two, the largest first; empty unless complete. */
  readonly classes: readonly (readonly number[])[];
  /** Other optima found on the way: camps of all actors. For each actor in `eitherSide` one of them shows it. */
  readonly otherCamps: readonly (readonly number[])[];
}

const packingWork = 500_000;

/**
 * Finds who is rigid in small steps; `campOf` are two camps of the least cost (proven, or the answer is void).
 * `next(true)` stops it.
 */
export function* rigiditySteps(
  network: SignedNetwork,
  campOf: readonly number[],
): Generator<void, Rigidity, boolean | undefined> {
  const whole = solverInstance(network);
  const blocks = biconnectedComponents(whole);
  const given: Int32Array[] = blocks.map(({ nodes }) => Int32Array.from(nodes, (node) => campOf[node]));
  const rigid = createUnion(whole.order);
  const otherCamps: number[][] = [];
  for (const [index, block] of blocks.entries()) {
    const steps = rigidClasses(block.instance, given[index], (other) => {
      otherCamps.push([...glueComponents(whole.order, blocks, given.with(index, other))]);
    });
    let turn = steps.next();
    while (!turn.done) {
      if (yield)
        return {
          isUnique: otherCamps.length > 0 ? false : null,
          isComplete: false,
          eitherSide: [],
          classes: [],
          otherCamps,
        };
      turn = steps.next();
    }
    for (const [head, ...rest] of turn.value)
      for (const member of rest) rigid.join(block.nodes[member], block.nodes[head as number]);
  }
  const parts = createUnion(whole.order);
  for (let edge = 0; edge < whole.ties.length; edge++) parts.join(whole.us[edge], whole.vs[edge]);
  const classes = rigid.groups().sort((one, other) => other.length - one.length);
  const largest = new Map<number, number>();
  for (const [head] of classes) {
    const part = parts.find(head as number);
    if (!largest.has(part)) largest.set(part, rigid.find(head as number));
  }
  const eitherSide = campOf.flatMap((_, actor) =>
    largest.get(parts.find(actor)) === rigid.find(actor) ? [] : [actor],
  );
  return {
    isUnique: eitherSide.length === 0,
    isComplete: true,
    eitherSide,
    classes: classes.filter(({ length }) => length > 1),
    otherCamps,
  };
}

function* rigidClasses(
  instance: SolverInstance,
  labels: Int32Array,
  found: (labels: Int32Array) => void,
): Generator<void, readonly (readonly number[])[]> {
  const cost = costOf(instance, labels);
  const groups = createUnion(instance.order);
  const packing = createSubgraphPacking(instance, 2, Number.POSITIVE_INFINITY);
  while (!packing.run(packingWork)) yield;
  const gap = cost - packing.lower() + 1e-4;
  packing.slack().forEach((slack, edge) => {
    if (slack > gap) groups.join(instance.us[edge], instance.vs[edge]);
  });

  let classes: number[][] = [[...labels.keys()]];
  const split = (other: Int32Array) => {
    const standsSame = (node: number) => other[node] === labels[node];
    classes = classes.flatMap((members) => {
      const kept = members.filter(standsSame);
      return kept.length === 0 || kept.length === members.length
        ? [members]
        : [kept, members.filter((node) => !standsSame(node))];
    });
    found(other);
  };
  for (const members of groups.groups()) {
    const turned = labels.slice();
    for (const node of members) turned[node] = 1 - labels[node];
    if (members.length < instance.order && costOf(instance, turned) <= cost + epsilon) split(turned);
  }
  for (;;) {
    const open = classes.find((members) =>
      members.some((node) => groups.find(node) !== groups.find(members[0])),
    );
    if (!open) return classes;
    const head = open[0];
    const next = open.find((node) => groups.find(node) !== groups.find(head)) as number;
    const other = yield* standingOtherwise(instance, labels, cost, head, next);
    if (other) split(other);
    else groups.join(next, head);
  }
}

/** An optimum in which two nodes do not stand to each other as in the given one, or null. */
function* standingOtherwise(
  instance: SolverInstance,
  labels: Int32Array,
  cost: number,
  u: number,
  v: number,
): Generator<void, Int32Array | null> {
  const wanted = labels[u] === labels[v] ? -1 : 1;
  const { start, ends, edges } = adjacencyOf(instance);
  let between = -1;
  for (let at = start[u]; at < start[u + 1]; at++) if (ends[at] === v) between = edges[at];
  const tie = between < 0 ? 0 : instance.ties[between];
  const below = cost - (tie * wanted < 0 ? Math.abs(tie) : 0) + 0.5;
  if (below < 0) return null;
  const firm = wanted * (2 * cost + 2 + instance.ties.reduce((sum, one) => sum + Math.abs(one), 0));
  const changed: SolverInstance =
    between < 0
      ? {
          order: instance.order,
          us: Int32Array.from([...instance.us, u]),
          vs: Int32Array.from([...instance.vs, v]),
          ties: Float64Array.from([...instance.ties, firm]),
        }
      : { ...instance, ties: instance.ties.with(between, firm) };
  let other: Int32Array | null = null;
  const search = campSearch(changed, 2, below, {
    found: (partition) => {
      other = partition.labels;
    },
  });
  for (let turn = search.next(); other === null; turn = search.next()) {
    if (turn.done) return turn.value?.labels ?? null;
    yield;
  }
  return other;
}

function createUnion(order: number) {
  const parent = Int32Array.from({ length: order }, (_, node) => node);
  const find = (node: number): number => {
    let top = node;
    while (parent[top] !== top) top = parent[top];
    parent[node] = top;
    return top;
  };
  return {
    find,
    join: (one: number, other: number) => {
      parent[find(one)] = find(other);
    },
    groups: (): number[][] => {
      const lists = new Map<number, number[]>();
      for (let node = 0; node < order; node++) {
        const list = lists.get(find(node));
        if (list) list.push(node);
        else lists.set(find(node), [node]);
      }
      return [...lists.values()];
    },
  };
}
