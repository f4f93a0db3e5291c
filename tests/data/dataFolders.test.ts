import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDataset, checkSource } from '#dataset/checkDataset.ts';
import { datasetCounts } from '#dataset/datasetCounts.ts';
import { unexpectedCounts } from '#dataset/expectedCounts.ts';
import { printOneFile } from '#dataset/formats/entente.ts';
import { issueText } from '#dataset/issue.ts';
import { parseDataset, parseOneFile } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';

const data = new URL('../../data/', import.meta.url);
const article = new URL('../../../shared/article/paragraphs.json', import.meta.url);
const folders = existsSync(data)
  ? readdirSync(data, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];
const read = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`${folder}/${file}`, data), 'utf8'));

function dataset(folder: string): Dataset {
  const parsed = parseDataset({
    dataset: read(folder, 'dataset.json'),
    actors: read(folder, 'actors.json'),
    statements: read(folder, 'statements.json'),
  });
  if (!parsed.ok) throw new Error(parsed.issues.map(issueText).join('\n'));
  return parsed.dataset;
}

test('there is a dataset', () => {
  expect(folders).toContain('mosul-2016');
});

describe.each(folders)('data/%s', (folder) => {
  test('holds together, and is named as its folder', () => {
    expect(dataset(folder).id).toBe(folder);
  });

  test('is coded and named by the rules', () => {
    expect(checkDataset(dataset(folder)).map(issueText)).toEqual([]);
  });

  test('holds as much as it says', () => {
    expect(unexpectedCounts(read(folder, 'expected.json'), datasetCounts(dataset(folder)))).toEqual([]);
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
