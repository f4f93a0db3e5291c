/** What the columns of a reading most likely mean. A guess to be shown and changed, never one to act on unseen. */

import { limits } from '#dataset/formats/read/limits.ts';
import { periodOrderOf } from '#dataset/formats/read/make/periodOf.ts';
import type { Reading, Table } from '#dataset/formats/read/reading.ts';
import { isFilled, isSet } from '#dataset/formats/read/table/cellTypes.ts';
import { type ColumnStats, columnStats, overlap } from './columnStats.ts';
import { type ColumnRole, isHostileEnd, roleRank } from './columnWords.ts';
import { guessPair } from './guessPair.ts';
import { countedCells, matrixShape } from './matrixShape.ts';
import { ownActorColumns, ownTable } from './ownTable.ts';
import type { ActorColumns, Recipe, RelationColumns, ValueSign } from './recipe.ts';
import { guessSigns } from './valueSigns.ts';

const noColumns = {
  from: null,
  to: null,
  relation: null,
  flags: [],
  sign: null,
  saidBy: null,
  when: null,
  until: null,
  quote: null,
  note: null,
  place: null,
  id: null,
  direction: null,
} as const satisfies Omit<RelationColumns, 'table'>;

/** A column whose name fits a role best, among those that pass a test and are not taken. */
function byRole(
  stats: readonly ColumnStats[],
  role: ColumnRole,
  taken: ReadonlySet<string>,
  fits: (stats: ColumnStats) => boolean = () => true,
): string | null {
  const found = stats
    .filter((one) => !taken.has(one.name) && one.filled > 0 && fits(one))
    .flatMap((one) => {
      const rank = roleRank(one.name, role);
      return rank === null ? [] : [{ name: one.name, rank }];
    });
  return found.sort((a, b) => a.rank - b.rank)[0]?.name ?? null;
}

const isDirection = ({ values, filled }: ColumnStats) =>
  filled > 0 && [...values].every((value) => /^(un)?directed|mutual|mixed$/i.test(value));

/** The best column of words for the relation: by what its values say first, by its name second. */
function relationColumn(
  stats: readonly ColumnStats[],
  taken: ReadonlySet<string>,
  hasNames: boolean,
): ColumnStats | null {
  const scored = stats.flatMap((one) => {
    if (taken.has(one.name) || one.filled === 0 || isDirection(one) || one.numeric > 0.5) return [];
    const rank = roleRank(one.name, 'relation');
    const isFew = one.values.size <= 60 || one.values.size <= one.filled * 0.1;
    if (rank === null && one.signed < 0.5) return [];
    if (!isFew || one.meanLength > 60 || one.dated > 0.5) return [];
    return [{ one, score: 3 * one.signed + (rank === null ? 0 : 1.5 - rank * 0.02) + 0.3 * one.fill }];
  });
  const named = scored.sort((a, b) => b.score - a.score)[0]?.one ?? null;
  return named ?? (hasNames ? null : wordsBetween(stats, taken));
}

/** Without names of columns: the few words that stand between the two ends, as in "Anna, trade, Berta". */
function wordsBetween(stats: readonly ColumnStats[], taken: ReadonlySet<string>): ColumnStats | null {
  const ends = stats.filter(({ name }) => taken.has(name)).map(({ index }) => index);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const few = stats.filter(
    ({ index, name, numeric, dated, values, filled, meanLength }) =>
      index > first &&
      index < last &&
      !taken.has(name) &&
      numeric < 0.5 &&
      dated < 0.5 &&
      meanLength < 30 &&
      filled > 0 &&
      values.size <= Math.min(20, filled / 2),
  );
  return few.sort((a, b) => a.values.size - b.values.size)[0] ?? null;
}

