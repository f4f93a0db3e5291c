/**
 * Camps beside each other: the actors of one camp stand together, away from the others, and relations between camps run
 * across.
 *
 * Method. Annealed a few times with camps as groups, as the layouts *Factions* and *Countries* are; the arrangement with the
 * least score is refined by it. Where a camp still stands in another’s way, and for more actors than can be annealed, the
 * camps are put into bands. Actors without a camp are placed among the others, which stay.
 * Convention: the order of camps says nothing, nor does the distance of two.
 */
import type { ActorId } from '#domain/ids.ts';
import { annealedLayout, annealingLimit } from './annealedLayout.ts';
import { campBands } from './campBands.ts';
import { campWeights } from './energyWeights.ts';
import { type LayoutActor, type LayoutInput, restrictInput } from './layoutInput.ts';
import { buildModel } from './layoutModel.ts';
import { layoutQuality } from './layoutQuality.ts';
import { scoredFrames, scoreOf } from './layoutScore.ts';
import { placeAmong } from './placeAmong.ts';
import { plainForce } from './plainForce.ts';
import type { GridPoint, Positions } from './positions.ts';
import { refineLayout } from './refineLayout.ts';

const runs = 3;
const tries = 1_000;
/** What one actor nearer to another camp, or one camp across another, adds to the score: as much as twenty crossings. */
const misplaced = 20;
/** What an even spacing between a camp’s members and its centre adds. */
const spreadOut = 20;

/** A place for every actor of the input; `campOf` holds the camp, from 0, of those that have one. */
export function campsLayout(
  input: LayoutInput,
  campOf: ReadonlyMap<ActorId, number>,
  seed = 1,
): Record<ActorId, GridPoint> {
  const within = restrictInput(input, ({ id }) => campOf.has(id));
  const campKey = ({ id }: LayoutActor) => `${campOf.get(id)}`;
  const model = buildModel(within, campKey);
  if (within.actors.length > annealingLimit)
    return placeAmong(input, campBands(model.bodies, plainForce(model, { seed, grouping: 1 }), campOf));

  const qualityAt = (positions: Positions) => layoutQuality(within, positions, scoredFrames.wide, campKey);
  const scoreAt = (positions: Positions) => {
    const quality = qualityAt(positions);
    const { strays, intrusions, factionSpread } = quality;
    return scoreOf(quality) + misplaced * (strays + intrusions) + spreadOut * factionSpread;
  };
  const found = Array.from({ length: runs }, (_, run) => {
    const plan = { weights: campWeights, effort: 5, starts: 2, seed: runs * (seed - 1) + run + 1 };
    const positions = annealedLayout(model, plan);
    return { positions, score: scoreAt(positions) };
  });
  const [best] = found.sort((one, other) => one.score - other.score);
  const refined = refineLayout(within, best?.positions ?? {}, scoreAt, { seed, tries });
  const isApart = qualityAt(refined).intrusions === 0;
  return placeAmong(input, isApart ? refined : campBands(model.bodies, refined, campOf));
}
