/** What the layout worker does, and the page where there is no worker. */
import { drawLimit } from '#derive/drawLimit.ts';
import type { ActorId } from '#domain/ids.ts';
import { isSearched, layoutPlans, quickPositions } from '#graph/layout/buildPositions.ts';
import { campsLayout } from '#graph/layout/campsLayout.ts';
import { focusPositions } from '#graph/layout/focusPositions.ts';
import type { LayoutInput } from '#graph/layout/layoutInput.ts';
import type { Positions, PositionsTable } from '#graph/layout/positions.ts';
import { rearrange as rearranged } from '#graph/layout/rearrange.ts';

/** New positions for all of an input; reports now and then how far it is, from 0 to 1. */
export function rearrange(
  input: LayoutInput,
  startFrom: Positions,
  onProgress: (share: number) => void,
): Positions {
  return rearranged(input, { startFrom, onProgress });
}

/** Places that have been found: those of one layout, or quick ones to stand in for all of them. */
export type FoundPlaces =
  | { readonly layout: 'quick'; readonly positions: Positions }
  | { readonly layout: keyof PositionsTable; readonly positions: Positions };

/** The places of an input in every layout, each reported as it is found; first of all quick ones. */
export function places(input: LayoutInput, onFound: (found: FoundPlaces) => void): void {
  const plans = layoutPlans(input);
  // Of more than can be drawn the page need not wait for places that only a filter will show.
  if (input.ties.length > drawLimit) onFound({ layout: 'quick', positions: plans.circle() });
  else if (isSearched(input)) onFound({ layout: 'quick', positions: quickPositions(input) });
  for (const layout of Object.keys(plans) as (keyof PositionsTable)[])
    onFound({ layout, positions: plans[layout]() });
}

/** The rings around an actor. */
export function focus(input: LayoutInput, centre: ActorId): Positions {
  return focusPositions(input, centre);
}

/** The actors of each camp together. */
export function camps(input: LayoutInput, campOf: ReadonlyMap<ActorId, number>): Positions {
  return campsLayout(input, campOf);
}
