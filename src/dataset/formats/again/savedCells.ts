/** A table that Entente has saved, as cells: a row for each statement and actor, by id, with columns by the names they have now. */

import { currentHeadings } from '#dataset/formats/read/columnMeaning/ownTable.ts';
import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import type { Reading, Table } from '#dataset/formats/read/reading.ts';
import { cleanText } from '#dataset/formats/read/toDataset/cleanText.ts';
import { type Mend, mendedTable } from '#dataset/formats/read/toDataset/mendedTable.ts';

/** Filled cells by column. */
export type Cells = ReadonlyMap<string, string>;

export interface CellRow {
  /** Null where the row has none. */
  readonly id: string | null;
  readonly at: number;
  readonly cells: Cells;
}

export interface CellTable {
  readonly columns: readonly string[];
  readonly rows: readonly CellRow[];
  readonly rowWord: Table['rowWord'];
}

export interface SavedCells {
  readonly statements: CellTable;
  /** Null where no table of actors stands beside the statements. */
  readonly actors: CellTable | null;
  readonly form: 'table' | 'graph' | 'gephi';
  readonly dateOrder: 'day first' | 'month first';
}

const textOf = (cell: string | undefined) => cleanText(cell?.replace(/\r\n?/g, '\n')) ?? '';

/** A table with other names for some of its columns; null for a column that says nothing. The first of a name counts. */
function cellTable(table: Table, nameOf: (column: string) => string | null): CellTable {
  const names = table.columns.map(({ name }) => nameOf(name));
  const seen = new Set<string>();
  const places = names.flatMap((name, at): (readonly [string, number])[] => {
    if (name === null || seen.has(name)) return [];
    seen.add(name);
    return [[name, at]];
  });
  return {
    columns: [...seen].filter((name) => name !== 'id'),
    rowWord: table.rowWord,
    rows: table.rows.map(({ at, cells }): CellRow => {
      const filled = new Map(
        places.flatMap(([name, place]) => {
          const text = textOf(cells[place]);
          return text === '' ? [] : [[name, text] as const];
        }),
      );
      const id = filled.get('id') ?? null;
      filled.delete('id');
      return { id, at, cells: filled };
    }),
  };
}

/** Programs that draw graphs give each edge the weight 1. */
function withoutEvenWeight(table: CellTable): CellTable {
  const isEven = table.rows.every(({ cells }) => ['1', '1.0', undefined].includes(cells.get('weight')));
  return isEven ? { ...table, columns: table.columns.filter((name) => name !== 'weight') } : table;
}

/** The edges of a graph name its nodes by the ids of the file, which need not be those of the actors. */
function withActorIds(edges: CellTable, nodes: Table, id: string): CellTable {
  const at = (name: string) => nodes.columns.findIndex((column) => column.name === name);
  const [own, actor] = [at('id'), at(id)];
  const ids = new Map(nodes.rows.map(({ cells }) => [textOf(cells[own]), textOf(cells[actor])]));
  const ends = ['from id', 'to id'] as const;
  return {
    ...edges,
    rows: edges.rows.map((row) => {
      const cells = new Map(row.cells);
      for (const end of ends) {
        const node = cells.get(end);
        if (node !== undefined) cells.set(end, ids.get(node) || node);
      }
      return { ...row, cells };
    }),
  };
}

/** The cells of a saved file; null of any other. `mends` are cells that a reader has written in. */
export function savedCells(reading: Reading, recipe: Recipe, mends: readonly Mend[] = []): SavedCells | null {
  if (reading.kind !== 'tables' && reading.kind !== 'graph') return null;
  const found = reading.tables.find(({ name }) => name === recipe.relations.table);
  if (found === undefined) return null;
  const table = mendedTable(found, mends);
  const headings = currentHeadings(table);
  const dateOrder = recipe.dateOrder ?? 'day first';
  if (reading.kind === 'tables') {
    const actors = reading.tables.find(({ name }) => name === recipe.actors?.table);
    return {
      statements: cellTable(table, (name) => headings.get(name) ?? name),
      actors: actors === undefined ? null : cellTable(actors, (name) => name),
      form: 'table',
      dateOrder,
    };
  }
  const nodes = reading.tables.find(({ graphRole }) => graphRole === 'actors');
  const nodeNames = new Set(nodes?.columns.map(({ name }) => name));
  const nodeId = nodeNames.has('actor id') ? 'actor id' : 'id';
  const nodeName = nodeNames.has('name') ? 'name' : 'label';
  const { id, relation } = recipe.relations;
  const ofEdge: Readonly<Record<string, string>> = { from: 'from id', to: 'to id' };
  const edges = cellTable(table, (name) => {
    if (name === id) return 'id';
    if (name === relation) return 'verb';
    return name === 'id' ? null : (ofEdge[name] ?? headings.get(name) ?? name);
  });
  return {
    statements: withoutEvenWeight(nodes === undefined ? edges : withActorIds(edges, nodes, nodeId)),
    actors:
      nodes === undefined
        ? null
        : cellTable(nodes, (name) => {
            if (name === nodeId) return 'id';
            if (name === nodeName) return 'name';
            return name === 'id' || name === 'label' ? null : name;
          }),
    form: reading.format === 'GEXF' ? 'gephi' : 'graph',
    dateOrder,
  };
}

/** How many rows of a file are rows of another one: with the same id, and an actor in common. Ids such as "line 2" are in many. */
export function sharedRows(file: SavedCells, base: SavedCells): number {
  const before = new Map(base.statements.rows.map(({ id, cells }) => [id, cells]));
  const ends = ['from', 'to', 'from id', 'to id'];
  return file.statements.rows.filter(({ id, cells }) => {
    const was = id === null ? undefined : before.get(id);
    return was !== undefined && ends.some((end) => was.has(end) && was.get(end) === cells.get(end));
  }).length;
}
