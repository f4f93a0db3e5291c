import type { RelationRow, StatementRow } from '#derive/tableRows.ts';
import { openEnd } from '#domain/period.ts';
import { stances } from '#domain/relation.ts';
import { confidences, modes, voices } from '#domain/statement.ts';
import { shortStance, stanceByActs } from '#query/sentences/shortStance.ts';
import type { TableSort } from '#state/viewChoice.ts';
import { capitalised, dateText } from '#words/grammar/numbersAndLists.ts';
import { tableWords as words } from '#words/table.ts';
import { viewWords } from '#words/views.ts';

export type ColumnKey = keyof typeof words.column;

/** A column of the table: the text of a cell, and the value that it is sorted by. */
export interface Column<Row> {
  readonly key: ColumnKey;
  readonly text: (row: Row) => string;
  /** Null sorts last, either way round. */
  readonly rank: (row: Row) => string | number | null;
  /** In rem. */
  readonly width: number;
  readonly isNumber?: boolean;
  /** Names the row: in a wide table it stays in sight while the others scroll. */
  readonly isKey?: boolean;
  /** A number of statements. */
  readonly isCount?: boolean;
  /** Empty in most rows: left out where it is empty in all. */
  readonly isSeldom?: boolean;
}

const comma = ', ';

function texts<Row>(key: ColumnKey, width: number, text: (row: Row) => string): Column<Row> {
  return { key, width, text, rank: (row) => text(row) || null };
}

const keyed = <Row>(column: Column<Row>): Column<Row> => ({ ...column, isKey: true });

const count = (key: ColumnKey & keyof RelationRow, width: number): Column<RelationRow> => ({
  key,
  width,
  isNumber: true,
  isCount: true,
  text: (row) => String(row[key]),
  rank: (row) => row[key] as number,
});

const date = (key: 'first' | 'last'): Column<RelationRow> => ({
  key,
  width: 5.8,
  text: (row) => (row[key] === null ? '' : dateText(row[key])),
  // What goes on ends after all that has ended.
  rank: (row) => (row[key] === openEnd ? '9999' : row[key]),
});

export const relationColumns: readonly Column<RelationRow>[] = [
  keyed(texts('a', 8.6, ({ a }) => a)),
  keyed(texts('b', 8, ({ b }) => b)),
  {
    key: 'stance',
    width: 7.4,
    text: ({ relation }) => stanceByActs(relation),
    rank: ({ relation }) => stances.indexOf(relation.stance),
  },
  // Beside the stance, where a window of usual width shows it.
  texts('speakers', 6.8, ({ speakers }) => speakers.join(comma)),
  { ...texts<RelationRow>('also', 8, ({ also }) => also), isSeldom: true },
  {
    key: 'basis',
    isSeldom: true,
    width: 6,
    text: ({ confidence }) => (confidence === null ? '' : words.basis[confidence]),
    rank: ({ confidence }) => (confidence === null ? null : confidences.indexOf(confidence)),
  },
  {
    key: 'tier',
    isSeldom: true,
    width: 7,
    text: ({ basis }) =>
      basis === null ? '' : basis === 'alleged' ? viewWords.tierAccused : viewWords.tier[basis],
    rank: ({ basis }) => (basis === 'alleged' ? 4 : basis),
  },
  count('aligned', 4.2),
  count('opposed', 4.6),
  count('accused', 4.6),
  count('other', 3.4),
  date('first'),
  date('last'),
];

