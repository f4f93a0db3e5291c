/** Whom a figure of own data credits: what its source says of itself beside its title. */
import type { Dataset, Source } from '#domain/dataset.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { type Made, refusal } from './actBuilder.ts';
import { change } from './things.ts';

/** The source that a credit speaks of: the only one, or the file that the others stand in; null where there is none. */
export function creditedSource({ sources }: Pick<Dataset, 'sources'>): Source | null {
  const [first, ...others] = sources;
  return first !== undefined && (others.length === 0 || first.form === 'file') ? first : null;
}

/** The fields of a credit, as fields of the source. */
export const creditFields = ['publisher', 'author'] as const;
export type Credit = Readonly<Record<(typeof creditFields)[number], string>>;

/** What was typed that the source does not say; a field that was emptied is taken away. */
export function changedCredit(
  source: Source | null,
  typed: Partial<Credit>,
): { readonly [Field in keyof Credit]?: string | undefined } {
  const changed = creditFields.flatMap((field) => {
    const text = typed[field]?.trim();
    return text === undefined || text === (source?.[field] ?? '')
      ? []
      : [[field, text || undefined] as const];
  });
  return Object.fromEntries(changed);
}

/** Credits the source otherwise; a field that was emptied is taken away. */
export function creditAs(data: OwnData, typed: Partial<Credit>): Made {
  const source = creditedSource(data.dataset);
  const changed = changedCredit(source, typed);
  if (source === null || Object.keys(changed).length === 0) return refusal(actRefusals.nothingChanges);
  return change(data, 'source', source.id, changed);
}
