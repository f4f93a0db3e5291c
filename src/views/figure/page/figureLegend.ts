import type { Size } from '#base/geometry.ts';
import { memoBy, memoByNumber } from '#base/memo.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { capHeight, type Paragraph, setParagraph } from './paragraph.ts';

/** One sign and its meaning. `primitives` lie in a box from (0, 0) to `size`, in points. */
export interface FigureLegendEntry {
  readonly primitives: readonly Primitive[];
  readonly size: Size;
  readonly text: string;
  /** Entries of one group are neighbours; a small gap separates the groups, and columns begin with one if they can. */
  readonly group?: string | undefined;
}

export interface LegendBlock {
  readonly group: PrimitiveGroup;
  readonly size: Size;
  readonly columns: number;
  /** Lines beyond the first of its texts, by the number of these: 0 where each stands on one line. */
  readonly wraps: number;
}

const bodyLeading = 1.22;
/** In sizes of the legend's letters. */
const gapAfterSign = 0.75;
const gapBetweenRows = 0.55;
const tightGap = 0.22;
const tightGapAtFoot = 0.28;
const gapBetweenGroups = 0.5;
/** Where rows stand close: the second line of one is nearer to its first than to the next row. */
const moreAfterWrap = 0.16;
const gapBetweenColumns = 2;
const widestGapBetweenColumns = 3.4;
const gapUnderHeading = 0.75;
const narrowestText = 8;
const widestText = 22;
const manyColumns = 6;
/**
 * What makes a legend worse, in sizes of its letters that it might be higher instead: a further line of a text, a column that
 * begins inside a group, and one that tears off what stands under a heading, or a closing note.
 */
const wrapCost = 0.6;
const cutCost = 1.2;
const tornCost = 5;
/** Columns may be so much less even for a better cut. */
const evenness = 10 / 3;

interface Row {
  readonly entry: FigureLegendEntry;
  readonly text: Paragraph;
  readonly height: number;
}

interface Column {
  readonly rows: readonly (Row & { readonly top: number })[];
  readonly signWidth: number;
  readonly width: number;
  readonly height: number;
}

interface LegendSetting {
  readonly mostColumns?: number;
  /** Rows closer together, for a long legend on a low page. */
  readonly isTight?: boolean;
  /** Points that are free beside a tight legend: its rows spread into them, up to the usual distance. */
  readonly free?: number;
}

/**
 * The legend under its heading, in the number of columns that makes it lowest within `width` points; read down each
 * column. Without entries there is no legend, and no heading over nothing.
 */
export function setLegend(
  heading: string,
  entries: readonly FigureLegendEntry[],
  sizes: { readonly legend: number; readonly legendHeading: number },
  width: number,
  { mostColumns = manyColumns, isTight = false, free = 0 }: LegendSetting = {},
): LegendBlock {
  if (entries.length === 0)
    return {
      group: { id: 'figure-legend', content: [] },
      size: { width: 0, height: 0 },
      columns: 0,
      wraps: 0,
    };
  const size = sizes.legend;
  const title = setParagraph([{ text: heading, weight: 700 }], {
    fontSize: sizes.legendHeading,
    fill: 'ink',
    width,
    leading: bodyLeading,
  });
  const gapWhereTight = mostColumns === 1 ? tightGap : tightGapAtFoot;
  const spread = gapWhereTight + free / Math.max(1, entries.length - 1) / size;
  const rowGap = isTight ? Math.min(gapBetweenRows, spread) : gapBetweenRows;
  const columns = bestColumns(entries, size, width, mostColumns, rowGap);
  const top = title.height + gapUnderHeading * size;
  const natural = columns.reduce((sum, column) => sum + column.width, 0);
  const gap =
    columns.length < 2
      ? 0
      : Math.min(widestGapBetweenColumns * size, (width - natural) / (columns.length - 1));
  let x = 0;
  const placed = columns.map((column) => {
    const group = placeColumn(column, x, top, size);
    x += column.width + gap;
    return group;
  });
  return {
    group: { id: 'figure-legend', content: [...title.primitives, ...placed.flat()] },
    size: {
      width: Math.max(title.width, x - gap),
      height: top + Math.max(0, ...columns.map((c) => c.height)),
    },
    columns: columns.length,
    wraps: wrapsIn(columns) / entries.length,
  };
}

/** A column may be so much wider where its texts then break into fewer lines. */
const mostWidening = 1.14;

/**
 * The width of the legend in one column, in points: what a side legend asks for, at most `mostWidth`, or a little more, up to
 * `utmost`, for words that would stand alone in a second line.
 */
export function widthOfOneColumn(
  entries: readonly FigureLegendEntry[],
  size: number,
  mostWidth: number,
  utmost = mostWidth,
): number {
  const within = (width: number) =>
    columnOf(rowsOf(entries, size, width - widestSign(entries) - gapAfterSign * size), size);
  const column = within(mostWidth);
  const wider = within(mostWidening * mostWidth);
  return wider.width <= utmost && wrapsIn([wider]) < wrapsIn([column]) ? wider.width : column.width;
}