/** A column of numbers or signs that decides the sign; weights that are never negative say nothing. */
function signColumn(stats: readonly ColumnStats[], taken: ReadonlySet<string>): ColumnStats | null {
  const scored = stats.flatMap((one) => {
    const rank = roleRank(one.name, 'sign');
    if (taken.has(one.name) || rank === null || one.filled === 0) return [];
    const isSigns = one.hasNegative || (one.signed > 0.5 && one.numeric < 0.5);
    const isFlag = one.values.size <= 2 && rank <= 1;
    return isSigns || isFlag ? [{ one, score: one.signed + (one.hasNegative ? 1 : 0) - rank * 0.03 }] : [];
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.one ?? null;
}

const flagValue = /^([01]|true|false)$/i;
/** Columns of yes and no whose names are relations, as in tables of treaties: defense, neutrality, entente. */
function flagColumns(stats: readonly ColumnStats[], taken: ReadonlySet<string>): readonly string[] {
  const words =
    /^(defen[cs]e|neutrality|nonaggression|entente|alliance|ally|enemy|rival(ry)?|war|support|trade|conflict|opposition|friend(ship)?)$/i;
  const flags = stats.filter(
    ({ name, values, filled }) =>
      !taken.has(name) &&
      filled > 0 &&
      words.test(name) &&
      [...values].every((value) => flagValue.test(value)),
  );
  return flags.length >= 2 ? flags.map(({ name }) => name) : [];
}

function columnsOf(
  table: Table,
  stats: readonly ColumnStats[],
): { readonly columns: RelationColumns; readonly isPairSure: boolean } {
  if (table.graphRole === 'relations') {
    const taken = new Set(['from', 'to', 'id', 'directed']);
    return { columns: furtherRoles(table, stats, taken, { from: 'from', to: 'to' }), isPairSure: true };
  }
  const pair = guessPair(table, stats);
  if (pair === null) return { columns: { table: table.name, ...noColumns }, isPairSure: false };
  const taken = new Set([pair.from, pair.to]);
  return { columns: furtherRoles(table, stats, taken, pair), isPairSure: pair.isSure };
}

function furtherRoles(
  table: Table,
  stats: readonly ColumnStats[],
  taken: Set<string>,
  { from, to }: { readonly from: string; readonly to: string },
): RelationColumns {
  const take = (name: string | null) => {
    if (name !== null) taken.add(name);
    return name;
  };
  const role = (which: ColumnRole, fits?: (one: ColumnStats) => boolean) =>
    take(byRole(stats, which, taken, fits));
  const isGraph = table.graphRole !== undefined;
  const direction = isGraph ? 'directed' : role('direction', isDirection);
  const flags = flagColumns(stats, taken);
  for (const flag of flags) taken.add(flag);
  const relation =
    flags.length > 0
      ? null
      : take(relationColumn(stats, taken, table.headerAt !== null || isGraph)?.name ?? null);
  const words = stats.find(({ name }) => name === relation);
  const sign = flags.length > 0 ? null : take(signColumn(stats, taken)?.name ?? null);
  const isSignedByWords = words !== undefined && words.signed > 0.6 && sign !== null;
  const signStats = stats.find(({ name }) => name === sign);
  // Where the words tell the sign already, a column of numbers is one only if it has both signs.
  const usedSign = isSignedByWords && signStats?.hasNegative !== true ? null : sign;
  if (sign !== null && usedSign === null) taken.delete(sign);
  const isDate = ({ values }: ColumnStats) => {
    const list = [...values].slice(0, 50);
    return list.filter((value) => periodOrderOf(value) !== null).length > list.length * 0.4;
  };
  const when = role('when', isDate);
  const until = role('until', isDate);
  const quote = role('quote', ({ numeric }) => numeric < 0.5);
  const saidBy = role('saidBy', ({ numeric, dated }) => numeric < 0.5 && dated < 0.5);
  const place = role('place');
  const note = role('note', ({ numeric }) => numeric < 0.5);
  const isKey = ({ values, filled, fill }: ColumnStats) => fill > 0.99 && values.size === filled;
  const id = isGraph ? 'id' : role('id', isKey);
  return {
    table: table.name,
    from,
    to,
    relation,
    flags: [...flags],
    sign: usedSign,
    saidBy,
    when,
    until,
    quote,
    note,
    place,
    id,
    direction,
  };
}

function actorsTable(
  tables: readonly Table[],
  stats: ReadonlyMap<Table, readonly ColumnStats[]>,
  relations: Table,
  ends: ReadonlySet<string>,
): ActorColumns | null {
  const candidates = tables.flatMap((table) => {
    if (table === relations || table.isHidden || table.rows.length === 0) return [];
    const own = stats.get(table) ?? [];
    const keys = own
      .filter(
        ({ name }) => roleRank(name, 'id') !== null || roleRank(name, 'name') !== null || own.length < 4,
      )
      .map((one) => ({ one, shared: overlap(one.values, ends) }))
      .filter(({ one }) => one.values.size > 0)
      .sort((a, b) => b.shared - a.shared);
    const [best] = keys;
    if (table.graphRole === 'actors') return [{ table, own, key: 'id', shared: 2 }];
    return best !== undefined && best.shared >= 0.5
      ? [{ table, own, key: best.one.name, shared: best.shared }]
      : [];
  });
  const best = candidates.sort((a, b) => b.shared - a.shared)[0];
  if (best === undefined) return null;
  const { table, own, key } = best;
  const taken = new Set([key]);
  const role = (which: ColumnRole, fits?: (one: ColumnStats) => boolean) => {
    const found = byRole(own, which, taken, fits);
    if (found !== null) taken.add(found);
    return found;
  };
  const isGraph = table.graphRole === 'actors';
  const isNameKey = !isGraph && roleRank(key, 'name') !== null && roleRank(key, 'id') === null;
  const isWord = ({ numeric }: ColumnStats) => numeric < 0.5;
  const isGroup = ({ values, filled }: ColumnStats) => values.size <= 40 || values.size < filled / 2;
  const name = isNameKey ? key : isGraph ? 'label' : role('name', isWord);
  if (isGraph) taken.add('label');
  const id = isNameKey ? role('id', ({ values, filled }) => values.size === filled) : key;
  return {
    table: table.name,
    id,
    name: name ?? key,
    shortName: role('shortName', isWord),
    aliases: role('aliases', isWord),
    country: role('country', isWord),
    faction: role('faction', (one) => isWord(one) && isGroup(one)),
    community: role('community', (one) => isWord(one) && isGroup(one)),
    kind: role('kind', isWord),
    partOf: role('partOf'),
    summary: role('summary', isWord),
  };
}

/** How often each value of a column stands in the rows. */
export function valueCounts(table: Table, columnName: string): ReadonlyMap<string, number> {
  const index = table.columns.findIndex(({ name }) => name === columnName);
  const counts = new Map<string, number>();
  for (const { cells } of table.rows) {
    const value = (cells[index] ?? '').trim();
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** What rows mean that say no more than who and whom. */
function bareTie(from: string | null, rows: number): ValueSign {
  return from !== null && isHostileEnd(from)
    ? { value: '', sign: 'opposed', family: 'armed', isSure: false, rows }
    : { value: '', sign: 'other', family: 'contact', isSure: true, rows };
}

/** The signs that a recipe's own columns call for; `values` of another choice of columns is made by this again. */
export function signsFor(
  table: Table,
  columns: RelationColumns,
  shape: Recipe['shape'],
  decimalComma: boolean,
): Pick<Recipe, 'values' | 'usesRanges'> {
  const rows = table.rows.length;
  if (shape === 'matrix') {
    const matrix = matrixShape(table, columns.from);
    const counts = new Map<string, number>();
    for (const { value } of matrix === null ? [] : countedCells(matrix))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return mutable(guessSigns(counts, { isSignColumn: false, decimalComma }));
  }
  if (columns.flags.length > 0) {
    const indexes = columns.flags.map((flag) => table.columns.findIndex(({ name }) => name === flag));
    const counts = new Map<string, number>();
    for (const { cells } of table.rows) {
      const value = columns.flags.filter((_, place) => isSet(cells[indexes[place] ?? -1] ?? '')).join(', ');
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    // Several at once have the sign that they share.
    const single = guessSigns(new Map(columns.flags.map((flag) => [flag, 1])), {
      isSignColumn: false,
      decimalComma,
    });
    const values = [...counts].map(([value, count]): ValueSign => {
      const parts = single.values.filter((one) => value.split(', ').includes(one.value));
      const [first] = parts;
      const isOne = first !== undefined && parts.every(({ sign, isSure }) => isSure && sign === first.sign);
      return isOne
        ? { ...first, value, rows: count }
        : { value, sign: null, family: 'contact', isSure: false, rows: count };
    });
    return {
      values: values.sort((a, b) => Number(a.isSure) - Number(b.isSure) || b.rows - a.rows),
      usesRanges: false,
    };
  }
  const column = columns.sign ?? columns.relation;
  if (column === null) return { values: [bareTie(columns.from, rows)], usesRanges: false };
  const isSignColumn = (roleRank(column, 'sign') ?? 9) <= 2 || columns.sign !== null;
  return mutable(guessSigns(valueCounts(table, column), { isSignColumn, decimalComma }));
}

const mutable = ({ values, usesRanges }: ReturnType<typeof guessSigns>) => ({
  values: [...values],
  usesRanges,
});

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
  const written = new Map(tables.map((table) => [table, ownTable(table, tables.length > 1)]));
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
    isDirected: isMatrix ? !matrix.shape.isSymmetric : true,
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
