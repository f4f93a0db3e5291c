import { useMemo } from 'react';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import { askedNetwork } from '#state/balanceNetwork.ts';
import { type CampGroups, groupsOf } from '#state/campGroups.ts';
import { useBalanceRun } from '#views/useBalanceRun.ts';

const nobody: SignedNetwork = { ids: [], relations: [] };

/** The camps of balance for an order of the matrix; none while another order is chosen, and until they are solved. */
export function useCampOrder(
  graph: VisibleGraph,
  { matrixOrder, tierRule, mixedRule, supposed, camps }: AppState,
): CampGroups {
  const isAsked = matrixOrder === 'camp';
  const network = useMemo(
    () => (isAsked ? askedNetwork(graph, { tierRule, mixedRule, supposed }).network : nobody),
    [isAsked, graph, tierRule, mixedRule, supposed],
  );
  const result = useBalanceRun(network, camps, false).results[camps];
  return useMemo(() => (isAsked && result ? groupsOf(network, result) : []), [isAsked, network, result]);
}
