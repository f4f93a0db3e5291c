/** What the columns of a reading most likely mean. A guess to be shown and changed, never one to act on unseen. */

import { limits } from '#dataset/formats/read/limits.ts';
import type { Reading, Table } from '#dataset/formats/read/reading.ts';
import { isFilled } from '#dataset/formats/read/table/cellTypes.ts';
import { periodOrderOf } from '#dataset/formats/read/toDataset/periodOf.ts';
import { cellReader } from '#dataset/formats/read/toDataset/tieRows.ts';
import { type ColumnStats, columnStats } from './columnStats.ts';
import { isEvenPair } from './columnWords.ts';
import { actorsTable } from './guessActors.ts';
import { columnsOf, noColumns } from './guessColumns.ts';
import { matrixShape } from './matrixShape.ts';
import { ownActorColumns, ownTable } from './ownTable.ts';
import type { Recipe, RelationColumns } from './recipe.ts';
import { signsFor, valueCounts } from './signsFor.ts';
import { isEvenWord } from './signWords.ts';

/** The columns of a table that a recipe does not use otherwise, and that hold something. */
export function furtherColumns(table: Table, used: ReadonlySet<string>): string[] {
  const names: string[] = [];
  for (const [index, { name }] of table.columns.entries()) {
    if (names.length === limits.fields) break;
    if (!used.has(name) && table.rows.some(({ cells }) => isFilled(cells[index]))) names.push(name);
  }
  return names;
}

