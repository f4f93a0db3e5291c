import { isEnough, keyOf, knownOf, rememberResult } from '#derive/balanceMemory.ts';
import { askedNetwork, type BalanceRules } from '#derive/balanceNetwork.ts';
import { type ShownCamps, shownCamps } from '#derive/campGroups.ts';
import { campInput } from '#derive/campPlaces.ts';
import type { Derive } from '#derive/derive.ts';
import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import { type CampChoice, campLimitOf } from '#state/viewChoice.ts';
import { openBalanceSolver } from '#workers/balanceClient.ts';
import { campsInWorker } from '#workers/layoutClient.ts';
import { timeLimitMs } from './searchBalance.ts';

type Rules = BalanceRules & Pick<AppState, 'camps'>;

/** Why there are no camps: no relation counts, or no split is proven to be the best. */
type NoCamps = 'none' | 'unproven';

/**
 * The camps of what is visible, solved in a worker and checked, or known from before. Rejects with WorkerError where
 * the solver cannot be loaded, and with AbortError when the signal stops it.
 */
export async function solveCamps(
  graph: VisibleGraph,
  rules: Rules,
  signal?: AbortSignal,
): Promise<ShownCamps | NoCamps> {
  const { network, held } = askedNetwork(graph, rules);
  if (network.relations.length === 0) return 'none';
  const checked = await checkedFor(held, rules.camps, signal);
  return shownCamps(network, checked) ?? 'unproven';
}

async function checkedFor(
  network: SignedNetwork,
  camps: CampChoice,
  signal?: AbortSignal,
): Promise<CheckedFrustration> {
  const key = keyOf(network);
  const known = knownOf(key);
  const result = known.results[camps];
  if (result && isEnough(known, camps, timeLimitMs)) return result;
  const solver = openBalanceSolver();
  try {
    const checked = await solver.solve(network, campLimitOf(camps), timeLimitMs, { signal });
    rememberResult(key, camps, checked, timeLimitMs);
    return checked;
  } finally {
    solver.close();
  }
}

/** Positions for what is visible, camp beside camp, or why there are none; rejections as for `solveCamps`. */
export async function arrangeByCamps(
  state: AppState,
  derive: Derive,
  signal: AbortSignal,
): Promise<Positions | NoCamps> {
  const graph = derive.visibleGraph(state.query);
  const solved = await solveCamps(graph, state, signal);
  if (typeof solved === 'string') return solved;
  const { input, campOf } = campInput(derive.dataset, graph, solved.groups);
  return campsInWorker(input, campOf, signal);
}
