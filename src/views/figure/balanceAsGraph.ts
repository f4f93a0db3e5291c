import type { AddressState } from '#state/appState.ts';
import { campPlaces } from '#state/campPlaces.ts';
import { campsAtOnce } from '#state/campsAtOnce.ts';
import type { Derive } from '#state/derive.ts';
import { memoLatest } from '#state/memoLatest.ts';

const placesOf = memoLatest(campPlaces);

/** The view Balance as its figure shows it: the graph, camp beside camp, with camps as areas; other views as they are. */
export function balanceAsGraph(derive: Derive, state: AddressState): AddressState {
  if (state.view !== 'balance') return state;
  const graph = derive.visibleGraph(state.query);
  const { groups } = campsAtOnce(graph, state);
  if (groups.length === 0 || state.layout.layout === 'camps') return { ...state, hulls: 'camps' };
  const moved = placesOf(derive.dataset, graph, groups);
  return { ...state, hulls: 'camps', layout: { layout: 'camps' }, moved };
}
