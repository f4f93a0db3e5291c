/** What deleting a thing takes with it, and what stays. */
import { expect, test } from 'vitest';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { readFiles } from '#dataset/formats/read/readFiles.ts';
import { datasetFrom } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import { opened, utf8 } from '#tests/dataset/formats/read/opened.ts';
import { editWords } from '#words/ownEditing.ts';
import { bin } from '#workspace/acts/bin.ts';
import { removalOf } from '#workspace/acts/references.ts';
import { ownDataOf } from '#workspace/ownData.ts';

const reading = readFiles([
  { name: 'ties.csv', bytes: utf8('from,to,type\nA,B,ally\nB,C,enemy\n') },
  { name: 'actors.csv', bytes: utf8('name,faction\nA,North\nB,North\nC,South\n') },
]);
const made = datasetFrom(reading, guessRecipe(reading));
if (made === null) throw new Error('not read');
const data = ownDataOf(made.dataset);
const idOf = (label: string) => made.dataset.factions.find((one) => one.label === label)?.id ?? '';

test('a faction that is deleted takes no actor with it: the group alone goes', () => {
  expect(removalOf(data, 'factions', idOf('North'))).toEqual({ go: [], stay: ['2 actors'] });
  expect(editWords.staying(['2 actors'])).toBe('2 actors stay, without it.');
  expect(editWords.staying(['1 actor'])).toBe('1 actor stays, without it.');
  const deleted = bin(data, 'faction', idOf('North'), true);
  if (!deleted.ok) throw new Error(deleted.why);
  const { actors, statements, factions } = deleted.data.dataset;
  expect(factions.map(({ label }) => label)).toEqual(['South']);
  expect(actors.map(({ factions: own }) => own.length)).toEqual([0, 0, 1]);
  expect(statements).toEqual(made.dataset.statements);
});

test('an actor takes its statements with it', () => {
  const [actor] = made.dataset.actors;
  expect(removalOf(data, 'actors', actor?.id ?? '')).toEqual({ go: ['1 statement'], stay: [] });
});

test('a source takes what it alone says, and leaves what others say as well', () => {
  const { dataset } = opened('x.csv', 'from,to,type,said by\nA,B,ally,Gazette\nB,C,enemy,News\n').made;
  const gazette = dataset.sources.find(({ title }) => title === 'Gazette');
  expect(removalOf(ownDataOf(dataset), 'sources', gazette?.id ?? '').go).toEqual(['1 statement']);
});
