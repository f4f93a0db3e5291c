/** Cells that a reader has written in because the file lacked them, or had them wrong. */
import type { Table } from '#dataset/formats/read/reading.ts';
import { shortened, wellFormed } from './cleanText.ts';

export interface Mend {
  /** Place of the row, as `TableRow.at`. */
  readonly row: number;
  readonly column: string;
  /** What stood there, as a row kept aside shows it. */
  readonly was: string;
  readonly value: string;
}

/** A value as rows kept aside show it: at most 200 characters. */
export const shownValue = (value: string): string => shortened(wellFormed(value), 200);

/** A table with its mends; rows that are not mended are the same ones. */
export function mendedTable(table: Table, mends: readonly Mend[]): Table {
  if (mends.length === 0) return table;
  const indexes = new Map(table.columns.map(({ name }, index) => [name.trim(), index]));
  const rows = table.rows.map((row) => {
    const own = mends.filter(({ row: at }) => at === row.at);
    if (own.length === 0) return row;
    const cells = table.columns.map((_, index) => row.cells[index] ?? '');
    for (const { column, was, value } of own) {
      const index = indexes.get(column);
      // Several items can stand in one line: only the one with this value is meant.
      if (index !== undefined && shownValue(cells[index] ?? '').trim() === was.trim()) cells[index] = value;
    }
    return { ...row, cells };
  });
  return { ...table, rows };
}

/** The columns that were written in by hand in a row. */
export const mendedColumns = (mends: readonly Mend[], row: number): readonly string[] =>
  mends.filter(({ row: at }) => at === row).map(({ column }) => column);
