import { expect, test } from 'vitest';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { datasetFrom } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import type { DatasetId } from '#domain/ids.ts';
import { ownIdOf } from '#domain/ownId.ts';
import { mendRows, type RowMend, recipeOf, waitsForSign } from '#workspace/acts/keptRows.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { parseSnapshot, printSnapshot } from '#workspace/storing/snapshot.ts';
import { noHistory, remembered, undo } from '#workspace/undo/history.ts';

/** Own data of a table, as "Draw it" makes it. */
function drawn(csv: string): OwnData {
  const reading = readFile('ties.csv', new TextEncoder().encode(csv));
  const made = datasetFrom(reading, guessRecipe(reading));
  if (made === null) throw new Error('not read');
  const data = ownDataOf({ ...made.dataset, id: ownIdOf(made.dataset.id) as DatasetId });
  // As it comes back from the device.
  const parsed = parseSnapshot(printSnapshot(data));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.data;
}

const mended = (data: OwnData, mend: RowMend) => {
  const made = mendRows(data, mend);
  if (!made.ok) throw new Error(made.why);
  return made;
};
const told = ({ dataset }: OwnData) =>
  dataset.statements.map(({ from, to, type, when, cites }) => [
    ...[from, to].map((id) => dataset.actors.find((actor) => actor.id === id)?.name),
    dataset.relationTypes.find(({ id }) => id === type)?.sign,
    when,
    cites[0]?.quote,
  ]);
const aside = ({ dataset }: OwnData) => (dataset.keptAside ?? []).map(({ row, column }) => [row, column]);

const table = `Actor A,Actor B,Relation,Date,Quote
Northland,Westland,ally,2024-03-02,a pact
Northland,,rival,2024-03-09,the river
Eastmark,Westland,glorps,2024-04-12,in a letter
Harbour Union,Eastmark,glorps,,twice
`;

test('a cell that was missing is written in after drawing: the row is drawn as the recipe says', () => {
  const data = drawn(table);
  expect(aside(data)).toEqual([
    [3, 'Actor B'],
    [4, 'Relation'],
    [5, 'Relation'],
  ]);
  const { data: after, act } = mended(data, { kind: 'cell', at: 0, value: ' Eastmark ' });
  expect(told(after)).toEqual([
    ['Northland', 'Westland', 1, '2024-03-02', 'a pact'],
    ['Northland', 'Eastmark', -1, '2024-03-09', 'the river'],
  ]);
  expect(after.dataset.statements[1]?.cites[0]?.locator).toContain('“Actor B” written in by hand');
  expect(aside(after)).toHaveLength(2);
  const back = undo(after, remembered(noHistory, act));
  expect(printSnapshot(back!.data)).toBe(printSnapshot(data));
});

test('a value that had no meaning gets one: all its rows are drawn in one act, and the recipe knows it', () => {
  const data = drawn(table);
  const rows = data.dataset.keptAside!;
  expect(rows.map((row) => waitsForSign(row, recipeOf(data.dataset)))).toEqual([false, true, true]);
  const { data: after } = mended(data, { kind: 'sign', value: 'glorps', sign: 'opposed' });
  expect(told(after).slice(1)).toEqual([
    ['Eastmark', 'Westland', -1, '2024-04-12', 'in a letter'],
    ['Harbour Union', 'Eastmark', -1, null, 'twice'],
  ]);
  expect(aside(after)).toEqual([[3, 'Actor B']]);
  expect(recipeOf(after.dataset)?.values.find(({ value }) => value === 'glorps')?.sign).toBe('opposed');
  // An actor of a mended row is the one that there is.
  expect(new Set(after.dataset.actors.map(({ name }) => name)).size).toBe(after.dataset.actors.length);
});

test('what would still be wrong is said and changes nothing', () => {
  const data = drawn(table);
  const itself = mendRows(data, { kind: 'cell', at: 0, value: 'Northland' });
  expect(itself).toEqual({ ok: false, why: expect.stringContaining('to itself') });
  expect(mendRows(data, { kind: 'cell', at: 9, value: 'x' }).ok).toBe(false);
  expect(mendRows(data, { kind: 'cell', at: 1, value: '  ' }).ok).toBe(false);
});

test('a sign that is misspelt is the sign it is taken to mean, and no verb', () => {
  const data = drawn('from,to,stance\nRuritania,Borduria,aligned\nGraustark,Syldavia,alligned\n');
  const { data: after } = mended(data, { kind: 'sign', value: 'alligned', sign: 'aligned' });
  expect(after.dataset.relationTypes.map(({ label }) => label)).toEqual(['is aligned with']);
  expect(after.dataset.statements.map(({ gloss, fields }) => [gloss, fields])).toEqual([
    ['Ruritania → Borduria: aligned.', { stance: 'aligned' }],
    ['Graustark → Syldavia: aligned.', { stance: 'alligned' }],
  ]);
});

test('so is one that stands beside verbs, and a verb of one’s own stays a verb', () => {
  const rows =
    'from,to,stance\nRuritania,Borduria,ally\nGraustark,Syldavia,opposd\nSyldavia,Borduria,embraced\n';
  const misspelt = mended(drawn(rows), { kind: 'sign', value: 'opposd', sign: 'opposed' }).data;
  const { data } = mended(misspelt, { kind: 'sign', value: 'embraced', sign: 'aligned' });
  expect(data.dataset.relationTypes.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['ally', 'is opposed to', 'embraced']),
  );
  // Taken for the contrary, it is no misspelling of it.
  const other = mended(drawn(rows), { kind: 'sign', value: 'opposd', sign: 'aligned' }).data;
  expect(other.dataset.relationTypes.map(({ label }) => label)).toContain('opposd');
});