/** Of all numbers of columns that fit, the one with the least height, wrapped texts and cut groups counting extra. */
function bestColumns(
  entries: readonly FigureLegendEntry[],
  size: number,
  width: number,
  limit: number,
  rowGap: number,
): readonly Column[] {
  if (entries.length === 0) return [];
  const narrowest = Math.min(narrowestText * size, width - widestSign(entries) - gapAfterSign * size);
  const limits = Array.from(
    { length: Math.max(0, Math.ceil(widestText - narrowest / size)) },
    (_, step) => (widestText - step) * size,
  ).concat(narrowest);
  const settings = new Map<number, Row[]>();
  const rowsAt = (textLimit: number): Row[] => {
    const rows = settings.get(textLimit) ?? rowsOf(entries, size, textLimit);
    settings.set(textLimit, rows);
    return rows;
  };

  let best = [columnOf(rowsAt(narrowest), size, rowGap)];
  let leastCost = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= Math.min(limit, entries.length); count += 1) {
    const room = width - (count - 1) * gapBetweenColumns * size;
    const isFit = (columns: readonly Column[]) =>
      columns.reduce((sum, column) => sum + column.width, 0) <= room + 1e-6;
    let fitting: Column[] | undefined;
    // The widest texts that fit, found by halving.
    let [first, last] = [0, limits.length - 1];
    while (first <= last) {
      const middle = Math.floor((first + last) / 2);
      const columns = inColumns(rowsAt(limits[middle] as number), count, size, rowGap);
      if (isFit(columns)) [fitting, last] = [columns, middle - 1];
      else first = middle + 1;
    }
    if (fitting === undefined) break;
    const widened = withRoomLeft(fitting, room, rowsAt, limits, size, rowGap);
    const cost = costOf(widened, size);
    if (cost < leastCost) [best, leastCost] = [widened, cost];
  }
  return best;
}

/** The columns with wider texts where some wrap and the page has room left: the column with the most wraps first. */
function withRoomLeft(
  columns: readonly Column[],
  room: number,
  rowsAt: (textLimit: number) => readonly Row[],
  limits: readonly number[],
  size: number,
  rowGap: number,
): Column[] {
  let left = room - sumOf(columns.map(({ width }) => width));
  const firstRows = columns.map((_, at) => sumOf(columns.slice(0, at).map(({ rows }) => rows.length)));
  const widened = [...columns];
  const inOrder = columns
    .map((column, at) => ({ column, at, wraps: wrapsIn([column]) }))
    .filter(({ wraps }) => wraps > 0)
    .sort((a, b) => b.wraps - a.wraps);
  for (const { column, at } of inOrder) {
    const first = firstRows[at] as number;
    const wider = limits
      .map((limit) => columnOf(rowsAt(limit).slice(first, first + column.rows.length), size, rowGap))
      .find(({ width }) => width - column.width <= left + 1e-6);
    if (wider === undefined || wrapsIn([wider]) >= wrapsIn([column])) continue;
    widened[at] = wider;
    left -= wider.width - column.width;
  }
  return widened;
}

function wrapsIn(columns: readonly Column[]): number {
  return columns.flatMap(({ rows }) => rows).reduce((sum, { text }) => sum + text.lines - 1, 0);
}

function costOf(columns: readonly Column[], size: number): number {
  const wraps = wrapsIn(columns);
  const rows = columns.flatMap((column) => column.rows);
  let first = 0;
  const cuts = columns.slice(1).map((column, i) => {
    first += (columns[i] as Column).rows.length;
    const isNoteAlone = column.rows.length === 1 && !hasSign((column.rows[0] as Row).entry);
    return isNoteAlone ? tornCost : cutBefore(rows, first);
  });
  return Math.max(...columns.map((column) => column.height)) / size + wrapCost * wraps + sumOf(cuts);
}

const sumOf = (costs: readonly number[]) => costs.reduce((sum, cost) => sum + cost, 0);

/** What it costs that a column begins with this row: more within a group that stands under a heading. */
function cutBefore(rows: readonly Row[], at: number): number {
  const [before, row] = [rows[at - 1], rows[at]];
  if (!isSameGroup(before, row)) return 0;
  const head = rows.find((one) => isSameGroup(one, row));
  return head && row?.entry.group !== undefined && !hasSign(head.entry) ? tornCost : cutCost;
}

function widestSign(entries: readonly FigureLegendEntry[]): number {
  return Math.max(0, ...entries.filter(hasSign).map((entry) => entry.size.width));
}

