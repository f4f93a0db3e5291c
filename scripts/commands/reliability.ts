// `npm run data:reliability`: how far reliability/coding1.json and coding2.json of a dataset agree (data/mosul-2016, or
// the folder named after `--`), as Markdown.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Dataset } from '#domain/dataset.ts';
import { CommandError } from '#scripts/commandError.ts';
import { datasetIn, projectRoot } from '#scripts/datasets/datasetFolder.ts';
import { type Agreement, agreementOf, type Measure } from '#scripts/reliability/agreement.ts';
import { type Entry, readCoding, type UnitId } from '#scripts/reliability/codingFile.ts';

const universes: Record<Measure['universe'], string> = {
  named: 'each paragraph with each pair of actors that it names',
  widened: 'the same, and what a coding has beyond it',
  both: 'what both codings have',
};

function codingIn(folder: string, name: string, dataset: Dataset): readonly Entry[] {
  const path = join(folder, 'reliability', name);
  if (!existsSync(path)) throw new CommandError(`There is no coding yet: ${path}`);
  const read = readCoding(JSON.parse(readFileSync(path, 'utf8')), dataset);
  if ('problems' in read) throw new CommandError(`${path}:\n${read.problems.join('\n')}`);
  return read.entries;
}

const decimal = (value: number) => value.toFixed(3);
const intervalText = (interval: Measure['interval']) =>
  interval === null ? 'none' : `${decimal(interval.low)} to ${decimal(interval.high)}`;

function printed(agreement: Agreement, dataset: Dataset, entries: readonly [number, number]): string {
  const { measures, both, onlyFirst, onlySecond } = agreement;
  const list = (title: string, units: readonly UnitId[]) => [
    `## ${title}: ${units.length}`,
    '',
    ...units.map((unit) => `- ${unit.replace(' ', ': ').replace('~', ' – ').replace(/^/, '¶ ')}`),
    '',
  ];
  return [
    `# Agreement of two codings: ${dataset.id} ${dataset.version}`,
    '',
    `Entries: ${entries[0]} and ${entries[1]}. Krippendorff’s alpha for nominal data.`,
    '',
    'The intervals are 95 % percentile intervals from a seeded bootstrap over the units.',
    '',
    '| What | Units | Alpha | Interval | Universe |',
    '|---|---|---|---|---|',
    ...measures.map(
      ({ what, universe, units, alpha, interval }) =>
        `| ${what} | ${units} | ${alpha === null ? 'not defined' : decimal(alpha)} | ${intervalText(interval)} | ${universes[universe]} |`,
    ),
    '',
    ...list('What both found', both),
    ...list('What the first alone found', onlyFirst),
    ...list('What the second alone found', onlySecond),
  ].join('\n');
}

try {
  const folder = resolve(projectRoot, process.argv[2] ?? join('data', 'mosul-2016'));
  const dataset = datasetIn(folder);
  const first = codingIn(folder, 'coding1.json', dataset);
  const second = codingIn(folder, 'coding2.json', dataset);
  console.log(printed(agreementOf(dataset, first, second), dataset, [first.length, second.length]));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
