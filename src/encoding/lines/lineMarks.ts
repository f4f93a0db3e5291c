/** Marks on lines: the sign at a line's middle with its flag, where they are free, and the boxes of all marks. */
import { BoxGrid } from '#base/boxGrid.ts';
import {
  type Box,
  boxAround,
  boxesOverlap,
  type Curve,
  directionOn,
  type Point,
  pointOn,
  type Size,
} from '#base/geometry.ts';
import type { Outline } from '#base/outline.ts';
import type { RelationLine } from '#domain/relation.ts';
import {
  endOutline,
  flagFromEnd,
  flagGapToLines,
  flagInkBox,
  flagRoomBox,
  gapToLine,
} from '#encoding/marks/markOutlines.ts';
import type { EndMark, MidMark, SceneLine } from '#encoding/scene/scene.ts';
import { type StrangerInk, strangerInk } from './lineInk.ts';

/** Shares of the way along a line where its middle mark may stand, the best first. */
const middles = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85];
/** Sizes of a middle mark, as shares of the usual one: where there is no room it is smaller rather than covered. */
const sizes = [1, 0.8, 0.64, 0.5] as const;
/** Sizes at which it keeps off other lines, too. */
const sizesOffLines = [1, 0.8] as const;
/** Directions from a middle mark to its flag, as turns from the upper side of the line: across it first. */
const flagTurns = [0, 1, 0.125, -0.125, 0.875, -0.875, 0.25, -0.25, 0.75, -0.75, 0.5, -0.5] as const;

type Flag = NonNullable<SceneLine['flag']>;
type Sign = Pick<SceneLine, 'mid' | 'flag'>;

export const boxOfEnd = (end: EndMark): Box => endOutline(end).box;

export const boxOfMid = ({ at, radius }: Pick<MidMark, 'at' | 'radius'>): Box =>
  boxAround(at, { width: 2 * radius, height: 2 * radius });

export const boxOfFlag = (flag: Flag): Box => flagInkBox(flag);

/** "¶": the author's view, another's word or nobody's. */
const isFlagged = ({ tier, kind }: Pick<RelationLine, 'tier' | 'kind'>) =>
  tier === 3 && (kind === 'aligned' || kind === 'opposed');

/** True if a "¶" belongs to a line, or to what one of its ends receives. */
export const isToBeFlagged = (line: Pick<RelationLine, 'tier' | 'kind' | 'receivedByA' | 'receivedByB'>) =>
  isFlagged(line) || flaggedEnd(line) !== null;

/** Of a line that is told otherwise: the end that receives nothing but a view or another's word; null for none. */
export function flaggedEnd({
  tier,
  kind,
  receivedByA,
  receivedByB,
}: Pick<RelationLine, 'tier' | 'kind' | 'receivedByA' | 'receivedByB'>): 'a' | 'b' | null {
  if (tier === 3 || (kind !== 'aligned' && kind !== 'opposed')) return null;
  if (receivedByA === 3) return 'a';
  return receivedByB === 3 ? 'b' : null;
}

/** Shares of the way from an end, where the flag of what it receives may stand: next to its mark. */
const besideEnd = [0.04, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.35, 0.4];
/** How far off its line it may stand, in radii of a middle mark: next to it, or farther where the line is short. */
const offLine = [0.3, 1, 1.8] as const;
/** In ems: no farther off its line, or it touches that no more. */
const mostOffOwn = 0.65;

/** Where a "¶" of a line may stand at these shares of the way: beside the line or on it, the nearest first. */
function* flagsBeside(curve: Curve, shares: readonly number[], radius: number, fontSize: number) {
  for (const far of offLine)
    for (const t of shares)
      yield* flagsAt({ at: pointOn(curve, t), radius: far * radius }, directionOn(curve, t), fontSize);
}

/** The "¶" of an end by the line there, on free ground and off other lines; null where there is none. */
function flagAtEnd(end: 'a' | 'b', sign: MidMark, curve: Curve, room: SignRoom): Flag | null {
  const { radius } = sign;
  const fontSize = flagSizeAt(offLine[0] * radius, room.flagSize);
  const shares = besideEnd.map((share) => (end === 'a' ? share : 1 - share));
  return freeFlag(curve, shares, radius, fontSize, (flag, isOffLines) => {
    const atEnd = { ...flag, end };
    const isThere =
      isFlagFree(atEnd, curve, room, isOffLines) &&
      flagFromEnd(atEnd, { curve, mid: sign }) <= 0 &&
      !boxesOverlap(boxOfFlag(atEnd), boxOfMid(sign));
    return isThere ? atEnd : null;
  });
}

/** The first that may stand there, of those off other lines before any. */
function freeFlag(
  curve: Curve,
  shares: readonly number[],
  radius: number,
  fontSize: number,
  look: (flag: Flag, isOffLines: boolean) => Flag | null,
): Flag | null {
  const first = (flags: Iterable<Flag>, isOffLines: boolean): Flag | null => {
    for (const flag of flags) {
      const found = look(flag, isOffLines);
      if (found) return found;
    }
    return null;
  };
  const beside = () => flagsBeside(curve, shares, radius, fontSize);
  return first(beside(), true) ?? first(beside(), false);
}

