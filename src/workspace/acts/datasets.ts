/** Acts on the dataset as a whole. */
import type { Dataset } from '#domain/dataset.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { isSame } from '#workspace/undo/change.ts';
import type { FieldName } from '#workspace/undo/lists.ts';
import { actBuilder, type Made, made, refusal } from './actBuilder.ts';

/** Gives the dataset another title. */
export function renameDataset(data: OwnData, title: string): Made {
  const builder = actBuilder(data);
  builder.set('title', title.trim());
  return builder.act('datasetRenamed', { names: [title.trim()] });
}

/** What a dataset says of itself and anybody may say otherwise: not its id, its format and its lists of things. */
type Description = Pick<
  Dataset,
  | 'title'
  | 'description'
  | 'asOf'
  | 'conflictSince'
  | 'version'
  | 'issued'
  | 'licence'
  | 'licenceScope'
  | 'curators'
  | 'keywords'
  | 'scope'
>;

/** Changes what the dataset says of itself; a field that is undefined in `patch` is taken away. */
export function describeDataset(
  data: OwnData,
  patch: { readonly [Field in keyof Description]?: Description[Field] | undefined },
): Made {
  const builder = actBuilder(data);
  for (const [field, value] of Object.entries(patch)) builder.set(field as FieldName, value as never);
  return builder.act('datasetChanged');
}

/** What a form asks about a dataset as a whole. */
export const aboutFields = ['title', 'description', 'scope'] as const;
export type AboutDataset = Readonly<Record<(typeof aboutFields)[number], string>>;

/** Changes what was typed about a dataset and says something else than before; a field that was emptied is taken away. */
export function describedAs(data: OwnData, typed: Partial<AboutDataset>): Made {
  const tidy = aboutFields.flatMap((field) => {
    const text = typed[field]?.trim();
    return text === undefined || text === (data.dataset[field] ?? '') ? [] : [[field, text] as const];
  });
  if (tidy.some(([field, text]) => field === 'title' && text === '')) return refusal(actRefusals.noTitle);
  if (tidy.length === 0) return refusal(actRefusals.nothingChanges);
  return describeDataset(data, Object.fromEntries(tidy.map(([field, text]) => [field, text || undefined])));
}

/** Puts another dataset in its place: the same file read again, or, of this name, a file that was merged into it. */
export function replaceDataset(data: OwnData, dataset: Dataset, merged?: string): Made {
  if (isSame(data.dataset, dataset)) return refusal(actRefusals.nothingChanges);
  return made(data, {
    name: 'datasetReplaced',
    changes: [{ whole: 'dataset', before: data.dataset, after: dataset }],
    ...(merged === undefined ? {} : { names: [merged] }),
  });
}
