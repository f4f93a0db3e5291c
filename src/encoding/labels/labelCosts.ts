/**
 * What the place of a label costs, and which places are none.
 * Costs are in points: 0 the best place there is, 3 another side, 14 and more a leader line, 36 on top of a mark.
 * What a place costs for the side of its mark that it lies on stands where the places are found: nameCandidates.ts,
 * labelCandidates.ts, hullNameCandidates.ts.
 */
import {
  type Box,
  boxAround,
  gapBetween,
  lengthOf,
  nearestInBox,
  type Point,
  type Size,
} from '#base/geometry.ts';
import { canPoint, pointedAt } from '#encoding/lines/lineWording.ts';
import type { ActorShape } from '#encoding/marks/actorShape.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import { offMiddle } from '#encoding/truth/offMiddle.ts';
import { fromSigns, fromStrangers } from './keptDistances.ts';
import type { Surroundings } from './labelSurroundings.ts';

/** What a label is placed among. */
export interface LabelContext {
  readonly surroundings: Surroundings;
  readonly frame: Size;
  /** Least distance of a text from the frame's edge. */
  readonly margin: number;
  /** On screen a text without a place is hidden; in a figure it is looked for one further out. */
  readonly isOnScreen: boolean;
}

export function isInFrame({ frame, margin }: LabelContext, { x, y, width, height }: Box): boolean {
  return (
    x >= margin - 1e-6 &&
    y >= margin - 1e-6 &&
    x + width <= frame.width - margin + 1e-6 &&
    y + height <= frame.height - margin + 1e-6
  );
}

/**
 * What each line under a text costs, and one more that does not end at the text's own actor; each em of them, and each end mark
 * that the text touches; room from lines in ems.
 */
interface InkCosts {
  readonly line: number;
  readonly stranger: number;
  readonly em: number;
  readonly end: number;
  readonly room: number;
  /** Each line whose last piece before a mark is under the text: its end would hang in the air. */
  readonly cut: number;
}

/** In ems: the last piece of a line, which shows whose mark it meets. */
const lastPiece = 2;

const usualInk: InkCosts = { line: 1.5, stranger: 0, em: 1.6, end: 0, room: 0.05, cut: 0 };
/** In print nobody can zoom in or point at a line: a name stands on none where another place is free. */
const printedNameInk: InkCosts = { line: 4.5, stranger: 16, em: 2.4, end: 14, room: 0.16, cut: 3 };

/** The costs of ink under a name. */
export const nameInk = ({ isOnScreen }: LabelContext): InkCosts => (isOnScreen ? usualInk : printedNameInk);

/** In ems: a name so near to an end mark touches it. */
const touch = 0.1;

/**
 * Cost of lines and marks under a box; null where a shape or an end mark is in the way. `tight`: room kept from shapes, in
 * units.
 */
export function costUnder(
  { surroundings }: LabelContext,
  box: Box,
  fontSize: number,
  ownCurve: number,
  tight: number,
  ink: InkCosts = usualInk,
  shape = -1,
): number | null {
  if (surroundings.hitsShape(box, tight)) return null;
  if (surroundings.coversEnd(box)) return null;
  const marks = surroundings.marksUnder(box, 0.08 * fontSize);
  const cutWithin = ink.cut === 0 ? 0 : lastPiece * fontSize;
  const lines = surroundings.linesUnder(box, ink.room * fontSize, ownCurve, shape, cutWithin);
  const ends = ink.end === 0 ? 0 : surroundings.endsUnder(box, touch * fontSize);
  return (
    36 * marks +
    ink.line * lines.count +
    ink.stranger * lines.strangers +
    (ink.em * lines.others) / fontSize +
    (4 * lines.own) / fontSize +
    ink.cut * lines.cut +
    ink.end * ends
  );
}

/** The mark that a name belongs to. */
interface NamedMark {
  readonly fontSize: number;
  readonly centre: Point;
  readonly size: Size;
  readonly shape: ActorShape;
}

/** At most, of each stranger's mark within reach. */
const mistakableCost = 6;

/**
 * Cost of standing by a stranger's shape: up to 6 for each within reach (units), for the text would seem to be its name;
 * null where one is nearer than `least`.
 */
export function mistakable(
  { surroundings: { shapes } }: LabelContext,
  box: Box,
  reach: number,
  spared: number,
  least: number,
): number | null {
  let cost = 0;
  const isTooNear = shapes.some(
    box,
    (index) => {
      if (index === spared) return false;
      const gap = gapBetween(shapes.boxes[index] as Box, box);
      cost += mistakableCost * (1 - gap / reach);
      return gap < least;
    },
    reach,
  );
  return isTooNear ? null : cost;
}