/** True where a "¶" would stand in the frame on free ground, with room off texts and, where it can be, off other lines. */
function isFlagFree(
  flag: Flag,
  curve: Curve,
  { taken, texts, frame, isOnStranger }: SignRoom,
  isOffLines: boolean,
): boolean {
  const box = boxOfFlag(flag);
  if (!isIn(box, frame) || taken.isTaken(box)) return false;
  const room = flagRoomBox(flag);
  return !texts?.isTaken(room) && !(isOffLines && isOnStranger(room, curve));
}

const isIn = ({ x, y, width, height }: Box, frame: Size) =>
  x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;

/** A flag's letter beside a mark of this radius; on a bare line the least. */
const flagSizeAt = (radius: number, leastSize: number) => Math.max(1.9 * radius, leastSize);

/** The places for a flag beside a disc on a line that runs this way, each clear of the disc; above the line first. */
function flagsAt({ at, radius }: Pick<MidMark, 'at' | 'radius'>, along: Point, fontSize: number): Flag[] {
  const ink = flagInkBox({ at: { x: 0, y: 0 }, fontSize });
  const middle = { x: ink.x + ink.width / 2, y: ink.y + ink.height / 2 };
  const up = Math.atan2(along.x < 0 ? along.x : -along.x, along.x < 0 ? -along.y : along.y);
  return flagTurns.map((turn) => {
    const angle = up + Math.PI * turn;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    // The box about the letter and its halo touches the disc from outside.
    const far =
      Math.min(
        x === 0 ? Infinity : (ink.width / 2 + radius) / Math.abs(x),
        y === 0 ? Infinity : (ink.height / 2 + radius) / Math.abs(y),
      ) +
      0.1 * radius;
    return { at: { x: at.x + far * x - middle.x, y: at.y + far * y - middle.y }, fontSize };
  });
}

/** What a middle mark of a line keeps off, and where it must stay. */
interface SignRoom {
  readonly taken: BoxGrid;
  /** Texts, as far as they are placed: a "¶" keeps farther from them than a sign. */
  readonly texts?: BoxGrid;
  readonly frame: Size;
  /** Least size of a flag's letter. */
  readonly flagSize: number;
  /** Other lines, which a sign keeps off where it can: on a crossing it is read as theirs. */
  readonly isOnStranger: StrangerInk;
}

/**
 * The middle mark with its flag where both are free, as near to the middle of the line as can be, smaller where that helps;
 * null where no place is free.
 */
function freeSign(
  line: Pick<RelationLine, 'tier' | 'kind'>,
  mid: MidMark,
  curve: Curve,
  room: SignRoom,
): Sign | null {
  return (
    freeSignOf(sizesOffLines, true, line, mid, curve, room) ??
    freeSignOf(sizes, false, line, mid, curve, room)
  );
}

function freeSignOf(
  sizes: readonly number[],
  isOffLines: boolean,
  line: Pick<RelationLine, 'tier' | 'kind'>,
  mid: MidMark,
  curve: Curve,
  room: SignRoom,
): Sign | null {
  const { taken, frame, flagSize, isOnStranger } = room;
  for (const size of sizes) {
    const radius = size * mid.radius;
    const side = 2.3 * radius;
    for (const t of middles) {
      const at = pointOn(curve, t);
      const around = boxAround(at, { width: side, height: side });
      if (taken.isTaken(around) || !isIn(around, frame)) continue;
      if (isOffLines && isOnStranger(around, curve)) continue;
      const placed = { ...mid, at, radius };
      if (!isFlagged(line)) return { mid: placed, flag: null };
      const fontSize = flagSizeAt(radius, flagSize);
      const flag = flagsAt(placed, directionOn(curve, t), fontSize).find((one) =>
        isFlagFree(one, curve, room, true),
      );
      if (flag) return { mid: placed, flag };
    }
  }
  return null;
}

/**
 * Where mark and flag find no room together: the mark where it is free, else in the middle of its line, and the flag
 * anywhere along the line. It covers no mark: where there is no free ground, there is none.
 */
function anySign(
  line: Pick<RelationLine, 'tier' | 'kind'>,
  mid: MidMark,
  curve: Curve,
  room: SignRoom,
): Sign {
  const found = freeSign({ ...line, tier: null }, mid, curve, room)?.mid ?? mid;
  if (!isFlagged(line)) return { mid: found, flag: null };
  return { mid: found, flag: flagAlong(found, curve, room) };
}

/** The "¶" of a whole line by it, off its own sign; null where there is no free ground. */
function flagAlong(mid: MidMark, curve: Curve, room: SignRoom): Flag | null {
  const fontSize = flagSizeAt(offLine[0] * mid.radius, room.flagSize);
  return freeFlag(curve, middles, mid.radius, fontSize, (flag, isOffLines) =>
    isFlagFree(flag, curve, room, isOffLines) && !boxesOverlap(boxOfFlag(flag), boxOfMid(mid)) ? flag : null,
  );
}

