/** Where the cells and names of a matrix figure stand in its frame. */
import type { Size } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';
import type { Matrix } from '#derive/matrixOf.ts';
import type { ActorGroup } from '#derive/orderActors.ts';
import { breakLines } from '#encoding/labels/textBreaking.ts';
import type { LabelMode } from './figureBody.ts';

/** Lengths and coordinates in points, within the frame. */
export interface Grid {
  /** The height of a cell, and its width: the same but where names over narrow columns would touch. */
  readonly side: number;
  readonly across: number;
  readonly letters: number;
  /** Of the first cell. */
  readonly left: number;
  readonly top: number;
  readonly labelWidth: number;
  /** 0 where only lines separate the groups. */
  readonly groupWidth: number;
  /** Degrees by which the names of columns rise; null where columns carry numbers. */
  readonly slant: number | null;
  /** True where two numbers do not fit side by side: every other one stands higher. */
  readonly isStaggered: boolean;
}

/** The largest side of a cell, in sizes of the letters: more adds nothing. */
const largestCell = 2.6;
/** The smallest side of a cell, in sizes of the letters, that reads well beside names. */
export const leastCell = 0.85;
/** Groups lose their names where cells would get a smaller share of the frame's width. */
const leastShareOfCells = 0.5;
export const leading = 1.15;

export const numberWidth = (count: number, letters: number) => textWidth(String(count), letters, 400);

/** Width that the names of groups need, each in as many lines as fit beside its rows. */
function widthOfGroups(groups: readonly ActorGroup[], letters: number, side: number): number {
  const widths = groups.map(({ label, count }) => {
    const lines = Math.max(1, Math.floor((count * side - 0.35 * letters) / (letters * leading)));
    return Math.max(
      ...breakLines(label, letters, 700, 0, lines).map((line) => textWidth(line, letters, 700)),
    );
  });
  return widths.length === 0 ? 0 : Math.max(...widths) + 1.6 * letters;
}

/** From one size of letters that is tried for the names of columns to the next, in points. */
const stepOfLetters = 0.5;

/**
 * The grid of a matrix in a frame, with letters of this size: smaller ones, down to the least, where names stand over the
 * columns with them alone, for no reader looks up numbers gladly.
 */
export function gridIn(
  frame: Size,
  matrix: Pick<Matrix, 'actors' | 'groups'>,
  letters: number,
  least: number,
  labelMode: LabelMode,
): Grid {
  const first = uprightGridIn(frame, matrix, letters, labelMode);
  const upright = first.side >= leastCell * letters ? first : uprightGridIn(frame, matrix, least, labelMode);
  for (let size = letters; labelMode === 'names' && size >= least; size -= stepOfLetters) {
    const slanted = slantedGridIn(frame, matrix, size, upright.groupWidth > 0);
    if (slanted !== null) return slanted;
  }
  return upright;
}

/** The grid with numbers over its columns. */
function uprightGridIn(
  { width, height }: Size,
  { actors, groups }: Pick<Matrix, 'actors' | 'groups'>,
  letters: number,
  labelMode: LabelMode,
): Grid {
  const count = Math.max(1, actors.length);
  const ofNumber = numberWidth(count, letters);
  const labelWidth = (labelMode === 'names' ? widestName(actors, letters) + letters : 0) + ofNumber + letters;
  const head = (isStaggered: boolean) => letters * (isStaggered ? 2.6 : 1.5);
  const sideWith = (groupWidth: number) =>
    sideIn(letters, (width - labelWidth - groupWidth) / count, (height - head(true)) / count);
  const groupWidth =
    labelMode === 'names' ? roomForGroups(groups, letters, width - labelWidth, width, sideWith) : 0;
  const side = sideWith(groupWidth);
  const isStaggered = side < ofNumber + 0.25 * letters;
  const cells = { side, across: side, letters, labelWidth, groupWidth, isStaggered, slant: null };
  return placedGrid({ width, height }, cells, count, head(isStaggered), 0);
}

/** The side of a cell of which so much fits across and down, in points. */
const sideIn = (letters: number, across: number, down: number) =>
  Math.max(1, Math.min(largestCell * letters, across, down));

const widestName = (actors: Matrix['actors'], letters: number) =>
  Math.max(0, ...actors.map(({ shortName }) => textWidth(shortName, letters, 400)));

