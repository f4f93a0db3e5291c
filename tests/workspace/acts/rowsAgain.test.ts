/** What was saved and is opened again in the same browser: nothing is lost, and nothing is taken back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bringsNothing, saysTheSame } from '#dataset/formats/again/rowsChanged.ts';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { datasetFrom } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import { packed } from '#dataset/formats/write/zip.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { hostileDataset } from '#tests/fixtures/hostileDataset.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { importWork } from '#workers/importWork.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { replaceRows } from '#workspace/acts/replacedRows.ts';
import { takeRowsAgain } from '#workspace/acts/rowsAgain.ts';
import { add, change } from '#workspace/acts/things.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { parseSnapshot, printSnapshot } from '#workspace/storing/snapshot.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const savedFormats = ['zip', 'csv', 'xlsx', 'graphml', 'gexf', 'cx2'] as const;
type SavedFormat = (typeof savedFormats)[number];

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? utf8(content) : content);

/** A file as it is saved: tables of a format that has several come packed. */
const saved = (id: SavedFormat, dataset: Dataset) => {
  const format = fileFormats.find((one) => one.id === (id === 'zip' ? 'csv' : id));
  const files = format?.write(wholeOf(dataset), 'two-entente') ?? [];
  const [file] = files;
  if (file === undefined) throw new Error(`nothing is written as ${id}`);
  return id === 'zip'
    ? {
        name: 'two-entente-csv.zip',
        bytes: packed(Object.fromEntries(files.map(({ name, content }) => [name, content]))),
      }
    : { name: file.name, bytes: bytesOf(file.content) };
};

const done = (made: Made): OwnData => {
  if (!made.ok) throw new Error(made.why);
  return made.data;
};

function drawn(text: string): OwnData {
  const reading = readFile('two.csv', utf8(text));
  const made = datasetFrom(reading, guessRecipe(reading));
  if (made === null) throw new Error('not read');
  const parsed = parseSnapshot(printSnapshot(ownDataOf(made.dataset)));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.data;
}

/** Opens a file where the dataset is kept. */
function openedBeside(file: { readonly name: string; readonly bytes: Uint8Array }, before: Dataset) {
  const work = importWork();
  const clean = work.read([file], {}).recipe;
  const fitted = work.fit(before);
  const recipe = fitted?.read.recipe ?? null;
  return {
    clean,
    recipe,
    difference: work.preview(recipe)?.difference ?? null,
    again: work.again(),
    dataset: work.draw(recipe),
  };
}

const stanceFile = 'from,to,stance\nAlba,Brema,aligned\nAlba,Corvia,opposed\nBrema,Corvia,opposed\n';
const idOf = ({ dataset }: OwnData, name: string) =>
  dataset.actors.find((actor) => actor.name === name)?.id as ActorId;

/** The second row says by hand that the two are aligned. */
function corrected(data: OwnData): OwnData {
  const [first, second] = data.dataset.statements;
  if (first === undefined || second === undefined) throw new Error('no rows');
  return done(change(data, 'statement', second.id, { type: first.type }));
}

const signs = (dataset: Dataset) =>
  dataset.statements.map(({ type }) => dataset.relationTypes.find(({ id }) => id === type)?.sign);

describe.each(savedFormats)('a table that was corrected by hand, saved as %s, and opened again', (id) => {
  const data = corrected(drawn(stanceFile));
  const { clean, recipe, difference, dataset } = openedBeside(saved(id, data.dataset), data.dataset);

  test('is read as in a browser that does not know it: by the columns that hold the correction', () => {
    expect(recipe).toEqual(clean);
    expect(dataset && signs(dataset)).toEqual([1, 1, -1]);
  });

  test('says that nothing has changed', () => {
    expect(difference && saysTheSame(difference)).toBe(true);
  });
});

