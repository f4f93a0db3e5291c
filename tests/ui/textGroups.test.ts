/** The picture as text lists everybody who is in the picture. */
import { expect, test } from 'vitest';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { datasetIn, folderOf } from '#scripts/datasets/datasetFolder.ts';
import { opened } from '#tests/dataset/formats/read/opened.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { textGroups } from '#ui/dialogs/textGroups.ts';
import { asTextWords } from '#words/pictureAsText.ts';

const nobody = opened('own.csv', 'from,to,stance\nAlpha,Beta,aligned\nGamma,Alfa,opposed\n').made.dataset;
const [first, ...others] = realDataset.actors;
const some = {
  ...realDataset,
  actors: [first!, ...others.map((actor) => ({ ...actor, factions: [] }))],
};

test.each([
  ['the bundled tribes', datasetIn(folderOf('highland-tribes')), false],
  ['a table of three columns', nobody, false],
  ['a dataset with factions', realDataset, true],
  ['a dataset where one alone has a faction', some, true],
] as const)('every actor of %s stands in it once', (_, dataset, isByFaction) => {
  const graph = applyQuery(buildQueryIndex(dataset), defaultQuery);
  expect(graph.actors.length).toBeGreaterThan(0);
  const shown = textGroups(graph, dataset);
  const listed = shown.groups.flatMap(({ actors }) => actors.map(({ id }) => id));
  expect(listed.sort()).toEqual(graph.actors.map(({ id }) => id).sort());
  expect(shown.isByFaction).toBe(isByFaction);
  expect(shown.groups.every(({ label }) => label !== '')).toBe(true);
});

test('an actor is named with its kind, unless the name says it or nobody has stated it', () => {
  const named = (id: string) => asTextWords.actor(realDataset.actors.find((actor) => actor.id === id)!);
  expect(named('iraq-government')).toBe('Government of Iraq');
  expect(named('turkey')).toBe('Turkey, state');
  expect(asTextWords.actor(nobody.actors[0]!)).toBe('Alpha');
});
