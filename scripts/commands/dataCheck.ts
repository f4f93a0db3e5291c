// `npm run data:check`: checks every dataset in data/ (or in the folders named after `--`), prints its counts, and fails on any issue.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type DatasetCounts, datasetCounts } from '#dataset/datasetCounts.ts';
import { issueText } from '#dataset/issue.ts';
import { parseJson } from '#dataset/parseJson.ts';
import { checkCurated, checkSource } from '#dataset/rules/curatedCheck.ts';
import { expectedOf, unexpectedCounts } from '#dataset/rules/expectedCounts.ts';
import { copiedRun, sourceRuns } from '#dataset/rules/ownWording.ts';
import { sourceShare } from '#dataset/rules/quoteShare.ts';
import type { Paragraph } from '#dataset/sourceTexts/sourceText.ts';
import type { Dataset } from '#domain/dataset.ts';
import { datasetFolders, projectRoot, readFolder } from '#scripts/datasets/datasetFolder.ts';

/** Where the text of a dataset's source may lie; it is not ours to ship. */
const sourceTexts: Readonly<Record<string, string>> = {
  'mosul-2016': resolve(projectRoot, '../shared/article/paragraphs.json'),
};

interface SourceText {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Lines of a folder's Markdown that copy the source; code blocks hold data, and its quotes are checked there. */
function copiedProse(folder: string, paragraphs: readonly Paragraph[]): readonly string[] {
  const runs = sourceRuns(paragraphs);
  return ['README.md', 'CHANGELOG.md'].flatMap((name) => {
    const path = join(folder, name);
    const prose = existsSync(path) ? readFileSync(path, 'utf8').replace(/^```.*?^```/gms, '') : '';
    return prose.split('\n').flatMap((line) => {
      const run = copiedRun(line, runs);
      return run === null ? [] : [`${name}: it copies the source: “${run}”. Expected: your own words.`];
    });
  });
}

/** Holds a dataset against the text of its source, where that is at hand. */
function checkText(dataset: Dataset, folder: string): readonly string[] {
  const path = sourceTexts[dataset.id];
  if (path === undefined || !existsSync(path)) {
    console.log('  quotes, mentions, aliases, own wording: skipped: no source text');
    return [];
  }
  const { title, paragraphs } = JSON.parse(readFileSync(path, 'utf8')) as SourceText;
  const source = dataset.sources.find((one) => one.title === title);
  if (source === undefined)
    return [`dataset.sources: no source has the title of the text. Expected: “${title}”.`];
  console.log(`  quotes, mentions, aliases, own wording: held against ${paragraphs.length} paragraphs`);
  const { quoted, covered } = sourceShare(dataset, source.id, paragraphs);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(`  of the source’s words ${percent(quoted)} in quotes, ${percent(covered)} with surface forms`);
  return [...checkSource(dataset, source.id, paragraphs).map(issueText), ...copiedProse(folder, paragraphs)];
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
    problems.push(...checkCurated(dataset).map(issueText), ...checkText(dataset, folder));
    if (dataset.id !== basename(folder))
      problems.push(`dataset.id: “${dataset.id}” is not the folder’s name. Expected: ${basename(folder)}.`);
    problems.push(...checkExpected(folder, counts).map((failure) => `expected.json: ${failure}`));
  }
  for (const problem of problems) console.error(`  ✗ ${problem}`);
  console.log(problems.length === 0 ? '  no issues' : `  ${problems.length} issues`);
  return problems.length;
}

function main(named: readonly string[]): number {
  const folders = named.length > 0 ? named.map((folder) => resolve(projectRoot, folder)) : datasetFolders();
  if (folders.length === 0) console.error('There is no dataset in data/.');
  const issues = folders.map(checkFolder).reduce((sum, count) => sum + count, 0);
  return folders.length > 0 && issues === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