/** In ems: from here on nobody takes a word for a stranger's, and the most that it costs before. */
const strangersWithin = 1.5;
const strangerCost = 8;

/**
 * What standing by the marks and names of strangers costs a word, and null where it would be read as said of one of them: it is
 * near, or an arrow of these rows points there.
 */
export function costAmongStrangers(
  { surroundings }: LabelContext,
  box: Box,
  fontSize: number,
  ends: readonly string[],
  rows: readonly string[],
): number | null {
  const isStranger = (ahead: Box) => surroundings.gapToStrangers(ahead, 0.01 * fontSize, ends) < Infinity;
  if (canPoint(rows) && pointedAt(rows, box, fontSize).some(isStranger)) return null;
  const gap = surroundings.gapToStrangers(box, strangersWithin * fontSize, ends) / fontSize;
  if (gap < fromStrangers) return null;
  return gap < strangersWithin
    ? (strangerCost * (strangersWithin - gap)) / (strangersWithin - fromStrangers)
    : 0;
}

/** In ems: from here on nobody takes a word for that of a strange sign, and the most that it costs before. */
const signsWithin = 1.7;
const signCost = 5;

/** What standing by the signs of other lines costs a word, and null where it would be read as theirs. */
export function costAmongSigns(
  { surroundings, isOnScreen }: LabelContext,
  box: Box,
  fontSize: number,
  ownSigns: readonly Box[],
): number | null {
  const { own, others, read } = surroundings.gapsToMarks(box, signsWithin * fontSize, ownSigns);
  if (others < own && others < fromSigns * fontSize) return null;
  // On screen the sign can be pointed at.
  const nearest = isOnScreen ? others : read;
  if (nearest >= own) return 0;
  const gap = nearest / fontSize;
  return gap < signsWithin ? (signCost * (signsWithin - gap)) / (signsWithin - fromSigns) : 0;
}

/** What a leader line costs by itself. */
export const leastWithLeader = 14;

/** In ems: within so much of a stranger's mark a name could be taken for its name. */
const mistakableWithin = 0.8;
/** In ems: how much nearer a name stands to its own mark than to any other's, or it would be read as that one's. */
const nearerToOwn = 0.28;

/** In print, for each em by which a name that slid aside is nearer to the middle of a stranger's mark, and at most. */
const slidCost = 2;
const mostOfSlid = 8;

/** How far the middle of a text is to the side of a mark that it stands over or under; 0 beside it. In units. */
function aside(text: Box, mark: Box): number {
  const isBeside = text.y < mark.y + mark.height && mark.y < text.y + text.height;
  const off = Math.abs(text.x + text.width / 2 - mark.x - mark.width / 2) - mark.width / 2;
  return isBeside ? 0 : Math.max(0, off);
}

/**
 * What standing by strangers' marks costs a name without a leader line, and null where it would be read as one's of
 * them: that one is about as near to it as its own mark, by the gap alone or with what each is off its middle.
 */
export function costAmongMarks(
  { surroundings: { shapes }, isOnScreen }: LabelContext,
  { fontSize, centre, size, shape }: NamedMark,
  box: Box,
  spared: number,
): number | null {
  const soft = mistakableWithin * fontSize;
  const { x, y } = nearestInBox(box, centre);
  const far = lengthOf(x - centre.x, y - centre.y) || 1;
  const direction = { x: (x - centre.x) / far, y: (y - centre.y) / far };
  const reach = far - rimDistance(shape, size, direction) + nearerToOwn * fontSize;
  const own = boxAround(centre, size);
  const read = reach + offMiddle(box, own);
  const slid = isOnScreen ? 0 : reach + aside(box, own);
  let cost = 0;
  const isTaken = shapes.some(
    box,
    (index) => {
      if (index === spared) return false;
      const other = shapes.boxes[index] as Box;
      const gap = gapBetween(other, box);
      if (gap < soft) cost += mistakableCost * (1 - gap / soft);
      const nearerBy = slid - gap - aside(box, other);
      if (nearerBy > 0) cost += Math.min(mostOfSlid, (slidCost * nearerBy) / fontSize);
      return gap < reach || gap + offMiddle(box, other) < read;
    },
    Math.max(fontSize, read, slid),
  );
  return isTaken ? null : cost;
}
