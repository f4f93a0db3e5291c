/** Square tables: the same names head the rows and the columns. */
import type { Table } from '#dataset/formats/read/reading.ts';
import { isFilled } from '#dataset/formats/read/table/cellTypes.ts';

interface MatrixCell {
  readonly at: number;
  /** Empty where the row or the column has no name. */
  readonly from: string;
  readonly to: string;
  /** Name of its column. */
  readonly column: string;
  readonly value: string;
}

interface MatrixShape {
  /** The column that names the rows. */
  readonly names: string;
  readonly isSymmetric: boolean;
  /** All names of rows and columns, also of those without a filled cell. */
  readonly actors: readonly string[];
  readonly cells: readonly MatrixCell[];
  /** How often each way to write zero stands beside the diagonal; of a symmetric matrix once for each pair. */
  readonly zeros: ReadonlyMap<string, number>;
}

const names = 3;

/** Cells that say nothing in every matrix. */
const isEmpty = (value: string) => /^(|na|n\/a|nan|null|\.|–|—|#n\/a)$/i.test(value.trim());

/** Cells that say "no relation" in nearly every matrix. */
export const isZero = (value: string) => /^(-?0|-?0[.,]0+)$/.test(value.trim());

/** True if the diagonal holds one mark alone, which says no more than that this is the actor itself. */
function isDiagonalMarked(cells: readonly MatrixCell[]): boolean {
  const own = cells.filter(({ from, to }) => from === to).map(({ value }) => value);
  return own.length > 1 && new Set(own).size === 1;
}

function nameColumn(table: Table): number | null {
  const heads = new Set(table.columns.filter(({ isUnnamed }) => !isUnnamed).map(({ name }) => name));
  const most = { column: null as number | null, hits: 0 };
  for (let column = 0; column < Math.min(names, table.columns.length); column++) {
    const own = table.columns[column]?.name ?? '';
    const hits = new Set(
      table.rows.slice(0, 20_000).flatMap(({ cells }) => {
        const name = (cells[column] ?? '').trim().replace(/\s+/g, ' ');
        return heads.has(name) && name !== own ? [name] : [];
      }),
    ).size;
    if (hits > most.hits) Object.assign(most, { column, hits });
  }
  const { column, hits } = most;
  if (column === null || hits < 2) return null;
  const filled = table.rows.filter(({ cells }) => isFilled(cells[column])).length;
  const others = heads.size - (table.columns[column]?.isUnnamed ? 0 : 1);
  return hits >= 0.7 * others && hits >= 0.7 * filled ? column : null;
}

/**
 * Reads a table as a matrix by its column of names (guessed if null); null if it has no equal names. Zeros are counted, and
 * are cells only where they are asked for: a matrix has many.
 */
export function matrixShape(table: Table, wanted: string | null, hasZeros = false): MatrixShape | null {
  const column = wanted === null ? nameColumn(table) : table.columns.findIndex(({ name }) => name === wanted);
  if (column === null || column < 0) return null;
  const heads = table.columns.map(({ name, isUnnamed }, index) =>
    index === column ? null : isUnnamed ? '' : name,
  );
  const zeroCounts = new Map<string, number>();
  const all = table.rows.flatMap(({ at, cells: row }): MatrixCell[] => {
    const from = (row[column] ?? '').trim().replace(/\s+/g, ' ');
    return heads.flatMap((head, index): MatrixCell[] => {
      const value = row[index] ?? '';
      if (head === null || isEmpty(value)) return [];
      if (isZero(value)) {
        const zero = value.trim();
        if (from !== head) zeroCounts.set(zero, (zeroCounts.get(zero) ?? 0) + 1);
        if (!hasZeros || from === head) return [];
      }
      return [{ at, from, to: head, column: table.columns[index]?.name ?? '', value: value.trim() }];
    });
  });
  const cells = isDiagonalMarked(all) ? all.filter(({ from, to }) => from !== to) : all;
  const key = (from: string, to: string) => JSON.stringify([from, to]);
  const values = new Map(cells.map(({ from, to, value }) => [key(from, to), value]));
  const isSymmetric = cells.every(
    ({ from, to, value }) => from === to || isZero(value) || values.get(key(to, from)) === value,
  );
  const rowNames = table.rows.map(({ cells: row }) => (row[column] ?? '').trim().replace(/\s+/g, ' '));
  const actors = [...new Set([...rowNames, ...heads.map((head) => head ?? '')])].filter(
    (name) => name !== '',
  );
  const zeros = new Map(
    [...zeroCounts].map(([value, count]) => [value, isSymmetric ? Math.ceil(count / 2) : count]),
  );
  return { names: table.columns[column]?.name ?? '', isSymmetric, actors, cells, zeros };
}

/** The cells that count: of a symmetric matrix each pair once, as it first stands. */
export function countedCells({ cells, isSymmetric }: MatrixShape): readonly MatrixCell[] {
  if (!isSymmetric) return cells;
  const seen = new Set<string>();
  return cells.filter(({ from, to }) => {
    const key = JSON.stringify(from < to ? [from, to] : [to, from]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
