/**
 * Camps beside each other: who is computed into one camp stands together, relations between camps run across.
 *
 * Method. Annealed with camps as groups, as the layouts *Factions* and *Countries* are; then every camp, from the largest,
 * is stretched over a band of its own from left to right, as wide as its share of the square roots of their sizes.
 * Actors without a camp are placed among the others, which stay where they are.
 * Convention: the order of camps says nothing; a place tells the camp by its band alone.
 */
import type { ActorId } from '#domain/ids.ts';
import { annealedLayout, annealingLimit } from './annealedLayout.ts';
import { groupWeights } from './energyWeights.ts';
import { centreArea, referenceFrame, separation } from './frame.ts';
import { type LayoutInput, restrictInput } from './layoutInput.ts';
import { buildModel } from './layoutModel.ts';
import { placeAmong } from './placeAmong.ts';
import { plainForce } from './plainForce.ts';
import { type GridPoint, gridMax, type Positions } from './positions.ts';
import { gridPoints, pushApart } from './settle.ts';

/** Room between two bands, as a share of the width. */
const gap = 0.12;

/** A place for every actor of the input; `campOf` holds the camp, from 0, of those that have one. */
export function campsLayout(
  input: LayoutInput,
  campOf: ReadonlyMap<ActorId, number>,
  seed = 1,
): Record<ActorId, GridPoint> {
  const within = restrictInput(input, ({ id }) => campOf.has(id));
  const model = buildModel(within, ({ id }) => `${campOf.get(id)}`);
  const arranged =
    within.actors.length > annealingLimit
      ? plainForce(model, { seed, grouping: 1 })
      : annealedLayout(model, { weights: groupWeights, effort: 5, starts: 2, seed });
  const banded = inBands(arranged, campOf);
  if (within.actors.length <= annealingLimit) {
    const area = centreArea(referenceFrame);
    for (const body of model.bodies) {
      const [x, y] = banded[body.id] as GridPoint;
      body.x = (x / gridMax) * area.width;
      body.y = (y / gridMax) * area.height;
    }
    pushApart(model.bodies, area);
    return placeAmong(input, gridPoints(model.bodies, area));
  }
  return placeAmong(input, banded);
}

function inBands(places: Positions, campOf: ReadonlyMap<ActorId, number>): Record<ActorId, GridPoint> {
  const members = new Map<number, ActorId[]>();
  for (const id of Object.keys(places) as ActorId[]) {
    const camp = campOf.get(id) as number;
    members.set(camp, [...(members.get(camp) ?? []), id]);
  }
  const camps = [...members].sort(([one], [other]) => one - other);
  const least = separation.x / 2;
  const weights = camps.map(([, ids]) => Math.sqrt(ids.length) - 1 + least);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const room = 1 - gap * (camps.length - 1);
  const banded: Record<ActorId, GridPoint> = {};
  let left = 0;
  camps.forEach(([, ids], at) => {
    const width = (Math.max(0.1, room) * (weights[at] as number)) / sum;
    const xs = spread(ids.map((id) => (places[id] as GridPoint)[0]));
    const ys = spread(ids.map((id) => (places[id] as GridPoint)[1]));
    ids.forEach((id, member) => {
      const x = left + (xs[member] as number) * width;
      banded[id] = [Math.round(Math.min(1, x) * gridMax), Math.round((ys[member] as number) * gridMax)];
    });
    left += width + gap;
  });
  return banded;
}

/** Stretched to 0 … 1; all in the middle where they are one. */
function spread(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (most > least ? (value - least) / (most - least) : 0.5));
}
