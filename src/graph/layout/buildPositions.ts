import type { ActorId } from '#domain/ids.ts';
import { annealedLayout, annealingLimit } from './annealedLayout.ts';
import { circleLayout } from './circleLayout.ts';
import { automaticWeights, type EnergyWeights, forceWeights, groupWeights } from './energyWeights.ts';
import { countryKey, factionKey, type GroupKey } from './groupKey.ts';
import { type LayoutActor, type LayoutInput, restrictInput } from './layoutInput.ts';
import { buildModel } from './layoutModel.ts';
import { placeRest } from './placeRest.ts';
import { plainForce } from './plainForce.ts';
import type { GridPoint, PositionsTable } from './positions.ts';
import { scoredLayout } from './scoredLayout.ts';

const isCore = ({ tier, kind }: LayoutActor) => tier === 'core' && kind !== 'official';

/**
 * A place for every actor in every layout but focus. The core is placed first, as if nobody else existed, with the
 * ties of officials counted for their organisation; then the officials; then the periphery; each time those before
 * stay where they are, so that no switch moves anyone. Some fifteen seconds for 40 actors, nearly all of it for the core.
 */
export function buildPositions(input: LayoutInput, seed = 1): PositionsTable {
  const core = restrictInput(input, isCore);
  const isLarge = core.actors.length > annealingLimit;
  const scored = (groupKey: GroupKey, weights: EnergyWeights, starts: number, grouping: number) =>
    isLarge
      ? plainForce(buildModel(core, groupKey), { seed, grouping, isFacing: true })
      : scoredLayout(core, { groupKey, weights, starts, seed });
  const byTies = (): Record<ActorId, GridPoint> => {
    const model = buildModel(core, factionKey);
    return isLarge
      ? plainForce(model, { seed, grouping: 0.2 })
      : annealedLayout(model, { weights: forceWeights, effort: 60, starts: 5, seed });
  };
  return {
    automatic: placeRest(input, scored(factionKey, automaticWeights, 4, 0.5), seed),
    force: placeRest(input, byTies(), seed),
    factions: placeRest(input, scored(factionKey, groupWeights, 2, 1), seed),
    countries: placeRest(input, scored(countryKey, groupWeights, 2, 1), seed),
    circle: placeRest(input, circleLayout(buildModel(core, factionKey), seed), seed),
  };
}
