import type { Size } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';
import type { ActorGroup } from '#derive/orderActors.ts';
import type { Actor } from '#domain/actor.ts';
import { slimWidthOfGroups, widthOfGroups } from './groupNames.ts';
import { type Head, headOf, reachOf } from './slantedHead.ts';

/** Sizes of a matrix in CSS px. */
export interface MatrixMetrics {
  /** Side of a cell. */
  readonly cell: number;
  readonly labelWidth: number;
  /** Longest row label in one line; a longer one takes two lines of smaller letters, or is cut. */
  readonly lineRun: number;
  /** Of labels of rows; never higher than a row. */
  readonly fontSize: number;
  /** Of the bracket with the group's name; 0 without groups. */
  readonly groupWidth: number;
  /** Of the letters of groups' names. */
  readonly groupSize: number;
  /** How the labels of columns stand. */
  readonly head: Head;
  readonly headHeight: number;
  /** How far slanted labels reach beyond the last column. */
  readonly overhang: number;
  /** Without the overhang. */
  readonly width: number;
  readonly height: number;
  /** True if all cells would fit only below the size of a target that can be hit. */
  readonly isCrowded: boolean;
  /** True where a row is high enough for a name in two lines. */
  readonly hasTwoLines: boolean;
}

interface MetricsAsked {
  readonly actors: readonly Pick<Actor, 'shortName'>[];
  readonly groups: readonly Pick<ActorGroup, 'label' | 'count'>[];
  /** The size of the element that the matrix scrolls in. */
  readonly viewport: Size;
  readonly isLarge: boolean;
  /** Pixels of a rem: 16, or more where the reader wants larger text. */
  readonly rem: number;
}

/** Side of a target that can be hit (WCAG 2.2, 2.5.8). */
const targetSide = 24;
const leastCell = 13;
const mostCell = 38;
const labelSize = 0.75;
/** Letters of labels are smaller than that in smaller cells: rows must not grow by them, nor columns' labels touch. */
const lettersToCell = 0.82;

/** In a narrower viewport the names of groups get less width, for the cells. */
const narrowRoom = 620;

interface Form {
  /** Longest run of a row's label, CSS px at 16 px a rem. */
  readonly mostName: number;
  /** True where labels break into two lines if rows are high enough. */
  readonly isBroken: boolean;
  /** True if the names of groups have a slim column, and are turned if they do not fit in it. */
  readonly isSlim: boolean;
}

const wide: Form = { mostName: 160, isBroken: false, isSlim: false };
const slim: Form = { mostName: 160, isBroken: false, isSlim: true };
const slimmest: Form = { mostName: 104, isBroken: true, isSlim: true };

/** Side of a cell from which on a name finds two lines, at 16 px a rem. */
const twoLines = 22;
/** Widths of the slim column of groups, and the most of the other, at 16 px a rem. */
const slimWidths = [44, 62] as const;
const mostOfGroups = 144;
/** The width that the name of a group may have in one line, beside cells that can be hit. */
const easyName = 84;
/** The letters of the names of groups in a narrow viewport, in rem. */
const smallLetters = 0.625;
/** The width of the corner's text, at 16 px a rem. */
const cornerLeast = 78;
export const cornerWithArrow = 106;

/**
 * Cells as large as the viewport allows, at least 24 px if that takes only a little scrolling. If it would take much,
 * they shrink until all columns are in sight, if that can be, unless the reader wants large ones.
 */
export function matrixMetrics(asked: MetricsAsked): MatrixMetrics {
  if (asked.viewport.width >= narrowRoom) return metricsWith(asked, wide);
  const narrowest = metricsWith(asked, slimmest);
  if (narrowest.hasTwoLines || asked.isLarge) return narrowest;
  // Small cells leave a name one line: then it has all of it, if no column is lost by that.
  return [wide, slim].map((form) => metricsWith(asked, form)).find((one) => one.isCrowded) ?? narrowest;
}

function metricsWith(asked: MetricsAsked, form: Form): MatrixMetrics {
  const { viewport, isLarge, rem } = asked;
  const at = sheets(asked, form);
  const least = Math.ceil((leastCell * rem) / 16);
  // Larger text wants higher rows.
  const target = Math.max(targetSide, Math.ceil((labelSize * rem) / lettersToCell));
  const largest = (isFit: (sheet: Sheet) => boolean) => {
    for (let cell = Math.max(mostCell, target); cell >= least; cell -= 1) if (isFit(at(cell))) return cell;
    return 0;
  };
  const fitX = largest(({ width, overhang }) => width + overhang <= viewport.width - 2);
  const fitY = largest(({ height }) => height <= viewport.height - 2);
  const wish = Math.min(fitX, fitY);
  // Where even the smallest would not all fit, nothing is won by small ones.
  const isCrowded = wish < (20 / targetSide) * target && fitX >= least && fitX < target;
  const sheet = at(isCrowded && !isLarge ? fitX : Math.max(wish, target));
  return { ...sheet, isCrowded, hasTwoLines: form.isBroken && sheet.cell >= (twoLines * rem) / 16 };
}

type Sheet = Omit<MatrixMetrics, 'isCrowded' | 'hasTwoLines'>;

/** The matrix with cells of a side: letters, slant and the names of groups follow from it. */
function sheets({ actors, groups, viewport, rem }: MetricsAsked, form: Form): (cell: number) => Sheet {
  const count = Math.max(1, actors.length);
  const scale = rem / 16;
  const full = labelSize * rem;
  const names = actors.map(({ shortName }) => textWidth(shortName, 1, 700));
  const longest = Math.max(0, ...names);
  return (cell) => {
    const fontSize = Math.min(full, lettersToCell * cell);
    const easy = cell < targetSide ? 0 : easyName * scale;
    const small = Math.min(fontSize, smallLetters * rem);
    const isSmall =
      viewport.width < narrowRoom || widthOfGroups(groups, cell, fontSize, easy) > mostOfGroups * scale;
    const groupSize = isSmall ? small : fontSize;
    const groupWidth = form.isSlim
      ? slimWidthOfGroups(groups, cell, groupSize, [slimWidths[0] * scale, slimWidths[1] * scale])
      : Math.min(widthOfGroups(groups, cell, groupSize, easy), mostOfGroups * scale);
    const lineRun = Math.min(Math.max(40, longest * fontSize), form.mostName * scale);
    const labelWidth = Math.max(Math.ceil(lineRun + 14), Math.ceil(cornerLeast * scale) - groupWidth);
    const head = headOf({ cell, full: fontSize, longest, height: viewport.height, rem });
    const beyond = names.map((name, i) => (i + 0.5 - count) * cell + reachOf(head, name));
    return {
      cell,
      labelWidth,
      lineRun,
      fontSize,
      groupWidth,
      groupSize,
      head,
      headHeight: head.height,
      overhang: Math.ceil(Math.max(0, ...beyond)),
      width: groupWidth + labelWidth + count * cell,
      height: head.height + count * cell,
    };
  };
}

interface Scroll {
  readonly left: number;
  readonly top: number;
}

/** The scroll offsets at which a cell is clear of the sticky headings; unchanged if it is already. */
export function scrollTo(
  { row, column }: { readonly row: number; readonly column: number },
  metrics: MatrixMetrics,
  viewport: Size,
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
    left: along(column, groupWidth + labelWidth, viewport.width, now.left),
    top: along(row, headHeight, viewport.height, now.top),
  };
}
