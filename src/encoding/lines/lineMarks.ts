/** Marks on lines: the sign at a line's middle with its flag, where they are free, and the boxes of all marks. */
import { BoxGrid } from '#base/boxGrid.ts';
import {
  type Box,
  boxAround,
  type Curve,
  directionOn,
  type Point,
  pointOn,
  type Size,
} from '#base/geometry.ts';
import type { RelationLine } from '#domain/relation.ts';
import type { EndMark, MidMark, SceneLine } from '#encoding/scene/scene.ts';

/** Shares of the way along a line where its middle mark may stand, the best first. */
export const middles = [0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7];
/** Where a text lies on the mark. */
const elsewhere = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78];
/** The first of these places along a line where a middle mark is free. */
export function freeMiddle(
  curve: Curve,
  radius: number,
  taken: BoxGrid,
  places: readonly number[],
): Point | undefined {
  const side = 2.3 * radius;
  for (const t of places) {
    const place = pointOn(curve, t);
    if (!taken.isTaken(boxAround(place, { width: side, height: side }))) return place;
  }
  return undefined;
}

/** What a flag must not touch, and what it keeps off where it can. */
export interface FlagSurroundings {
  /** Signs, end marks and shapes. */
  readonly marks: BoxGrid;
  /** Texts and other flags. */
  readonly texts: BoxGrid;
}

/** Width and height of a "¶", in sizes of its letter. */
const flagShape: Size = { width: 0.7, height: 1 };

/**
 * The "¶" beside a line, next to its middle mark if it is free there, above rather than below. It covers no mark: where
 * the line has no free ground beside it, there is none.
 */
export function flagOf(
  line: Pick<RelationLine, 'tier' | 'kind'>,
  mid: MidMark,
  curve: Curve,
  leastSize: number,
  { marks, texts }: FlagSurroundings,
  frame: Size,
): SceneLine['flag'] {
  if (line.tier !== 3 || (line.kind !== 'aligned' && line.kind !== 'opposed')) return null;
  const fontSize = Math.max(mid.radius * 1.9, leastSize);
  const [halfWidth, halfHeight] = [(flagShape.width * fontSize) / 2, (flagShape.height * fontSize) / 2];
  const beside = (place: Point, { x, y }: Point, radius: number) => {
    const side = x < 0 ? -1 : 1;
    // As near as a box can stand to one that the mark fills.
    const far = Math.min((radius + halfWidth) / Math.abs(y), (radius + halfHeight) / Math.abs(x)) + 0.5;
    return [side, -side].map((way) => ({
      at: { x: place.x + y * way * far, y: place.y - x * way * far + fontSize * 0.36 },
      fontSize,
    }));
  };
  const farFromMark = (t: number) => {
    const { x, y } = pointOn(curve, t);
    return Math.hypot(x - mid.at.x, y - mid.at.y);
  };
  const isIn = ({ x, y, width, height }: Box) =>
    x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
  let clearOfMarks: SceneLine['flag'] = null;
  /** The first flag that is free of all; of those that are clear of marks alone the first is kept. */
  const firstFree = (flags: readonly NonNullable<SceneLine['flag']>[]) =>
    flags.find((flag) => {
      const box = boxOfFlag(flag);
      if (!isIn(box) || marks.isTaken(box)) return false;
      clearOfMarks ??= flag;
      return !texts.isTaken(box);
    });
  const byMark = firstFree(beside(mid.at, directionOn(curve, 0.5), mid.radius));
  if (byMark) return byMark;
  const nearestFirst = [...elsewhere].sort((one, other) => farFromMark(one) - farFromMark(other));
  for (const t of nearestFirst) {
    const free = firstFree(beside(pointOn(curve, t), directionOn(curve, t), mid.radius * 0.3));
    if (free) return free;
  }
  return clearOfMarks;
}

export const boxOfEnd = ({ tip, direction, size }: EndMark): Box =>
  boxAround(
    { x: tip.x - (direction.x * size) / 2, y: tip.y - (direction.y * size) / 2 },
    { width: size, height: size },
  );

export const boxOfMid = ({ at, radius }: MidMark): Box =>
  boxAround(at, { width: 2 * radius, height: 2 * radius });

export const boxOfFlag = ({ at, fontSize }: NonNullable<SceneLine['flag']>): Box =>
  boxAround(
    { x: at.x, y: at.y - fontSize * 0.36 },
    { width: fontSize * flagShape.width, height: fontSize * flagShape.height },
  );

/** Boxes of what stands on lines: texts keep off them. */
export function boxesOfMarks(lines: readonly SceneLine[]): Box[] {
  return lines.flatMap(({ ends, mid, flag }) => [
    ...ends.map(boxOfEnd),
    ...(mid ? [boxOfMid(mid)] : []),
    ...(flag ? [boxOfFlag(flag)] : []),
  ]);
}

/** The lines with middle marks that a text came to lie on moved along to free ground, where there is some. */
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
    (mid !== null && textGrid.isTaken(boxOfMid(mid))) || (flag !== null && textGrid.isTaken(boxOfFlag(flag)));
  const covered = lines.filter(isCovered);
  if (covered.length === 0) return lines;
  const marks = new BoxGrid();
  const uncovered = lines.filter((line) => !covered.includes(line));
  const taken = new BoxGrid();
  const markBoxes = [...uncovered, ...covered.map((line) => ({ ...line, mid: null }))].flatMap((line) =>
    boxesOfMarks([{ ...line, flag: null }]),
  );
  for (const box of [...shapes, ...markBoxes]) marks.add(box);
  for (const box of [...shapes, ...markBoxes, ...texts]) taken.add(box);
  for (const { flag } of uncovered) {
    if (!flag) continue;
    taken.add(boxOfFlag(flag));
    textGrid.add(boxOfFlag(flag));
  }
  const moved = new Map<SceneLine, SceneLine>();
  for (const line of covered) {
    const { curve, mid } = line;
    const at = mid && freeMiddle(curve, mid.radius, taken, elsewhere);
    const next = at ? { ...line, mid: { ...mid, at } } : line;
    if (next.mid) for (const grid of [marks, taken]) grid.add(boxOfMid(next.mid));
    moved.set(line, next);
  }
  // Only when all signs are in place is it known what flags must keep off.
  for (const [line, next] of moved) {
    if (!next.mid) continue;
    const flag = flagOf(line, next.mid, line.curve, leastFlag, { marks, texts: textGrid }, frame);
    if (flag) textGrid.add(boxOfFlag(flag));
    moved.set(line, { ...next, flag });
  }
  return lines.map((line) => moved.get(line) ?? line);
}
