/** The lists and fields that acts change, by name. */
import { datasetSchema } from '#dataset/datasetSchema.ts';
import type { Dataset } from '#domain/dataset.ts';

/** Lists of a dataset whose items have an id. */
export const idLists = [
  'actors',
  'statements',
  'sources',
  'countries',
  'factions',
  'communities',
  'operations',
  'relationTypes',
  'fields',
] as const satisfies readonly (keyof Dataset)[];
export type IdList = (typeof idLists)[number];

/** Lists of a dataset whose items are known by their place alone. */
const plainLists = [
  'omissions',
  'numbers',
  'notNamed',
  'keptAside',
] as const satisfies readonly (keyof Dataset)[];

/** Lists beside the dataset. */
const workLists = ['texts', 'nothingToCode', 'dismissed', 'bin', 'spentIds'] as const;
type WorkList = (typeof workLists)[number];

export const datasetLists = [...idLists, ...plainLists] as const;
export type DatasetList = (typeof datasetLists)[number];

export const listNames = [...datasetLists, ...workLists] as const;
export type ListName = (typeof listNames)[number];

/** What a dataset says of itself, and the lists that may be missing: everything but actors and statements. */
export type FieldName = Exclude<keyof Dataset, 'actors' | 'statements'>;
/** In the order in which a file has them. */
export const fieldNames = Object.keys(datasetSchema.shape).filter(
  (name) => name !== '$schema',
) as FieldName[];

export const isWorkList = (list: ListName): list is WorkList => workLists.some((one) => one === list);
