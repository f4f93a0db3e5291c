/** The next file of a kind: what it says is taken in, what only the dataset says stays, and what goes is told. */
import { expect, test } from 'vitest';
import { saysTheSame } from '#dataset/formats/again/rowsChanged.ts';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { readFiles } from '#dataset/formats/read/readFiles.ts';
import { datasetFrom } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId, FieldId } from '#domain/ids.ts';
import { importWork } from '#workers/importWork.ts';
import { replaceRows } from '#workspace/acts/replacedRows.ts';
import { ownDataOf } from '#workspace/ownData.ts';
import { parseSnapshot, printSnapshot } from '#workspace/storing/snapshot.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const ties = [
  'from,type,to,page,paper',
  'Alba,ally,Brema,p. 3,Herald',
  'Alba,rival,Corvia,p. 4,Herald',
  'Brema,rival,Corvia,p. 5,Post',
].join('\n');
const actors = [
  'name,kind,country,budget',
  'Alba,state,North,3',
  'Brema,party,,4',
  'Corvia,state,South,5',
].join('\n');
const filesOf = (one: string, other: string) => [
  { name: 'ties.csv', bytes: utf8(one) },
  { name: 'actors.csv', bytes: utf8(other) },
];

function read(): Dataset {
  const reading = readFiles(filesOf(ties, actors));
  const recipe = guessRecipe(reading);
  const placed = recipe && {
    ...recipe,
    relations: { ...recipe.relations, place: 'page' },
    fields: { ...recipe.fields, relations: recipe.fields.relations.filter((name) => name !== 'page') },
  };
  const made = datasetFrom(reading, placed)?.dataset;
  if (!made) throw new Error('not read');
  const parsed = parseSnapshot(printSnapshot(ownDataOf(made)));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.data.dataset;
}

const start = read();
const idOf = (name: string) => start.actors.find((one) => one.name === name)!.id;

/** What somebody has said here of the dataset, beside its rows. */
const worked: Dataset = {
  ...start,
  description: 'Who stood with whom.',
  scope: 'The north.',
  licence: 'CC-BY-4.0',
  curators: ['A. Reader'],
  fields: [...(start.fields ?? []), { id: 'party' as FieldId, label: 'Ruling party', of: 'actors' }],
  factions: [{ id: 'east' as never, label: 'East', description: 'Our own words.' }],
  omissions: [
    { paragraph: 1, actors: [idOf('Alba'), idOf('Brema')], reason: 'past' },
    { paragraph: 2, actors: [idOf('Corvia')], reason: 'past' },
  ],
  sources: start.sources.map((one) => ({ ...one, publisher: 'A publisher' })),
  actors: start.actors.map((one) =>
    one.name === 'Alba'
      ? {
          ...one,
          factions: ['east' as never],
          background: ['factions'],
          fields: { ...one.fields, ['party' as FieldId]: 'Greens' },
        }
      : one,
  ),
  statements: start.statements.map((one, at) =>
    at === 0 ? { ...one, note: 'Seen twice.', coder: 'A' } : one,
  ),
};

function next(one: string, other: string, before = worked) {
  const work = importWork();
  work.read(filesOf(one, other), {});
  const recipe = work.fit(before)!.read.recipe;
  const difference = work.preview(recipe)!.difference!;
  const made = replaceRows(ownDataOf(before), work.draw(recipe)!);
  return { difference, after: made.ok ? made.data.dataset : before };
}

test('Another kind, country or further column of an actor is told, and taken in', () => {
  const { difference, after } = next(
    ties,
    actors.replace('Brema,party,,4', 'Brema,party,North,7').replace('Corvia,state', 'Corvia,media'),
  );
  expect(saysTheSame(difference)).toBe(false);
  expect(difference.changedActors).toEqual([
    {
      name: 'Brema',
      parts: [
        { part: 'country', was: '', is: 'North' },
        { part: { column: 'budget' }, was: '4', is: '7' },
      ],
    },
    { name: 'Corvia', parts: [{ part: 'kind', was: 'state', is: 'media' }] },
  ]);
  expect(after.actors.find(({ name }) => name === 'Corvia')?.kind).toBe('media');
});

test('Another page is told, and taken in', () => {
  const { difference, after } = next(ties.replace('p. 4', 'p. 40'), actors);
  expect(difference.changed).toEqual([
    { from: 'Alba', to: 'Corvia', parts: [{ part: 'pageOrPlace', was: 'p. 4', is: 'p. 40' }] },
  ]);
  expect(after.statements[1]?.cites[0]?.locator).toContain('p. 40');
});

test('The same file says the same', () => {
  expect(saysTheSame(next(ties, actors).difference)).toBe(true);
  const reordered = [ties.split('\n')[0], ...ties.split('\n').slice(1).reverse()].join('\n');
  expect(saysTheSame(next(reordered, actors).difference)).toBe(true);
});

test('What only the dataset says stays', () => {
  const { after, difference } = next(`${ties}\nBrema,ally,Dorne,p. 6,Post`, `${actors}\nDorne,state,,1`);
  const { description, scope, licence, curators, omissions } = worked;
  expect(after).toMatchObject({ description, scope, licence, curators, omissions });
  const alba = after.actors.find(({ name }) => name === 'Alba')!;
  const labels = new Map(after.fields?.map(({ id, label }) => [id as string, label]));
  expect(Object.entries(alba.fields ?? {}).map(([id, value]) => [labels.get(id), value])).toEqual(
    expect.arrayContaining([
      ['budget', 3],
      ['Ruling party', 'Greens'],
    ]),
  );
  expect(alba.background).toEqual(['factions']);
  expect(after.factions).toEqual(worked.factions);
  expect(after.sources[0]?.publisher).toBe('A publisher');
  expect(after.statements[0]).toMatchObject({ note: 'Seen twice.', coder: 'A' });
  expect(difference.lost).toEqual([]);
});

test('What goes with an actor that the file lacks is told', () => {
  const { after, difference } = next(
    ties.split('\n').slice(0, 2).join('\n'),
    actors.split('\n').slice(0, 3).join('\n'),
  );
  expect(difference.goneActors).toEqual(['Corvia']);
  expect(after.omissions.map(({ actors: ids }) => ids)).toEqual([
    [idOf('Alba'), idOf('Brema')] satisfies ActorId[],
  ]);
  expect(difference.lost).toEqual([{ what: 'omissions', count: 1 }]);
});
