// `npm run data:check`: checks every dataset in data/ (or in the folders named after `--`), prints its counts, and fails on any issue.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDataset, checkSource } from '#dataset/checkDataset.ts';
import { type DatasetCounts, datasetCounts } from '#dataset/datasetCounts.ts';
import { expectedOf, unexpectedCounts } from '#dataset/expectedCounts.ts';
import { datasetParts, type Issue, issueText } from '#dataset/issue.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import { parseJson } from '#dataset/parseJson.ts';
import type { Paragraph } from '#dataset/sourceCheck.ts';
import type { Dataset } from '#domain/dataset.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where the text of a dataset's source may lie; it is not ours to ship. */
const sourceTexts: Readonly<Record<string, string>> = {
  'mosul-2016': resolve(root, '../shared/article/paragraphs.json'),
};

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The dataset of a folder, or what keeps it from being read. */
function readFolder(folder: string): { dataset: Dataset | null; issues: readonly Issue[] } {
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

function checkText(dataset: Dataset): readonly Issue[] {
  const path = sourceTexts[dataset.id];
  if (path === undefined || !existsSync(path)) {
    console.log('  quotes, mentions, aliases: skipped: no source text');
    return [];
  }
  const text = readJson(path) as { readonly title: string; readonly paragraphs: readonly Paragraph[] };
  const source = dataset.sources.find(({ title }) => title === text.title);
  if (source === undefined) {
    const message = `no source has the title of the text, “${text.title}”`;
    return [{ file: 'dataset', path: ['sources'], message, expected: 'that title' }];
  }
  console.log(`  quotes, mentions, aliases: held against ${text.paragraphs.length} paragraphs`);
  return checkSource(dataset, source.id, text.paragraphs);
}

function printCounts(counts: DatasetCounts): void {
  const line = (what: string, tally: Readonly<Record<string, number>>, of: number) => {
    const parts = Object.entries(tally).map(([value, count]) => {
      const share = of === 0 ? 0 : Math.round((100 * count) / of);
      return `${value} ${count} (${share} %)`;
    });
    console.log(`  ${what.padEnd(12)}${parts.join(' · ')}`);
  };
  const { actors, statements, dyads, places, unusedTypes } = counts;
  console.log(`  ${actors} actors, ${statements} statements on ${dyads} dyads, from ${places} places`);
  line('tier', counts.tiers, actors);
  line('kind', counts.kinds, actors);
  line('family', counts.families, statements);
  line('sign', counts.signs, statements);
  line('mode', counts.modes, statements);
  line('voice', counts.voices, statements);
  line('confidence', counts.confidences, statements);
  line('filled', { ...counts.filled, earlier: counts.earlier }, statements);
  if (unusedTypes.length > 0) console.log(`  types that no statement uses: ${unusedTypes.join(', ')}`);
}

function checkExpected(folder: string, counts: DatasetCounts): readonly string[] {
  const path = join(folder, 'expected.json');
  const json = existsSync(path) ? parseJson(readFileSync(path, 'utf8'), 'whole') : null;
  const failures =
    json === null
      ? ['the file is missing.']
      : json.ok
        ? unexpectedCounts(json.value, counts)
        : [`${json.issue.message}.`];
  if (failures.length > 0)
    console.log(`  if the data is right, expected.json should read ${JSON.stringify(expectedOf(counts))}`);
  return failures;
}

/** Checks one folder, prints what it holds, and returns the number of issues. */
function checkFolder(folder: string): number {
  console.log(`\n${basename(folder)}`);
  const { dataset, issues: unreadable } = readFolder(folder);
  const problems: string[] = unreadable.map(issueText);
  if (dataset !== null) {
    const counts = datasetCounts(dataset);
    printCounts(counts);
    problems.push(...[...checkDataset(dataset), ...checkText(dataset)].map(issueText));
    if (dataset.id !== basename(folder))
      problems.push(`dataset.id: “${dataset.id}” is not the folder’s name. Expected: ${basename(folder)}.`);
    problems.push(...checkExpected(folder, counts).map((failure) => `expected.json: ${failure}`));
  }
  for (const problem of problems) console.error(`  ✗ ${problem}`);
  console.log(problems.length === 0 ? '  no issues' : `  ${problems.length} issues`);
  return problems.length;
}

function main(named: readonly string[]): number {
  const data = join(root, 'data');
  const bundled = existsSync(data)
    ? readdirSync(data, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(data, name))
    : [];
  const folders = named.length > 0 ? named.map((folder) => resolve(root, folder)) : bundled;
  if (folders.length === 0) console.error('There is no dataset in data/.');
  const issues = folders.map(checkFolder).reduce((sum, count) => sum + count, 0);
  return folders.length > 0 && issues === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
