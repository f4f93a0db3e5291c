/** What acts are made of: a record, a field or a whole dataset, before and after. */
import * as z from 'zod';
import type { Dataset } from '#domain/dataset.ts';
import { type FieldName, fieldNames, type ListName, listNames } from './lists.ts';

/** An item of a list: added where it has no `before`, removed where it has no `after`. */
export interface ItemChange {
  readonly list: ListName;
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What a dataset says of itself, such as its title. */
export interface FieldChange {
  readonly field: FieldName;
  /** Its place among the fields that are there, so that it returns to it. */
  readonly at: number;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One dataset for another. */
interface DatasetChange {
  readonly whole: 'dataset';
  readonly before: Dataset;
  readonly after: Dataset;
}

/** A part of an act: plain JSON, and the same backwards with `before` and `after` swapped. */
export type Change = ItemChange | FieldChange | DatasetChange;

/** What one act deleted or joined. */
export interface Binned {
  /** Number in the bin, for the list of it. */
  readonly id: number;
  readonly how: 'deleted' | 'joined';
  /** What was deleted; of a join also what it was joined with. */
  readonly names: readonly string[];
  readonly changes: readonly Change[];
}

const at = z.int().min(0);
const record = z.unknown().optional();

/** The form of a change; what stands in it is checked where it is applied. */
export const changeSchema = z.union([
  z.strictObject({ list: z.enum(listNames), at, before: record, after: record }),
  z.strictObject({ field: z.enum(fieldNames), at, before: record, after: record }),
  z.strictObject({ whole: z.literal('dataset'), before: z.looseObject({}), after: z.looseObject({}) }),
]) as unknown as z.ZodType<Change>;

export const isItemChange = (change: Change): change is ItemChange => 'list' in change;

/** True if the two say the same, letter by letter in JSON. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

const swapped = (change: Change): Change => {
  if ('whole' in change) return { whole: change.whole, before: change.after, after: change.before };
  const { before, after, ...place } = change;
  return {
    ...place,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  };
};

/** The changes that take these back, last first. */
export function reversed(changes: readonly Change[]): readonly Change[] {
  return changes.map(swapped).reverse();
}
