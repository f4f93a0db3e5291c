/**
 * Where a text may stand: places with a leader line, and places along a line. What they cost: labelCosts.ts.
 * A candidate that would leave the frame or touch a shape is not one.
 */

import {
  type Box,
  boxAround,
  boxesOverlap,
  type Curve,
  directionOn,
  grown,
  lengthOf,
  nearestInBox,
  type Point,
  pointOn,
  type Size,
} from '#base/geometry.ts';
import { memoByNumber } from '#base/memo.ts';
import type { ActorShape } from '#encoding/marks/actorShape.ts';
import type { PlacedText } from '#encoding/scene/scene.ts';
import { leaderOffOthers, ledOffLines } from './keptDistances.ts';
import {
  costAmongSigns,
  costAmongStrangers,
  costUnder,
  isInFrame,
  type LabelContext,
  leastWithLeader,
  mistakable,
  nameInk,
} from './labelCosts.ts';
import {
  type Anchor,
  type Block,
  beyond,
  blocksOf,
  type Candidate,
  CheapestPlaces,
  clamp,
  type Said,
  type TextRequest,
} from './textBlock.ts';

/** An actor's name; its shape is an obstacle for every text. */
export interface NameRequest extends TextRequest {
  readonly centre: Point;
  readonly size: Size;
  readonly shape: ActorShape;
  /** True in an area that the actor is no member of, and in none that it is. */
  readonly isForeign?: ((point: Point) => boolean) | undefined;
}

export interface LineLabelRequest extends TextRequest {
  readonly curve: Curve;
  /** Who stands at the ends of its line; the mark and the name of anybody else are a stranger's. */
  readonly ends?: readonly string[];
  /** Its acts one by one, without direction. */
  readonly words?: readonly string[];
  readonly midBox: Box | null;
  /** The signs of its line, as they stand among the marks. */
  readonly signs?: readonly Box[];
  /** The "¶" of what one end receives, which is not said of the word; null or missing for none. */
  readonly endFlag?: Box | null;
  /** On screen it is placed at a leader line rather than hidden: its line says too much without it. */
  readonly isNeeded?: boolean;
}

export type TextSort = 'name' | 'hullName' | 'lineLabel';

/** A text with the places that it may take, the cheapest first. */
export interface TextToPlace {
  readonly sort: TextSort;
  readonly id: string;
  readonly fontSize: number;
  /** The higher, the later it gives way. */
  readonly weight: number;
  readonly said: Said | undefined;
  readonly candidates: readonly Candidate[];
}

/** Places further texts among those that are placed; see `outlyingLabels.ts`. */
export type OutlyingPlacement = (
  texts: readonly TextToPlace[],
  placed: Map<TextToPlace, PlacedText>,
  context: LabelContext,
  requests: { readonly names: readonly NameRequest[]; readonly lineLabels: readonly LineLabelRequest[] },
) => void;

/**
 * In ems: a text at the end of a leader line keeps as far from other marks as from its own, or it would seem
 * theirs, but not nearer or farther than this.
 */
const leastGapToOthers = 0.6;
const mostGapToOthers = 1;

/** In ems: by how much its own line is nearer to a word than any other. */
const leastLead = 0.3;

/** Lines of a text begin or end where its leader line does, so that this meets letters and no empty corner. */
const anchorAt = (share: number): Anchor => (share < 0.3 ? 'start' : share > 0.7 ? 'end' : 'middle');

/** In ems: a leader line is along a line where it is within `nearLine` of it for more than `mostAlong`. */
const nearLine = 0.3;
const mostAlong = 0.7;

/** A leader line that meets its own line at less than 35° looks like a blot on it. */
const mostAlike = Math.cos((35 * Math.PI) / 180);

/** In print, what each line costs that a leader line crosses. */
const crossedByLeader = 2;

/** In units: so near to the middle of a line a leader line meets it. That of a word never does. */
const onLine = 0.5;

/** What a text may touch: its own shape and its own line, by their indices, −1 for none. */
export interface Own {
  readonly shape: number;
  readonly curve: number;
  /** Of a word: who is at the ends of its line, and which way this runs where the leader line meets it. */
  readonly ends?: readonly string[];
  readonly along?: Point;
}

/** So many directions all around, from straight down. */
const directionsAround = memoByNumber((count: number): readonly Point[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = Math.PI / 2 + (2 * Math.PI * i) / count;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  }),
);

/**
 * Places with a leader line, at the given distances (units) from a thing's rim in `count` directions.
 * `rimAt` gives the leader's own end for a direction; each costs `extra` more. No leader line crosses a mark or runs along a
 * line, and that of a word crosses none. They join the `places` found before, and places that would not be among the cheapest are left out.
 */
