/**
 * Further fields of a dataset as values of facets: `field=value`, where the field has at most 30 values. Numbers that are
 * more than a few are offered as bounds, `field=5..` for 5 and more.
 */
import { memoBy } from '#base/memo.ts';
import type { FieldValues } from '#domain/actor.ts';
import type { Dataset, FieldOwner } from '#domain/dataset.ts';
import type { FieldId } from '#domain/ids.ts';
import { fieldWords } from '#words/facets.ts';
import type { FacetOption } from './facet.ts';

/** A field with more values than this tells rows apart and groups none. */
const mostValues = 30;

/** Numbers up to this many are listed one by one. */
const mostNumbers = 8;

/** How many bounds stand for the numbers, at most. */
const mostBounds = 6;

/** Unambiguous: the first `=` ends the field. */
const valueId = (field: string, value: unknown) => `${encodeURIComponent(field)}=${value}`;

const boundId = (field: string, bound: number) => valueId(field, `${bound}..`);

/** The field that a value is one of. */
export const fieldOf = (value: string): string => value.slice(0, value.indexOf('='));

interface OfferedField {
  readonly label: string;
  readonly values: readonly string[];
  /** Lower bounds, from the lowest on; null where numbers are listed one by one. */
  readonly bounds: readonly number[] | null;
  /** Numbers behind the bounds, which addresses from before there were bounds name one by one. */
  readonly numbers: ReadonlySet<number>;
}

/**
 * Round lower bounds that part a list of numbers into shares of much the same size. The least number is none: all others
 * are at least that.
 */
function boundsOf(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((one, other) => one - other);
  const bounds: number[] = [];
  let last = sorted[0] ?? 0;
  for (let share = 1; share <= mostBounds; share++) {
    const at = sorted[Math.floor((share * sorted.length) / (mostBounds + 1))] ?? last;
    if (at <= last) continue;
    const digits = -Math.floor(Math.log10(at - last));
    const unit = 10 ** -digits;
    const bound = Number((Math.floor(at / unit + 1e-9) * unit).toFixed(Math.min(20, Math.max(0, digits))));
    if (bound <= last) continue;
    bounds.push(bound);
    last = bound;
  }
  return bounds;
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
    const numbers: number[] = [];
    for (const row of rows) {
      const value = row.fields?.[id];
      if (typeof value === 'number') numbers.push(value);
      else if (value !== undefined && value !== '') values.add(String(value));
      if (values.size > mostValues) break;
    }
    const different = new Set(numbers);
    const bounds = different.size > mostNumbers ? boundsOf(numbers) : null;
    if (bounds === null) for (const one of different) values.add(String(one));
    const count = values.size + (bounds?.length ?? 0);
    if (count > (bounds === null ? 1 : 0) && values.size <= mostValues)
      offered.set(id, {
        label,
        values: [...values].sort(new Intl.Collator('en', { numeric: true }).compare),
        bounds,
        numbers: new Set(bounds !== null && different.size <= mostValues ? different : []),
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
  return [...fieldsOf(dataset)[owner]].flatMap(([field, { label, values, bounds, numbers }]) => [
    ...(bounds ?? []).map((bound) => ({
      value: boundId(field, bound),
      label: fieldWords.atLeast(bound),
      inSentence: fieldWords.atLeast(bound),
      part: label,
    })),
    ...values.map((value) => ({
      value: valueId(field, value),
      label: value,
      inSentence: `“${value}”`,
      part: label,
    })),
    // A text of the same letters is offered, and stands for both.
    ...[...numbers]
      .filter((one) => !values.includes(String(one)))
      .map((one) => ({
        value: valueId(field, one),
        label: String(one),
        inSentence: `“${one}”`,
        part: label,
        isUnoffered: true as const,
      })),
  ]);
}

/** The values that an actor or a statement has of those fields. */
export function fieldValuesOf(
  dataset: Dataset,
  owner: FieldOwner,
  values: FieldValues | undefined,
): readonly string[] {
  if (values === undefined) return [];
  const offered = fieldsOf(dataset)[owner];
  return Object.entries(values).flatMap(([field, value]) => {
    const asked = offered.get(field as FieldId);
    if (asked === undefined || value === '') return [];
    if (asked.bounds === null || typeof value !== 'number') return [valueId(field, value)];
    const bounds = asked.bounds.filter((bound) => value >= bound).map((bound) => boundId(field, bound));
    return asked.numbers.has(value) ? [...bounds, valueId(field, value)] : bounds;
  });
}
