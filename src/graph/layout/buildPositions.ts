import type { ActorId } from '#domain/ids.ts';
import { annealedLayout, annealingLimit } from './annealedLayout.ts';
import { circleLayout } from './circleLayout.ts';
import { type EnergyWeights, forceWeights, groupWeights } from './energyWeights.ts';
import { countryKey, factionKey } from './groupKey.ts';
import { type LayoutActor, type LayoutInput, restrictInput } from './layoutInput.ts';
import { buildModel } from './layoutModel.ts';
import { placeAmong } from './placeAmong.ts';
import { plainForce } from './plainForce.ts';
import type { GridPoint, Positions, PositionsTable } from './positions.ts';

/** Most actors to place, times actors and ties, that are placed one by one. */
const restLimit = 40_000;

const isCore = ({ tier, kind }: LayoutActor) => tier === 'core' && kind !== 'official';
const isOfficial = ({ kind }: LayoutActor) => kind === 'official';

/**
 * A place for every actor in every layout but focus. The core is placed first, as if nobody else existed, with the
 * ties of officials counted for their organisation; then the officials; then the periphery; each time those before
 * stay where they are, so that no switch moves anyone. Under 3 s for 50 actors, most of it for the core.
 */
export function buildPositions(input: LayoutInput, seed = 1): PositionsTable {
  const core = restrictInput(input, isCore);
  const withOfficials = restrictInput(input, (actor) => isCore(actor) || isOfficial(actor));
  const all = (corePositions: Positions) =>
    placeRest(input, placeRest(withOfficials, corePositions, seed), seed);
  return {
    force: all(arranged(core, factionKey, forceWeights, 60, seed)),
    factions: all(arranged(core, factionKey, groupWeights, 26, seed)),
    countries: all(arranged(core, countryKey, groupWeights, 26, seed)),
    circle: all(circleLayout(buildModel(core, factionKey), seed)),
  };
}

function arranged(
  core: LayoutInput,
  groupKey: (actor: LayoutActor) => string | null,
  weights: EnergyWeights,
  effort: number,
  seed: number,
): Record<ActorId, GridPoint> {
  const model = buildModel(core, groupKey);
  if (core.actors.length > annealingLimit) {
    return plainForce(model, { seed, grouping: weights.cohesion > 1 ? 1 : 0.2 });
  }
  return annealedLayout(model, { weights, effort, starts: 5, seed });
}

/** The actors that have no place yet, among those that have; by plain force where they are too many to look at each. */
function placeRest(input: LayoutInput, placed: Positions, seed: number): Record<ActorId, GridPoint> {
  const size = input.actors.length + input.ties.length;
  const missing = input.actors.filter(({ id }) => placed[id] === undefined).length;
  if (missing * size <= restLimit) return placeAmong(input, placed);
  return plainForce(buildModel(input), { seed, grouping: 0, pinned: placed });
}
