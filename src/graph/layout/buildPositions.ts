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

/** How each layout is worked out, one independent of the other, for those that wait for one rather than for all. */
type LayoutPlans = Readonly<Record<keyof PositionsTable, () => Record<ActorId, GridPoint>>>;

/** True if the layouts are searched for good places, which takes seconds each; else they are quick. */
export function isSearched(input: LayoutInput): boolean {
  return input.actors.filter(isCore).length <= annealingLimit;
}

/** The default layout within a second for 1,000 actors: to look at until the good places are found. */
export function quickPositions(input: LayoutInput, seed = 1): Record<ActorId, GridPoint> {
  const core = restrictInput(input, isCore);
  const placed = plainForce(buildModel(core, factionKey), { seed, grouping: 0.5, isFacing: true });
  return placeRest(input, placed, seed);
}

/**
 * A place for every actor in every layout but focus. The core is placed first, as if nobody else existed, with the
 * ties of officials counted for their organisation; then the officials; then the periphery; each time those before
 * stay where they are, so that no switch moves anyone. Some fifteen seconds for 40 actors, nearly all of it for the core.
 */
export function buildPositions(input: LayoutInput, seed = 1): PositionsTable {
  const plans = layoutPlans(input, seed);
  return {
    automatic: plans.automatic(),
    force: plans.force(),
    factions: plans.factions(),
    countries: plans.countries(),
    circle: plans.circle(),
  };
}

/** The plans of `buildPositions`, in the order in which a reader needs them. */
export function layoutPlans(input: LayoutInput, seed = 1): LayoutPlans {
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
    automatic: () => placeRest(input, scored(factionKey, automaticWeights, 4, 0.5), seed),
    force: () => placeRest(input, byTies(), seed),
    factions: () => placeRest(input, scored(factionKey, groupWeights, 2, 1), seed),
    countries: () => placeRest(input, scored(countryKey, groupWeights, 2, 1), seed),
    circle: () => placeRest(input, circleLayout(buildModel(core, factionKey), seed), seed),
  };
}
