/**
 * Camps side by side: the actors of one camp stand together, and relations between camps run across.
 *
 * Method. Annealed with camps as groups, as the layouts *Factions* and *Countries* are; then every camp, from the largest,
 * is stretched over a band of its own from left to right, as wide as its share of the actors asks. What then stands too near
 * is pushed apart and put back into its band, a few times. Actors without a camp are placed among the others, which stay.
 * Convention: the order of camps says nothing; a position shows the camp by its band alone.
 */
import { groupBy } from '#base/groupBy.ts';
import type { ActorId } from '#domain/ids.ts';
import { annealedLayout, annealingLimit } from './annealedLayout.ts';
import { groupWeights } from './energyWeights.ts';
import { type LayoutInput, restrictInput } from './layoutInput.ts';
import { type Body, buildModel } from './layoutModel.ts';
import { placeAmong } from './placeAmong.ts';
import { plainForce } from './plainForce.ts';
import type { GridPoint } from './positions.ts';
import { centreArea, referenceFrame } from './referenceCanvas.ts';
import { gridPoints, pushApart } from './settle.ts';

/** Room between two bands, and the least width of one, as shares of the width. */
const gap = 0.16;
const leastWidth = 0.06;
const rounds = 8;

/** A place for every actor of the input; `campOf` holds the camp, from 0, of those that have one. */
export function campsLayout(
  input: LayoutInput,
  campOf: ReadonlyMap<ActorId, number>,
  seed = 1,
): Record<ActorId, GridPoint> {
  const within = restrictInput(input, ({ id }) => campOf.has(id));
  const model = buildModel(within, ({ id }) => `${campOf.get(id)}`);
  const isSmall = within.actors.length <= annealingLimit;
  const arranged = isSmall
    ? annealedLayout(model, { weights: groupWeights, effort: 5, starts: 2, seed })
    : plainForce(model, { seed, grouping: 1 });
  const area = centreArea(referenceFrame);
  const bands = bandsOf(model.bodies, campOf);
  for (const { members, left, width } of bands) {
    const xs = spread(members.map(({ id }) => (arranged[id] as GridPoint)[0]));
    const ys = spread(members.map(({ id }) => (arranged[id] as GridPoint)[1]));
    members.forEach((body, at) => {
      body.x = (left + width * xs[at]) * area.width;
      body.y = ys[at] * area.height;
    });
  }
  for (let round = 0; isSmall && round < rounds; round++) {
    pushApart(model.bodies, area);
    for (const { members, left, width } of bands)
      for (const body of members)
        body.x = Math.min((left + width) * area.width, Math.max(left * area.width, body.x));
  }
  return placeAmong(input, gridPoints(model.bodies, area));
}

interface Band {
  readonly members: readonly Body[];
  /** Shares of the width. */
  readonly left: number;
  readonly width: number;
}

function bandsOf(bodies: readonly Body[], campOf: ReadonlyMap<ActorId, number>): readonly Band[] {
  const camps = [...groupBy(bodies, ({ id }) => campOf.get(id) as number)].sort(
    ([one], [other]) => one - other,
  );
  const between = gap / Math.max(1, camps.length - 1);
  const room = 1 - between * (camps.length - 1) - leastWidth * camps.length;
  const free = camps.map(([, { length }]) => length - 1);
  const sum = Math.max(
    1,
    free.reduce((total, one) => total + one, 0),
  );
  let left = 0;
  return camps.map(([, members], at) => {
    const width = leastWidth + (room * free[at]) / sum;
    const band = { members, left, width };
    left += width + between;
    return band;
  });
}

/** Stretched to 0 … 1; all in the middle where they are one. */
function spread(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (most > least ? (value - least) / (most - least) : 0.5));
}