export function withLeader(
  context: LabelContext,
  request: TextRequest,
  blocks: readonly Block[],
  centre: Point,
  rimAt: (direction: Point) => number,
  distances: readonly number[],
  count: number,
  own: Own,
  places = new CheapestPlaces(),
  extra = 0,
): Candidate[] {
  const { fontSize } = request;
  const { frame, margin, surroundings } = context;
  for (const far of distances) {
    for (const direction of directionsAround(count)) {
      const rimThere = rimAt(direction);
      for (const block of blocks) {
        const free = beyond(centre, rimThere, far, direction, block);
        const x = clamp(free.x, margin, frame.width - margin - block.width);
        const y = clamp(free.y, margin, frame.height - margin - block.height);
        const box = { x, y, width: block.width, height: block.height };
        if (!isInFrame(context, box)) continue;
        const end = nearestInBox(grown(box, 0.1 * fontSize), centre);
        const length = lengthOf(end.x - centre.x, end.y - centre.y) || 1;
        const back = { x: (end.x - centre.x) / length, y: (end.y - centre.y) / length };
        const rim = rimAt(back);
        if (length <= rim) continue;
        const { along } = own;
        if (along && Math.abs(back.x * along.x + back.y * along.y) > mostAlike) continue;
        const least = leastWithLeader + (1.2 * (length - rim)) / fontSize + block.cost + extra;
        if (places.isOutdone(least)) continue;
        const ink = own.shape === -1 ? undefined : nameInk(context);
        if (own.curve !== -1 && surroundings.isLineWithin(box, ledOffLines * fontSize, own.curve)) continue;
        if (own.curve !== -1 && surroundings.marksUnder(box, ledOffLines * fontSize) > 0) continue;
        const strangers = own.ends ? costAmongStrangers(context, box, fontSize, own.ends, block.lines) : 0;
        if (strangers === null) continue;
        const under = costUnder(context, box, fontSize, own.curve, 0.3 * fontSize, ink, own.shape);
        if (under === null || places.isOutdone(least + under)) continue;
        const gapToOthers = clamp((length - rim) / fontSize + 0.3, leastGapToOthers, mostGapToOthers);
        const among = mistakable(context, box, 2.2 * fontSize, own.shape, gapToOthers * fontSize);
        if (among === null) continue;
        const leader = [
          { x: centre.x + back.x * rim, y: centre.y + back.y * rim },
          end,
        ] as const satisfies Candidate['leader'];
        // Where two lines cross, a leader line would be read as that of either.
        if (own.curve !== -1 && surroundings.isLineBy(leader[0], leaderOffOthers * fontSize, own.curve))
          continue;
        if (surroundings.isCrossed(leader, own.shape, 0.2 * fontSize)) continue;
        if (surroundings.runsAlong(leader, nearLine * fontSize, mostAlong * fontSize, own.curve)) continue;
        if (own.curve !== -1 && surroundings.runsAlong(leader, onLine, 0, own.curve)) continue;
        const anchor = anchorAt((end.x - x) / block.width);
        const crossed = context.isOnScreen
          ? 0
          : crossedByLeader * surroundings.linesCrossed(leader, own.curve);
        const cost = least + under + 2 * among + strangers + crossed;
        places.add({ block, box, leader, anchor, fontSize, cost });
      }
    }
  }
  return places.found;
}

/** In ems: so wide a line label may be before it had better stand in two lines; two acts are read as two in one line. */
export const widthOfLine = ({ text }: LineLabelRequest): number => (text.includes(' · ') ? 14 : 8);

/** In ems: so far a word keeps from every shape, and from what stands in place. */
export const wordOffShapes = 0.15;

/** Shares of the way along its line where a word may stand. */
const lineLabelPlaces = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8, 0.14, 0.86];
/** What a word costs that stands on its own line, whose stroke it breaks. */
const onOwnLine = 7;

/** What a word costs that the "¶" of an end stands beside: together they would be read as one. */
const besideFlag = 19;
/** In ems: nearer than this a "¶" stands beside a word. */
const nearFlag = 0.9;

const isBeside = (flag: Box, { x, y, width, height }: Box, far: number) =>
  boxesOverlap(flag, { x: x - far, y, width: width + 2 * far, height });

/** Shares of the way along its line where the leader line of a word may end, the best first. */
const leaderEnds = [0.5, 0.34, 0.66, 0.2, 0.8];
/** What a leader line costs a word less than a name, which would sooner stand on a line than a word at its leader line. */
const wordIsLed = 7;
/** Room between a middle mark and a leader line that ends at it, in units. */
const offMark = 0.1;

