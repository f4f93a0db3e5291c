/** Where an actor's name may stand: around its mark, or a little further out with a leader line. Costs as in labelCandidates.ts. */
import { type Box, grown, type Point } from './geometry.ts';
import { mistakable, mistakableCost, type NameRequest, nearestOn, withLeader } from './labelCandidates.ts';
import { gapBetween } from './labelSurroundings.ts';
import { rimDistance } from './shapeOutline.ts';
import {
  type Anchor,
  blocksOf,
  type Candidate,
  clamp,
  costUnder,
  isInFrame,
  type Place,
} from './textBlock.ts';

/** Which places are looked at. */
interface Choice {
  /** From the mark, in ems, with what standing there costs. */
  readonly gaps: readonly (readonly [gap: number, cost: number])[];
  /** Above and below, as shares of the text's width. */
  readonly slides: readonly number[];
  /** Beside, as shares of half the mark's height. */
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
  const { frame, margin } = place;
  const choice = isScarce ? generous : usual;
  const halfWidth = size.width / 2;
  const halfHeight = size.height / 2;
  const found: Candidate[] = [];
  const blocks = blocksOf(name, 3, 8);
  for (const block of blocks) {
    const offer = (x: number, y: number, anchor: Anchor, cost: number) => {
      const box = { x, y, width: block.width, height: block.height };
      if (!isInFrame(place, box)) return;
      const among = place.isOnScreen
        ? costAmongMarks(place, name, box, anchor, spared)
        : mistakable(place, box, mistakableWithin * fontSize, spared);
      if (among === null) return;
      const under = costUnder(place, box, fontSize, -1, 0.12 * fontSize);
      if (under === null) return;
      const total = cost + block.cost + under + among;
      found.push({ block, box, leader: null, anchor, fontSize, cost: total });
    };
    // Slid sideways the text still touches the middle half of its actor.
    const room = Math.max(0, block.width / 2 + halfWidth / 2);
    const slides = choice.slides.map((share) => clamp(share * block.width, -room, room));
    const left = centre.x - block.width / 2;
    const pulled = clamp(left, margin, frame.width - margin - block.width) - left;
    if (Math.abs(pulled) > 0.5 && Math.abs(pulled) <= room) slides.push(pulled);
    for (const [ems, more] of choice.gaps) {
      const gap = ems * fontSize;
      for (const slide of slides) {
        const cost = more + (2.4 * Math.abs(slide)) / (block.width / 2);
        offer(left + slide, centre.y + halfHeight + gap, 'middle', cost);
        offer(left + slide, centre.y - halfHeight - gap - block.height, 'middle', 2 + cost);
      }
      for (const shift of choice.shifts) {
        const y = centre.y - block.height / 2 + shift * halfHeight;
        const cost = more + Math.abs(shift);
        offer(centre.x + halfWidth + gap, y, 'start', 2.2 + cost);
        offer(centre.x - halfWidth - gap - block.width, y, 'end', 2.6 + cost);
      }
      for (const [across, down] of [
        [1, 1],
        [-1, 1],
        [1, -1],
        [-1, -1],
      ] as const) {
        const x =
          across > 0 ? centre.x + halfWidth * 0.75 + gap : centre.x - halfWidth * 0.75 - gap - block.width;
        const y = down > 0 ? centre.y + halfHeight + gap / 2 : centre.y - halfHeight - gap / 2 - block.height;
        offer(x, y, across > 0 ? 'start' : 'end', more + (down > 0 ? 4.5 : 5));
      }
    }
  }
  const rimAt = (direction: Point) => rimDistance(name.shape, size, direction);
  const led = choice.led.map((ems) => ems * fontSize);
  const ledBlocks = blocks.slice(0, choice.ledBlocks);
  found.push(...withLeader(place, name, ledBlocks, centre, rimAt, led, choice.directions, spared));
  return found;
}