function rowsOf(entries: readonly FigureLegendEntry[], size: number, textLimit: number): Row[] {
  const indent = widestSign(entries) + gapAfterSign * size;
  return entries.map((entry) => {
    const inOneLine = rowInOneLine(entry)(size);
    const limit = Math.max(hasSign(entry) ? textLimit : textLimit + indent, size);
    return inOneLine.text.width < limit ? inOneLine : rowOf(entry, size, limit);
  });
}

/** A text without a sign, as a heading over tints, begins where signs do. */
const hasSign = ({ primitives }: FigureLegendEntry) => primitives.length > 0;

function rowOf(entry: FigureLegendEntry, size: number, width: number): Row {
  const run = { text: entry.text, weight: 400 } as const;
  const text = setParagraph([run], { fontSize: size, fill: 'inkSoft', width, leading: bodyLeading });
  return { entry, text, height: Math.max(entry.size.height, text.height) };
}

/** Most texts are set in one line whatever the width: once for all the settings that are tried. */
const rowInOneLine = memoBy((entry: FigureLegendEntry) =>
  memoByNumber((size) => rowOf(entry, size, Infinity)),
);

/**
 * The rows in reading order, cut into columns: of all cuts the one with the least Σ height⁴, hence columns about
 * equally high, where a column that begins inside a group counts as somewhat higher. O(n² k) by dynamic programming.
 */
function inColumns(rows: readonly Row[], count: number, size: number, rowGap: number): Column[] {
  const n = rows.length;
  const { rows: placed } = columnOf(rows, size, rowGap);
  const cost = (from: number, to: number): number => {
    const [first, last] = [placed[from], placed[to - 1]];
    if (first === undefined || last === undefined) return Number.POSITIVE_INFINITY;
    // A heading stays with what it heads, a closing note with what it is a note to.
    const isTornOff = !hasSign(to < n ? last.entry : first.entry) && (to < n || from === n - 1);
    const torn = from === 0 ? 0 : evenness * (isTornOff ? tornCost : cutBefore(rows, from));
    return ((last.top + last.height - first.top) / size + torn) ** 4;
  };
  let least = Array.from({ length: n + 1 }, (_, to) => (to === 0 ? 0 : Number.POSITIVE_INFINITY));
  const cuts: number[][] = [];
  for (let column = 0; column < count; column += 1) {
    const next = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
    const cut = new Array<number>(n + 1).fill(0);
    for (let to = column + 1; to <= n; to += 1) {
      for (let from = column; from < to; from += 1) {
        const sum = (least[from] ?? Number.POSITIVE_INFINITY) + cost(from, to);
        if (sum < (next[to] ?? Number.POSITIVE_INFINITY)) {
          next[to] = sum;
          cut[to] = from;
        }
      }
    }
    least = next;
    cuts.unshift(cut);
  }
  const columns: Column[] = [];
  let to = n;
  for (const cut of cuts) {
    const from = cut[to] ?? 0;
    columns.unshift(columnOf(rows.slice(from, to), size, rowGap));
    to = from;
  }
  return columns;
}

function isSameGroup(one: Row | undefined, other: Row | undefined): boolean {
  return one?.entry.group === other?.entry.group;
}

function columnOf(rows: readonly Row[], size: number, rowGap = gapBetweenRows): Column {
  let y = 0;
  const placed = rows.map((row, index) => {
    const before = rows[index - 1];
    const isAfterWrap = rowGap < gapBetweenRows && before !== undefined && before.text.lines > 1;
    const gap =
      rowGap + (isSameGroup(before, row) ? 0 : gapBetweenGroups) + (isAfterWrap ? moreAfterWrap : 0);
    if (index > 0) y += gap * size;
    const top = y;
    y += row.height;
    return { ...row, top };
  });
  const signWidth = widestSign(rows.map((row) => row.entry));
  const indent = signWidth + gapAfterSign * size;
  const width = Math.max(0, ...rows.map(({ entry, text }) => (hasSign(entry) ? indent : 0) + text.width));
  return { rows: placed, signWidth, width, height: y };
}

function placeColumn(column: Column, x: number, y: number, size: number): PrimitiveGroup[] {
  return column.rows.map(({ entry, text, height, top }) => {
    const textTop = (height - text.height) / 2;
    // A sign lower than a paragraph stands beside its first line, not beside its middle.
    const signTop =
      text.lines > 1 && entry.size.height < text.height
        ? Math.max(0, text.baseline - (capHeight / 2) * size - entry.size.height / 2)
        : (height - entry.size.height) / 2;
    const at = { x, y: y + top };
    if (!hasSign(entry)) return { at, content: [{ at: { x: 0, y: textTop }, content: text.primitives }] };
    return {
      at,
      content: [
        { at: { x: (column.signWidth - entry.size.width) / 2, y: signTop }, content: entry.primitives },
        { at: { x: column.signWidth + gapAfterSign * size, y: textTop }, content: text.primitives },
      ],
    };
  });
}
