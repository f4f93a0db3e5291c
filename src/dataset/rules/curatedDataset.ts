/** What a dataset that comes with the app says of itself, where own data may be silent. */

import type { Finding, Located } from '#dataset/issue.ts';
import type { Dataset, Source } from '#domain/dataset.ts';
import { kebabPattern } from '#domain/freeId.ts';

const sourceFields = ['author', 'publisher', 'published', 'url', 'language', 'standpoint'] as const;
const headFields = ['description', 'asOf', 'conflictSince', 'licence', 'scope'] as const;
const typeFields = ['definition', 'example', 'counterExample'] as const;

type Filled<T, Field extends keyof T> = T & { readonly [One in Field]-?: NonNullable<T[One]> };

export type CuratedSource = Filled<Source, (typeof sourceFields)[number]>;

/** A dataset without `curatedFindings`. */
export type CuratedDataset = Omit<Filled<Dataset, (typeof headFields)[number]>, 'sources'> & {
  readonly sources: readonly CuratedSource[];
};

const longestId = 64;

function missing<Item>(item: Item, fields: readonly (keyof Item & string)[], expected: string): Finding[] {
  return fields.flatMap((field): Finding[] =>
    item[field] === undefined ? [[[field], 'this field is missing', expected]] : [],
  );
}

function* idFindings(items: readonly { readonly id: string }[]): Generator<Finding> {
  for (const [index, { id }] of items.entries())
    if (!kebabPattern.test(id) || id.length > longestId)
      yield [
        [index, 'id'],
        `“${id}” is not in the right form`,
        `lower case with hyphens, at most ${longestId}`,
      ];
}

const inside =
  (...path: Finding[0]) =>
  ([inner, ...words]: Finding): Finding => [[...path, ...inner], ...words];

/** What a curated dataset lacks, and ids that only own data may have; empty if nothing. */
export function curatedFindings(dataset: Dataset): readonly Located[] {
  const { sources, relationTypes, countries, curators, actors, statements } = dataset;
  const words = 'some text';
  const head: Finding[] = [
    ...missing(dataset, headFields, words),
    ...(curators.length === 0
      ? [[['curators'], 'the list is empty', 'at least 1 in it'] satisfies Finding]
      : []),
    ...sources.flatMap((source, index) => missing(source, sourceFields, words).map(inside('sources', index))),
    ...relationTypes.flatMap((type, index) =>
      missing(type, typeFields, words).map(inside('relationTypes', index)),
    ),
    ...countries.flatMap(({ id }, index): Finding[] =>
      /^[A-Z]{2}$/.test(id)
        ? []
        : [
            [
              ['countries', index, 'id'],
              `“${id}” is not in the right form`,
              'ISO 3166-1 alpha-2, such as IQ',
            ],
          ],
    ),
    ...(['sources', 'factions', 'communities', 'operations', 'relationTypes'] as const).flatMap((list) =>
      [...idFindings(dataset[list])].map(inside(list)),
    ),
  ];
  return [
    ...head.map((finding): Located => ['dataset', finding]),
    ...actors.flatMap((actor, index): Located[] => [
      ...missing(actor, ['summary'], words).map((finding): Located => ['actors', inside(index)(finding)]),
      ...(actor.kind === 'unstated'
        ? [['actors', [[index, 'kind'], 'its kind is not stated', 'what it is']] satisfies Located]
        : []),
    ]),
    ...[...idFindings(actors)].map((finding): Located => ['actors', finding]),
    ...[...idFindings(statements)].map((finding): Located => ['statements', finding]),
  ];
}

/** True if nothing is missing that a curated dataset has. */
export function isCurated(dataset: Dataset): dataset is CuratedDataset {
  return curatedFindings(dataset).length === 0;
}
