/**
 * Files that nobody here wrote, read as the app reads them. They stand beside the project; without them the tests are
 * skipped. `CORPUS_TABLE=file npx vitest run corpus` writes what was read beside what was expected.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import type { ReadChoices, Reading } from '#dataset/formats/read/reading.ts';
import { datasetFrom, type MadeDataset } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import { corpusFiles, corpusFolder, type NoPair, type Ties } from '#tests/fixtures/corpusFiles.ts';
import { isThorough } from '#tests/lawRuns.ts';
import { objections } from './read/opened.ts';

/** Checking the dataset of one of these against the schema takes longer than reading it. */
const giant = 150_000;

interface Read {
  readonly reading: Reading;
  readonly recipe: Recipe | null;
  readonly made: MadeDataset | null;
}

function read(path: string, choices: ReadChoices = {}): Read {
  const bytes = new Uint8Array(readFileSync(join(corpusFolder, path)));
  const reading = readFile(basename(path), bytes, choices);
  const recipe = guessRecipe(reading);
  return { reading, recipe, made: datasetFrom(reading, recipe) };
}

/** The same with "other tie" for each value that waits for a sign. */
function answered({ reading, recipe }: Read): MadeDataset | null {
  if (recipe === null) return null;
  const values = recipe.values.map((one) => ({ ...one, sign: one.sign ?? ('other' as const) }));
  return datasetFrom(reading, { ...recipe, values });
}

function counts({ dataset, rows, keptAside }: MadeDataset) {
  const signs = new Map(dataset.relationTypes.map(({ id, sign }) => [id, sign]));
  const ofSign = (wanted: number) =>
    dataset.statements.filter(({ type }) => signs.get(type) === wanted).length;
  return {
    actors: dataset.actors.length,
    rows,
    undrawn: keptAside.length,
    aligned: ofSign(1),
    opposed: ofSign(-1),
  };
}

/** Rows that cannot be drawn before somebody has chosen a sign. */
const asked = ({ keptAside }: MadeDataset) =>
  keptAside.filter(({ reason }) => reason.startsWith('no choice was made for')).length;

const cellsOf = (reading: Reading): readonly string[] =>
  reading.kind === 'tables' || reading.kind === 'graph'
    ? reading.tables.flatMap(({ columns, rows }) => [
        ...columns.map(({ name }) => name),
        ...rows.flatMap(({ cells }) => cells),
      ])
    : [];

const lines: string[] = [];
afterAll(() => {
  const { CORPUS_TABLE } = process.env;
  if (CORPUS_TABLE === undefined) return;
  const head = '| file | expected | read | kept aside | ms |\n|---|---|---|---|---|\n';
  writeFileSync(CORPUS_TABLE, `${head}${lines.join('\n')}\n`);
});

const encodingOf = (expected: Ties | NoPair): ReadChoices =>
  expected.encoding === undefined ? {} : { encoding: expected.encoding };

/** Makes the reading that a reader gets after the questions that must be answered, and checks that they are asked. */
function readAnswered(path: string, expected: Ties | NoPair): Read {
  const first = read(path);
  const musts = first.reading.questions.filter(({ mustAnswer }) => mustAnswer).map(({ about }) => about);
  expect(musts.includes('encoding')).toBe(expected.encoding !== undefined);
  const after = expected.encoding === undefined ? first : read(path, encodingOf(expected));
  if (expected.holds !== undefined) {
    const { holds } = expected;
    expect(cellsOf(after.reading).filter((cell) => cell.includes(holds))).not.toEqual([]);
  }
  return after;
}

function check(path: string): string {
  const expected = corpusFiles[path];
  if (expected === undefined) throw new Error(`${path} is not in the table`);
  if ('refused' in expected) {
    const { reading } = read(path);
    expect(reading.kind).toBe('unreadable');
    const [issue] = reading.issues;
    expect(issue?.message).toMatch(expected.refused);
    expect(issue?.expected).not.toBe('');
    return `refused | refused: ${issue?.message} | –`;
  }
  const file = readAnswered(path, expected);
  const { made } = file;
  if (made === null) throw new Error(`nothing was made: ${file.reading.issues[0]?.message}`);
  const statements = made.dataset.statements.length;
  expect(statements + made.keptAside.length).toBe(made.rows);
  if (isThorough || statSync(join(corpusFolder, path)).size < giant) expect(objections(made)).toEqual([]);
  if ('noPair' in expected) {
    const reasons = new Set(made.keptAside.map(({ reason }) => reason));
    expect([made.rows, statements, ...reasons]).toEqual([
      expected.noPair,
      0,
      'no column says who, or to whom',
    ]);
    return `no pair in ${expected.noPair} rows | ${made.rows} rows, no pair | ${made.keptAside.length}: ${[...reasons]}`;
  }
  const all = answered(file);
  if (all === null) throw new Error('nothing was made of the answers');
  const { actors, rows, undrawn = 0, aligned = 0, opposed = 0 } = expected;
  expect({ ...counts(all), asked: asked(made) }).toEqual({
    actors,
    rows,
    undrawn,
    aligned,
    opposed,
    asked: expected.asked ?? 0,
  });
  const say = (of: Required<Pick<Ties, 'actors' | 'rows' | 'aligned' | 'opposed'>>) =>
    `${of.actors} actors, ${of.rows} rows, +${of.aligned} −${of.opposed}`;
  const aside = [
    undrawn > 0 ? `${counts(all).undrawn} without two actors` : '',
    asked(made) > 0 ? `${asked(made)} asked` : '',
  ].filter((part) => part !== '');
  return `${say({ actors, rows, aligned, opposed })} | ${say(counts(all))} | ${aside.join(', ') || 'none'}`;
}

const isThere = existsSync(corpusFolder);
describe.skipIf(!isThere)(isThere ? 'The corpus' : 'skipped: the corpus is not beside the project', () => {
  test.each(Object.keys(corpusFiles))('%s', (path) => {
    const start = performance.now();
    const line = check(path);
    lines.push(`| ${path} | ${line} | ${Math.round(performance.now() - start)} |`);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('has no file that is not in the table', () => {
    const files = readdirSync(corpusFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map(({ parentPath, name }) => join(parentPath, name).slice(corpusFolder.length + 1));
    expect(files.filter((file) => corpusFiles[file] === undefined)).toEqual([]);
  });
});
