import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { campsLayout } from '#graph/layout/campsLayout.ts';
import { layoutInput, restrictInput } from '#graph/layout/layoutInput.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { AppState } from '#state/appState.ts';
import { askedNetwork } from '#state/balanceNetwork.ts';
import type { Derive } from '#state/derive.ts';
import { openBalanceSolver } from '#state/solveBalance.ts';
import { campLimitOf } from '#state/viewChoice.ts';

/** How long the camps may be searched for, in milliseconds. */
const patience = 10_000;

export interface CampArrangement {
  readonly positions: Positions;
  /** What stands in the way of these camps. */
  readonly frustrated: readonly DyadId[];
}

/**
 * Places for what is visible, by the best camps under the rule in force: the reader's own act. Null where no relation
 * counts; rejects with BalanceError where the solver cannot be had.
 */
export async function arrangeByCamps(state: AppState, derive: Derive): Promise<CampArrangement | null> {
  const graph = derive.visibleGraph(state.query);
  const { network } = askedNetwork(graph, state);
  if (network.relations.length === 0) return null;
  const solver = openBalanceSolver();
  try {
    const limit = campLimitOf(state.camps);
    const { campOf, frustrated } = await solver.solve(network, limit, patience, () => {});
    const visible = new Set(graph.actors.map(({ id }) => id));
    const input = restrictInput(layoutInput(derive.dataset), ({ id }) => visible.has(id));
    const camps = new Map(network.ids.map((id, actor) => [id as ActorId, campOf[actor] as number]));
    return {
      positions: campsLayout(input, camps),
      frustrated: frustrated.map((relation) => network.relations[relation]?.id as DyadId),
    };
  } finally {
    solver.close();
  }
}