/** Places for a word at a leader line to its own line, at these distances in ems and in `count` directions. */
export function lineLabelsWithLeader(
  context: LabelContext,
  lineLabel: LineLabelRequest,
  ems: readonly number[],
  count: number,
  places = new CheapestPlaces(),
): Candidate[] {
  const { fontSize, curve, midBox } = lineLabel;
  const curveIndex = context.surroundings.indexOf(curve);
  const blocks = blocksOf(lineLabel, 2, widthOfLine(lineLabel));
  const distances = ems.map((one) => one * fontSize);
  leaderEnds.forEach((t, rank) => {
    const at = pointOn(curve, t);
    const isAtMark = midBox !== null && isIn(at, midBox);
    // A mark that moved along its line is not where the line's middle is; past its box a leader line crosses nothing of it.
    const rimAt = ({ x, y }: Point) => {
      if (!isAtMark) return offMark;
      const right = x > 0 ? midBox.x + midBox.width - at.x : at.x - midBox.x;
      const down = y > 0 ? midBox.y + midBox.height - at.y : at.y - midBox.y;
      return offMark + Math.min(right / Math.max(1e-9, Math.abs(x)), down / Math.max(1e-9, Math.abs(y)));
    };
    const own = { shape: -1, curve: curveIndex, ends: lineLabel.ends ?? [], along: directionOn(curve, t) };
    withLeader(context, lineLabel, blocks, at, rimAt, distances, count, own, places, rank - wordIsLed);
  });
  return places.found;
}

const isIn = ({ x, y }: Point, box: Box) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/** Distances in ems, and directions, in which a word in print may stand at a leader line from the first. */
const leaderEms = [1, 2, 3.4];
/** On screen a word that is needed goes as far as in a figure: nothing else is looked for when it finds no room. */
const leaderEmsOnScreen = [1, 2, 3.4, 5, 7];
const leaderWays = 12;

/**
 * Places along a line: at its middle mark on either side, then further along, then on the line itself; no other line is as
 * near. In print, where it is missed, and on screen where it is needed, also at a leader line.
 */
export function lineLabelCandidates(
  context: LabelContext,
  lineLabel: LineLabelRequest,
  places = new CheapestPlaces(),
): Candidate[] {
  const { fontSize, curve, midBox, endFlag = null, ends = [], signs = [] } = lineLabel;
  const own = context.surroundings.indexOf(curve);
  const radius = midBox ? Math.max(midBox.width, midBox.height) / 2 : 0;
  const look = (block: Block, at: Point, gap: number, cost: number) => {
    const box = { x: at.x, y: at.y, width: block.width, height: block.height };
    if (!isInFrame(context, box) || places.isOutdone(cost + block.cost)) return;
    const under = costUnder(context, box, fontSize, own, wordOffShapes * fontSize);
    if (under === null || places.isOutdone(cost + block.cost + under)) return;
    if (context.surroundings.isLineWithin(box, gap + leastLead * fontSize, own)) return;
    const strangers = costAmongStrangers(context, box, fontSize, ends, block.lines);
    const amongSigns = costAmongSigns(context, box, fontSize, signs);
    if (strangers === null || amongSigns === null) return;
    const asFlagged = endFlag !== null && isBeside(endFlag, box, nearFlag * fontSize) ? besideFlag : 0;
    places.add({
      block,
      box,
      leader: null,
      anchor: 'middle',
      fontSize,
      cost: cost + block.cost + under + strangers + amongSigns + asFlagged,
    });
  };
  for (const block of blocksOf(lineLabel, 2, widthOfLine(lineLabel))) {
    for (const t of lineLabelPlaces) {
      const point = pointOn(curve, t);
      const { x: dx, y: dy } = directionOn(curve, t);
      const aside = 26 * Math.abs(t - 0.5);
      for (const turn of [1, -1]) {
        const direction = { x: -dy * turn, y: dx * turn };
        const far = t === 0.5 && radius > 0 ? radius + 0.1 * fontSize : 0.16 * fontSize;
        look(block, beyond(point, 0, far, direction, block), far, aside + (direction.y < 0 ? 0.3 : 0));
      }
      look(block, { x: point.x - block.width / 2, y: point.y - block.height / 2 }, 0, aside + onOwnLine);
    }
  }
  if (!context.isOnScreen || lineLabel.isNeeded)
    lineLabelsWithLeader(
      context,
      lineLabel,
      context.isOnScreen ? leaderEmsOnScreen : leaderEms,
      leaderWays,
      places,
    );
  return places.found;
}

export const shapeBoxOf = ({ centre, size }: NameRequest): Box => boxAround(centre, size);
