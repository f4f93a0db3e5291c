import { expect, test } from 'vitest';
import { printOneFile } from '#dataset/formats/entente.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { filePlacesOf, placesOfFile } from '#workspace/places/growingPlaces.ts';

const ids = smallDataset.actors.map(({ id }) => id as string);
const row = (y: number) => Object.fromEntries(ids.map((id, at) => [id, [at * 100, y] as const]));
const layouts = { automatic: row(0), force: row(1), factions: row(2), countries: row(3), circle: row(4) };
const printed = (places = { layouts, arranged: ['force'], late: ids.slice(-1) }) =>
  printOneFile(smallDataset, [], [], [], places);

test('places come back as they were, in one line, and the file opens with them', () => {
  const text = printed();
  expect(text.split('\n').filter((line) => line.includes('"places"'))).toHaveLength(1);
  const read = parseOneFile(text);
  const places = { layouts, arranged: ['force'], late: ids.slice(-1) };
  expect(read).toEqual({ ok: true, dataset: smallDataset, places });
  expect(readFile('a.entente.json', new TextEncoder().encode(text))).toMatchObject({ places });
  const table = placesOfFile(places);
  expect(table).toMatchObject({ ...layouts, arranged: ['force'] });
  expect(table && filePlacesOf(table)).toEqual(places);
});

test('only those of actors that there are are written, and a file without places has none', () => {
  const gone = { ...layouts, automatic: { ...row(0), 'no-such-one': [1, 1] as const } };
  expect(printed({ layouts: gone, arranged: [], late: ['no-such-one'] })).not.toContain('no-such-one');
  expect(printOneFile(smallDataset)).not.toContain('places');
  expect(readFile('a.entente.json', new TextEncoder().encode(printOneFile(smallDataset)))).toMatchObject({
    places: null,
  });
});

test('places of some layouts alone are searched anew', () => {
  const { circle: _, ...most } = layouts;
  expect(placesOfFile({ layouts: most })).toBeUndefined();
});

test.each<[string, unknown]>([
  ['off the grid', { layouts: { automatic: { arland: [0, 5000] } } }],
  ['of one number', { layouts: { automatic: { arland: [7] } } }],
  ['without layouts', {}],
  ['with other fields', { layouts, camera: 1 }],
])('places %s are refused, with their place', (_name, places) => {
  const file = { ...(JSON.parse(printOneFile(smallDataset)) as object), places };
  const read = parseOneFile(JSON.stringify(file));
  if (read.ok) throw new Error('it was read');
  expect(read.issues[0]!.path[0]).toBe('places');
});
