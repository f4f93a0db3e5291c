import type { Dataset } from '#domain/dataset.ts';
import type { StatementId } from '#domain/ids.ts';
import type { Inclusion } from '#query/query.ts';
import { needsOf } from '#query/queryIndex.ts';

/** The statement that is new in a dataset; null if there is none. */
export function newStatementIn(before: Dataset, after: Dataset): StatementId | null {
  const known = new Set(before.statements.map(({ id }) => id));
  return after.statements.find(({ id }) => !known.has(id))?.id ?? null;
}

/**
 * The switches of *What counts* that a statement needs to be drawn and the view has off; none for one that is withdrawn, or not
 * there any more.
 */
export function missingFor(
  dataset: Dataset,
  id: StatementId | null,
  included: readonly Inclusion[],
): readonly Inclusion[] {
  const statement = id === null ? undefined : dataset.statements.find((one) => one.id === id);
  const type = dataset.relationTypes.find((one) => one.id === statement?.type);
  if (statement === undefined || type === undefined || statement.status === 'withdrawn') return [];
  const needs = needsOf(statement, type, dataset);
  return needs.filter((one) => !included.includes(one));
}
