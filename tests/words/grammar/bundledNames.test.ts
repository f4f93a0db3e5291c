import { expect, it, vi } from 'vitest';
import { datasetFolders, readFolder } from '#scripts/datasets/datasetFolder.ts';

const names = datasetFolders().flatMap((folder) => {
  const { dataset } = readFolder(folder);
  if (dataset === null) throw new Error(folder);
  const { actors, countries, factions } = dataset;
  return [
    ...actors.flatMap(({ name, shortName }) => [name, shortName]),
    ...[...countries, ...factions].map(({ label }) => label),
  ];
});

/** Each name as a sentence has it, in a page that has just opened, or in one that knows the names of own data too. */
async function inSentences(isOwnDataOpen: boolean) {
  vi.resetModules();
  const { isPluralName, nameInSentence } = await import('#words/grammar/nameInSentence.ts');
  if (isOwnDataOpen) await import('#words/grammar/knownNames.ts');
  return names.map((name) => [nameInSentence(name), isPluralName(name)]);
}

it('bundled names read the same before and after own data is opened', async () => {
  expect(names.length).toBeGreaterThan(50);
  expect(await inSentences(false)).toEqual(await inSentences(true));
});
