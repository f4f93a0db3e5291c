/** Where an actor's name may stand: around its mark, or a little further out with a leader line. Costs as in labelCandidates.ts. */
import { type Box, gapBetween, grown, type Point } from '#base/geometry.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { PlacedText } from '#encoding/scene/scene.ts';
import {
  leastWithLeader,
  mistakable,
  mistakableCost,
  type NameRequest,
  nearestOn,
  withLeader,
} from './labelCandidates.ts';
import {
  type Anchor,
  type Block,
  blocksOf,
  type Candidate,
  clamp,
  costUnder,
  isInFrame,
  isSamePlace,
  type Place,
} from './textBlock.ts';

/** Which places are looked at. */
interface Choice {
  /** From the mark, in ems, with what standing there costs. */
  readonly gaps: readonly (readonly [gap: number, cost: number])[];
  /** Above and below, as shares of the text's width. */
  readonly slides: readonly number[];
  /** Beside the mark, as shares of half the mark's height. */
  readonly shifts: readonly number[];
  /** Of the texts at leader lines: distances in ems, directions, and in how many ways they are broken. */
  readonly led: readonly number[];
  readonly directions: number;
  readonly ledBlocks: number;
}

const usual: Choice = {
  gaps: [[0.3, 0]],
  slides: [0, 0.25, -0.25, 0.5, -0.5],
  shifts: [0, 0.6, -0.6],
  led: [1.1, 2.4, 4.2],
  directions: 10,
  ledBlocks: 1,
};

/** Where room is scarce: many more, and nearer to the mark. */
const generous: Choice = {
  gaps: [
    [0.3, 0],
    [0.14, 1],
  ],
  slides: [0, 0.17, -0.17, 0.34, -0.34, 0.5, -0.5],
  shifts: [0, 0.5, -0.5, 1, -1],
  led: [0.9, 1.6, 2.6, 4, 6],
  directions: 20,
  ledBlocks: 3,
};

/** In ems. */
const mistakableWithin = 0.8;
/** In ems: how much nearer a name stands to its own mark than to any other, or it would be read as that one's. */
const apart = 0.28;

/**
 * On screen: what standing by strangers' marks costs a name without a leader line, and null where it would be read as
 * one's of them: that one is about as near to it, or, where the name stands above or below its own mark but slid
 * aside, about as near to its middle.
 */
function costAmongMarks(
  { surroundings: { shapes } }: Place,
  { fontSize, centre, size, shape }: NameRequest,
  box: Box,
  anchor: Anchor,
  spared: number,
): number | null {
  const aside = Math.abs(box.x + box.width / 2 - centre.x) - box.width / 6;
  const isSlid = anchor === 'middle' && aside > size.width / 2;
  const soft = mistakableWithin * fontSize;
  const farthest = Math.max(fontSize, isSlid ? aside : 0);
  let near: number[] | null = null;
  shapes.forEach(grown(box, farthest), (index) => {
    if (index === spared) return;
    if (near) near.push(index);
    else near = [index];
  });
  if (near === null) return 0;
  const middle = isSlid ? { ...box, x: box.x + box.width / 3, width: box.width / 3 } : box;
  const reachOf = (part: Box) => {
    const { x, y } = nearestOn(part, centre);
    const far = Math.hypot(x - centre.x, y - centre.y) || 1;
    const direction = { x: (x - centre.x) / far, y: (y - centre.y) / far };
    return far - rimDistance(shape, size, direction) + apart * fontSize;
  };
  const reach = reachOf(box);
  const reachOfMiddle = isSlid ? reachOf(middle) : reach;
  let cost = 0;
  for (const index of near as number[]) {
    const other = shapes.boxes[index] as Box;
    const gap = gapBetween(other, box);
    if (gap < reach || (isSlid && gapBetween(other, middle) < reachOfMiddle)) return null;
    if (gap < soft) cost += mistakableCost * (1 - gap / soft);
  }
  return cost;
}

/** A place to be looked at, with what it costs by itself. */
interface Offer {
  readonly block: Block;
  readonly box: Box;
  readonly anchor: Anchor;
  readonly cost: number;
}

