import type { Dataset } from '#domain/dataset.ts';
import type { Inclusion } from '#query/query.ts';
import { needsOf } from '#query/queryIndex.ts';

/** The switches of *What counts* that the statement which is new in a dataset needs to be drawn. */
export function needsOfNew(before: Dataset, after: Dataset): readonly Inclusion[] {
  const known = new Set(before.statements.map(({ id }) => id));
  const statement = after.statements.find(({ id }) => !known.has(id));
  const type = after.relationTypes.find(({ id }) => id === statement?.type);
  return statement === undefined || type === undefined ? [] : needsOf(statement, type, after);
}
