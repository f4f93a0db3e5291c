import type { Dataset } from '#domain/dataset.ts';
import type { StatementId } from '#domain/ids.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { Act, ActName } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';
import { type Binned, type Change, isSame } from '#workspace/undo/change.ts';
import { type FieldName, fieldNames, isWorkList, type ListName } from '#workspace/undo/lists.ts';
import { tidied } from '#workspace/undo/schemas.ts';
import { headKeys, workingCopy } from '#workspace/undo/workingCopy.ts';

/** The outcome of a wish: an act that can be done, and the data after it; or why it cannot. */
export type Made =
  | { readonly ok: true; readonly act: Act; readonly data: OwnData }
  | { readonly ok: false; readonly why: string };

export const refusal = (why: string): Made => ({ ok: false, why });

type Listed = Pick<Dataset, Extract<ListName, keyof Dataset>> & Omit<OwnData, 'dataset'>;
export type ItemOf<List extends ListName> = NonNullable<Listed[List]>[number];

/** The items of a list, none where the dataset does not have it. */
export function itemsOf<List extends ListName>(data: OwnData, list: List): readonly ItemOf<List>[] {
  const home: unknown = isWorkList(list) ? data : data.dataset;
  return (home as { readonly [Name in ListName]?: readonly ItemOf<List>[] })[list] ?? [];
}

/** The act as made, if it can be done. */
export function made(data: OwnData, act: Act): Made {
  const applied = applyAct(data, act);
  return applied.ok ? { ok: true, act, data: applied.data } : applied;
}

/** An act in the making: each call is a change of it. */
export interface ActBuilder {
  /** The data with the changes made so far. */
  readonly data: OwnData;
  readonly changes: readonly Change[];
  /** At the end of the list, if no place is given. */
  readonly insert: <List extends ListName>(list: List, item: ItemOf<List>, at?: number) => void;
  /** No change if the item is the same already. */
  readonly replace: <List extends ListName>(list: List, at: number, item: ItemOf<List>) => void;
  readonly remove: (list: ListName, at: number) => void;
  readonly set: <Field extends FieldName>(field: Field, value: Dataset[Field]) => void;
  /** Keeps the ids of statements that go from ever being given again. */
  readonly retire: (ids: readonly StatementId[]) => void;
  /** Puts a note of what has changed so far into the bin. */
  readonly toBin: (how: Binned['how'], names: readonly string[]) => void;
  readonly act: (name: ActName, told?: Pick<Act, 'names' | 'relations'>) => Made;
}

/** Begins an act on own data. */
export function actBuilder(start: OwnData): ActBuilder {
  const copy = workingCopy(start);
  const changes: Change[] = [];
  const make = (change: Change) => {
    if (copy.apply(change)) changes.push(change);
  };
  const set: ActBuilder['set'] = (field, value) => {
    const before = copy.data.dataset[field];
    if (isSame(before, value)) return;
    const present = headKeys(copy.data.dataset);
    const earlier = new Set<string>(fieldNames.slice(0, fieldNames.indexOf(field)));
    const at =
      before === undefined ? present.filter((key) => earlier.has(key)).length : present.indexOf(field);
    make({
      field,
      at,
      ...(before === undefined ? {} : { before }),
      ...(value === undefined ? {} : { after: value }),
    });
  };
  const insert: ActBuilder['insert'] = (list, item, at = Number.POSITIVE_INFINITY) => {
    // A list that the dataset may lack is first there, and then filled.
    if (copy.listOf(list) === undefined) set(list as FieldName, [] as never);
    const length = copy.listOf(list)?.length ?? 0;
    make({ list, at: Math.min(at, length), after: tidied(list, item) });
  };
  return {
    get data() {
      return copy.data;
    },
    changes,
    insert,
    replace: (list, at, item) => {
      const before = copy.listOf(list)?.[at];
      const after = tidied(list, item);
      if (!isSame(before, after)) make({ list, at, before, after });
    },
    remove: (list, at) => make({ list, at, before: copy.listOf(list)?.[at] }),
    set,
    retire: (ids) => {
      if (ids.length > 0) set('retiredIds', [...(copy.data.dataset.retiredIds ?? []), ...ids]);
    },
    toBin: (how, names) => {
      const id = Math.max(0, ...copy.data.bin.map((entry) => entry.id)) + 1;
      insert('bin', { id, how, names, changes: [...changes] });
    },
    act: (name, told) => {
      if (changes.length === 0) return refusal(actRefusals.nothingChanges);
      return made(start, { name, changes, ...told });
    },
  };
}

/** The place of an item in its list by id, or, where items have none, by its number; −1 if it is not there. */
export function placeOf(data: OwnData, list: ListName, key: string | number): number {
  const items: readonly unknown[] = itemsOf(data, list);
  if (typeof key === 'number') return key in items ? key : -1;
  return items.findIndex((item) => (item as { readonly id?: unknown }).id === key);
}
