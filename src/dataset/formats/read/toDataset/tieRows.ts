/** The rows that may become statements, of a table, a matrix or a graph, in one form. */

import { countedCells, isZero, matrixShape } from '#dataset/formats/read/columnMeaning/matrixShape.ts';
import { numberRanges, type Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import type { Table } from '#dataset/formats/read/reading.ts';
import { isSet } from '#dataset/formats/read/table/cellTypes.ts';

export interface TieRow {
  readonly at: number;
  readonly cells: readonly string[];
  readonly from: string;
  readonly to: string;
  /** The value that decides the sign, without blanks at its ends. */
  readonly value: string;
  /** The words for the relation; empty where there are none. */
  readonly verb: string;
  readonly isDirected: boolean;
  /** Of a matrix: the name of the cell's column. */
  readonly column: string | null;
}

const isNo = (direction: string) => /^(undirected|false|0|no|mutual|mixed)$/i.test(direction.trim());

/** Reads a cell of a row by the name of its column; empty where there is none. */
export function cellReader(table: Table): (cells: readonly string[], column: string | null) => string {
  const indexes = new Map(table.columns.map(({ name }, index) => [name, index]));
  return (cells, column) => (column === null ? '' : (cells[indexes.get(column) ?? -1] ?? ''));
}

/** Zeros of a matrix that a reader has given a meaning. */
const meansZeros = ({ values }: Recipe) =>
  values.some(({ value, sign }) => (isZero(value) || value === numberRanges[2]) && sign !== 'no relation');

export function tieRows(table: Table, recipe: Recipe): readonly TieRow[] {
  const { relations, isDirected } = recipe;
  if (recipe.shape === 'matrix') {
    const matrix = matrixShape(table, relations.from, meansZeros(recipe));
    const cells = matrix === null ? [] : isDirected ? matrix.cells : countedCells(matrix);
    return cells.map(({ at, from, to, value, column }) => ({
      at,
      cells: [],
      from,
      to,
      value,
      verb: value,
      isDirected,
      column,
    }));
  }
  const cell = cellReader(table);
  return table.rows.map(({ at, cells }): TieRow => {
    const flags = relations.flags.filter((flag) => isSet(cell(cells, flag))).join(', ');
    const verb = relations.flags.length > 0 ? flags : cell(cells, relations.relation).trim();
    const value = relations.sign === null ? verb : cell(cells, relations.sign).trim();
    return {
      at,
      cells,
      from: cell(cells, relations.from),
      to: cell(cells, relations.to),
      value,
      verb,
      isDirected:
        isDirected &&
        !(relations.direction !== null && isNo(cell(cells, relations.direction))) &&
        !(relations.direction === 'directed' && cell(cells, 'directed') === 'no'),
      column: null,
    };
  });
}
