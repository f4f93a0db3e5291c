import type { Dataset } from '#domain/dataset.ts';
import type { StatementId } from '#domain/ids.ts';
import type { Inclusion } from '#query/filter/query.ts';
import { needsOf } from '#query/filter/queryIndex.ts';

/** The statements that are new in a dataset. */
export function newStatementsIn(before: Dataset, after: Dataset): readonly StatementId[] {
  const known = new Set(before.statements.map(({ id }) => id));
  return after.statements.flatMap(({ id }) => (known.has(id) ? [] : [id]));
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