export const statementColumns: readonly Column<StatementRow>[] = [
  keyed(texts('from', 8, ({ from }) => from)),
  keyed(texts('verb', 6, ({ verb }) => verb)),
  keyed(texts('to', 8, ({ to }) => to)),
  // What the reader reads comes early; the rest says how far to trust it.
  texts('gloss', 16, ({ statement }) => statement.gloss),
  {
    key: 'voice',
    width: 6.4,
    text: ({ voice }) => voice,
    rank: ({ statement }) => voices.indexOf(statement.voice),
  },
  {
    key: 'mode',
    isSeldom: true,
    width: 5.6,
    text: ({ mode }) => mode ?? '',
    rank: ({ mode, statement }) => (mode === null ? null : modes.indexOf(statement.mode)),
  },
  texts('saidBy', 6.4, ({ saidBy }) => saidBy),
  {
    key: 'when',
    width: 6.4,
    text: ({ statement: { when } }) => (when === null ? words.undated : dateText(when)),
    rank: ({ period }) => period?.start ?? null,
  },
  texts('theatre', 5, ({ theatre }) => theatre.join(comma)),
  {
    key: 'paragraph',
    width: 3,
    isNumber: true,
    text: ({ places }) => places.join(comma),
    rank: ({ places: [first] }) => (first === undefined ? null : first),
  },
  texts('quote', 14, ({ quotes }) => quotes.map((quote) => `“${quote}”`).join(' ')),
  {
    key: 'confidence',
    isSeldom: true,
    width: 5.6,
    text: ({ confidence }) => (confidence === null ? '' : words.confidence[confidence]),
    rank: ({ confidence }) => (confidence === null ? null : confidences.indexOf(confidence)),
  },
];

/** What a cell shows; a dash where there is nothing, or a count of zero. */
export function cellText<Row>({ text, isNumber }: Column<Row>, row: Row): string {
  const said = text(row);
  return said === '' || (isNumber && said === '0') ? words.empty : said;
}

/** The width of a column of places in words, rem: "line 4, changed by hand (the file says: …)" is as long as a paraphrase. */
const placesInWords = { width: 5.5, mostWidth: 16, shortest: 14 };

/** Places are numbers of paragraphs, or words of any length, which need width and start at their left. */
function fitted<Row>(column: Column<Row>, rows: readonly Row[]): Column<Row> {
  if (column.key !== 'paragraph') return column;
  const places = rows.map(column.text);
  if (places.every((place) => /^[\d, ]*$/.test(place))) return column;
  const { width, mostWidth, shortest } = placesInWords;
  const isLong = places.some((place) => place.length > shortest);
  return { ...column, width: isLong ? mostWidth : width, isNumber: false };
}

/** The columns with something to say about the rows: what is zero or empty in all of them is left out. */
export function columnsFor<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): readonly Column<Row>[] {
  const said = columns.filter(
    ({ isCount, isSeldom, rank }) =>
      !(isCount || isSeldom) || rows.some((row) => rank(row) !== (isCount ? 0 : null)),
  );
  return said.map((column) => fitted(column, rows));
}

/** The stance of a row and its basis in one line, for the cards. */
export const stanceText = ({ relation }: RelationRow): string => capitalised(shortStance(relation));

const collator = new Intl.Collator('en', { numeric: true });

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/** The rows sorted; without a sort, and among ties, they keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: TableSort,
): readonly Row[] {
  const column = sort && columns.find(({ key }) => key === sort.column);
  if (!column || !sort) return rows;
  const ranked = rows.map((row) => [column.rank(row), row] as const);
  const turn = sort.isDescending ? -1 : 1;
  ranked.sort(([one], [other]) => {
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return turn * compare(one, other);
  });
  return ranked.map(([, row]) => row);
}

/** The sort after a press on a column's heading: ascending, descending, then none. */
export function nextSort(sort: TableSort, column: string): TableSort {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? null : { column, isDescending: true };
}

/**
 * Rows as text that a spreadsheet can paste: tabs between cells, line breaks between rows. A cell that it would run as a
 * formula gets an apostrophe, as in the CSV.
 */
export function copyText<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cell = (text: string) => {
    const flat = text.replace(/\s+/g, ' ').trim();
    return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
  };
  const heading = columns.map(({ key }) => words.column[key]);
  return [heading, ...rows.map((row) => columns.map(({ text }) => cell(text(row))))]
    .map((cells) => cells.join('\t'))
    .join('\n');
}
