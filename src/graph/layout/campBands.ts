/**
 * Camps in bands: every camp, from the largest, is stretched over a band of its own from left to right, as wide as its share
 * of the actors asks. What then stands too near is pushed apart and put back into its band, a few times.
 */
import { groupBy } from '#base/groupBy.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Body } from './layoutModel.ts';
import type { GridPoint, Positions } from './positions.ts';
import { centreArea, referenceFrame } from './referenceCanvas.ts';
import { gridPoints, pushApart } from './settle.ts';

/** Room between two bands, and the least width of one, as shares of the width. */
const gap = 0.16;
const leastWidth = 0.06;
/** More bodies than this are left where they stand in their band: there is no room to push them apart. */
const pushedAtMost = 120;
const rounds = 8;

/** The places of an arrangement, moved into bands: no camp reaches into the band of another. Places of the bodies are overwritten. */
export function campBands(
  bodies: readonly Body[],
  arranged: Positions,
  campOf: ReadonlyMap<ActorId, number>,
): Record<ActorId, GridPoint> {
  const area = centreArea(referenceFrame);
  const bands = bandsOf(bodies, campOf);
  for (const { members, left, width } of bands) {
    const xs = spread(members.map(({ id }) => arranged[id][0]));
    const ys = spread(members.map(({ id }) => arranged[id][1]));
    members.forEach((body, at) => {
      body.x = (left + width * xs[at]) * area.width;
      body.y = ys[at] * area.height;
    });
  }
  for (let round = 0; bodies.length <= pushedAtMost && round < rounds; round++) {
    pushApart(bodies, area);
    for (const { members, left, width } of bands)
      for (const body of members)
        body.x = Math.min((left + width) * area.width, Math.max(left * area.width, body.x));
  }
  return gridPoints(bodies, area);
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