describe.each(savedFormats)('work of all kinds, saved as %s, and opened again', (id) => {
  const table = [
    'From,Does,To,Since,Weight',
    'Alba,leans on,Brema,2020,3',
    'Brema,attacks,Corvia,2021-03-04,1',
    'Alba,ally,Corvia,,2',
    'Dorne,,Alba,,1',
    'Esk,attacks,Corvia,,4',
    'Esk Front,attacks,Dorne,,4',
  ].join('\n');
  let data = drawn(table);
  data = done(change(data, 'actor', idOf(data, 'Alba'), { name: 'Albania', shortName: 'Albania' }));
  data = done(add(data, 'faction', { label: 'North', description: 'Of the north.' } as never));
  data = done(
    change(data, 'actor', idOf(data, 'Brema'), { factions: [data.dataset.factions[0]!.id], kind: 'state' }),
  );
  data = done(joinActors(data, idOf(data, 'Esk Front'), idOf(data, 'Esk')));
  data = done(
    change(data, 'statement', data.dataset.statements[1]!.id, { when: '2021-04-05', mode: 'announced' }),
  );
  const { dataset } = data;

  test('says that nothing has changed', () => {
    const { difference } = openedBeside(saved(id, dataset), dataset);
    expect(difference && saysTheSame(difference)).toBe(true);
  });

  test('saved, changed here, and opened again, takes nothing back without saying so', () => {
    const file = saved(id, dataset);
    const later = done(
      change(data, 'statement', dataset.statements[0]!.id, { type: dataset.statements[1]!.type }),
    );
    const { difference, again } = openedBeside(file, later.dataset);
    expect(difference?.changed).toHaveLength(1);
    expect(difference?.undone).toEqual([{ from: 'Brema', to: 'Corvia' }]);
    const after = done(takeRowsAgain(later, again!));
    expect(signs(after.dataset)).toEqual(signs(dataset));
    const { recipe, keptAside, fields, factions, actors } = after.dataset;
    expect({ recipe, keptAside, fields, factions, actors }).toEqual({
      recipe: dataset.recipe,
      keptAside: dataset.keptAside,
      fields: dataset.fields,
      factions: dataset.factions,
      actors: dataset.actors,
    });
  });
});

test('what was changed in a spreadsheet is taken in, and all that it does not hold stays', () => {
  const data = corrected(drawn(`${stanceFile}Dorne,Alba,\n`));
  const file = saved('csv', data.dataset);
  const text = new TextDecoder()
    .decode(file.bytes)
    .replace(/Brema,is opposed to,Corvia,political,opposed/, 'Brema,supplies,Corvia,political,aligned')
    .replaceAll('Alba', 'Albania')
    .concat('new,Corvia,is aligned with,Esk,political,aligned,,,,,,,,,,yes,,,\r\n');
  const { difference, again } = openedBeside({ name: file.name, bytes: utf8(text) }, data.dataset);
  expect(difference?.fresh).toEqual([{ from: 'Corvia', to: 'Esk', verb: 'is aligned with' }]);
  expect(difference?.changedActors.map(({ name, parts }) => [name, parts[0]?.is])).toEqual([
    ['Alba', 'Albania'],
  ]);
  expect(difference?.changed.map(({ from, to }) => [from, to])).toEqual([['Brema', 'Corvia']]);
  expect(difference?.gone).toEqual([]);
  expect(difference?.undone).toEqual([]);
  const { dataset } = done(takeRowsAgain(data, again!));
  expect(dataset.actors.map(({ name }) => name)).toEqual(['Albania', 'Brema', 'Corvia', 'Esk']);
  expect(dataset.actors[0]?.id).toBe(data.dataset.actors[0]?.id);
  expect(signs(dataset)).toEqual([1, 1, 1, 1]);
  expect(dataset.keptAside).toEqual(data.dataset.keptAside);
  expect(dataset.recipe).toEqual(data.dataset.recipe);
  expect(dataset.fields?.map(({ label }) => label)).toEqual(data.dataset.fields?.map(({ label }) => label));
  const [, hand, edited] = dataset.statements;
  expect(hand?.cites[0]?.locator).toContain('changed by hand');
  expect(edited?.cites[0]?.locator).toContain('changed by hand');
});

