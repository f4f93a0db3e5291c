import { useMemo } from 'react';
import type { ActorId } from '#domain/ids.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import { askedNetwork } from '#state/balanceNetwork.ts';
import { useBalanceRun } from '#views/useBalanceRun.ts';
import { balanceWords } from '#words/balance.ts';
import type { CampOrder } from './orderActors.ts';

const nobody: SignedNetwork = { ids: [], relations: [] };

/** The camps of balance as an order of the matrix; null while another order is chosen, and until they are solved. */
export function useCampOrder(
  graph: VisibleGraph,
  { matrixOrder, tierRule, mixedRule, supposed, camps }: AppState,
): CampOrder | null {
  const isAsked = matrixOrder === 'camp';
  const network = useMemo(
    () => (isAsked ? askedNetwork(graph, { tierRule, mixedRule, supposed }).network : nobody),
    [isAsked, graph, tierRule, mixedRule, supposed],
  );
  const result = useBalanceRun(network, camps, false).results[camps];
  return useMemo(() => {
    if (!isAsked || result === undefined) return null;
    const campOf = new Map(network.ids.map((id, actor) => [id as ActorId, result.campOf[actor] ?? 0]));
    const nameOf = (camp: number) =>
      result.isProven
        ? balanceWords.campName(camp)
        : balanceWords.campNameUnproven(balanceWords.campName(camp));
    return { campOf, nameOf };
  }, [isAsked, network, result]);
}
