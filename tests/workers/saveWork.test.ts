import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { writtenFile } from '#workers/saveWork.ts';

const { actors, relations } = applyQuery(buildQueryIndex(smallDataset), defaultQuery);
const request = { dataset: smallDataset, shown: { actors, relations }, name: 'x' } as const;

test('a part that comes by message is in the order of the dataset', () => {
  const { content } = writtenFile(structuredClone({ ...request, format: 'entente' }));
  const parsed = parseOneFile(String(content));
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  const shown = new Set(
    relations.flatMap(({ statements }) => statements.map(({ statement }) => statement.id)),
  );
  expect(parsed.dataset.statements).toEqual(smallDataset.statements.filter(({ id }) => shown.has(id)));
});

test('several files are one ZIP', () => {
  const { name, content } = writtenFile({ ...request, format: 'r' });
  expect(name).toBe('x-r.zip');
  expect(Object.keys(unzipSync(content as Uint8Array))).toEqual([
    'x.R',
    'x-statements.graphml',
    'x-signed.graphml',
  ]);
});
