/** A saved table in which somebody has changed names beside their ids, opened where nobody knows its dataset. */
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { readFiles } from '#dataset/formats/read/readFiles.ts';
import { datasetFrom } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import type { Dataset } from '#domain/dataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

type Row = Record<string, string>;

function drawn(dataset: Dataset, change: (rows: Row[]) => void, isLone: boolean) {
  const [statements, , actors] = fileFormats
    .find(({ id }) => id === 'csv')!
    .write(wholeOf(dataset), 'edited');
  const { data } = Papa.parse<Row>(String(statements!.content).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  change(data);
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const files = [
    file('edited.csv', Papa.unparse(data)),
    ...(isLone ? [] : [file('edited-actors.csv', String(actors!.content))]),
  ];
  const reading = readFiles(files);
  const made = datasetFrom(reading, guessRecipe(reading))!;
  const names = new Map<string, string>(made.dataset.actors.map(({ id, name }) => [id, name]));
  const pairs = made.dataset.statements.map(({ from, to }) => [names.get(from), names.get(to)]);
  return { pairs, aside: made.keptAside.length, actors: made.dataset.actors };
}

test.each([true, false])('Names count where they were changed; a lone table: %s', (isLone) => {
  const before = drawn(smallDataset, () => {}, isLone);
  const { pairs, aside, actors } = drawn(
    smallDataset,
    (rows) => {
      rows[1]!.to = 'Bresia';
      rows.splice(3, 0, { from: 'Corland', verb: 'backs', to: 'Bresia', sign: 'aligned' });
    },
    isLone,
  );
  expect(aside).toBe(0);
  expect(pairs[1]).toEqual([before.pairs[1]?.[0], 'Bresia']);
  expect(pairs[3]).toEqual(['Corland', 'Bresia']);
  if (!isLone) expect(actors).toHaveLength(smallDataset.actors.length);
});

test('Of an actor in one row alone the table of actors tells what was changed', () => {
  const row = smallDataset.statements.findIndex(({ from }) => from === 'harbour-radio');
  const { pairs } = drawn(smallDataset, (rows) => Object.assign(rows[row]!, { from: 'Bresia' }), false);
  expect(pairs[row]?.[0]).toBe('Bresia');
});

test('Two actors with one name are told apart by their ids', () => {
  const namesakes: Dataset = {
    ...smallDataset,
    actors: smallDataset.actors.map((one) => (one.id === 'corland' ? { ...one, name: 'Bresia' } : one)),
  };
  expect(drawn(namesakes, () => {}, false).actors.filter(({ name }) => name === 'Bresia')).toHaveLength(2);
  // A lone table has nothing but their ids to call them by.
  const alone = drawn(namesakes, () => {}, true).actors.map(({ name }) => name);
  expect(alone).toEqual(expect.arrayContaining(['bresia', 'corland']));
});
