import { memoLatest } from '#base/memo.ts';
import { campPlaces } from '#derive/campPlaces.ts';
import type { Derive } from '#derive/derive.ts';
import { solveCampsSync } from '#derive/solveCampsSync.ts';
import type { AddressState } from '#state/appState.ts';

const placesOf = memoLatest(campPlaces);

/**
 * A view as its figure shows it: the view Balance becomes the graph arranged by camps, and the layout *Camps* gets the
 * positions that its address lacks. Without camps the actors keep their first positions; other views stay as they are.
 */
export function campsInPlace(derive: Derive, state: AddressState): AddressState {
  const isCamps = state.layout.layout === 'camps';
  const isPlaced = isCamps && Object.keys(state.moved).length > 0;
  if (state.view !== 'balance' && (!isCamps || isPlaced)) return state;
  const graph = derive.visibleGraph(state.query);
  const { shown } = solveCampsSync(graph, state);
  if (shown === null || isPlaced) return { ...state, hulls: 'camps' };
  const moved = placesOf(derive.dataset, graph, shown.groups);
  return { ...state, hulls: 'camps', layout: { layout: 'camps' }, moved };
}
