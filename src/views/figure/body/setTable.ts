/** Sets a table of words and samples in a frame: widths of columns, then rows from the top as far as they fit. */
import type { Size } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';
import type { stanceSample } from '#encoding/legend/stancePrimitives.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import { setEvenly, setNeatly, type TextRun } from '#views/figure/page/paragraph.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { tableWords as words } from '#words/table.ts';

/** What a cell holds: words, and marks before them. */
export interface Cell {
  readonly runs: readonly TextRun[];
  readonly sample?: ReturnType<typeof stanceSample>;
  /** Its lines are as even as they can be: no word of a name or heading stands alone where another could stand beside it. */
  readonly isEven?: boolean;
}

export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
}

interface Column {
  readonly heading: string;
  /** Share of the frame's width where the words of the columns are too wide for it, and of the spare width otherwise. */
  readonly share: number;
}

export interface TableContent {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const leading = 1.2;
/** Between columns, in sizes of the letters. */
const gap = 1;

/** How large a table is set: the size of its letters in points, and the air above and below a row in sizes of them. */
export interface Setting {
  readonly letters: number;
  readonly air: number;
}

export const plain = (text: string): Cell => ({ runs: [{ text, weight: 400 }] });
export const bold = (text: string): Cell => ({
  runs: [{ text, weight: 700 }],
  isEven: true,
});

interface PlacedRow {
  readonly group: PrimitiveGroup;
  readonly height: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const sampleWidth = ({ sample }: Cell, letters: number) => (sample ? sample.size.width + 0.5 * letters : 0);
const cellWidth = (cell: Cell, letters: number) =>
  sampleWidth(cell, letters) + sum(cell.runs.map(({ text, weight }) => textWidth(text, letters, weight)));

/** Of more rows than a page holds, those that say how wide columns should be. */
const mostTried = 150;

/**
 * Widths of the columns in points: those of their words if these fit. Else some keep their words on one line, and the others
 * share what is left, by the shares of the table or by how wide their words are: of all such choices the one that takes least
 * height.
 */
function columnWidths(content: TableContent, width: number, setting: Setting): readonly number[] {
  const { columns, rows } = content;
  const { letters } = setting;
  const wanted = columns.map(({ heading }, i) => {
    const cells = [bold(heading), ...rows.flatMap((row) => row.cells[i] ?? [])];
    return Math.max(...cells.map((cell) => cellWidth(cell, letters))) + gap * letters;
  });
  const spare = width - sum(wanted);
  if (spare >= 0) return columns.map(({ share }, i) => (wanted[i] ?? 0) + spare * share);
  const shares = [columns.map(({ share }) => share), wanted, wanted.map(Math.sqrt)];
  const choices = Array.from({ length: 2 ** columns.length - 1 }, (_, choice) => {
    const isWhole = (i: number) => Math.floor(choice / 2 ** i) % 2 === 1;
    return shares.flatMap((share) => {
      const widths = shared(share, wanted, isWhole, width);
      const isWideEnough = widths.every((own, i) => own >= Math.min(wanted[i] ?? 0, leastWords * letters));
      return isWideEnough || (choice === 0 && share === shares[0]) ? [widths] : [];
    });
  }).flat();
  const tried = rows.slice(0, mostTried);
  const heightOf = (widths: readonly number[]) =>
    sum([headingOf(columns), ...tried].map((row) => placeRow(row, widths, setting, 0).height));
  const heights = choices.map(heightOf);
  return choices[heights.indexOf(Math.min(...heights))] as readonly number[];
}

/** A column that shares what is left holds so much of a line at least, in sizes of the letters. */
const leastWords = 7;

/** Widths where some columns are as wide as their words, and the others have what is left, by their shares. */
function shared(
  shares: readonly number[],
  wanted: readonly number[],
  isWhole: (i: number) => boolean,
  width: number,
): readonly number[] {
  let wide = shares.map((_, i) => i).filter((i) => !isWhole(i));
  for (;;) {
    const taken = sum(wanted.filter((_, i) => !wide.includes(i)));
    const unit = (width - taken) / sum(wide.map((i) => shares[i] ?? 0));
    const widthOf = (i: number) => unit * (shares[i] ?? 0);
    const stillWide = wide.filter((i) => (wanted[i] ?? 0) > widthOf(i));
    if (stillWide.length === wide.length)
      return wanted.map((own, i) => (wide.includes(i) ? widthOf(i) : own));
    wide = stillWide;
  }
}

const headingOf = (columns: readonly Column[]): Row => ({
  id: 'heading',
  cells: columns.map((column) => bold(column.heading)),
});

function placeRow(row: Row, widths: readonly number[], { letters, air }: Setting, top: number): PlacedRow {
  let [left, height] = [0, 0];
  const content: PrimitiveGroup[] = [];
  // Words stand level with the line of a sample, not with the "¶" over it.
  const over = Math.max(0, ...row.cells.map(({ sample }) => sample?.over ?? 0));
  for (const [i, cell] of row.cells.entries()) {
    const { runs, sample, isEven = false } = cell;
    const room = widths[i] ?? 0;
    const before = sampleWidth(cell, letters);
    const text = (isEven ? setEvenly : setNeatly)(runs, {
      fontSize: letters,
      fill: 'ink',
      width: Math.max(letters, room - before - gap * letters),
      leading,
    });
    const down = (sample ? over - sample.over : 0) + air * letters;
    if (sample) content.push({ at: { x: left, y: down }, content: sample.primitives });
    // Half of what a line of text has below its letters stands above them.
    const y = over + (air + (leading - 1) / 2) * letters;
    content.push({ at: { x: left + before, y }, content: text.primitives });
    height = Math.max(height, over + text.height, sample?.size.height ?? 0);
    left += room;
  }
  return {
    group: { id: `row-${row.id}`, at: { x: 0, y: top }, content },
    height: height + 2 * air * letters,
  };
}

function rule(y: number, width: number, strokeWidth: number): Primitive {
  return { form: 'path', d: `M0 ${y}H${width}`, fill: null, stroke: 'structure', strokeWidth, dash: [] };
}

export interface PlacedTable {
  readonly rows: readonly PrimitiveGroup[];
  readonly rules: readonly Primitive[];
  readonly height: number;
  /** How many of all rows fit. */
  readonly shown: number;
  readonly all: number;
}

/** Rows from the top as far as the height allows; where some are left, the last line says so. */
export function setTable(
  { columns, rows }: TableContent,
  { width, height: mostHeight }: Size,
  setting: Setting,
): PlacedTable {
  const { letters, air } = setting;
  const widths = columnWidths({ columns, rows }, width, setting);
  const head = placeRow(headingOf(columns), widths, setting, 0);
  const placed = [head.group];
  const rules = [rule(head.height, width, 0.8)];
  // Until it is known that all fit, the line that says how many do keeps its place.
  const heights = rows.map((row) => placeRow(row, widths, setting, 0).height);
  const isAll = head.height + sum(heights) <= mostHeight + 1e-6;
  const lastLine = isAll ? 0 : leading * letters + 2 * air * letters;
  let y = head.height;
  for (const [i, row] of rows.entries()) {
    const next = placeRow(row, widths, setting, y);
    if (!isAll && y + next.height + lastLine > mostHeight) {
      const more: Row = { id: 'more', cells: [plain(words.cut(i, rows.length))] };
      const end = placeRow(more, [width], setting, y);
      return { rows: [...placed, end.group], rules, height: y + end.height, shown: i, all: rows.length };
    }
    placed.push(next.group);
    y += next.height;
    rules.push(rule(y, width, 0.3));
  }
  return { rows: placed, rules, height: y, shown: rows.length, all: rows.length };
}
