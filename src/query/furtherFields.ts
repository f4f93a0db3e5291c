/** Further fields of a dataset as values of facets: `field=value`, where the field has at most 30 values. */
import { memoBy } from '#base/memo.ts';
import type { FieldValues } from '#domain/actor.ts';
import type { Dataset, FieldOwner } from '#domain/dataset.ts';
import type { FieldId } from '#domain/ids.ts';
import type { FacetOption } from './facet.ts';

/** A field with more values than this tells rows apart and groups none. */
const mostValues = 30;

/** Unambiguous: the first `=` ends the field. */
const valueId = (field: string, value: unknown) => `${encodeURIComponent(field)}=${value}`;

/** The field that a value is one of. */
export const fieldOf = (value: string): string => value.slice(0, value.indexOf('='));

interface OfferedField {
  readonly label: string;
  readonly values: readonly string[];
}

function offeredFields(
  { fields = [], recipe }: Dataset,
  owner: FieldOwner,
  rows: Dataset['actors'] | Dataset['statements'],
) {
  const offered = new Map<string, OfferedField>();
  // How the file wrote a date: the dates have a facet of their own.
  const columns = (recipe?.relations ?? {}) as { readonly when?: unknown; readonly until?: unknown };
  const dated = new Set([columns.when, columns.until]);
  for (const { id, label, of } of fields) {
    if (of !== owner || (owner === 'statements' && dated.has(label))) continue;
    const values = new Set<string>();
    for (const row of rows) {
      const value = row.fields?.[id];
      if (value !== undefined && value !== '') values.add(String(value));
      if (values.size > mostValues) break;
    }
    const isChoice = values.size > 1 && values.size <= mostValues;
    if (isChoice)
      offered.set(id, {
        label,
        values: [...values].sort(new Intl.Collator('en', { numeric: true }).compare),
      });
  }
  return offered;
}

const fieldsOf = memoBy((dataset: Dataset) => ({
  actors: offeredFields(dataset, 'actors', dataset.actors),
  statements: offeredFields(dataset, 'statements', dataset.statements),
}));

/** Every value of the fields that a filter can be set by. */
export function fieldOptions(dataset: Dataset, owner: FieldOwner): readonly FacetOption[] {
  return [...fieldsOf(dataset)[owner]].flatMap(([field, { label, values }]) =>
    values.map((value) => ({
      value: valueId(field, value),
      label: value,
      inSentence: `“${value}”`,
      part: label,
    })),
  );
}

/** The values that an actor or a statement has of those fields. */
export function fieldValuesOf(
  dataset: Dataset,
  owner: FieldOwner,
  values: FieldValues | undefined,
): readonly string[] {
  if (values === undefined) return [];
  const offered = fieldsOf(dataset)[owner];
  return Object.entries(values).flatMap(([field, value]) =>
    offered.has(field as FieldId) && value !== '' ? [valueId(field, value)] : [],
  );
}
