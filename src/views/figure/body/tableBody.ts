/**
 * The table as a figure's body: the relations, or the statements behind them, a row each in the order of the data. Where
 * the page has no room for all, its last line says how many are there.
 */

import type { Size } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';
import { relationRows, statementRows } from '#derive/tableRows.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { legendOf } from '#encoding/legend/legend.ts';
import { stanceSample } from '#encoding/legend/stancePrimitives.ts';
import { sceneOfCells } from '#encoding/marks/cellMarks.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import type { NameOf } from '#query/describeRelation.ts';
import { shortStance } from '#query/shortStance.ts';
import type { FigurePreset } from '#views/figure/page/figurePreset.ts';
import { setParagraph, type TextRun } from '#views/figure/page/paragraph.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { allegedRemark } from '#views/figure/text/accusationGate.ts';
import { capitalised, dateText } from '#words/grammar.ts';
import { tableWords as words } from '#words/table.ts';
import { terms, voiceTerm } from '#words/terms.ts';
import type { BodyRequest, CutRows, DrawnBody, FigureBody } from './figureBody.ts';

/** What a cell holds: words, and marks before them. */
interface Cell {
  readonly runs: readonly TextRun[];
  readonly sample?: ReturnType<typeof stanceSample>;
}

interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
}

interface Column {
  readonly heading: string;
  /** Of the frame's width, where the column's words want more than there is, and of what is to spare. */
  readonly share: number;
}

