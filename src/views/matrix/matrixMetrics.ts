import type { Actor } from '#domain/actor.ts';
import type { Size } from '#encoding/geometry.ts';
import { textWidth } from '#encoding/textWidth.ts';
import type { ActorGroup } from '#state/orderActors.ts';

/** Sizes of a matrix in CSS px. */
export interface MatrixMetrics {
  /** Side of a cell. */
  readonly cell: number;
  readonly labelWidth: number;
  /** Longest run of a row's label in one line; what is longer stands in two, in smaller letters, or is cut. */
  readonly lineRun: number;
  /** Of labels. */
  readonly fontSize: number;
  /** Of the bracket with the group's name; 0 without groups. */
  readonly groupWidth: number;
  readonly headHeight: number;
  /** How far slanted labels reach beyond the last column. */
  readonly overhang: number;
  /** Longest run of a slanted label; what is longer is cut. */
  readonly labelRun: number;
  /** Without the overhang. */
  readonly width: number;
  readonly height: number;
  /** True where cells would fit if they were smaller than a finger or a shaky hand hits. */
  readonly isCrowded: boolean;
  /** True where names of groups are turned. */
  readonly isNarrow: boolean;
  /** True where a row is high enough for a name in two lines. */
  readonly hasTwoLines: boolean;
}

export interface MetricsAsked {
  readonly actors: readonly Pick<Actor, 'shortName'>[];
  readonly groups: readonly Pick<ActorGroup, 'label' | 'count'>[];
  /** Of the region that the matrix scrolls in. */
  readonly room: Size;
  readonly isLarge: boolean;
  /** Pixels of a rem: 16, or more where the reader wants larger text. */
  readonly rem: number;
}

/** Side of a target that can be hit (WCAG 2.2, 2.5.8). */
export const targetSide = 24;
const leastCell = 13;
const mostCell = 38;
export const labelSize = 0.75;
/** Of column labels against the rows. */
export const slant = 56;

/**
 * Cells as large as the room allows, 24 px and more where that takes but a little scrolling. Where it would take much,
 * they shrink until all columns are in sight, if that can be, unless the reader wants large ones.
 */
export function matrixMetrics(asked: MetricsAsked): MatrixMetrics {
  const wide = metricsWith(asked, wholeName);
  if (!wide.isNarrow) return wide;
  const slim = metricsWith(asked, brokenName);
  // Small cells leave a name one line: then it has all of it, if no column is lost by that.
  return slim.hasTwoLines || !wide.isCrowded || asked.isLarge ? slim : wide;
}

/** Room for names of rows, CSS px at 16 px a rem: in one line, or broken into two. */
const wholeName = 160;
const brokenName = 104;
/** Side of a cell from which on a name finds two lines, at 16 px a rem. */
const twoLines = 22;
/** In a lower view heads of columns are lower too. */
const lowRoom = 420;

function metricsWith({ actors, groups, room, isLarge, rem }: MetricsAsked, mostName: number): MatrixMetrics {
  const count = Math.max(1, actors.length);
  const isNarrow = room.width < 620;
  const fontSize = labelSize * rem;
  const widths = actors.map(({ shortName }) => textWidth(shortName, fontSize, 700));
  const longest = Math.max(40, ...widths);
  const isLow = isNarrow && room.height < lowRoom;
  const labelRun = Math.min(longest + 4, (isLow ? 104 : 160) * (rem / 16));
  const lineRun = Math.min(longest, mostName * (rem / 16));
  const labelWidth = Math.ceil(lineRun + 14);
  const groupWidth = widthOfGroups(groups, isNarrow, rem);
  const angle = (slant * Math.PI) / 180;
  const headHeight = Math.ceil(labelRun * Math.sin(angle) + fontSize * Math.cos(angle) + 8);
  const overhangAt = (cell: number) =>
    Math.max(
      0,
      ...widths.map(
        (width, i) =>
          (i + 0.5) * cell + Math.min(width, labelRun) * Math.cos(angle) + fontSize - count * cell,
      ),
    );
  const roomX = room.width - groupWidth - labelWidth - 2;
  const fitX = (roomX - overhangAt(targetSide)) / count;
  const fitY = (room.height - headHeight - 2) / count;
  const wish = Math.floor(Math.min(fitX, fitY, mostCell));
  // Where even the smallest would not all fit, nothing is won by small ones.
  const isCrowded = wish < 20 && fitX >= leastCell && fitX < targetSide;
  let cell = Math.max(wish, targetSide);
  if (isCrowded && !isLarge) {
    cell = Math.min(targetSide - 1, Math.floor(fitX));
    // Labels of more columns reach beyond the last one where columns are narrower.
    while (cell > leastCell && count * cell + overhangAt(cell) > roomX) cell -= 1;
  }
  return {
    cell,
    labelWidth,
    lineRun,
    fontSize,
    groupWidth,
    headHeight,
    labelRun,
    overhang: Math.ceil(overhangAt(cell)),
    width: groupWidth + labelWidth + count * cell,
    height: headHeight + count * cell,
    isCrowded,
    isNarrow,
    hasTwoLines: isNarrow && cell >= twoLines * (rem / 16),
  };
}

const groupSize = 0.75;

/** Room for the names of groups: upright and as wide as the narrowest group needs, or turned where room is scarce. */
function widthOfGroups(groups: MetricsAsked['groups'], isNarrow: boolean, rem: number): number {
  if (groups.length === 0) return 0;
  if (isNarrow) return Math.round(2.6 * rem);
  const size = groupSize * rem;
  const wanted = groups.map(({ label, count }) => {
    const lines = Math.max(1, Math.floor((count * targetSide - 6) / (size * 1.15)));
    const words = label.split(' ').map((word) => textWidth(word, size, 700));
    // Words do not fill lines to the end.
    const perLine = (textWidth(label, size, 700) / lines) * (lines > 1 ? 1.35 : 1);
    return Math.max(perLine, ...words);
  });
  return Math.round(Math.min(Math.max(4 * rem, ...wanted) + 1.3 * rem, 9 * rem));
}

const turnedSize = 10;
const mostTurnedLines = 3;

/** True if the name of a group finds room beside its bracket: turned, each word whole, in three lines at most. */
export function isGroupNamed(
  { label, count }: Pick<ActorGroup, 'label' | 'count'>,
  { isNarrow, cell }: Pick<MatrixMetrics, 'isNarrow' | 'cell'>,
): boolean {
  if (!isNarrow) return true;
  const room = count * cell - 4;
  const space = textWidth(' ', turnedSize, 700);
  let [lines, filled] = [1, -space];
  for (const word of label.split(' ')) {
    const width = textWidth(word, turnedSize, 700);
    if (width > room) return false;
    if (filled + space + width > room) {
      lines += 1;
      filled = width;
    } else filled += space + width;
  }
  return lines <= mostTurnedLines;
}

export interface Scroll {
  readonly left: number;
  readonly top: number;
}

/** Where to scroll so that a cell stands clear of the sticky headings; the same place if it does already. */
export function scrollTo(
  { row, column }: { readonly row: number; readonly column: number },
  metrics: MatrixMetrics,
  room: Size,
  now: Scroll,
): Scroll {
  const { cell, groupWidth, labelWidth, headHeight } = metrics;
  const along = (place: number, head: number, shown: number, from: number) => {
    if (place < 0) return from;
    const start = place * cell;
    const end = start + cell + head + 2;
    if (start < from) return start;
    return end > from + shown ? end - shown : from;
  };
  return {
    left: along(column, groupWidth + labelWidth, room.width, now.left),
    top: along(row, headHeight, room.height, now.top),
  };
}
