import type { Table } from '#dataset/formats/read/reading.ts';
import { isFilled } from '#dataset/formats/read/table/cellTypes.ts';
import type { FieldValues } from '#domain/actor.ts';
import type { Field, FieldOwner } from '#domain/dataset.ts';
import type { FieldId } from '#domain/ids.ts';
import { wellFormed } from './cleanText.ts';
import { cellReader } from './tieRows.ts';

/** A number that JSON prints as the file does: "007" and "1e3" stay text. */
const isPlainNumber = (text: string) => Number.isFinite(Number(text)) && String(Number(text)) === text;

export interface FieldReader {
  /** Values of the fields of one row; `extra` are columns that serve otherwise, but could not be read there. */
  readonly of: (cells: readonly string[], extra?: readonly string[]) => FieldValues | undefined;
  readonly declared: () => readonly Field[];
}

/** Reads the further columns of a table as declared fields; a column of numbers alone gives numbers. */
export function fieldReader(
  table: Table,
  columns: readonly string[],
  owner: FieldOwner,
  makeId: (label: string) => string,
): FieldReader {
  const cell = cellReader(table);
  const known = new Set(table.columns.map(({ name }) => name));
  const fields = new Map<string, Field>();
  const fieldOf = (column: string): Field => {
    const field = fields.get(column) ?? { id: makeId(column) as FieldId, label: column, of: owner };
    fields.set(column, field);
    return field;
  };
  const kept = columns.filter((column) => known.has(column));
  const numeric = new Set(
    kept.filter((column) =>
      table.rows.every(({ cells }) => {
        const value = cell(cells, column).trim();
        return value === '' || isPlainNumber(value);
      }),
    ),
  );
  return {
    of: (cells, extra = []) => {
      const values: [FieldId, string | number][] = [];
      for (const column of [...kept, ...extra]) {
        const value = cell(cells, column);
        if (!isFilled(value)) continue;
        const text = wellFormed(value).trim();
        values.push([fieldOf(column).id, numeric.has(column) ? Number(text) : text]);
      }
      return values.length === 0 ? undefined : (Object.fromEntries(values) as FieldValues);
    },
    declared: () => [...fields.values()],
  };
}