interface Content {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Narrower frames leave out what the page needs least, in points. */
const leastWide = 340;
const leading = 1.2;
/** Between columns, in sizes of the letters. */
const gap = 1;

/** How large a table is set: the size of its letters in points, and the air above and below a row in sizes of them. */
interface Setting {
  readonly letters: number;
  readonly air: number;
}

/** From the most comfortable to the tightest: where rows find no room, first letters shrink, then the air. */
function settingsFor({ text, smallestText }: FigurePreset): readonly [Setting, Setting, Setting] {
  const least = Math.min(text.actorLabel, smallestText);
  return [
    { letters: text.actorLabel, air: 0.35 },
    { letters: least, air: 0.35 },
    { letters: least, air: 0.25 },
  ];
}

const plain = (text: string): Cell => ({ runs: [{ text, weight: 400 }] });
const bold = (text: string): Cell => ({ runs: [{ text, weight: 700 }] });

function relationContent(
  { derive, state }: BodyRequest,
  nameOf: NameOf,
  unit: number,
  isWide: boolean,
): Content {
  const { column } = words;
  const rows = relationRows(derive.visibleGraph(state.query), nameOf).map(
    ({ key, a, b, relation, speakers }): Row => ({
      id: key,
      cells: [
        bold(words.pair(a, b)),
        {
          runs: [{ text: capitalised(shortStance(relation)), weight: 400 }],
          sample: stanceSample(relation.lines, unit),
        },
        plain(String(relation.statements.length)),
        ...(isWide ? [plain(speakers.join(', '))] : []),
      ],
    }),
  );
  const columns = [
    { heading: words.actors, share: isWide ? 0.34 : 0.44 },
    { heading: column.stance, share: isWide ? 0.28 : 0.36 },
    { heading: words.tab.statements, share: isWide ? 0.14 : 0.2 },
    ...(isWide ? [{ heading: column.speakers, share: 0.24 }] : []),
  ];
  return { columns, rows };
}

function statementContent({ derive, state }: BodyRequest, nameOf: NameOf, isWide: boolean): Content {
  const { dataset } = derive;
  const { column } = words;
  const rows = statementRows(derive.visibleGraph(state.query), dataset, nameOf).map(
    ({ key, from, verb, to, statement, places }): Row => {
      const { voice, mode, when } = statement;
      const basis = [
        voiceTerm(voice, sourceFormOf(dataset)),
        terms.mode[mode],
        when === null ? words.undated : dateText(when),
        ...places.map(words.place),
      ].join(', ');
      return {
        id: key,
        cells: [bold(words.act(from, verb, to)), plain(statement.gloss), ...(isWide ? [plain(basis)] : [])],
      };
    },
  );
  const columns = [
    { heading: words.acting, share: isWide ? 0.26 : 0.38 },
    { heading: column.gloss, share: isWide ? 0.48 : 0.62 },
    ...(isWide ? [{ heading: column.voice, share: 0.26 }] : []),
  ];
  return { columns, rows };
}

interface PlacedRow {
  readonly group: PrimitiveGroup;
  readonly height: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const roomForSample = ({ sample }: Cell, letters: number) => (sample ? sample.size.width + 0.5 * letters : 0);
const cellWidth = (cell: Cell, letters: number) =>
  roomForSample(cell, letters) + sum(cell.runs.map(({ text, weight }) => textWidth(text, letters, weight)));

/** Widths of the columns in points: what their words want where there is room, else the wide ones share what is left. */
function columnWidths({ columns, rows }: Content, width: number, letters: number): readonly number[] {
  const wanted = columns.map(({ heading }, i) => {
    const cells = [bold(heading), ...rows.flatMap((row) => row.cells[i] ?? [])];
    return Math.max(...cells.map((cell) => cellWidth(cell, letters))) + gap * letters;
  });
  const spare = width - sum(wanted);
  if (spare >= 0) return columns.map(({ share }, i) => (wanted[i] ?? 0) + spare * share);
  let wide = columns.map((_, i) => i);
  for (;;) {
    const taken = sum(wanted.filter((_, i) => !wide.includes(i)));
    const unit = (width - taken) / sum(wide.map((i) => columns[i]?.share ?? 0));
    const widthOf = (i: number) => unit * (columns[i]?.share ?? 0);
    const stillWide = wide.filter((i) => (wanted[i] ?? 0) > widthOf(i));
    if (stillWide.length === wide.length)
      return wanted.map((own, i) => (wide.includes(i) ? widthOf(i) : own));
    wide = stillWide;
  }
}

function placeRow(row: Row, widths: readonly number[], { letters, air }: Setting, top: number): PlacedRow {
  let [left, height] = [0, 0];
  const content: PrimitiveGroup[] = [];
  for (const [i, cell] of row.cells.entries()) {
    const { runs, sample } = cell;
    const room = widths[i] ?? 0;
    const before = roomForSample(cell, letters);
    const text = setParagraph(runs, {
      fontSize: letters,
      fill: 'ink',
      width: Math.max(letters, room - before - gap * letters),
      leading,
    });
    if (sample) content.push({ at: { x: left, y: air * letters }, content: sample.primitives });
    content.push({ at: { x: left + before, y: air * letters }, content: text.primitives });
    height = Math.max(height, text.height, sample?.size.height ?? 0);
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

interface Placed {
  readonly rows: readonly PrimitiveGroup[];
  readonly rules: readonly Primitive[];
  readonly height: number;
  /** How many of all rows found room. */
  readonly shown: number;
  readonly all: number;
}

/** Rows from the top as far as the height allows; where some are left, the last line says so. */
function placeAll(
  { columns, rows }: Content,
  of: CutRows['of'],
  { width, height: mostHeight }: Size,
  setting: Setting,
): Placed {
  const { letters, air } = setting;
  const widths = columnWidths({ columns, rows }, width, letters);
  const heading: Row = { id: 'heading', cells: columns.map((column) => bold(column.heading)) };
  const head = placeRow(heading, widths, setting, 0);
  const placed = [head.group];
  const rules = [rule(head.height, width, 0.8)];
  const lastLine = leading * letters + 2 * air * letters;
  let y = head.height;
  for (const [i, row] of rows.entries()) {
    const next = placeRow(row, widths, setting, y);
    const isLast = i === rows.length - 1;
    if (y + next.height + (isLast ? 0 : lastLine) > mostHeight) {
      const more: Row = { id: 'more', cells: [plain(words.cut(of, i, rows.length))] };
      const end = placeRow(more, [width], setting, y);
      return { rows: [...placed, end.group], rules, height: y + end.height, shown: i, all: rows.length };
    }
    placed.push(next.group);
    y += next.height;
    rules.push(rule(y, width, 0.3));
  }
  return { rows: placed, rules, height: y, shown: rows.length, all: rows.length };
}

/** The table of a view. */
export function tableBody(request: BodyRequest): FigureBody {
  const { derive, state, preset } = request;
  const graph = derive.visibleGraph(state.query);
  const nameOf = derive.index.shortNameOf;
  const isOfRelations = state.tableTab === 'relations';
  const settings = settingsFor(preset);
  const contentAt = (width: number, letters: number) =>
    isOfRelations
      ? relationContent(request, nameOf, 2.4 * letters, width >= leastWide)
      : statementContent(request, nameOf, width >= leastWide);
  const at = (frame: Size, setting: Setting) =>
    placeAll(contentAt(frame.width, setting.letters), state.tableTab, frame, setting);
  const heightOfAll = (width: number, setting: Setting) =>
    at({ width, height: Number.MAX_SAFE_INTEGER }, setting).height;
  const cells = graph.relations.map(({ lines }) => ({ lines, isFaded: false }));
  const legend = legendOf(sceneOfCells(cells), { markSize: 2.4 * preset.text.legend, hulls: 'none' });
  return {
    actorCount: graph.actors.length,
    // Samples are all of one width, and statements carry no marks.
    legend: isOfRelations ? legend.filter(({ key }) => key !== 'width' && key !== 'mixed') : [],
    shortLegend: null,
    areas: null,
    ratioIn: (width) => heightOfAll(width, settings[0]) / width,
    key: null,
    words: { readingKey: '', remarks: allegedRemark(derive, graph) },
    draw: (frame): DrawnBody => {
      const tries = settings.map((setting) => at(frame, setting));
      const { rows, rules, shown, all } =
        tries.find((one) => one.shown === one.all) ?? (tries.at(-1) as Placed);
      const missingHeight = heightOfAll(frame.width, settings[2]) - frame.height;
      return {
        groups: [
          { id: 'rules', content: rules },
          { id: 'rows', content: rows },
        ],
        isLegible: true,
        hiddenTexts: 0,
        cut: shown < all ? { of: state.tableTab, shown, all, missingHeight } : null,
        unnamedAreas: 0,
        scene: null,
      };
    },
  };
}