/** The width for the names of groups; 0 where they would leave the cells, which get the rest of `room`, too little. */
function roomForGroups(
  groups: readonly ActorGroup[],
  letters: number,
  room: number,
  width: number,
  sideWith: (groupWidth: number) => number,
): number {
  const wanted = widthOfGroups(groups, letters, sideWith(0));
  return room - wanted >= leastShareOfCells * width && sideWith(wanted) >= letters ? wanted : 0;
}

/** The grid in the middle of its frame, under the title rather than in the middle of a high page. */
function placedGrid(
  { width, height }: Size,
  cells: Omit<Grid, 'left' | 'top'>,
  count: number,
  head: number,
  reach: number,
): Grid {
  const { side, across, letters, labelWidth, groupWidth } = cells;
  const whole = { width: groupWidth + labelWidth + count * across + reach, height: head + count * side };
  return {
    ...cells,
    left: (width - whole.width) / 2 + groupWidth + labelWidth,
    top: Math.min(Math.max(0, height - whole.height) / 2, 1.5 * letters) + head,
  };
}

/** The usual rise of slanted names, and from one to the next in sizes of their letters. */
const usualSlant = 50;
const clearance = 1.05;
const airy = 1.3;
/** From the grid to a slanted name, in sizes of its letters. */
export const gapUnderName = 0.5;

export const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Lower rises, for the names over cells that are wider than high, and how wide these may be for their height. */
const lowerSlants = [50, 45, 40, 35] as const;
const widestCell = 1.9;

/**
 * The grid with slanted names over its columns; null where these would stand too near each other, or cost the names of groups
 * that a grid with numbers has room for.
 */
function slantedGridIn(
  frame: Size,
  { actors, groups }: Pick<Matrix, 'actors' | 'groups'>,
  letters: number,
  areGroupsNamed: boolean,
): Grid | null {
  const count = Math.max(1, actors.length);
  const labelWidth = widestName(actors, letters) + letters;
  const withSlant = (slant: number, isWide = false): { readonly grid: Grid; readonly clear: number } => {
    const [cos, sin] = [Math.cos(radians(slant)), Math.sin(radians(slant))];
    const head = widestName(actors, letters) * sin + (gapUnderName + 0.8) * letters;
    const runs = actors.map(({ shortName }) => textWidth(shortName, letters, 400) * cos);
    const reachWith = (across: number) =>
      Math.max(0, ...runs.map((run, i) => run - (count - i - 0.5) * across + letters));
    const sideWith = (groupWidth: number) => {
      const room = frame.width - labelWidth - groupWidth;
      const down = (frame.height - head) / count;
      const first = sideIn(letters, room / count, down);
      // What reaches beyond the last column shrinks the cells, hence reaches a little farther.
      return sideIn(letters, (room - reachWith(first * 0.9)) / count, down);
    };
    const groupWidth =
      isWide && !areGroupsNamed
        ? 0
        : roomForGroups(groups, letters, frame.width - labelWidth, frame.width, sideWith);
    const side = sideWith(groupWidth);
    const isRoom = (wide: number) =>
      wide <= widestCell * side && labelWidth + groupWidth + count * wide + reachWith(wide) <= frame.width;
    const wide = [airy, clearance].map((gap) => Math.max(side, (gap * letters) / sin)).find(isRoom);
    const across = isWide && wide !== undefined ? wide : side;
    const cells = { side, across, letters, labelWidth, groupWidth, isStaggered: false, slant };
    const clear = Math.asin(Math.min(1, (clearance * letters) / across)) * (180 / Math.PI);
    return { grid: placedGrid(frame, cells, count, head, reachWith(across)), clear };
  };
  const isClear = ({ grid, clear }: ReturnType<typeof withSlant>) =>
    (grid.groupWidth > 0 || !areGroupsNamed) &&
    grid.side >= clearance * letters &&
    clear <= (grid.slant ?? 0) + 1e-9;
  const usual = withSlant(usualSlant);
  const square = usual.clear <= usualSlant ? usual : withSlant(Math.min(90, usual.clear + 3));
  const found = isClear(square) ? square : lowerSlants.map((slant) => withSlant(slant, true)).find(isClear);
  return found?.grid ?? null;
}
