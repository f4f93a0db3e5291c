import { campsLayout } from '#graph/layout/campsLayout.ts';
import { layoutInput, restrictInput } from '#graph/layout/layoutInput.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AddressState } from '#state/appState.ts';
import type { CampGroups } from '#state/campGroups.ts';
import { campsAtOnce } from '#state/campsAtOnce.ts';
import type { Derive } from '#state/derive.ts';
import { memoLatest } from '#state/memoLatest.ts';

const placesOf = memoLatest((dataset: Derive['dataset'], graph: VisibleGraph, groups: CampGroups) => {
  const visible = new Set(graph.actors.map(({ id }) => id));
  const input = restrictInput(layoutInput(dataset), ({ id }) => visible.has(id));
  return campsLayout(input, new Map(groups.flatMap((members, camp) => members.map((id) => [id, camp]))));
});

/** The view Balance as its figure shows it: the graph, camp beside camp, with camps as areas; other views as they are. */
export function balanceAsGraph(derive: Derive, state: AddressState): AddressState {
  if (state.view !== 'balance') return state;
  const graph = derive.visibleGraph(state.query);
  const { groups } = campsAtOnce(graph, state);
  if (groups.length === 0 || state.layout.layout === 'camps') return { ...state, hulls: 'camps' };
  const moved = placesOf(derive.dataset, graph, groups);
  return { ...state, hulls: 'camps', layout: { layout: 'camps' }, moved };
}
