import type { DatasetPart, Issue, Located } from '#dataset/issue.ts';
import { issueOf } from '#dataset/parseDataset.ts';
import type { Paragraph } from '#dataset/sourceTexts/sourceText.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { SourceId } from '#domain/ids.ts';
import { codingFindings } from './codingRules.ts';
import { curatedFindings } from './curatedDataset.ts';
import { namingFindings } from './namingRules.ts';
import { sourceFindings } from './sourceCheck.ts';

function issuesOf(dataset: Dataset, located: readonly Located[]): readonly Issue[] {
  const parts: Record<DatasetPart, unknown> = {
    dataset,
    actors: dataset.actors,
    statements: dataset.statements,
  };
  return located.map(([file, finding]) => issueOf(file, parts[file], finding));
}

/**
 * What is wrong with the coding and the naming of a dataset that `parseDataset` has read; empty if nothing. Advice for own
 * data, a must for what comes with the app.
 */
export function checkCurated(dataset: Dataset): readonly Issue[] {
  return issuesOf(dataset, [
    ...curatedFindings(dataset),
    ...codingFindings(dataset),
    ...namingFindings(dataset),
  ]);
}

/** What in a dataset disagrees with the text of one of its sources; empty if nothing. */
export function checkSource(
  dataset: Dataset,
  source: SourceId,
  paragraphs: readonly Paragraph[],
): readonly Issue[] {
  return issuesOf(dataset, sourceFindings(dataset, source, paragraphs));
}
