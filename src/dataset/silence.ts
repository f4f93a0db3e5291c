/** What a pair without a line may be in a dataset that was made of a file. */

import type { Dataset } from '#domain/dataset.ts';
import { isByHand } from '#words/changedByHand.ts';
import type { Silence } from '#words/sourceForm.ts';

interface StoredValue {
  readonly sign?: unknown;
  readonly rows?: unknown;
}

/** How many rows of its file are set aside, whether some of it says that there is no relation, and how much was changed by hand. */
export function silenceIn({
  keptAside = [],
  recipe,
  statements,
}: Pick<Dataset, 'keptAside' | 'recipe' | 'statements'>): Silence {
  const values: readonly StoredValue[] = Array.isArray(recipe?.values) ? recipe.values : [];
  const isNoneStated = values.some(({ sign, rows }) => sign === 'no relation' && Number(rows) > 0);
  const counted = statements.filter(({ status }) => status !== 'withdrawn');
  return { aside: keptAside.length, isNoneStated, byHand: counted.filter(isByHand).length };
}
