import { useMemo } from 'react';
import { askedNetwork } from '#derive/balanceNetwork.ts';
import { type CampGroups, groupsOf } from '#derive/campGroups.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import { useBalanceRun } from '#views/camps/useBalanceRun.ts';

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