test.each(savedFormats)(
  'any dataset saved as %s and opened beside itself says that nothing has changed',
  (id) => {
    const law = (dataset: Dataset) => {
      if (dataset.statements.length === 0) return;
      const { difference } = openedBeside(saved(id, dataset), dataset);
      if (difference !== null)
        expect(difference).toEqual({
          ...difference,
          fresh: [],
          changed: [],
          gone: [],
          changedActors: [],
          undone: [],
        });
      return difference;
    };
    for (const dataset of [smallDataset, realDataset, ownDataset()]) expect(law(dataset)).not.toBeNull();
    fc.assert(fc.property(hostileDataset, (dataset) => void law(dataset)));
  },
);

describe('a saved table that has not all rows', () => {
  const data = corrected(drawn(stanceFile));
  const textOf = (dataset: Dataset) => new TextDecoder().decode(saved('csv', dataset).bytes);
  const opened = (text: string, before: OwnData) =>
    openedBeside({ name: 'two-entente.csv', bytes: utf8(text) }, before.dataset);
  const [heading = '', first = '', second = '', ...more] = textOf(data.dataset).trim().split(/\r?\n/);

  test('leaves those that it lacks, and says which', () => {
    const { difference, again } = opened([heading, first, ...more].join('\n'), data);
    expect(difference?.gone).toEqual([expect.objectContaining({ from: 'Alba', to: 'Corvia' })]);
    expect(difference && bringsNothing(difference)).toBe(true);
    expect(difference?.undone).toEqual([]);
    expect(takeRowsAgain(data, again!).ok).toBe(false);
  });

  test('leaves the row that was coded after it was saved', () => {
    const text = textOf(data.dataset);
    const [row] = data.dataset.statements;
    const later = done(
      add(data, 'statement', { ...row!, id: undefined, from: row!.to, to: row!.from } as never),
    );
    const { difference } = opened(text, later);
    expect(difference && bringsNothing(difference)).toBe(true);
    expect(difference?.gone).toHaveLength(1);
  });

  test('takes a row without an id as a new one, wherever it stands', () => {
    const columns = heading.split(',');
    const fresh = columns
      .map((name) => ({ from: 'Corvia', to: 'Alba', verb: 'is aligned with', sign: '1' })[name] ?? '')
      .join(',');
    const text = [heading, first, fresh, second, ...more].join('\n');
    const { difference, again } = opened(text, data);
    expect(difference?.fresh).toEqual([expect.objectContaining({ from: 'Corvia', to: 'Alba' })]);
    expect([difference?.changed, difference?.gone]).toEqual([[], []]);
    const after = done(takeRowsAgain(data, again!)).dataset;
    expect(after.statements).toHaveLength(data.dataset.statements.length + 1);
    for (const statement of data.dataset.statements) expect(after.statements).toContainEqual(statement);
  });
});

describe('the file that was read first, opened again', () => {
  const file = { name: 'two.csv', bytes: utf8(stanceFile) };
  let data = corrected(drawn(stanceFile));
  data = done(
    change(data, 'actor', idOf(data, 'Alba'), { name: 'Albania', aliases: ['Alba'], kind: 'state' }),
  );
  data = done(add(data, 'faction', { label: 'North', description: 'Of the north.' } as never));
  data = done(change(data, 'actor', idOf(data, 'Brema'), { factions: [data.dataset.factions[0]!.id] }));
  const { difference, dataset } = openedBeside(file, data.dataset);

  test('says which correction it would undo, and knows an actor by its former name', () => {
    expect(difference?.undone).toEqual([{ from: 'Albania', to: 'Corvia' }]);
    expect(difference?.freshActors).toEqual([]);
    expect(difference?.goneActors).toEqual([]);
  });

  test('replaces rows, and leaves what was said of their actors', () => {
    const after = done(replaceRows(data, dataset!)).dataset;
    expect(after.factions.map(({ label }) => label)).toEqual(['North']);
    const kept = ({ id, name, aliases, kind, factions }: (typeof after.actors)[number]) => ({
      id,
      name,
      aliases,
      kind,
      factions,
    });
    expect(after.actors.map(kept)).toEqual(data.dataset.actors.map(kept));
    expect(signs(after)).toEqual([1, -1, -1]);
  });
});
