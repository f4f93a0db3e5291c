/** A table of rows: names of columns, titles above them, and the rows with anything in them. */

import { roleRank } from '#dataset/formats/read/columnMeaning/columnWords.ts';
import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import type { Question, ReadChoices, Table, TableColumn, TableRow } from '#dataset/formats/read/reading.ts';
import { tableProblems } from '#words/importProblems.ts';
import { isFilled } from './cellTypes.ts';
import { guessHeader } from './headerRow.ts';
import { unfolded } from './listColumns.ts';

/** Letters of a column as spreadsheets count them, from 0: A, B … Z, AA. */
function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** Names without blanks at their ends, each of its own: "name", "name (2)", "Column C" where there is none. */
export function columnsOf(names: readonly string[]): TableColumn[] {
  const taken = new Set<string>();
  return names.map((raw, index) => {
    const text = raw.trim().replace(/\s+/g, ' ');
    const isUnnamed = text === '';
    const base = isUnnamed ? `Column ${columnLetters(index)}` : text;
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base} (${count})`;
    taken.add(name);
    return { name, isUnnamed };
  });
}

interface RawTable extends Pick<Table, 'name' | 'isSheet' | 'isHidden' | 'rowWord'> {
  readonly rows: readonly TableRow[];
}

function headerQuestion(raw: RawTable, index: number | null, rows: readonly TableRow[]): Question {
  const lines = rows.slice(0, 3).map(({ cells }) => cells.slice(0, 8).join(' ┃ '));
  const at = rows[0]?.at ?? 1;
  const first = index === null ? at : (rows[index]?.at ?? at);
  return {
    about: 'header',
    sheet: raw.isSheet ? raw.name : undefined,
    text: `Does ${raw.rowWord} ${first} hold the names of the columns?`,
    mustAnswer: false,
    chosen: index === null ? '0' : String(first),
    options: [
      { value: String(first), label: 'yes, names', lines: lines.slice(0, 1) },
      { value: '0', label: 'no, data', lines },
    ],
  };
}

/**
 * The names of the columns; where several are alike and a row above has a word over each group of them, with that word:
 * "Side A" over "Name, Country" and "Side B" over the same give "Side A" and "Side A Country".
 */
function withGroups(rows: readonly TableRow[], index: number): readonly string[] {
  const names = (rows[index]?.cells ?? []).map((name) => name.trim());
  const above = rows[index - 1]?.cells ?? [];
  const groups = above.filter(isFilled).length;
  const isRepeated = (name: string) => name !== '' && names.filter((one) => one === name).length > 1;
  if (groups < 2 || groups >= names.filter(isFilled).length || !names.some(isRepeated)) return names;
  let group = '';
  return names.map((name, column) => {
    const over = above[column];
    if (isFilled(over)) group = over.trim();
    if (!isRepeated(name) || group === '') return name;
    return roleRank(name, 'name') === null ? `${group} ${name}` : group;
  });
}

/** Lines under the names of a table in Markdown, which part nothing. */
const isRule = ({ cells }: TableRow) => {
  const filled = cells.filter(isFilled);
  return filled.length > 1 && filled.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell));
};

/** Makes a table of raw rows. Throws a `Refusal` if there are too many. */
export function tableOf(
  raw: RawTable,
  { header }: Pick<ReadChoices, 'header'>,
): { readonly table: Table; readonly question: Question | null } {
  const place = raw.isSheet ? { sheet: raw.name } : {};
  const rows = raw.rows.filter((row) => row.cells.some(isFilled) && !isRule(row));
  if (rows.length > limits.rows)
    throw new Refusal(...tableProblems.manyRows(rows.length, limits.rows), place);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width > limits.columns) throw new Refusal(...tableProblems.manyColumns(width, limits.columns), place);
  const chosen =
    typeof header === 'object' ? (Object.hasOwn(header, raw.name) ? header[raw.name] : undefined) : header;
  const guess = guessHeader(rows);
  const index =
    chosen === undefined ? guess.index : chosen === 0 ? null : rows.findIndex(({ at }) => at === chosen);
  const isMissing = index !== null && index < 0;
  const headerIndex = isMissing ? guess.index : index;
  const names = headerIndex === null ? [] : withGroups(rows, headerIndex);
  // Trailing empty columns carry nothing; empty ones in between keep their letter.
  const lastFilled = rows.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(isFilled) + 1), 0);
  const columns = columnsOf(Array.from({ length: lastFilled }, (_, column) => names[column] ?? ''));
  const start = headerIndex === null ? (chosen === 0 ? 0 : guess.start) : headerIndex + 1;
  const above = rows.slice(0, headerIndex ?? start);
  const table: Table = {
    name: raw.name,
    isSheet: raw.isSheet,
    isHidden: raw.isHidden,
    rowWord: raw.rowWord,
    headerAt: headerIndex === null ? null : (rows[headerIndex]?.at ?? null),
    titles: above.map(({ cells }) => cells.filter(isFilled).join(' ').slice(0, 500)),
    columns,
    rows: rows.slice(start),
  };
  const asks = chosen === undefined && !guess.isSure && rows.length > 0;
  return { table: unfolded(table), question: asks ? headerQuestion(raw, guess.index, rows) : null };
}
