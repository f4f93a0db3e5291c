import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Question } from '#dataset/bundled.ts';
import { datasetParts, type Issue, issueText } from '#dataset/issue.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import { parseJson } from '#dataset/parseJson.ts';
import { checkCurated } from '#dataset/rules/curatedCheck.ts';
import { type CuratedDataset, isCurated } from '#dataset/rules/curatedDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import { CommandError } from '#scripts/commandError.ts';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The folders of data/, in the order of their names. */
export function datasetFolders(): readonly string[] {
  const data = join(projectRoot, 'data');
  if (!existsSync(data)) return [];
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(data, name))
    .sort();
}

/** The dataset of a folder, or what keeps it from being read. */
export function readFolder(folder: string): {
  readonly dataset: Dataset | null;
  readonly issues: readonly Issue[];
} {
  const read = datasetParts.map((part) => {
    const path = join(folder, `${part}.json`);
    if (existsSync(path)) return parseJson(readFileSync(path, 'utf8'), part);
    const issue: Issue = { file: part, path: [], message: 'the file is missing', expected: path };
    return { ok: false, issue } as const;
  });
  const unread = read.flatMap((one) => (one.ok ? [] : [one.issue]));
  if (unread.length > 0) return { dataset: null, issues: unread };
  const [dataset, actors, statements] = read.map((one) => (one.ok ? one.value : undefined));
  const parsed = parseDataset({ dataset, actors, statements });
  return parsed.ok ? { dataset: parsed.dataset, issues: [] } : { dataset: null, issues: parsed.issues };
}

/** The dataset of a folder. Throws a `CommandError` that lists what keeps it from being read. */
export function datasetIn(folder: string): Dataset {
  const { dataset, issues } = readFolder(folder);
  if (dataset === null) throw new CommandError(`${folder}:\n${issues.map(issueText).join('\n')}`);
  return dataset;
}

/** The dataset of a folder with all that a curated one says. Throws a `CommandError` that lists what is missing. */
export function curatedIn(folder: string): CuratedDataset {
  const dataset = datasetIn(folder);
  if (isCurated(dataset)) return dataset;
  throw new CommandError(`${folder}:\n${checkCurated(dataset).map(issueText).join('\n')}`);
}

/** Where the dataset of an id lies, whether or not it is there. */
export function folderOf(id: string): string {
  return join(projectRoot, 'data', id);
}

/** The questions of the dataset of an id. */
export function readQuestions(id: string): readonly Question[] {
  return JSON.parse(readFileSync(questionsFile(folderOf(id)), 'utf8'));
}

/** Where the questions of a folder's dataset lie. */
export const questionsFile = (folder: string): string => join(folder, 'questions.json');
