/** Two datasets that go on from one: what each has changed, put together by id. */
import type { Dataset } from '#domain/dataset.ts';
import { nameOfItem } from '#workspace/acts/thingLists.ts';
import { isSame } from '#workspace/undo/change.ts';
import { fieldNames, type IdList, idLists } from '#workspace/undo/lists.ts';

interface Merged {
  readonly dataset: Dataset;
  /** What both have changed, each otherwise, by name: there mine stands. */
  readonly both: readonly string[];
}

interface Item {
  readonly id: string;
}

/** Of three states of one thing, undefined where it is not there: what both sides together make of it. */
function joint<Value>(
  base: Value,
  mine: Value,
  theirs: Value,
): { readonly value: Value; readonly isBoth: boolean } {
  if (isSame(mine, base) || isSame(mine, theirs)) return { value: theirs, isBoth: false };
  return { value: mine, isBoth: !isSame(theirs, base) };
}

function mergedList<One extends Item>(
  base: readonly One[],
  mine: readonly One[],
  theirs: readonly One[],
  both: string[],
): readonly One[] {
  const byId = (items: readonly One[]) => new Map(items.map((item) => [item.id, item]));
  const [was, here, there] = [byId(base), byId(mine), byId(theirs)];
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((id) => {
    const { value, isBoth } = joint(was.get(id), here.get(id), there.get(id));
    if (!isBoth) return value ?? [];
    both.push(nameOfItem(here.get(id) ?? there.get(id)));
    // What one has deleted and the other changed is still needed by one of them.
    return value ?? there.get(id) ?? [];
  });
}

/**
 * Merges two datasets with their last common state, by id: what only one side has changed is taken; of what both have
 * changed, mine. Lists without ids and what a dataset says of itself are taken whole.
 */
export function mergeFileVersions(base: Dataset, mine: Dataset, theirs: Dataset): Merged {
  const both: string[] = [];
  const names = [...fieldNames, 'actors', 'statements'] as const;
  const merged = names.map((name): readonly [string, unknown] => {
    if (name === 'id') return [name, mine.id];
    if (isIdList(name)) {
      const of = (dataset: Dataset) => (dataset[name] ?? []) as readonly Item[];
      const items = mergedList(of(base), of(mine), of(theirs), both);
      return [name, items.length === 0 && mine[name] === undefined ? undefined : items];
    }
    const { value, isBoth } = joint<unknown>(base[name], mine[name], theirs[name]);
    if (isBoth) both.push(name);
    return [name, value];
  });
  const dataset: unknown = Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  return { dataset: dataset as Dataset, both };
}

const isIdList = (name: keyof Dataset): name is IdList => idLists.some((list) => list === name);
