import type { DyadId } from '#domain/dyad.ts';
import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import { isEnough, keyOf, knownOf, rememberResult } from '#state/balanceMemory.ts';
import { askedNetwork } from '#state/balanceNetwork.ts';
import { type CampGroups, groupsOf } from '#state/campGroups.ts';
import { campPlaces } from '#state/campPlaces.ts';
import type { Derive } from '#state/derive.ts';
import { openBalanceSolver } from '#state/solveBalance.ts';
import { type CampChoice, campLimitOf } from '#state/viewChoice.ts';

/** How long the camps may be searched for, in milliseconds. */
const patience = 10_000;

type Rules = Pick<AppState, 'tierRule' | 'mixedRule' | 'supposed' | 'camps'>;

export interface SolvedCamps {
  /** Empty where they are not proven to be the best. */
  readonly groups: CampGroups;
  /** What stands in the way of these camps. */
  readonly frustrated: readonly DyadId[];
}

/**
 * The camps of what is visible, solved in a worker and checked, or known from before. Null where no relation counts;
 * rejects with BalanceError where the solver cannot be had, and when the signal stops it.
 */
export async function solveCamps(
  graph: VisibleGraph,
  rules: Rules,
  signal?: AbortSignal,
): Promise<SolvedCamps | null> {
  const { network } = askedNetwork(graph, rules);
  if (network.relations.length === 0) return null;
  const checked = await checkedFor(network, rules.camps, signal);
  return {
    groups: groupsOf(network, checked),
    frustrated: checked.frustrated.map((relation) => network.relations[relation]?.id as DyadId),
  };
}

async function checkedFor(
  network: SignedNetwork,
  camps: CampChoice,
  signal?: AbortSignal,
): Promise<CheckedFrustration> {
  const key = keyOf(network);
  const known = knownOf(key);
  const result = known.results[camps];
  if (result && isEnough(known, camps, patience)) return result;
  const solver = openBalanceSolver();
  if (signal?.aborted) solver.close();
  signal?.addEventListener('abort', solver.close, { once: true });
  try {
    const checked = await solver.solve(network, campLimitOf(camps), patience, () => {});
    rememberResult(key, camps, checked, patience);
    return checked;
  } finally {
    solver.close();
  }
}

export interface CampArrangement extends Pick<SolvedCamps, 'frustrated'> {
  readonly positions: Positions;
}

/**
 * Places for what is visible, camp beside camp: the reader's own act. Without counted relations, or where no split is
 * proven to be the best, it says so; rejections as for `solveCamps`.
 */
export async function arrangeByCamps(
  state: AppState,
  derive: Derive,
  signal: AbortSignal,
): Promise<CampArrangement | 'none' | 'unproven'> {
  const graph = derive.visibleGraph(state.query);
  const solved = await solveCamps(graph, state, signal);
  if (solved === null) return 'none';
  if (solved.groups.length === 0) return 'unproven';
  return { positions: campPlaces(derive.dataset, graph, solved.groups), frustrated: solved.frustrated };
}