/** A line's middle mark and flag, on free ground where there is some, which they then take; `end` is the one that is flagged. */
export function placeSign(
  line: Pick<RelationLine, 'tier' | 'kind'>,
  mid: MidMark,
  curve: Curve,
  end: 'a' | 'b' | null,
  room: SignRoom,
): Sign {
  const sign = freeSign(line, mid, curve, room) ?? anySign(line, mid, curve, room);
  if (sign.mid) room.taken.add(boxOfMid(sign.mid));
  const flag = end === null ? sign.flag : flagAtEnd(end, sign.mid ?? mid, curve, room);
  if (flag) room.taken.add(flagRoomBox(flag));
  return { ...sign, flag };
}

/** Boxes of the middle marks of lines, and of their flags with the room that is theirs alone; both can move along their lines. */
export function boxesOfSigns(lines: readonly SceneLine[]): Box[] {
  return lines.flatMap(({ mid, flag }) => [
    ...(mid ? [boxOfMid(mid)] : []),
    ...(flag ? [flagRoomBox(flag)] : []),
  ]);
}

/** Outlines of the marks at the ends of lines. */
export function outlinesOfEnds(lines: readonly SceneLine[]): Outline[] {
  return lines.flatMap(({ ends }) => ends.map(endOutline));
}

/**
 * The lines with middle marks that a text came to lie on moved along to free ground, where there is some. A "¶" that stands at
 * another's line, name or word moves along its own, and goes where that has no place left: a footnote tells it.
 */
export function marksOffTexts(
  lines: readonly SceneLine[],
  texts: readonly Box[],
  shapes: readonly Box[],
  leastFlag: number,
  frame: Size,
): readonly SceneLine[] {
  const textGrid = new BoxGrid();
  for (const box of texts) textGrid.add(box);
  const isCovered = ({ mid, flag }: SceneLine) =>
    (mid !== null && textGrid.isTaken(boxOfMid(mid))) ||
    (flag !== null && textGrid.isTaken(flagRoomBox(flag)));
  const covered = lines.filter(isCovered);
  const isStray = (line: SceneLine, among: readonly SceneLine[]) =>
    line.flag !== null && !touchesOwnAlone(line.flag, line, among);
  if (covered.length === 0 && !lines.some((line) => isStray(line, lines))) return lines;
  const isOnStranger = strangerInk(lines.map(({ curve }) => curve));
  const roomAmong = (others: readonly SceneLine[]): SignRoom => {
    const taken = new BoxGrid();
    for (const box of [...shapes, ...texts, ...boxesOfSigns(others)]) taken.add(box);
    for (const { box } of outlinesOfEnds(lines)) taken.add(box);
    return { taken, texts: textGrid, frame, flagSize: leastFlag, isOnStranger };
  };
  const room = roomAmong(lines.filter((line) => !covered.includes(line)));
  const moved = new Map<SceneLine, SceneLine>();
  for (const line of covered) {
    const { mid, curve } = line;
    if (mid) moved.set(line, { ...line, ...placeSign(line, mid, curve, line.flag?.end ?? null, room) });
    else for (const box of boxesOfSigns([line])) room.taken.add(box);
  }
  const placed = lines.map((line) => moved.get(line) ?? line);
  return placed.reduce<readonly SceneLine[]>((all, line, index) => {
    if (!isStray(line, all)) return all;
    const others = roomAmong(all.filter((_, place) => place !== index));
    return all.with(index, { ...line, flag: flagBeside(line, all, others) });
  }, placed);
}

/** True where a "¶" is nearest its own line and off every other, with the marks of these. */
function touchesOwnAlone(flag: Flag, line: SceneLine, lines: readonly SceneLine[]): boolean {
  const ink = flagInkBox(flag, 0);
  const own = gapToLine(ink, line, mostOffOwn * flag.fontSize);
  if (own === Infinity || flagFromEnd(flag, line) > 0) return false;
  const least = flagGapToLines(own, flag.fontSize);
  return lines.every((other) => other.id === line.id || gapToLine(ink, other, least) >= least);
}

/** A place for the "¶" of a line at which it stands for no other; null where there is none. */
function flagBeside(line: SceneLine, lines: readonly SceneLine[], room: SignRoom): Flag | null {
  const { mid, curve, flag } = line;
  if (mid === null || flag === null) return null;
  const { end } = flag;
  const fontSize = flagSizeAt(offLine[0] * mid.radius, room.flagSize);
  const shares = end === undefined ? middles : besideEnd.map((share) => (end === 'a' ? share : 1 - share));
  for (const one of flagsBeside(curve, shares, mid.radius, fontSize)) {
    const there = end === undefined ? one : { ...one, end };
    const isThere =
      isFlagFree(there, curve, room, false) &&
      !boxesOverlap(boxOfFlag(there), boxOfMid(mid)) &&
      touchesOwnAlone(there, line, lines);
    if (isThere) return there;
  }
  return null;
}
