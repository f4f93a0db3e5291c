import type { Derive } from '#derive/derive.ts';
import { layoutInput, restrictInput } from '#graph/layout/layoutInput.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { AppState } from '#state/appState.ts';
import { rearrangeInWorker } from '#workers/layoutClient.ts';

/** New positions for the visible actors, starting from the present ones. */
export function rearrangeVisible(
  state: AppState,
  derive: Derive,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Positions> {
  const visible = new Set(derive.visibleGraph(state.query).actors.map(({ id }) => id));
  const input = restrictInput(layoutInput(derive.dataset), ({ id }) => visible.has(id));
  return rearrangeInWorker(input, derive.positions(state.layout, state.moved), signal, onProgress);
}
