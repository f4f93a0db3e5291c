import type { ActorId } from '#domain/ids.ts';
import { type LayoutInput, restrictInput } from './layoutInput.ts';
import { buildModel } from './layoutModel.ts';
import { placeAmong } from './placeAmong.ts';
import { plainForce } from './plainForce.ts';
import type { GridPoint, Positions } from './positions.ts';
import { centreArea, referenceFrame } from './referenceCanvas.ts';

/** Most actors to place, times actors and ties, that are placed one by one. */
const restLimit = 40_000;

/**
 * The given places of the core, and a place for every other actor of the input: the officials, then the periphery; each
 * time those before stay where they are, so that no switch moves anyone. `reach` is that of `placeAmong`.
 */
export function placeRest(
  input: LayoutInput,
  corePositions: Positions,
  seed: number,
  reach?: number,
): Record<ActorId, GridPoint> {
  const withOfficials = restrictInput(
    input,
    ({ id, kind }) => corePositions[id] !== undefined || kind === 'official',
  );
  return place(input, place(withOfficials, corePositions, seed, reach), seed, reach);
}

/** How far from those it is tied to an actor stands best in a picture that grows: there is room yet, but not for many. */
export function roomyReach({ actors }: LayoutInput): number {
  const { width, height } = centreArea(referenceFrame);
  return Math.min(190, Math.max(80, 0.85 * Math.sqrt((width * height) / Math.max(1, actors.length))));
}

/** The actors that have no place yet, among those that have; by plain force where they are too many to look at each. */
function place(
  input: LayoutInput,
  placed: Positions,
  seed: number,
  reach?: number,
): Record<ActorId, GridPoint> {
  const size = input.actors.length + input.ties.length;
  const missing = input.actors.filter(({ id }) => placed[id] === undefined).length;
  if (missing * size <= restLimit) return placeAmong(input, placed, reach);
  return plainForce(buildModel(input), { seed, grouping: 0, pinned: placed });
}
