import type { Table } from '#dataset/formats/read/reading.ts';
import { isFilled } from '#dataset/formats/read/table/cellTypes.ts';
import type { FieldValues } from '#domain/actor.ts';
import type { Field, FieldOwner } from '#domain/dataset.ts';
import type { FieldId } from '#domain/ids.ts';
import { wellFormed } from './cleanText.ts';
import { cellReader } from './tieRows.ts';

/** A number that means the same without the zeros at its end: "007", "+3" and "1e3" stay text. */
export const isPlainNumber = (text: string) =>
  /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15 && text !== '-0';

/** What people write into a column of numbers where there is none. */
const isNoNumber = (text: string) => /^(n\/?a|nan|none|null|nil|unknown|tbd|\?+|-+|–|—|\.+)$/i.test(text);

export interface FieldReader {
  /** Values of the fields of one row; `extra` are columns that serve otherwise, and whose cell says more there. */
  readonly of: (cells: readonly string[], extra?: readonly string[]) => FieldValues | undefined;
  /** The value of a cell that stands in no column of the table, under a name of its own. */
  readonly own: (label: string, text: string) => FieldValues;
  readonly declared: () => readonly Field[];
}

/** Reads the further columns of a table as declared fields; a column of numbers gives numbers. */
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
  const numeric = new Map<string, boolean>();
  const isNumeric = (column: string): boolean => {
    const told = numeric.get(column);
    if (told !== undefined) return told;
    const is = table.rows.every(({ cells }) => {
      const value = cell(cells, column).trim();
      return value === '' || isPlainNumber(value) || /^\+\d/.test(value) || isNoNumber(value);
    });
    numeric.set(column, is);
    return is;
  };
  return {
    of: (cells, extra = []) => {
      const values: [FieldId, string | number][] = [];
      for (const column of [...kept, ...extra]) {
        const value = cell(cells, column);
        if (!isFilled(value)) continue;
        const text = wellFormed(value).trim();
        values.push([fieldOf(column).id, isNumeric(column) && isPlainNumber(text) ? Number(text) : text]);
      }
      return values.length === 0 ? undefined : (Object.fromEntries(values) as FieldValues);
    },
    own: (label, text) => ({
      [fieldOf(label).id]: isPlainNumber(text) ? Number(text) : wellFormed(text).trim(),
    }),
    declared: () => [...fields.values()],
  };
}
