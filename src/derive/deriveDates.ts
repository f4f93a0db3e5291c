/** What the filter by date shows; it loads this when it is opened. */

import { memoLatest } from '#base/memo.ts';
import { type DateBin, dateBins } from '#query/filter/dateBins.ts';
import type { Query } from '#query/filter/query.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';

const known = new WeakMap<QueryIndex, (query: Query) => readonly DateBin[]>();

/** How many relations each month or day of a dataset has, remembered for the latest query. */
export function dateBinsOf(index: QueryIndex): (query: Query) => readonly DateBin[] {
  const found = known.get(index) ?? memoLatest((query: Query) => dateBins(index, query));
  known.set(index, found);
  return found;
}
