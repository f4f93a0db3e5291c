import type { StatementId } from '#domain/ids.ts';
import { type Change, type ItemChange, isItemChange, isSame } from '#workspace/undo/change.ts';
import type { ListName } from '#workspace/undo/lists.ts';
import { type ActBuilder, type ItemOf, itemsOf, placeOf } from './actBuilder.ts';

type Fields = Readonly<Record<string, unknown>>;

const has = (items: readonly unknown[], item: unknown) => items.some((one) => isSame(one, item));

/** A list as it is now without what a change added to it, and with what that took away. */
function listBack(
  now: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): readonly unknown[] {
  const kept = now.filter((item) => has(before, item) || !has(after, item));
  return [...kept, ...before.filter((item) => !has(after, item) && !has(kept, item))];
}

/** A record as it is now, with each field that a change touched as before, unless it has been changed again since. */
function mergedBack(now: Fields, before: Fields, after: Fields): Fields {
  const touched = Object.keys({ ...before, ...after }).filter((key) => !isSame(before[key], after[key]));
  const merged = touched.map((key) => {
    const [is, was, became] = [now[key], before[key], after[key]];
    if (isSame(is, became)) return [key, was];
    if (Array.isArray(is) && Array.isArray(was) && Array.isArray(became))
      return [key, listBack(is, was, became)];
    return [key, is];
  });
  return { ...now, ...Object.fromEntries(merged) };
}

/** Where the item of a change stands now: by its id, or, without one, by all that it says. */
function placeNow({ data }: ActBuilder, list: ListName, item: unknown): number {
  const { id } = item as { readonly id?: string };
  if (id !== undefined) return placeOf(data, list, id);
  return itemsOf(data, list).findIndex((one) => isSame(one, item));
}

function restoreItem(builder: ActBuilder, { list, at, before, after }: ItemChange): void {
  type Item = ItemOf<typeof list>;
  if (before === undefined) return;
  if (after === undefined) {
    builder.insert(list, before as Item, at);
    return;
  }
  const place = placeNow(builder, list, after);
  const now = itemsOf(builder.data, list)[place];
  if (now === undefined) return;
  const merged: unknown = mergedBack(now as unknown as Fields, before as Fields, after as Fields);
  builder.replace(list, place, merged as Item);
}

/**
 * Has back what changes took away, on data that has gone on since: items return to their places, and what was taken out of
 * others returns to them where nobody has put anything else there.
 */
export function restoreChanges(builder: ActBuilder, changes: readonly Change[]): void {
  // Last first, as the places demand.
  for (const change of changes.filter(isItemChange).reverse()) restoreItem(builder, change);
  const back = new Set(builder.data.dataset.statements.map(({ id }) => id));
  const { retiredIds } = builder.data.dataset;
  const left = retiredIds?.filter((id: StatementId) => !back.has(id));
  builder.set('retiredIds', left?.length === 0 ? undefined : left);
}
