// `npm run test:readers`: what other programs find in the files that Entente writes. A program that is missing is skipped.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { groupBy } from '#base/groupBy.ts';
import { type Extract, wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import type { Dataset } from '#domain/dataset.ts';
import { hostileDataset } from '#tests/fixtures/hostileDataset.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';

/** What a program finds in a file, as far as a file says it. */
interface Found {
  readonly actors?: number;
  readonly ties: number;
  /** Pairs with more than one tie. */
  readonly parallel: number;
  /** Ties aligned, opposed and neither. */
  readonly signs: readonly number[];
  /** Sorted by code units. */
  readonly names?: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'entente-readers-'));
const script = join(import.meta.dirname, '../testReaders/readGraph.py');

/** The first Python that has a package; null without one. */
function pythonWith(name: string): string | null {
  const has = (python: string) => spawnSync(python, ['-c', `import ${name}`]).status === 0;
  return ['python3', '/usr/bin/python3'].find(has) ?? null;
}

const sorted = (names: readonly string[]) => [...names].sort();

function foundOf(ties: readonly (readonly [a: string, b: string, sign: number])[]): Omit<Found, 'names'> {
  const pairs = groupBy(ties, ([a, b]) => (a < b ? JSON.stringify([a, b]) : JSON.stringify([b, a])));
  return {
    ties: ties.length,
    parallel: [...pairs.values()].filter((list) => list.length > 1).length,
    signs: [1, -1, 0].map((sign) => ties.filter(([, , own]) => own === sign).length),
  };
}

/** What must be found, by the dataset itself and not by what was written. */
function expectedOf({ dataset, relations }: Extract, file: string): Found {
  const names = sorted(dataset.actors.map(({ name }) => name));
  const base = { actors: names.length, names };
  const types = new Map(dataset.relationTypes.map(({ id, sign }) => [id, sign]));
  if (file.includes('-signed')) {
    const stances = { aligned: 1, opposed: -1, mixed: 0 } as Readonly<Record<string, number>>;
    const signed = relations.filter(({ stance }) => stance in stances);
    return { ...base, ...foundOf(signed.map(({ a, b, stance }) => [a, b, stances[stance] ?? 0])) };
  }
  return {
    ...base,
    ...foundOf(dataset.statements.map(({ from, to, type }) => [from, to, types.get(type) ?? 0])),
  };
}

const readGraph =
  (python: string, tool: string) =>
  (file: string): Found =>
    JSON.parse(execFileSync(python, [script, tool, join(folder, file)], { encoding: 'utf8' })) as Found;

type Rows = readonly Readonly<Record<string, string>>[];

/** All sheets of a table as LibreOffice reads them, printed as CSV by it. */
function sheetsBy(office: string, file: string): (sheet: string) => Rows {
  const out = mkdtempSync(join(folder, 'sheets-'));
  // Comma, quote, UTF-8, from row 1, values as shown, every sheet in a file of its own; CSV is read as UTF-8 text.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const input = file.endsWith('.csv')
    ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false']
    : [];
  execFileSync(
    office,
    [
      `-env:UserInstallation=file://${join(folder, 'office')}`,
      '--headless',
      ...input,
      '--convert-to',
      filter,
      '--outdir',
      out,
      join(folder, file),
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  const stem = file.replace(/\.\w+$/, '');
  return (sheet) =>
    Papa.parse<Record<string, string>>(
      readFileSync(join(out, `${stem}-${sheet}.csv`), 'utf8').replace('\uFEFF', ''),
      {
        header: true,
        skipEmptyLines: true,
      },
    ).data;
}

const wordSigns: Readonly<Record<string, number>> = { aligned: 1, opposed: -1, none: 0 };
const tiesOf = (rows: Rows) =>
  foundOf(
    rows.map((row) => [row['from id'] ?? '', row['to id'] ?? '', wordSigns[row.sign ?? ''] ?? Number.NaN]),
  );
const withoutGuard = (name = '') => (/^'+[=+\-@]/.test(name) ? name.slice(1) : name);

const readTable =
  (office: string) =>
  (file: string): Found => {
    const sheet = sheetsBy(office, file);
    if (file.endsWith('.xlsx')) {
      const names = sorted(sheet('Actors').map(({ name = '' }) => name));
      return { actors: names.length, names, ...tiesOf(sheet('Statements')) };
    }
    const stem = file.replace(/\.\w+$/, '');
    const actors = sheetsBy(office, `${stem}-actors.csv`)(`${stem}-actors`);
    const names = sorted(actors.map(({ name }) => withoutGuard(name)));
    return { actors: names.length, names, ...tiesOf(sheet(stem)) };
  };

interface Reader {
  readonly name: string;
  readonly read: ((file: string) => Found) | null;
  /** How the names of the files that it reads end. */
  readonly files: readonly string[];
}

function readers(): readonly Reader[] {
  const [networkx, igraph] = [pythonWith('networkx'), pythonWith('igraph')];
  const office = ['soffice', 'libreoffice'].find((one) => spawnSync(one, ['--version']).status === 0) ?? null;
  const graphml = ['-statements.graphml', '-signed.graphml'];
  return [
    {
      name: 'networkx',
      read: networkx === null ? null : readGraph(networkx, 'networkx'),
      // Its reader of GEXF refuses a graph with both sorts of edges.
      files: graphml,
    },
    { name: 'igraph', read: igraph === null ? null : readGraph(igraph, 'igraph'), files: graphml },
    { name: 'LibreOffice', read: office === null ? null : readTable(office), files: ['.xlsx', '.csv'] },
  ];
}

const hostile = fc.sample(hostileDataset, { numRuns: 2, seed: 20161101 });
const datasets: readonly (readonly [string, Dataset])[] = [
  ['mosul', realDataset],
  ['own', ownDataset()],
  ...hostile.map((dataset, at) => [`hostile${at + 1}`, dataset] as const),
];

const rows: string[][] = [['file', 'reader', 'actors', 'ties', 'parallel', '+ / − / 0', 'names', '']];
let failures = 0;
try {
  const all = readers();
  for (const { name, read } of all) if (read === null) console.log(`skipped: ${name} is not here`);
  for (const [name, dataset] of datasets) {
    const extract = wholeOf(dataset);
    for (const format of fileFormats)
      for (const file of format.write(extract, name)) writeFileSync(join(folder, file.name), file.content);
    for (const { name: reader, read, files } of all) {
      if (read === null) continue;
      for (const ending of files) {
        const file = `${name}${ending}`;
        const expected = expectedOf(extract, file);
        const found = read(file);
        const isEqual = (Object.keys(expected) as (keyof Found)[]).every(
          (key) => JSON.stringify(expected[key]) === JSON.stringify(found[key]),
        );
        if (!isEqual) failures += 1;
        const same = (found.names ?? []).filter((one, at) => one === expected.names?.[at]).length;
        rows.push([
          file,
          reader,
          `${found.actors}`,
          `${found.ties}`,
          `${found.parallel}`,
          found.signs.join(' / '),
          `${same} of ${expected.names?.length}`,
          isEqual
            ? 'equal'
            : `NOT EQUAL: ${expected.actors}, ${expected.ties}, ${expected.signs.join(' / ')}`,
        ]);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
for (const row of rows)
  console.log(
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
console.log(failures === 0 ? 'All equal.' : `${failures} not equal.`);
process.exitCode = failures === 0 ? 0 : 1;
