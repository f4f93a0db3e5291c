import { textWidth } from '#base/textWidth.ts';
import type { ActorGroup } from '#derive/orderActors.ts';
import { breakLines, evenSplits } from '#encoding/labels/textBreaking.ts';

type NamedGroup = Pick<ActorGroup, 'label' | 'count'>;

/** The space for the name of a group, CSS px. */
export interface GroupSpace {
  readonly cell: number;
  /** Of the bracket and the name together. */
  readonly groupWidth: number;
  /** Of the letters. */
  readonly groupSize: number;
}

interface PlacedName {
  readonly lines: readonly string[];
  /** True where it reads from bottom to top. */
  readonly isTurned: boolean;
  /** False where it is cut: then the tip beside the pointer has it in full. */
  readonly isWhole: boolean;
  /** Of an upright name, from the upper edge of the group. */
  readonly top: number;
}

/** Of lines of a name, in sizes of its letters. */
export const nameLeading = 1.15;
/** The bracket, and the gaps before and after the name. */
export const besideName = 10;
/** Between the names of two groups, and around a turned one. */
const gap = 1;
const aroundTurned = 4;

const widest = (lines: readonly string[], size: number) =>
  Math.max(...lines.map((line) => textWidth(line, size, 700)));

/** Lines of letters of a size that stand whole in so much height: the last needs no gap under it. */
function linesIn(height: number, size: number): number {
  return height < size ? 0 : 1 + Math.floor((height - size) / (nameLeading * size));
}

function fittingLines(label: string, size: number, width: number, height: number): readonly string[] | null {
  const most = linesIn(height, size);
  if (most === 0) return null;
  const lines = breakLines(label, size, 700, width, most);
  return widest(lines, size) <= width ? lines : null;
}

function cutTo(label: string, size: number, width: number): string {
  const letters = [...label];
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size, 700) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The name of a group beside its bracket: upright if it fits, else turned, else cut. Letters are never halved. */
export function nameOfGroup({ label, count }: NamedGroup, space: GroupSpace): PlacedName {
  const { cell, groupWidth, groupSize: size } = space;
  const width = groupWidth - besideName;
  const height = count * cell - gap;
  const upright = fittingLines(label, size, width, height);
  if (upright === null) {
    const turned = fittingLines(label, size, count * cell - aroundTurned, width);
    if (turned) return { lines: turned, isTurned: true, isWhole: true, top: 0 };
  }
  const lines = upright ?? [cutTo(label, size, width)];
  // Level with the name of the first row, or in the middle of the group where it is too high for that.
  const own = nameLeading * size;
  const top = Math.min((cell - own) / 2, (count * cell - lines.length * own) / 2);
  return { lines, isTurned: false, isWhole: upright !== null, top };
}

/** The least width that every name stands upright in, and in one line if that takes no more than `easy`; 0 without groups. */
export function widthOfGroups(
  groups: readonly NamedGroup[],
  cell: number,
  size: number,
  easy: number,
): number {
  if (groups.length === 0) return 0;
  const wanted = groups.map(({ label, count }) => {
    const lines = Math.max(1, linesIn(count * cell - gap, size));
    const widths = evenSplits(label, size, 700, lines).map((split) => widest(split, size));
    return widths.find((width) => width <= easy) ?? Math.min(...widths);
  });
  return Math.ceil(Math.max(...wanted)) + besideName;
}

/** In a narrow matrix: the least width within a range that leaves the fewest names cut, upright or turned. */
export function slimWidthOfGroups(
  groups: readonly NamedGroup[],
  cell: number,
  size: number,
  [least, most]: readonly [least: number, most: number],
): number {
  if (groups.length === 0) return 0;
  let [best, fewest] = [least, groups.length + 1];
  for (let width = least; width <= most && fewest > 0; width += 2) {
    const space = { cell, groupWidth: width, groupSize: size };
    const cut = groups.filter((group) => !nameOfGroup(group, space).isWhole).length;
    if (cut < fewest) [best, fewest] = [width, cut];
  }
  return best;
}
