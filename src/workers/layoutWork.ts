/** What the layout worker does, and the page where there is no worker. */
import type { ActorId } from '#domain/ids.ts';
import { focusPositions } from '#graph/layout/focusPositions.ts';
import type { LayoutInput } from '#graph/layout/layoutInput.ts';
import type { Positions } from '#graph/layout/positions.ts';
import { rearrange as rearranged } from '#graph/layout/rearrange.ts';

/** New positions for all of an input; reports now and then how far it is, from 0 to 1. */
export function rearrange(
  input: LayoutInput,
  startFrom: Positions,
  onProgress: (share: number) => void,
): Positions {
  return rearranged(input, { startFrom, onProgress });
}

/** The rings around an actor. */
export function focus(input: LayoutInput, centre: ActorId): Positions {
  return focusPositions(input, centre);
}
