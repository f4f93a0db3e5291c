import { useMemo } from 'preact/compat';
import { askedNetwork } from '#derive/balanceNetwork.ts';
import { type CampGroups, groupsOf } from '#derive/campGroups.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import type { BalanceQuestion } from '#views/camps/searchBalance.ts';
import { useBalanceRun } from '#views/camps/useBalanceRun.ts';

const empty = { ids: [], relations: [] };
const nobody: BalanceQuestion = { network: empty, ties: [], held: empty };

/** The camps of balance for an order of the matrix; none while another order is chosen, and until they are solved. */
export function useSolvedCamps(
  graph: VisibleGraph,
  { matrixOrder, tierRule, mixedRule, tieRule, supposed, camps }: AppState,
): CampGroups {
  const isAsked = matrixOrder === 'camp';
  const asked = useMemo(
    () => (isAsked ? askedNetwork(graph, { tierRule, mixedRule, tieRule, supposed }) : nobody),
    [isAsked, graph, tierRule, mixedRule, tieRule, supposed],
  );
  const result = useBalanceRun(asked, camps, false).results[camps];
  return useMemo(() => (isAsked && result ? groupsOf(asked.network, result) : []), [isAsked, asked, result]);
}
