/** Further columns of a saved table as further fields. */

import { numberOf } from '#dataset/formats/read/table/cellTypes.ts';
import { isPlainNumber } from '#dataset/formats/read/toDataset/fieldReader.ts';
import type { FieldValues } from '#domain/actor.ts';
import type { Dataset, Field, FieldOwner } from '#domain/dataset.ts';
import type { FieldId } from '#domain/ids.ts';
import type { CellChange } from './cellChange.ts';
import type { GrowingDataset } from './growingDataset.ts';
import type { CellTable } from './savedCells.ts';
import type { PartChange } from './sayings.ts';

type Value = FieldValues[FieldId];
type Kind = 'number' | 'boolean' | 'string';

interface FieldColumn {
  readonly column: string;
  readonly id: () => FieldId;
  readonly kind: Kind;
}

const isComma = (text: string) => /^-?\d+,\d+$/.test(text);

/** The value of a cell in a column of a kind; a text where it is none of them. */
function fieldValue(text: string, kind: Kind): Value {
  if (kind === 'boolean' && /^(true|false)$/i.test(text)) return /^true$/i.test(text);
  if (kind !== 'number') return text;
  const number = isPlainNumber(text) ? Number(text) : isComma(text) ? numberOf(text, true) : null;
  return number ?? text;
}

/** What the values of a field are, so that a cell is read as one of them. */
function kindOfField({ actors, statements }: Dataset, { id, of }: Field): Kind {
  const things: readonly { readonly fields?: FieldValues | undefined }[] =
    of === 'actors' ? actors : statements;
  const kinds = new Set(
    things.flatMap(({ fields }) => (fields?.[id] === undefined ? [] : typeof fields[id])),
  );
  const [only, ...others] = kinds;
  return only !== undefined && others.length === 0 ? (only as Kind) : 'string';
}

/** The columns of a table that are further fields; those that the dataset does not have yet are new ones. */
export function fieldColumns(
  owner: FieldOwner,
  table: CellTable,
  known: ReadonlyMap<string, Field>,
  own: ReadonlySet<string>,
  growing: GrowingDataset,
): readonly FieldColumn[] {
  const start = growing.dataset;
  const named = new Map([...known].map(([column, field]) => [column.trim(), field]));
  return table.columns.flatMap((column): FieldColumn[] => {
    const field = named.get(column);
    if (field !== undefined) return [{ column, id: () => field.id, kind: kindOfField(start, field) }];
    if (own.has(column)) return [];
    const texts = table.rows.flatMap(({ cells }) => cells.get(column) ?? []);
    if (texts.length === 0) return [];
    const isNumeric = texts.every((text) => isPlainNumber(text) || isComma(text));
    return [{ column, id: () => growing.field(owner, column), kind: isNumeric ? 'number' : 'string' }];
  });
}

/** A thing with the fields that its row says otherwise. */
export function withFields<Thing extends { readonly fields?: FieldValues | undefined }>(
  thing: Thing,
  cells: CellChange,
  columns: readonly FieldColumn[],
): { readonly thing: Thing; readonly parts: readonly PartChange[] } {
  const values = new Map<string, Value>(Object.entries(thing.fields ?? {}));
  const parts: PartChange[] = [];
  for (const { column, id, kind } of columns) {
    if (!cells.changed(column)) continue;
    const [was, is] = [cells.was(column), cells.text(column)];
    const value = fieldValue(is, kind);
    if (was !== '' && is !== '' && fieldValue(was, kind) === value) continue;
    if (is === '') values.delete(id());
    else values.set(id(), value);
    parts.push({ part: { column }, was, is });
  }
  if (parts.length === 0) return { thing, parts };
  const { fields: _, ...rest } = thing;
  const fields = values.size === 0 ? {} : { fields: Object.fromEntries(values) as FieldValues };
  return { thing: { ...rest, ...fields } as Thing, parts };
}
