/**
 * The actor that most oppose, and how it faces the others: from the middle of a side.
 *
 * From a corner its lines have a quarter of a turn for themselves, from a side half a turn; in the middle of the picture
 * it would part those who stand together against it.
 */
import type { LayoutModel } from './layoutModel.ts';

/** An actor that fewer oppose is one among others. */
const fewestOpponents = 3;
/** Half the length of a side's middle part, as a share of the side. */
const middle = 0.15;

/** Index of the body with most opposed lines, the first of equals; -1 if none has three. */
export function mostOpposed({ bodies, segments }: Pick<LayoutModel, 'bodies' | 'segments'>): number {
  const opponents = new Float64Array(bodies.length);
  const weights = new Float64Array(bodies.length);
  for (const { a, b, opposed } of segments) {
    if (opposed === 0) continue;
    for (const { index } of [a, b]) {
      opponents[index] = opponents[index] + 1;
      weights[index] = weights[index] + opposed;
    }
  }
  let best = -1;
  for (const { index } of bodies) {
    if (opponents[index] < fewestOpponents) continue;
    if (best < 0 || weights[index] > weights[best] + 1e-9) best = index;
  }
  return best;
}

/** How far a place is from the middle part of the nearest side; u and v are shares of width and height, 0 to 1. */
export function distanceToSide(u: number, v: number): number {
  const along = (share: number) => Math.max(0, Math.abs(share - 0.5) - middle);
  return Math.min(Math.min(u, 1 - u) + along(v), Math.min(v, 1 - v) + along(u));
}