/** Places next to the mark, whatever stands there, the cheapest first. */
function offersBeside(
  { frame, margin }: Place,
  name: NameRequest,
  blocks: readonly Block[],
  choice: Choice,
): Offer[] {
  const { fontSize, centre, size } = name;
  const halfWidth = size.width / 2;
  const halfHeight = size.height / 2;
  const offers: Offer[] = [];
  for (const block of blocks) {
    const { width, height } = block;
    const offer = (x: number, y: number, anchor: Anchor, cost: number) => {
      offers.push({ block, box: { x, y, width, height }, anchor, cost: cost + block.cost });
    };
    // Slid sideways the text still touches the middle half of its actor.
    const room = Math.max(0, width / 2 + halfWidth / 2);
    const slides = choice.slides.map((share) => clamp(share * width, -room, room));
    const left = centre.x - width / 2;
    const pulled = clamp(left, margin, frame.width - margin - width) - left;
    if (Math.abs(pulled) > 0.5 && Math.abs(pulled) <= room) slides.push(pulled);
    for (const [ems, more] of choice.gaps) {
      const gap = ems * fontSize;
      for (const slide of slides) {
        const cost = more + (2.4 * Math.abs(slide)) / (width / 2);
        offer(left + slide, centre.y + halfHeight + gap, 'middle', cost);
        offer(left + slide, centre.y - halfHeight - gap - height, 'middle', 2 + cost);
      }
      for (const shift of choice.shifts) {
        const y = centre.y - height / 2 + shift * halfHeight;
        const cost = more + Math.abs(shift);
        offer(centre.x + halfWidth + gap, y, 'start', 2.2 + cost);
        offer(centre.x - halfWidth - gap - width, y, 'end', 2.6 + cost);
      }
      for (const [across, down] of [
        [1, 1],
        [-1, 1],
        [1, -1],
        [-1, -1],
      ] as const) {
        const x = across > 0 ? centre.x + halfWidth * 0.75 + gap : centre.x - halfWidth * 0.75 - gap - width;
        const y = down > 0 ? centre.y + halfHeight + gap / 2 : centre.y - halfHeight - gap / 2 - height;
        offer(x, y, across > 0 ? 'start' : 'end', more + (down > 0 ? 4.5 : 5));
      }
    }
  }
  return offers.sort((one, other) => one.cost - other.cost);
}

/** From the cheapest on; of so many that cost less than the next could, none further is looked at. */
const enough = 16;

/**
 * Places around an actor: below, above, right, left, corners, each slid a little, then rings with leader lines.
 * `spared` is the actor's index among the shapes; `isScarce` asks for more places, at more than twice the time.
 */
export function nameCandidates(
  place: Place,
  name: NameRequest,
  spared: number,
  isScarce = false,
): Candidate[] {
  const { fontSize, centre, size } = name;
  const choice = isScarce ? generous : usual;
  const blocks = blocksOf(name, 3, 8);
  const found: Candidate[] = [];
  const isEnough = (cost: number) =>
    place.isOnScreen && !isScarce && found.filter((candidate) => candidate.cost <= cost).length >= enough;
  for (const offer of offersBeside(place, name, blocks, choice)) {
    if (isEnough(offer.cost)) break;
    const candidate = candidateAt(place, name, spared, offer);
    if (candidate) found.push(candidate);
  }
  if (isEnough(leastWithLeader)) return found;
  const rimAt = (direction: Point) => rimDistance(name.shape, size, direction);
  const led = choice.led.map((ems) => ems * fontSize);
  const ledBlocks = blocks.slice(0, choice.ledBlocks);
  found.push(...withLeader(place, name, ledBlocks, centre, rimAt, led, choice.directions, spared));
  return found;
}

/** The place where a name stood before, if it is still one and costs at most so much. */
export function sameName(
  place: Place,
  name: NameRequest,
  spared: number,
  before: PlacedText,
  most: number,
): Candidate | null {
  const offers = offersBeside(place, name, blocksOf(name, 3, 8), usual);
  const offer = offers.find((one) => one.cost <= most && isSamePlace(one, before));
  const candidate = offer ? candidateAt(place, name, spared, offer) : null;
  return candidate && candidate.cost <= most ? candidate : null;
}

function candidateAt(
  place: Place,
  name: NameRequest,
  spared: number,
  { block, box, anchor, cost }: Offer,
): Candidate | null {
  const { fontSize } = name;
  if (!isInFrame(place, box)) return null;
  const among = place.isOnScreen
    ? costAmongMarks(place, name, box, anchor, spared)
    : mistakable(place, box, mistakableWithin * fontSize, spared);
  if (among === null) return null;
  const under = costUnder(place, box, fontSize, -1, 0.12 * fontSize);
  if (under === null) return null;
  return { block, box, leader: null, anchor, fontSize, cost: cost + under + among };
}
