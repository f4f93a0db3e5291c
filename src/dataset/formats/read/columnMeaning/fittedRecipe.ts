/** A recipe of last month for the file of this month. */
import type { Reading, Table } from '#dataset/formats/read/reading.ts';
import { cellReader } from '#dataset/formats/read/toDataset/tieRows.ts';
import type { Dataset } from '#domain/dataset.ts';
import { furtherColumns } from './guessRecipe.ts';
import type { Recipe } from './recipe.ts';
import { signsFor } from './signsFor.ts';

const usedColumns = (columns: object): readonly string[] =>
  Object.entries(columns).flatMap(([key, value]) =>
    key === 'table' ? [] : ([value].flat().filter((name) => name !== null) as string[]),
  );

/** A table that has all these columns: the one of that name first, as a workbook keeps the names of its sheets. */
function tableWith(tables: readonly Table[], name: string, columns: readonly string[]): Table | undefined {
  const fits = tables.filter((table) => {
    const known = new Set(table.columns.map((column) => column.name));
    return table.rows.length > 0 && columns.every((column) => known.has(column));
  });
  return fits.find((table) => table.name === name) ?? fits[0];
}

/** Joins for the names of a table that a dataset has as other names of one of its actors. */
export function joinsByAlias(dataset: Dataset, recipe: Recipe, reading: Reading): Recipe['joins'] {
  if (recipe.shape !== 'rows' || recipe.actors !== null || reading.kind !== 'tables') return recipe.joins;
  const table = reading.tables.find(({ name }) => name === recipe.relations.table);
  if (table === undefined) return recipe.joins;
  const cell = cellReader(table);
  const { from, to } = recipe.relations;
  const inTable = new Set(table.rows.flatMap(({ cells }) => [cell(cells, from), cell(cells, to)]));
  const own = new Set(dataset.actors.map(({ name }) => name));
  const joined = new Set(recipe.joins.flatMap(({ names }) => names));
  const others = dataset.actors.flatMap(({ name, aliases, alsoKnownAs }) => {
    const names = [...aliases, ...alsoKnownAs].filter(
      (alias) => inTable.has(alias) && !own.has(alias) && !joined.has(alias),
    );
    for (const one of names) joined.add(one);
    return names.length === 0 ? [] : [{ into: name, names }];
  });
  return [...recipe.joins, ...others];
}

/**
 * The recipe for another file with the same columns: its choices of columns, signs and joins. Values that are new have the
 * sign of the table of words, to be looked at, or none. Null where a column is missing.
 */
export function fittedRecipe(recipe: Recipe, reading: Reading): Recipe | null {
  if (reading.kind !== 'tables' && reading.kind !== 'graph') return null;
  const { relations, shape } = recipe;
  const used = usedColumns(relations);
  if (relations.from === null || (shape === 'rows' && relations.to === null)) return null;
  const table = tableWith(reading.tables, relations.table, [...used, ...recipe.fields.relations]);
  if (table === undefined) return null;
  const actors =
    recipe.actors === null
      ? null
      : tableWith(
          reading.tables.filter((one) => one !== table),
          recipe.actors.table,
          usedColumns(recipe.actors),
        );
  if (actors === undefined) return null;
  const columns = { ...relations, table: table.name };
  const decimalComma = recipe.read.decimalComma ?? false;
  const found = signsFor(table, columns, shape, decimalComma);
  const chosen = new Map(recipe.values.map((value) => [value.value, value]));
  const values = found.values.map((value) => {
    const before = chosen.get(value.value);
    return before === undefined ? { ...value, isSure: false } : { ...before, rows: value.rows };
  });
  return {
    ...recipe,
    read: { ...reading.choices },
    relations: columns,
    actors: recipe.actors === null || actors === null ? null : { ...recipe.actors, table: actors.name },
    usesRanges: found.usesRanges,
    values: values.sort((a, b) => Number(a.isSure) - Number(b.isSure) || b.rows - a.rows),
    fields: {
      relations: shape === 'matrix' ? [] : furtherColumns(table, new Set(used)),
      actors:
        recipe.actors === null || actors === null
          ? []
          : furtherColumns(actors, new Set(usedColumns(recipe.actors))),
    },
    unsure: [],
  };
}
