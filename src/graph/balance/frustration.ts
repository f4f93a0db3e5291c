/**
 * Frustration index: how far a signed network is from clean camps, exactly, with a proof or with honest bounds.
 *
 * Definition. L = least Σ w(e) of relations whose removal (or change of sign) leaves the network balanced: two camps, with
 * positive relations inside and negative ones between (Harary's line index of balance). With at most k camps, or any
 * number, L_k and L_free are the same for weak (generalised) balance; L_free ≤ L_k ≤ L_2.
 * Formula. L_k = min over c: V → {1 … k} of Σ w(e) [σ(e) = +1 and ends differ, or σ(e) = −1 and ends agree].
 * Method. One biconnected component after the other (L adds up over them): upper bound by greedy camps and tabu; lower bound by packing subgraphs
 * (`subgraphPacking.ts`), which readers can check; what is left by branch and cut (`campSearch.ts`).
 * Complexity: NP-hard. Real networks of some hundred actors take about a second; random signs on more than 40 actors, or on
 * fewer with three camps and more, may not be proven in time: then the interval is the result (docs/balance.md).
 * The first bounds are a partition made in O(m), before anything else.
 * Convention: `isProven` only with lower = upper. A partition is never shown as the least one without that.
 * Reference: F. Harary, Behavioral Science 4 (1959); P. Doreian, A. Mrvar, Social Networks 18 (1996);
 * S. Aref, A. Mason, M. Wilson, Networks 75 (2020).
 */
import { type BiconnectedComponent, biconnectedComponents, glueComponents } from './biconnectedComponents.ts';
import {
  type BoundCertificate,
  boundCertificate,
  fineCertificate,
  joinCertificates,
  noCertificate,
} from './boundCertificate.ts';
import { campSearch, quickOrder } from './campSearch.ts';
import { connectedCamps } from './connectedCamps.ts';
import { firstCamps } from './greedyCamps.ts';
import { reduceInstance } from './reduction.ts';
import { type SemidefiniteCertificate, semidefiniteBound } from './semidefiniteBound.ts';
import type { SignedNetwork } from './signedNetwork.ts';
import { type CampLimit, costOf, epsilon, type SolverInstance, solverInstance } from './solverInstance.ts';
import { createSubgraphPacking } from './subgraphPacking.ts';
import { tabuPartition } from './tabuPartition.ts';
import type { Partition } from './tabuSearch.ts';

interface FrustrationPlan {
  readonly limit: CampLimit;
  /** Time, by the clock below, after which the bounds known so far are the result; none without it. */
  readonly timeLimit?: number | undefined;
  /**
   * A clock, looked at once a step; `performance.now`, hence milliseconds, unless said otherwise. With one that counts, a
   * result is the same on every machine.
   */
  readonly now?: (() => number) | undefined;
}

/** Frustrated subgraphs alone, a semidefinite bound, or a search that was exhausted. */
export type ProvenBy = 'certificate' | 'semidefinite' | 'search';

export interface FrustrationBounds {
  readonly lower: number;
  readonly upper: number;
}

export interface FrustrationResult extends FrustrationBounds {
  readonly limit: CampLimit;
  readonly isProven: boolean;
  /** The camp of each actor, from 0, the largest camp first: the best partition known, optimal if proven. */
  readonly campOf: readonly number[];
  /** Indices of the relations that stand in the way of these camps; their weights sum to `upper`. */
  readonly frustrated: readonly number[];
  /** What proves the lower bound; null for an interval. A search is claimed for blocks that nothing else proves. */
  readonly provenBy: ProvenBy | null;
  /** Subgraphs found, whose bound is `lower` if they prove it alone. */
  readonly certificate: BoundCertificate;
  /** Where search proved it: the strongest subgraphs found, in finer numbers, by whose reduced costs it can be checked. */
  readonly fine: BoundCertificate | null;
  /** Blocks for which this proves more than the subgraphs do. */
  readonly semidefinite: readonly SemidefiniteCertificate[];
}

/** Turns of packing before the search of a large block, and after a search that has proven the optimum already. */
const packingTurns = 300;
const afterthought = 12;
const packingWork = 300_000;
/** Turns of packing and search after which a block is given its semidefinite bound: soon where packings are weak. */
const turnsBeforeBound = ({ order, ties }: SolverInstance) => (10 * ties.length > order ** 2 ? 20 : 200);

