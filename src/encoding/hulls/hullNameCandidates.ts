/**
 * Where the name of a hull may stand: within it, or touching it from outside. Nothing else stands as
 * near as its own hull, neither a non-member's mark nor another hull, unless the two hulls overlap. Where there is no
 * such place, there is no candidate: a name astray would say of others what is not stated, and a legend can name it.
 * Costs as in labelCosts.ts, but lines under a hull's name count more: it has room elsewhere.
 */
import { type Box, gapBetween, type Point } from '#base/geometry.ts';
import { costUnder, isInFrame, type LabelContext } from '#encoding/labels/labelCosts.ts';
import {
  type Block,
  beyond,
  blocksOf,
  type Candidate,
  type TextRequest,
} from '#encoding/labels/textBlock.ts';

export interface HullNameRequest extends TextRequest {
  /** Points along the outlines of the hull's parts. */
  readonly rim: readonly Point[];
  readonly contains: (point: Point) => boolean;
  /** Marks of actors that are no members. */
  readonly strangers: readonly Box[];
}

/** In ems: farthest from its hull, and how much nearer to it than to anything else. */
const reach = 0.45;
/** In ems, of a name at the rim. */
const inside = 0.35;
const outside = 0.2;
/** In ems: from any mark, or it would be read as the name of a member. */
const fromMarks = 0.3;
const fromMarksInPrint = 0.8;
/** Of the cost of lines under other texts. */
const lineWeight = 3;
const rimPlaces = 28;
const rimPlacesInPrint = 48;

/** Gap between a box and a hull, 0 where they touch; to the nearest point of its rim, hence up to 4 units too large. */
function gapToHull(
  { x, y, width, height }: Box,
  { rim, contains }: Pick<HullNameRequest, 'rim' | 'contains'>,
): number {
  let least = Infinity;
  for (const point of rim) {
    const across = Math.max(x - point.x, point.x - x - width, 0);
    const down = Math.max(y - point.y, point.y - y - height, 0);
    const square = across * across + down * down;
    if (square === 0) return 0;
    if (square < least) least = square;
  }
  return contains({ x: x + width / 2, y: y + height / 2 }) ? 0 : Math.sqrt(least);
}

/** The middle third of a line of text: a name that touches its hull with a corner alone stands next to it. */
const middleOf = ({ x, y, width, height }: Box): Box => ({ x: x + width / 3, y, width: width / 3, height });

/** Corners of boxes inside the rim and outside, at about so many places along it. */
function rimCorners({ rim, contains, fontSize }: HullNameRequest, block: Block, places: number): Point[] {
  const every = Math.ceil(rim.length / places);
  const found: Point[] = [];
  for (let i = 0; i < rim.length; i += every) {
    const point = rim[i] as Point;
    const next = rim[(i + 1) % rim.length] as Point;
    const length = Math.hypot(next.x - point.x, next.y - point.y);
    // Where one island's outline ends and the next begins the direction is wrong, and what it offers is checked below.
    const side = { x: (next.y - point.y) / length, y: (point.x - next.x) / length };
    const isInner = contains({ x: point.x + 3 * side.x, y: point.y + 3 * side.y });
    for (const way of [1, -1]) {
      const far = way > 0 === isInner ? inside : outside;
      found.push(beyond(point, 0, far * fontSize, { x: way * side.x, y: way * side.y }, block));
    }
  }
  return found;
}

/** Places for the name of a hull among `all` hulls that have names. */
export function hullNameCandidates(
  context: LabelContext,
  name: HullNameRequest,
  all: readonly HullNameRequest[],
): Candidate[] {
  const { fontSize, rim, contains, strangers } = name;
  // Where hulls overlap, a name may stand in both.
  const others = all.filter(
    (other) => other !== name && !rim.some(other.contains) && !other.rim.some(contains),
  );
  const heights = rim.map(({ y }) => y);
  const top = Math.min(...heights);
  const extent = Math.max(...heights) - top;
  const room = context.isOnScreen ? fromMarks : fromMarksInPrint;
  const found: Candidate[] = [];
  for (const block of blocksOf(name, 2, 10)) {
    for (const { x, y } of rimCorners(name, block, context.isOnScreen ? rimPlaces : rimPlacesInPrint)) {
      const box = { x, y, width: block.width, height: block.height };
      if (!isInFrame(context, box)) continue;
      const under = costUnder(context, box, fontSize, -1, room * fontSize);
      // In print a legend or a sentence names what has no free ground.
      if (under === null || (!context.isOnScreen && under > 0)) continue;
      const own = gapToHull(middleOf(box), name);
      if (own > reach * fontSize) continue;
      const isNear = (gap: number) => gap < own + reach * fontSize;
      if (strangers.some((stranger) => isNear(gapBetween(box, stranger)))) continue;
      if (others.some((other) => isNear(gapToHull(box, other)))) continue;
      found.push({
        block,
        box,
        leader: null,
        anchor: 'middle',
        fontSize,
        cost: (3 * (y - top)) / extent + (own > 0 ? 2 : 0) + block.cost + lineWeight * under,
      });
    }
  }
  return found;
}
