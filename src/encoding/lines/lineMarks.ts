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

/** The "¶" next to a middle mark, on the side that is in the frame and free, above if both are. */
export function flagOf(
  line: Pick<RelationLine, 'tier' | 'kind'>,
  mid: MidMark,
  curve: Curve,
  leastSize: number,
  taken: BoxGrid,
  frame: Size,
): SceneLine['flag'] {
  if (line.tier !== 3 || (line.kind !== 'aligned' && line.kind !== 'opposed')) return null;
  const along = directionOn(curve, 0.5);
  const fontSize = Math.max(mid.radius * 1.9, leastSize);
  const far = mid.radius * 1.15 + fontSize * (0.3 + 0.1 * Math.abs(along.x));
  const above = along.x < 0 ? -1 : 1;
  const sides = [above, -above].map((side) => ({
    at: { x: mid.at.x + along.y * side * far, y: mid.at.y - along.x * side * far + fontSize * 0.36 },
    fontSize,
  }));
  const isIn = ({ x, y, width, height }: Box) =>
    x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
  const within = sides.filter((flag) => isIn(boxOfFlag(flag)));
  const flags = within.length > 0 ? within : sides;
  const isFree = (flag: NonNullable<SceneLine['flag']>) => !taken.isTaken(boxOfFlag(flag));
  return flags.find(isFree) ?? (flags[0] as NonNullable<SceneLine['flag']>);
}

export const boxOfEnd = ({ tip, direction, size }: EndMark): Box =>
  boxAround(
    { x: tip.x - (direction.x * size) / 2, y: tip.y - (direction.y * size) / 2 },
    { width: size, height: size },
  );

export const boxOfMid = ({ at, radius }: MidMark): Box =>
  boxAround(at, { width: 2 * radius, height: 2 * radius });

export const boxOfFlag = ({ at, fontSize }: NonNullable<SceneLine['flag']>): Box =>
  boxAround({ x: at.x, y: at.y - fontSize * 0.36 }, { width: fontSize * 0.7, height: fontSize });

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
  const taken = new BoxGrid();
  const uncovered = lines.filter((line) => !covered.includes(line));
  const stripped = covered.map((line) => ({ ...line, mid: null, flag: null }));
  for (const box of [...shapes, ...texts, ...boxesOfMarks(uncovered), ...boxesOfMarks(stripped)])
    taken.add(box);
  const moved = new Map<SceneLine, SceneLine>();
  for (const line of covered) {
    const { curve, mid } = line;
    const at = mid && freeMiddle(curve, mid.radius, taken, elsewhere);
    const next = at ? { ...line, mid: { ...mid, at } } : line;
    const withFlag = next.mid
      ? { ...next, flag: flagOf(line, next.mid, curve, leastFlag, taken, frame) }
      : next;
    for (const box of boxesOfMarks([{ ...withFlag, ends: [] }])) taken.add(box);
    moved.set(line, withFlag);
  }
  return lines.map((line) => moved.get(line) ?? line);
}