interface BlockState {
  readonly block: BiconnectedComponent;
  best: Partition;
  lower: number;
  proof: BoundCertificate;
  fine: BoundCertificate | null;
  semidefinite: SemidefiniteCertificate | null;
}

/**
 * Solves in small steps. It yields the bounds known every few milliseconds; `next(true)` stops it, as does the time limit:
 * it then returns what is known. Networks must be without fault (`networkFault`).
 */
export function* frustrationSteps(
  network: SignedNetwork,
  { limit, timeLimit = Number.POSITIVE_INFINITY, now = () => performance.now() }: FrustrationPlan,
): Generator<FrustrationBounds, FrustrationResult, boolean | undefined> {
  const instance = solverInstance(network);
  const end = now() + timeLimit;
  const labels = firstCamps(instance, limit);
  let whole: Partition = { labels, cost: costOf(instance, labels) };
  let isStopped = false;
  const states: BlockState[] = [];
  const bounds = (): FrustrationBounds => ({
    lower: states.reduce((sum, { lower }) => sum + Math.ceil(lower - epsilon), 0),
    upper: states.length > 0 ? states.reduce((sum, { best }) => sum + best.cost, 0) : whole.cost,
  });
  /** Runs a part to its end, or returns null where it is stopped. */
  function* until<T>(part: Generator<void, T>): Generator<FrustrationBounds, T | null, boolean | undefined> {
    for (let turn = part.next(); ; turn = part.next()) {
      if (turn.done) return turn.value;
      if (yield bounds()) isStopped = true;
      if (isStopped || now() > end) return null;
    }
  }
  const isOut = () => isStopped || now() > end;

  if (yield bounds()) isStopped = true;
  if (!isOut()) {
    const reduced = reduceInstance(instance, limit);
    const keep = (found: Partition) => {
      const labels = reduced.expand(found.labels);
      const cost = costOf(instance, labels);
      if (cost < whole.cost) whole = { labels, cost };
    };
    const best = yield* until(tabuPartition(reduced.instance, limit, 4, keep));
    if (best) keep(best);
  }
  for (const block of biconnectedComponents(instance)) {
    const labels = Int32Array.from(block.nodes, (node) => whole.labels[node]);
    states.push({
      block,
      best: { labels, cost: costOf(block.instance, labels) },
      lower: 0,
      proof: noCertificate,
      fine: null,
      semidefinite: null,
    });
  }
  for (const state of states) {
    if (isOut()) break;
    yield* until(proveBlock(state, limit));
  }
  return resultOf(instance, limit, states);
}

/** Solves at once; see `frustrationSteps`. */
export function frustration(network: SignedNetwork, plan: FrustrationPlan): FrustrationResult {
  const steps = frustrationSteps(network, plan);
  let turn = steps.next();
  while (!turn.done) turn = steps.next();
  return turn.value;
}

function* proveBlock(state: BlockState, limit: CampLimit): Generator<void, void> {
  const { instance } = state.block;
  if (state.best.cost <= epsilon) return;
  const packing = createSubgraphPacking(instance, limit, state.best.cost - 1 + 1e-3);
  const isLarge = instance.order > quickOrder;
  let isPacked = packing.run(packingWork);
  const keep = () => {
    if (Math.ceil(packing.lower() - 1e-3) <= state.proof.bound) return;
    const proof = boundCertificate(instance, packing.shares());
    if (proof.bound > state.proof.bound) state.proof = proof;
    state.lower = Math.max(state.lower, proof.bound);
  };
  let turns = 0;
  const pause = function* () {
    yield;
    if (++turns === turnsBeforeBound(instance)) yield* bound(state, limit);
  };
  keep();
  yield* pause();
  for (let turn = 0; isLarge && !isPacked && turn < packingTurns; turn++) {
    isPacked = packing.run(packingWork);
    if (isPacked || turn % 8 === 7) keep();
    yield* pause();
    if (isOptimal(state)) return;
  }
  if (isOptimal(state)) return;

  const search = campSearch(instance, limit, state.best.cost, {
    raise: (lower) => {
      state.lower = Math.min(state.best.cost, Math.max(state.lower, lower));
    },
    found: (partition) => {
      if (partition.cost < state.best.cost - epsilon) state.best = partition;
    },
  });
  for (let turn = search.next(); ; turn = search.next()) {
    if (turn.done) {
      if (turn.value) state.best = turn.value;
      break;
    }
    yield* pause();
    if (isOptimal(state)) return;
  }
  state.lower = state.best.cost;
  if (state.proof.bound >= state.best.cost - epsilon) return;
  // Proven; now for subgraphs that would prove it to the reader too, if they are near.
  const isHopeless = instance.ties.reduce((sum, tie) => sum + Math.abs(tie), 0) / 3 <= state.best.cost - 1;
  for (let turn = 0; turn < afterthought && !isPacked && !isHopeless; turn++) {
    const before = packing.lower();
    isPacked = packing.run(packingWork);
    yield;
    // With two camps the check needs no reduced costs, and packing slows down: it ends where even this pace would not do.
    const hoped = packing.lower() + (packing.lower() - before) * (afterthought - turn);
    if (limit === 2 && turn > 1 && hoped < state.best.cost - 1) break;
  }
  keep();
  if (state.proof.bound < state.best.cost) state.fine = fineCertificate(instance, packing.shares());
}

