import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledEntries } from '#dataset/bundled.ts';
import { datasetCounts } from '#dataset/datasetCounts.ts';
import { printOneFile } from '#dataset/formats/entente.ts';
import { issueText } from '#dataset/issue.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { checkCurated, checkSource } from '#dataset/rules/curatedCheck.ts';
import { unexpectedCounts } from '#dataset/rules/expectedCounts.ts';
import { datasetFolders, datasetIn, folderOf } from '#scripts/datasets/datasetFolder.ts';

const article = new URL('../../../shared/article/paragraphs.json', import.meta.url);
const folders = datasetFolders().map((folder) => basename(folder));
const dataset = (id: string) => datasetIn(folderOf(id));

test('every folder comes with the app, by its title', () => {
  const bundled = bundledEntries.map(({ id, title }) => [id, title]).sort();
  expect(bundled).toEqual(folders.map((folder) => [folder, dataset(folder).title]).sort());
});

describe.each(folders)('data/%s', (folder) => {
  test('holds together, and is named as its folder', () => {
    expect(dataset(folder).id).toBe(folder);
  });

  test('is coded and named by the rules', () => {
    expect(checkCurated(dataset(folder)).map(issueText)).toEqual([]);
  });

  test('holds as much as it says', () => {
    const expected: unknown = JSON.parse(readFileSync(join(folderOf(folder), 'expected.json'), 'utf8'));
    expect(unexpectedCounts(expected, datasetCounts(dataset(folder)))).toEqual([]);
  });

  test('survives printing and parsing', () => {
    const parsed = dataset(folder);
    expect(parseOneFile(printOneFile(parsed))).toEqual({ ok: true, dataset: parsed });
  });
});

test.skipIf(!existsSync(article))('data/mosul-2016 quotes its source (skipped: no source text)', () => {
  const mosul = dataset('mosul-2016');
  const [source] = mosul.sources;
  const { title, paragraphs } = JSON.parse(readFileSync(article, 'utf8'));
  expect(source!.title).toBe(title);
  expect(checkSource(mosul, source!.id, paragraphs).map(issueText)).toEqual([]);
});

test.skipIf(!existsSync(article))('data/mosul-2016 cuts no word in a quote (skipped: no source text)', () => {
  const { statements, operations } = dataset('mosul-2016');
  const { paragraphs } = JSON.parse(readFileSync(article, 'utf8'));
  const cites = [
    ...statements.flatMap((statement) => statement.cites),
    ...operations.flatMap(({ participants }) => participants.map(({ cite }) => cite)),
  ];
  const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const cut = cites.filter(({ paragraph, quote }) => {
    const text = paragraphs.find(({ n }: { readonly n: number }) => n === paragraph).text;
    return !` ${wordsIn(text).join(' ')} `.includes(` ${wordsIn(quote!).join(' ')} `);
  });
  expect(cut).toEqual([]);
});

test('data/highland-tribes says what the table of its source says', () => {
  const { actors, statements, relationTypes } = dataset('highland-tribes');
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  const signOf = new Map(relationTypes.map(({ id, sign }) => [id, sign]));
  const coded = statements.map(
    ({ from, to, type }) => `${nameOf.get(from)},${nameOf.get(to)},${signOf.get(type)}`,
  );
  const [, ...ties] = readFileSync(new URL('../graph/balance/tribes.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  expect(coded.sort()).toEqual(ties.sort());
  const rows = actors.map(({ id }) => id);
  for (const { from, to, cites } of statements)
    expect(cites[0]?.locator).toBe(`cell (${rows.indexOf(from) + 1}, ${rows.indexOf(to) + 1})`);
});
