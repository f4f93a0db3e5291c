import { kebab } from '#dataset/formats/read/toDataset/kebab.ts';
import { editionOf, tidyLine } from '#dataset/sourceTexts/edition.ts';
import type { Dataset, Source } from '#domain/dataset.ts';
import type { DatasetId, SourceId } from '#domain/ids.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { firstTypes } from './completing/firstTypes.ts';

/** What is known of the text that a dataset is coded from; what is empty is left out. */
export type SourceDetails = Readonly<Partial<Record<'author' | 'publisher' | 'published' | 'url', string>>>;

/**
 * A dataset without actors and statements, with the relation types to begin with and one source, whose text is given by its
 * paragraphs; without paragraphs it has none.
 */
export function newDataset(
  titleGiven: string,
  details: SourceDetails,
  paragraphs: readonly string[],
): OwnData {
  const title = tidyLine(titleGiven);
  const id = kebab(title);
  const given = Object.entries(details)
    .map(([field, text]) => [field, tidyLine(text)] as const)
    .filter(([, text]) => text !== '');
  const source: Source = {
    id: id as string as SourceId,
    form: 'article',
    title,
    ...Object.fromEntries(given),
  };
  const dataset: Dataset = {
    format: 'entente',
    formatVersion: 2,
    id: id as DatasetId,
    title,
    version: '1.0.0',
    curators: [],
    sources: [source],
    countries: [],
    factions: [],
    communities: [],
    operations: [],
    relationTypes: firstTypes,
    omissions: [],
    notNamed: [],
    actors: [],
    statements: [],
  };
  const edition = editionOf(source.id, paragraphs);
  return { ...ownDataOf(dataset), texts: edition.paragraphs.length === 0 ? [] : [edition] };
}
