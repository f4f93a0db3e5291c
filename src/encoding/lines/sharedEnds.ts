/** Whether two lines that meet at an actor cross on their way: they seem to swap there, and each is followed to the wrong end. */
import { type Curve, type Point, pointOn, segmentsCross } from '#base/geometry.ts';

/** Straight pieces that stand for a curve. */
const pieces = 12;

const sideOf = (from: Point, one: Point, other: Point) =>
  (one.x - from.x) * (other.y - from.y) - (one.y - from.y) * (other.x - from.x);

/** True if two curves from the same point cross elsewhere. */
export function crossFromSharedEnd(one: Curve, other: Curve): boolean {
  const { start } = one;
  // Curves that leave in the order in which they arrive have no need to: most pairs are told by that alone.
  const leaving = sideOf(start, one.control, other.control);
  const arriving = sideOf(start, one.end, other.end);
  if (leaving * arriving > 0) return false;
  let from = pointOn(one, 1 / pieces);
  for (let i = 2; i <= pieces; i += 1) {
    const to = pointOn(one, i / pieces);
    let otherFrom = pointOn(other, 1 / pieces);
    for (let j = 2; j <= pieces; j += 1) {
      const otherTo = pointOn(other, j / pieces);
      if (segmentsCross(from, to, otherFrom, otherTo)) return true;
      otherFrom = otherTo;
    }
    from = to;
  }
  return false;
}
