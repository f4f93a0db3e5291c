/**
 * The table as a figure's body: the relations, or the statements behind them, a row each in the order of the data. Rows
 * that the page has no room for are counted in its last line.
 */
import { tellingOf } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { sceneOfCells } from '#encoding/cellMarks.ts';
import { legendOf } from '#encoding/legend.ts';
import type { Primitive } from '#encoding/primitive.ts';
import { stanceSample } from '#encoding/stanceSample.ts';
import { shortStance } from '#query/shortStance.ts';
import { relationRows, statementRows } from '#state/tableRows.ts';
import { tableWords as words } from '#words/table.ts';
import { terms, voiceTerm } from '#words/terms.ts';
import { capitalised, dateText } from '#words/text.ts';
import { allegedRemark } from './figureAccusations.ts';
import type { BodyRequest, DrawnBody, FigureBody } from './figureBody.ts';
import { setParagraph, type TextRun } from './paragraph.ts';
import type { PrimitiveGroup } from './printSvg.ts';

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
  /** Of the frame's width. */
  readonly share: number;
}

interface Content {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Narrower frames leave out what the page needs least, in points. */
const leastWide = 340;
const leading = 1.2;
/** Between columns, and above and below the words of a row, in sizes of the letters. */
const gap = 1;
const air = 0.35;

const plain = (text: string): Cell => ({ runs: [{ text, weight: 400 }] });
const bold = (text: string): Cell => ({ runs: [{ text, weight: 700 }] });

type NameOf = (id: ActorId) => string;

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
        voiceTerm(voice, tellingOf(dataset)),
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

function placeRow(
  row: Row,
  columns: readonly Column[],
  width: number,
  letters: number,
  top: number,
): PlacedRow {
  let [left, height] = [0, 0];
  const content: PrimitiveGroup[] = [];
  for (const [i, { runs, sample }] of row.cells.entries()) {
    const room = (columns[i]?.share ?? 0) * width;
    const before = sample ? sample.size.width + 0.5 * letters : 0;
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
  /** Rows that found no room. */
  readonly left: number;
}

/** Rows from the top as far as the height allows; where some are left, the last line is for their number. */
function placeAll({ columns, rows }: Content, width: number, mostHeight: number, letters: number): Placed {
  const heading: Row = { id: 'heading', cells: columns.map((column) => bold(column.heading)) };
  const head = placeRow(heading, columns, width, letters, 0);
  const placed = [head.group];
  const rules = [rule(head.height, width, 0.8)];
  const lastLine = leading * letters + 2 * air * letters;
  let y = head.height;
  for (const [i, row] of rows.entries()) {
    const next = placeRow(row, columns, width, letters, y);
    const isLast = i === rows.length - 1;
    if (y + next.height + (isLast ? 0 : lastLine) > mostHeight) {
      const more: Row = { id: 'more', cells: [plain(words.moreRows(rows.length - i))] };
      const end = placeRow(more, [{ heading: '', share: 1 }], width, letters, y);
      return { rows: [...placed, end.group], rules, height: y + end.height, left: rows.length - i };
    }
    placed.push(next.group);
    y += next.height;
    rules.push(rule(y, width, 0.3));
  }
  return { rows: placed, rules, height: y, left: 0 };
}

/** The table of a view. */
export function tableBody(request: BodyRequest): FigureBody {
  const { derive, state, preset } = request;
  const graph = derive.visibleGraph(state.query);
  const nameOf: NameOf = (id) => derive.index.actors.get(id)?.actor.shortName ?? id;
  const isOfRelations = state.tableTab === 'relations';
  const most = preset.text.actorLabel;
  const least = Math.min(most, preset.smallestText);
  const at = (width: number, height: number, letters: number) => {
    const isWide = width >= leastWide;
    const content = isOfRelations
      ? relationContent(request, nameOf, 2.4 * letters, isWide)
      : statementContent(request, nameOf, isWide);
    return placeAll(content, width, height, letters);
  };
  const cells = graph.relations.map(({ lines }) => ({ lines, isFaded: false }));
  const legend = legendOf(sceneOfCells(cells), { markSize: 2.4 * preset.text.legend, hulls: 'none' });
  return {
    actorCount: graph.actors.length,
    // Samples are all of one width, and statements carry no marks.
    legend: isOfRelations ? legend.filter(({ key }) => key !== 'width' && key !== 'mixed') : [],
    ratioIn: (width) => at(width, Number.MAX_SAFE_INTEGER, most).height / width,
    key: null,
    words: { readingKey: '', remarks: allegedRemark(derive, graph) },
    draw: ({ width, height }): DrawnBody => {
      const large = at(width, height, most);
      const { rows, rules } = large.left > 0 && least < most ? at(width, height, least) : large;
      return {
        groups: [
          { id: 'rules', content: rules },
          { id: 'rows', content: rows },
        ],
        isLegible: true,
        // The last line tells how many rows are left out.
        hiddenTexts: 0,
        scene: null,
      };
    },
  };
}