const usedBy = (columns: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
  new Set(
    Object.entries(columns).flatMap(([key, value]) => (key === 'table' ? [] : ([value].flat() as string[]))),
  );

/** The order of day and month in a column of dates, and whether the dates themselves show it. */
function dateOrderOf(table: Table, names: readonly (string | null)[]) {
  const seen = new Set<'day first' | 'month first' | 'either'>();
  for (const name of names) {
    if (name === null) continue;
    for (const value of valueCounts(table, name).keys()) {
      const order = periodOrderOf(value);
      if (order !== null && order !== 'none') seen.add(order);
    }
  }
  const isClear = seen.has('day first') !== seen.has('month first');
  if (seen.size === 0) return { dateOrder: null, isSure: true };
  return {
    dateOrder: seen.has('month first') && isClear ? ('month first' as const) : ('day first' as const),
    isSure: isClear,
  };
}

/** True if a column of directions says of every row that it has none. */
function isUndirected(stats: readonly ColumnStats[], column: string | null): boolean {
  const said = stats.find(({ name }) => name === column);
  return (
    said !== undefined &&
    said.filled > 0 &&
    [...said.values].every((value) => /^(no|undirected|false|0)$/i.test(value))
  );
}

/** True if the names of the ends, the words and the rows say the same of both, so that their order says nothing. */
function isEven(table: Table, { from, to, relation, sign, flags }: RelationColumns): boolean {
  if (from === null || to === null || flags.length > 0 || !isEvenPair(from, to)) return false;
  const words = [relation, sign].flatMap((column) =>
    column === null ? [] : [...valueCounts(table, column).keys()],
  );
  if (!words.every((word) => word === '' || isEvenWord(word))) return false;
  const cell = cellReader(table);
  const said = new Map<string, string>();
  return table.rows.every(({ cells }) => {
    const [one, other] = [cell(cells, from).trim(), cell(cells, to).trim()];
    const value = cell(cells, sign ?? relation).trim();
    said.set(JSON.stringify([one, other]), value);
    return (said.get(JSON.stringify([other, one])) ?? value) === value;
  });
}

/** Guesses what the columns of a reading mean. Of a dataset or an unreadable file nothing can be guessed: null. */
export function guessRecipe(reading: Reading): Recipe | null {
  if (reading.kind === 'unreadable' || reading.kind === 'dataset') return null;
  const decimalComma = reading.choices.decimalComma ?? false;
  const tables = reading.tables.filter(({ rows }) => rows.length > 0);
  const stats = new Map(tables.map((table) => [table, columnStats(table, decimalComma)]));
  const matrix = tables.flatMap((table) => {
    const shape = table.graphRole === undefined ? matrixShape(table, null) : null;
    return shape === null ? [] : [{ table, shape }];
  })[0];
  // A graph's relations are its edges, even if there are none.
  const eligible =
    reading.kind === 'graph' ? reading.tables.filter(({ graphRole }) => graphRole === 'relations') : tables;
  const written = new Map(
    tables.map((table) => [
      table,
      ownTable(
        table,
        tables.filter((one) => one !== table),
      ),
    ]),
  );
  const ranked = eligible
    .map((table) => {
      const own = written.get(table);
      if (own) return { table, columns: own.columns, isPairSure: true, score: 9 };
      const { columns, isPairSure } = columnsOf(table, stats.get(table) ?? []);
      const signs = columns.relation === null && columns.sign === null ? 0 : 1;
      const score = (columns.from === null ? 0 : isPairSure ? 4 : 2) + signs - (table.isHidden ? 10 : 0);
      return { table, columns, isPairSure, score };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  const read = { ...reading.choices };
  const relationsTable =
    matrix !== undefined && (best === undefined || !best.isPairSure || best.table === matrix.table)
      ? matrix.table
      : best?.table;
  if (relationsTable === undefined || best === undefined)
    return emptyRecipe(reading.tables[0]?.name ?? '', read);
  const isMatrix = matrix !== undefined && relationsTable === matrix.table;
  const columns: RelationColumns = isMatrix
    ? { table: matrix.table.name, ...noColumns, flags: [], from: matrix.shape.names }
    : best.columns;
  const own = stats.get(relationsTable) ?? [];
  const ends = isMatrix
    ? new Set(matrix.shape.cells.flatMap(({ from, to }) => [from, to]))
    : new Set(
        own
          .filter(({ name }) => name === columns.from || name === columns.to)
          .flatMap(({ values }) => [...values]),
      );
  const actors = actorsTable(tables, stats, relationsTable, ends);
  const actorTable = tables.find(({ name }) => name === actors?.table);
  const known = written.get(relationsTable);
  const { dateOrder, isSure } = dateOrderOf(relationsTable, [columns.when, columns.until]);
  return {
    recipeVersion: 1,
    read,
    shape: isMatrix ? 'matrix' : 'rows',
    relations: columns,
    actors,
    isDirected: isMatrix
      ? !matrix.shape.isSymmetric
      : !isUndirected(own, columns.direction) && (Boolean(known) || !isEven(relationsTable, columns)),
    ...(known
      ? { values: [...known.values], usesRanges: false }
      : signsFor(relationsTable, columns, isMatrix ? 'matrix' : 'rows', decimalComma)),
    dateOrder,
    joins: [],
    fields: {
      relations: isMatrix
        ? []
        : furtherColumns(relationsTable, new Set([...usedBy(columns), ...(known?.known ?? [])])),
      actors:
        actors === null || actorTable === undefined
          ? []
          : furtherColumns(actorTable, new Set([...usedBy(actors), ...(known ? ownActorColumns : [])])),
    },
    needsListedActors: reading.kind === 'graph',
    unsure: [
      ...(isMatrix || best.isPairSure ? [] : (['from and to'] as const)),
      ...(isSure ? [] : (['date order'] as const)),
    ],
  };
}

function emptyRecipe(table: string, read: Recipe['read']): Recipe {
  return {
    recipeVersion: 1,
    read,
    shape: 'rows',
    relations: { table, ...noColumns, flags: [] },
    actors: null,
    isDirected: true,
    usesRanges: false,
    values: [],
    dateOrder: null,
    joins: [],
    fields: { relations: [], actors: [] },
    needsListedActors: false,
    unsure: ['from and to'],
  };
}
