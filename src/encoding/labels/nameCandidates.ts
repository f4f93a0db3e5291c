/** Where an actor's name may stand: around its mark, or a little further out with a leader line. Costs as in labelCosts.ts. */
import type { Box, Point } from '#base/geometry.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { PlacedText } from '#encoding/scene/scene.ts';
import { type NameRequest, withLeader } from './labelCandidates.ts';
import {
  costAmongMarks,
  costUnder,
  isInFrame,
  type LabelContext,
  leastWithLeader,
  nameInk,
} from './labelCosts.ts';
import {
  type Anchor,
  type Block,
  blocksOf,
  type Candidate,
  CheapestPlaces,
  clamp,
  isSamePlace,
} from './textBlock.ts';

/** Which places are looked at. */
interface Choice {
  /** From the mark, in ems, with what standing there costs. */
  readonly gaps: readonly (readonly [gap: number, cost: number])[];
  /** Above and below, as shares of the text's width. */
  readonly slides: readonly number[];
  /** Beside the mark, as shares of half the mark's height. */
  readonly shifts: readonly number[];
  /** Of texts with leader lines: distances in ems, directions, and in how many ways they are broken. */
  readonly leaders: readonly number[];
  readonly directions: number;
  readonly leaderBlocks: number;
}

const usual: Choice = {
  gaps: [[0.3, 0]],
  slides: [0, 0.25, -0.25, 0.5, -0.5],
  shifts: [0, 0.6, -0.6],
  leaders: [1.1, 2.4, 4.2],
  directions: 10,
  leaderBlocks: 1,
};

/** Where room is scarce: many more, and nearer to the mark. */
const generous: Choice = {
  gaps: [
    [0.3, 0],
    [0.14, 1],
  ],
  slides: [0, 0.17, -0.17, 0.34, -0.34, 0.5, -0.5],
  shifts: [0, 0.5, -0.5, 1, -1],
  leaders: [0.9, 1.6, 2.6, 4, 6],
  directions: 20,
  leaderBlocks: 3,
};

/** A place to be looked at, with what it costs by itself. */
interface Offer {
  readonly block: Block;
  readonly box: Box;
  readonly anchor: Anchor;
  readonly cost: number;
}

/** Places next to the mark, whatever stands there, the cheapest first. */
function offersAround(
  { frame, margin }: LabelContext,
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
 * `spared` is the actor's index among the shapes; `isScarce` asks for more places, at more than twice the time. Places that
 * would not be among the cheapest of `places` are left out.
 */
export function nameCandidates(
  context: LabelContext,
  name: NameRequest,
  spared: number,
  isScarce = false,
  places = new CheapestPlaces(),
): Candidate[] {
  const { fontSize, centre, size } = name;
  const choice = isScarce ? generous : usual;
  const blocks = blocksOf(name, 3, 8);
  const { found } = places;
  const isEnough = (cost: number) =>
    places.isOutdone(cost) ||
    (context.isOnScreen && !isScarce && found.filter((candidate) => candidate.cost <= cost).length >= enough);
  for (const offer of offersAround(context, name, blocks, choice)) {
    if (isEnough(offer.cost)) break;
    const candidate = candidateAt(context, name, spared, offer, places);
    if (candidate) places.add(candidate);
  }
  if (isEnough(leastWithLeader)) return found;
  const rimAt = (direction: Point) => rimDistance(name.shape, size, direction);
  const distances = choice.leaders.map((ems) => ems * fontSize);
  const leaderBlocks = blocks.slice(0, choice.leaderBlocks);
  const own = { shape: spared, curve: -1 };
  withLeader(context, name, leaderBlocks, centre, rimAt, distances, choice.directions, own, places);
  return found;
}

/** The place where a name stood before, if it is still one and costs at most so much. */
export function sameName(
  context: LabelContext,
  name: NameRequest,
  spared: number,
  before: PlacedText,
  most: number,
): Candidate | null {
  const offers = offersAround(context, name, blocksOf(name, 3, 8), usual);
  const offer = offers.find((one) => one.cost <= most && isSamePlace(one, before));
  const candidate = offer ? candidateAt(context, name, spared, offer) : null;
  return candidate && candidate.cost <= most ? candidate : null;
}

/** What each third of a name costs that lies in an area of others: the actor would seem to be one of them. */
const thirdInForeign = 4;

function costInForeign({ isForeign }: NameRequest, { x, y, width, height }: Box): number {
  if (isForeign === undefined) return 0;
  const thirds = [1 / 6, 1 / 2, 5 / 6].filter((share) =>
    isForeign({ x: x + share * width, y: y + height / 2 }),
  );
  return thirdInForeign * thirds.length;
}

/** The place of an offer with its whole cost; null where there is none, or it would not be among the cheapest of `places`. */
function candidateAt(
  context: LabelContext,
  name: NameRequest,
  spared: number,
  { block, box, anchor, cost }: Offer,
  places?: CheapestPlaces,
): Candidate | null {
  const { fontSize } = name;
  if (!isInFrame(context, box)) return null;
  const among = costAmongMarks(context, name, box, spared);
  if (among === null || places?.isOutdone(cost + among)) return null;
  const under = costUnder(context, box, fontSize, -1, 0.12 * fontSize, nameInk(context), spared);
  if (under === null) return null;
  const inForeign = costInForeign(name, box);
  return { block, box, leader: null, anchor, fontSize, cost: cost + under + among + inForeign };
}
