import type { ActorId } from '#domain/ids.ts';
import { annealedLayout, annealingLimit } from './annealedLayout.ts';
import { automaticWeights } from './energyWeights.ts';
import { factionKey } from './groupKey.ts';
import type { LayoutInput } from './layoutInput.ts';
import { buildModel } from './layoutModel.ts';
import { plainForce } from './plainForce.ts';
import type { GridPoint, Positions } from './positions.ts';

interface RearrangePlan {
  readonly seed?: number;
  readonly startFrom?: Positions | undefined;
  /** Called now and then with the share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * An automatic layout of what is visible alone: the input has the visible actors only (see `restrictInput`), all of them
 * alike. It starts from the positions given and from one other start, and takes the better: under 300 ms for 50 actors.
 */
export function rearrange(
  input: LayoutInput,
  { seed = 1, startFrom, onProgress }: RearrangePlan = {},
): Record<ActorId, GridPoint> {
  const model = buildModel(input, factionKey);
  if (input.actors.length > annealingLimit)
    return plainForce(model, { seed, grouping: 0.5, isFacing: true, startFrom, onProgress });
  return annealedLayout(model, {
    weights: automaticWeights,
    effort: 5,
    starts: 2,
    seed,
    startFrom,
    onProgress,
  });
}