/** Gives a block its semidefinite bound, where that is better than what is proven in a way that can be checked. */
function* bound(state: BlockState, limit: CampLimit): Generator<void, void> {
  const found = yield* semidefiniteBound(state.block.instance, limit);
  if (!found || found.bound <= state.proof.bound) return;
  const { nodes, edges } = state.block;
  state.semidefinite = { ...found, actors: nodes, relations: edges };
  state.lower = Math.min(state.best.cost, Math.max(state.lower, found.bound));
}

function inWhole(
  { subgraphs, ...proof }: BoundCertificate,
  { edges }: BiconnectedComponent,
): BoundCertificate {
  const named = (relations: readonly number[]) => relations.map((relation) => edges[relation]);
  return {
    ...proof,
    subgraphs: subgraphs.map(({ relations, times }) => ({ relations: named(relations), times })),
  };
}

function isOptimal({ lower, best }: BlockState): boolean {
  return Math.ceil(lower - epsilon) >= best.cost - epsilon;
}

function resultOf(
  instance: SolverInstance,
  limit: CampLimit,
  states: readonly BlockState[],
): FrustrationResult {
  const glued = glueComponents(
    instance.order,
    states.map(({ block }) => block),
    states.map(({ best }) => best.labels),
  );
  const campOf = inOrderOfSize(limit === 'free' ? connectedCamps(instance, glued) : glued);
  const { us, vs, ties } = instance;
  const frustrated = [...ties.keys()].filter(
    (edge) => ties[edge] > 0 !== (campOf[us[edge]] === campOf[vs[edge]]),
  );
  const upper = costOf(instance, campOf);
  const lower = Math.min(
    upper,
    states.reduce((sum, one) => sum + Math.ceil(one.lower - epsilon), 0),
  );
  const certificate = joinCertificates(states.map(({ proof, block }) => inWhole(proof, block)));
  const isProven = lower === upper;
  const semidefinite = states.flatMap((state) => {
    const { proof, semidefinite: other } = state;
    return other && other.bound > proof.bound ? [other] : [];
  });
  const reached = states.reduce(
    (sum, state) => sum + Math.max(state.proof.bound, state.semidefinite?.bound ?? 0),
    0,
  );
  const provenBy = isProven ? provenByOf(certificate.bound, reached, upper) : null;
  const fine =
    provenBy === 'search'
      ? joinCertificates(states.map(({ proof, fine: finer, block }) => inWhole(finer ?? proof, block)))
      : null;
  return { limit, lower, upper, isProven, campOf, frustrated, provenBy, certificate, fine, semidefinite };
}

function provenByOf(bySubgraphs: number, byBounds: number, upper: number): ProvenBy {
  if (bySubgraphs === upper) return 'certificate';
  return byBounds >= upper ? 'semidefinite' : 'search';
}

/** Labels renamed 0, 1, … by the size of the camp, then by its first actor. */
function inOrderOfSize(labels: Int32Array): number[] {
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const ranked = [...sizes.keys()].sort(
    (one, other) => (sizes.get(other) as number) - (sizes.get(one) as number),
  );
  const names = new Map(ranked.map((label, index) => [label, index]));
  return Array.from(labels, (label) => names.get(label) as number);
}
