import type { Dataset } from '#domain/dataset.ts';
import { isSame } from '#workspace/undo/change.ts';

/** Ids of items that are in the second dataset alone, in both but otherwise, and in the first alone. */
interface Difference {
  readonly fresh: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** What is new, changed and gone of a list, by id: to be said before one dataset replaces another. */
export function differenceOf(
  before: Dataset,
  after: Dataset,
  list: 'actors' | 'statements' | 'relationTypes',
): Difference {
  const was = new Map<string, unknown>(before[list].map((item) => [item.id, item]));
  const is = new Map<string, unknown>(after[list].map((item) => [item.id, item]));
  return {
    fresh: [...is.keys()].filter((id) => !was.has(id)),
    changed: [...is].filter(([id, item]) => was.has(id) && !isSame(was.get(id), item)).map(([id]) => id),
    gone: [...was.keys()].filter((id) => !is.has(id)),
  };
}
