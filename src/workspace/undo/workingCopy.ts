import type { Dataset } from '#domain/dataset.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { type Change, type FieldChange, type ItemChange, isSame } from './change.ts';
import { type FieldName, isWorkList, type ListName } from './lists.ts';

/** Own data while changes are made to it one after the other; what it started from stays as it is. */
export interface WorkingCopy {
  readonly data: OwnData;
  /** The list as it is now; undefined where the dataset does not have it. */
  readonly listOf: (list: ListName) => readonly unknown[] | undefined;
  /** Makes a change; false, and nothing is changed, if what it takes away or replaces is not what is there. */
  readonly apply: (change: Change) => boolean;
}

type Lists = { readonly [Name in ListName]?: readonly unknown[] };

/** The fields of a dataset but its actors and statements, in their order. */
export const headKeys = (dataset: Dataset): readonly string[] =>
  Object.keys(dataset).filter((key) => key !== 'actors' && key !== 'statements');

/** The dataset with one field set at a place among the others, or without it. */
function withField(dataset: Dataset, field: FieldName, at: number, value: unknown): Dataset {
  const { [field]: _, ...others } = dataset;
  if (value === undefined) return others as Dataset;
  if (dataset[field] !== undefined) return Object.assign({}, dataset, { [field]: value });
  const entries: [string, unknown][] = Object.entries(others);
  const keys = headKeys(others as Dataset);
  const next = keys[at];
  const place =
    next === undefined
      ? entries.findIndex(([key]) => key === keys.at(-1)) + 1
      : entries.findIndex(([key]) => key === next);
  return Object.fromEntries(entries.toSpliced(place, 0, [field, value])) as unknown as Dataset;
}

/** A copy to change: each list is copied once, when it is first changed. */
export function workingCopy(start: OwnData): WorkingCopy {
  let data: OwnData = start;
  const copied = new Set<ListName>();
  const home = (list: ListName) => (isWorkList(list) ? data : data.dataset) as unknown as Lists;

  const ownList = (list: ListName): unknown[] | undefined => {
    const present = home(list)[list];
    if (present === undefined || copied.has(list)) return present as unknown[] | undefined;
    const copy = [...present];
    copied.add(list);
    data = isWorkList(list)
      ? { ...data, [list]: copy }
      : { ...data, dataset: { ...data.dataset, [list]: copy } };
    return copy;
  };

  const applyItem = ({ list, at, before, after }: ItemChange): boolean => {
    const items = home(list)[list];
    if (items === undefined || at > items.length) return false;
    if (before !== undefined && (at === items.length || !isSame(items[at], before))) return false;
    ownList(list)?.splice(at, before === undefined ? 0 : 1, ...(after === undefined ? [] : [after]));
    return true;
  };

  const applyField = ({ field, at, before, after }: FieldChange): boolean => {
    if (!isSame(data.dataset[field], before)) return false;
    copied.delete(field as ListName);
    data = { ...data, dataset: withField(data.dataset, field, at, after) };
    return true;
  };

  return {
    get data() {
      return data;
    },
    listOf: (list) => home(list)[list],
    apply: (change) => {
      if ('list' in change) return applyItem(change);
      if ('field' in change) return applyField(change);
      if (!isSame(data.dataset, change.before)) return false;
      copied.clear();
      data = { ...data, dataset: change.after };
      return true;
    },
  };
}
