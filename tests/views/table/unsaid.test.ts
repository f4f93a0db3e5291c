/** What a table never said is not said in its name, neither in the table view nor in what is saved; and nothing is lost by it. */
import { expect, test } from 'vitest';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import { relationRows, statementRows } from '#derive/tableRows.ts';
import type { Dataset } from '#domain/dataset.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { opened } from '#tests/dataset/formats/read/opened.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { columnsFor, relationColumns, statementColumns } from '#views/table/columns.ts';

const own = opened('own.csv', 'from,to,stance\nAlpha,Beta,opposed\nGamma,Alpha,aligned\n').made.dataset;
const edited: Dataset = {
  ...own,
  statements: own.statements.map((one, at) =>
    at === 0 ? { ...one, mode: 'announced', confidence: 'medium' } : one,
  ),
};
const unsaid = ['basis', 'tier', 'mode', 'confidence'];

function keysOf(dataset: Dataset): readonly string[] {
  const index = buildQueryIndex(dataset);
  const graph = applyQuery(index, defaultQuery);
  const relations = columnsFor(relationRows(graph, index.shortNameOf, dataset), relationColumns);
  const statements = columnsFor(statementRows(graph, dataset, index.shortNameOf), statementColumns);
  return [...relations, ...statements].map(({ key }) => key).filter((key) => unsaid.includes(key));
}

const savedCsv = (dataset: Dataset) =>
  fileFormats.find(({ id }) => id === 'csv')?.write(wholeOf(dataset), 'saved')[0]?.content as string;

test('a table of three columns says nothing of status, basis and confidence', () => {
  expect(keysOf(own)).toEqual([]);
  expect(keysOf(realDataset)).toEqual(unsaid);
  expect(savedCsv(own)).not.toMatch(/\b(?:done|high)\b/);
});

test('what somebody has said of one row is shown, and of that row alone', () => {
  expect(keysOf(edited)).toEqual(unsaid);
  const index = buildQueryIndex(edited);
  const [first, second] = statementRows(applyQuery(index, defaultQuery), edited, index.shortNameOf);
  expect([first?.mode, first?.confidence]).toEqual(['announced', 'medium']);
  expect([second?.mode, second?.confidence]).toEqual([null, null]);
});

test.each(['csv', 'xlsx', 'gexf', 'graphml', 'cx2'] as const)('nothing of it is lost by %s', (format) => {
  for (const dataset of [own, edited]) {
    const file = fileFormats.find(({ id }) => id === format)?.write(wholeOf(dataset), 'saved')[0];
    const { statements } = opened(file?.name ?? '', file?.content ?? '').made.dataset;
    const told = (list: Dataset['statements']) =>
      list.map(({ mode, confidence, gloss }) => [mode, confidence, gloss]);
    expect(told(statements)).toEqual(told(dataset.statements));
  }
});

test('the column of places has room for words, and little for numbers', () => {
  const place = (dataset: Dataset) => {
    const index = buildQueryIndex(dataset);
    const rows = statementRows(applyQuery(index, defaultQuery), dataset, index.shortNameOf);
    return columnsFor(rows, statementColumns).find(({ key }) => key === 'paragraph');
  };
  const [first, ...others] = own.statements;
  const changed = 'line 2, changed by hand (the file says: Alpha → Beta: opposed)';
  const cites = [{ ...(first?.cites[0] as NonNullable<typeof first>['cites'][0]), locator: changed }];
  const corrected = { ...own, statements: [{ ...first, cites }, ...others] } as Dataset;
  expect(place(realDataset)).toMatchObject({ width: 3, isNumber: true });
  expect(place(own)).toMatchObject({ width: 5.5, isNumber: false });
  expect(place(corrected)).toMatchObject({ width: 16, isNumber: false });
});
