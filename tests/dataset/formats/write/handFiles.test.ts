import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { printOneFile } from '#dataset/formats/entente.ts';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import { handFiles } from '#dataset/formats/write/handFiles.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { DatasetId, SourceId } from '#domain/ids.ts';
import { datasetFolders, datasetIn, projectRoot } from '#scripts/datasets/datasetFolder.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';
import { putText } from '#workspace/acts/texts.ts';
import { change } from '#workspace/acts/things.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { undo } from '#workspace/undo/history.ts';

/** An editable copy, saved and opened again on the way. */
function copyOf(dataset: Dataset): Dataset {
  const { id, version, title } = dataset;
  const copy = { ...dataset, id: `own-${id}` as DatasetId, copiedFrom: { dataset: id, version, title } };
  const parsed = parseOneFile(printOneFile(copy));
  if (!parsed.ok) throw new Error('the copy is not read');
  return parsed.dataset;
}

describe.each(datasetFolders().map((folder) => [basename(folder), folder] as const))('%s', (id, folder) => {
  const names = ['dataset', 'actors', 'statements'].map((name) => `data/${id}/${name}.json`);
  const copy = copyOf(datasetIn(folder));

  test('where its omissions stand in a text at hand is not handed back', () => {
    const placed = copy.omissions.map((omission) => ({ ...omission, start: 3, end: 9 }));
    expect(handFiles({ ...copy, omissions: placed })).toEqual(handFiles(copy));
  });

  test('an editable copy that is handed back unchanged is the files of the folder, byte for byte', () => {
    const written = fileFormats.find((format) => format.id === 'hand')?.write(wholeOf(copy), 'x')[0];
    expect(written?.name).toBe('x.zip');
    const files = unzipSync(written?.content as Uint8Array);
    expect(Object.keys(files)).toEqual(names);
    for (const name of names)
      expect(Buffer.from(files[name] ?? []).equals(readFileSync(join(projectRoot, name))), name).toBe(true);
  });

  test('one changed statement is the only difference', () => {
    const [, statement] = copy.statements;
    const made = change(ownDataOf(copy), 'statement', statement?.id ?? '', { confidence: 'low' });
    if (!made.ok) throw new Error(made.why);
    const [before, after] = [handFiles(copy), handFiles(made.data.dataset)];
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([names[2]]);
    const [one, other] = [before, after].map((files) => files[names[2] ?? '']?.split('\n') ?? []);
    const changed = other?.filter((line, at) => line !== one?.[at]) ?? [];
    expect(changed.map((line) => line.replace(/,$/, ''))).toEqual(['    "confidence": "low"']);
    const back = undo(made.data, { past: [made.act], future: [] });
    expect(back && handFiles(back.data.dataset)).toEqual(before);
  });
});

test('what a text adds to the quotes is the text’s, and is not handed back', () => {
  const source = smallDataset.sources[0]?.id as SourceId;
  const start: OwnData = ownDataOf(copyOf(smallDataset));
  const made = putText(
    start,
    source,
    smallParagraphs.map(({ text }) => text),
  );
  if (!made.ok) throw new Error(made.why);
  expect(made.data.dataset.statements[0]?.cites[0]?.before).toBeDefined();
  expect(handFiles(made.data.dataset)).toEqual(handFiles(smallDataset));
});

test('a dataset that was not copied is handed over under its own name', () => {
  const files = handFiles({ ...smallDataset, id: 'own-small' as DatasetId });
  expect(Object.keys(files)[0]).toBe('data/small/dataset.json');
  expect(files['data/small/dataset.json']).toContain('"id": "small"');
});
