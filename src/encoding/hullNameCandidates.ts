/**
 * Where the name of a hull may stand: within it, across its rim, or touching it from outside. Nothing else stands as
 * near as its own hull, neither a non-member's mark nor another hull, unless the two hulls overlap. Where there is no
 * such place, there is no candidate: a name astray would say of others what is not stated, and a legend can name it.
 * Costs as in labelCandidates.ts, but lines under a hull's name count more: it has room elsewhere.
 */
import type { Box, Point } from './geometry.ts';
import { gapBetween } from './labelSurroundings.ts';
import {
  type Block,
  beyond,
  blocksOf,
  type Candidate,
  costUnder,
  isInFrame,
  type Place,
  placedText,
  type TextRequest,
} from './textBlock.ts';

export interface HullNameRequest extends TextRequest {
  /** Points along the outlines of the hull's parts. */
  readonly rim: readonly Point[];
  readonly contains: (point: Point) => boolean;
  /** True if its tint tells it from others, so that a legend can name it. */
  readonly isToldByTint: boolean;
  /** Marks of actors that are no members. */
  readonly strangers: readonly Box[];
}

/** Farthest from its hull, and how much nearer to it than to anything else, in ems. */
const farthest = 0.45;
const nearerBy = 0.25;
/** Up to this, in ems, a stranger nearby costs. */
const strangerReach = 1.4;
/** Of the cost of lines under other texts. */
const lineWeight = 3;
const rimPlaces = 28;
const gridPlaces = { across: 6, down: 5 };

export function boundsOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

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

/** The middle third of a line of text: a name that touches its hull with a corner alone stands beside it. */
const middleOf = ({ x, y, width, height }: Box): Box => ({ x: x + width / 3, y, width: width / 3, height });

/** Corners of boxes within the hull's bounds, in a grid. */
function gridCorners(bounds: Box, block: Block): Point[] {
  const [width, height] = [bounds.width - block.width, bounds.height - block.height];
  if (width <= 0 || height <= 0) return [];
  return Array.from({ length: gridPlaces.across * gridPlaces.down }, (_, i) => ({
    x: bounds.x + (width * ((i % gridPlaces.across) + 0.5)) / gridPlaces.across,
    y: bounds.y + (height * (Math.floor(i / gridPlaces.across) + 0.5)) / gridPlaces.down,
  }));
}

/** Corners of boxes inside the rim, across it, and outside. */
function rimCorners({ rim, contains, fontSize }: HullNameRequest, block: Block): Point[] {
  const every = Math.max(1, Math.floor(rim.length / rimPlaces));
  const found: Point[] = [];
  for (let i = 0; i < rim.length; i += every) {
    const point = rim[i] as Point;
    const next = rim[(i + 1) % rim.length] as Point;
    const length = Math.hypot(next.x - point.x, next.y - point.y);
    // Where one island's outline ends and the next begins there is no direction.
    if (length === 0 || length > 20) continue;
    let outward = { x: (next.y - point.y) / length, y: -(next.x - point.x) / length };
    if (contains({ x: point.x + 3 * outward.x, y: point.y + 3 * outward.y }))
      outward = { x: -outward.x, y: -outward.y };
    const inward = { x: -outward.x, y: -outward.y };
    found.push(
      beyond(point, 0, 0.2 * fontSize, outward, block),
      beyond(point, 0, 0.35 * fontSize, inward, block),
      { x: point.x - block.width / 2, y: point.y - block.height / 2 },
    );
  }
  return found;
}

/** True if a point of one hull's rim lies in the other. */
function overlap(one: HullNameRequest, other: HullNameRequest): boolean {
  return one.rim.some(other.contains) || other.rim.some(one.contains);
}

/** Places for the name of a hull among `all` hulls that have names. */
export function hullNameCandidates(
  place: Place,
  name: HullNameRequest,
  all: readonly HullNameRequest[],
): Candidate[] {
  const { fontSize, rim, contains, strangers } = name;
  if (rim.length === 0) return [];
  const bounds = boundsOf(rim);
  const others = all
    .filter((other) => other !== name && other.rim.length > 0)
    .map((other) => ({ other, bounds: boundsOf(other.rim), isOverlapping: overlap(name, other) }));
  /** What else is near, in ems beyond the own hull: null if something is as near as that. */
  const besideCost = (box: Box, own: number): number | null => {
    const reach = own + strangerReach * fontSize;
    let cost = 0;
    const take = (gap: number, isAllowed: boolean) => {
      if (gap < own + nearerBy * fontSize && !isAllowed) return false;
      cost += 5 * Math.max(0, 1 - (gap - own) / (strangerReach * fontSize));
      return true;
    };
    for (const stranger of strangers) {
      const gap = gapBetween(box, stranger);
      if (gap < reach && !take(gap, false)) return null;
    }
    for (const { other, bounds: extent, isOverlapping } of others) {
      if (gapBetween(box, extent) >= reach) continue;
      const gap = gapToHull(box, other);
      if (gap < reach && !take(gap, isOverlapping)) return null;
    }
    return cost;
  };
  const found: Candidate[] = [];
  for (const block of blocksOf(name, 2, 10)) {
    for (const { x, y } of [...rimCorners(name, block), ...gridCorners(bounds, block)]) {
      const box = { x, y, width: block.width, height: block.height };
      if (!isInFrame(place, box)) continue;
      const own = gapToHull(middleOf(box), name);
      if (own > farthest * fontSize) continue;
      const under = costUnder(place, box, fontSize, -1, 0.3 * fontSize);
      if (under === null) continue;
      const beside = besideCost(box, own);
      if (beside === null) continue;
      const inside = [x, x + block.width]
        .flatMap((across) => [y, y + block.height].map((down) => ({ x: across, y: down })))
        .filter(contains).length;
      const height = (y + block.height / 2 - bounds.y) / Math.max(1, bounds.height);
      const cost = 3 * Math.max(0, height) + (inside === 4 ? 0 : inside > 0 ? 1 : 1.5);
      found.push({
        placed: placedText(block, fontSize, x, y, 'middle', null),
        cost: cost + beside + block.cost + lineWeight * under,
      });
    }
  }
  return found;
}
