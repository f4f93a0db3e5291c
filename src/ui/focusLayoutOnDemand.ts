import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { AppState } from '#state/appState.ts';

export interface FocusLayoutOnDemand {
  /** What a state waits for before it can be shown; null if for nothing. */
  readonly preparing: (state: Pick<AppState, 'layout'>) => Promise<void> | null;
  /** The rings around an actor; the fallback if they could not be worked out. */
  readonly positions: (centre: ActorId) => Positions;
}

/** The layout *Focus*, worked out beside the page when it is first asked for; its rings are remembered. */
export function focusLayoutOnDemand(
  dataset: Dataset,
  fallback: (centre: ActorId) => Positions,
): FocusLayoutOnDemand {
  const known = new Map<ActorId, Positions>();
  const prepare = async (centre: ActorId) => {
    const [{ focusInWorker }, { layoutInput }] = await Promise.all([
      import('#workers/layoutClient.ts'),
      import('#graph/layout/layoutInput.ts'),
    ]);
    known.set(centre, await focusInWorker(layoutInput(dataset), centre));
  };
  return {
    preparing: ({ layout }) =>
      layout.layout === 'focus' && !known.has(layout.centre) ? prepare(layout.centre) : null,
    positions: (centre) => known.get(centre) ?? fallback(centre),
  };
}
