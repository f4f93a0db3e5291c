import { describe, expect, test } from 'vitest';
import { printOneFile } from '#dataset/formats/entente.ts';
import { type Issue, issuePlace, issueText } from '#dataset/issue.ts';
import { migrate } from '#dataset/migrate.ts';
import { parseDataset, parseOneFile } from '#dataset/parseDataset.ts';
import { checkCurated } from '#dataset/rules/curatedCheck.ts';
import { freeId } from '#domain/freeId.ts';
import { ownFiles } from '#tests/fixtures/ownDataset.ts';
import { smallDataset, smallFiles } from '#tests/fixtures/smallDataset.ts';
import { issuesAfter } from './spoiled.ts';

const places = (issues: readonly Issue[]) => issues.map(issuePlace);

describe('migration', () => {
  test('a file of format 1 is read as format 2', () => {
    const files = smallFiles();
    const earlier = { ...files, dataset: { ...(files.dataset as object), formatVersion: 1 } };
    expect(parseDataset(earlier)).toEqual({ ok: true, dataset: smallDataset });
  });

  test('leaves the files that it is given as they are', () => {
    const files = { dataset: Object.freeze({ formatVersion: 1 }), actors: [], statements: [] };
    expect(migrate(files).dataset).toEqual({ formatVersion: 2 });
    expect(files.dataset).toEqual({ formatVersion: 1 });
  });

  test.each([
    [null],
    ['text'],
    [[]],
    [{ formatVersion: 'x' }],
    [{ formatVersion: -3 }],
    [{ formatVersion: 1.5 }],
  ])('what says no version stays for the schema to refuse: %j', (dataset) =>
    expect(migrate({ dataset, actors: [], statements: [] }).dataset).toEqual(dataset),
  );
});

describe('own data', () => {
  test('needs none of what a curated dataset says of itself', () => {
    const parsed = parseDataset(ownFiles());
    expect(parsed.ok ? [] : parsed.issues.map(issueText)).toEqual([]);
  });

  test('is printed and parsed to the same', () => {
    const parsed = parseDataset(ownFiles());
    expect(parsed.ok && parseOneFile(printOneFile(parsed.dataset))).toEqual(parsed);
  });

  test('is told what a curated dataset would say, as advice', () => {
    const parsed = parseDataset(ownFiles());
    expect(parsed.ok && places(checkCurated(parsed.dataset))).toEqual(
      expect.arrayContaining([
        'dataset.asOf',
        'dataset.licence',
        'dataset.curators',
        'dataset.sources[0].author',
        'dataset.countries[0].id',
        'dataset.relationTypes[0].definition',
        'actors[0].summary',
        'actors[0].kind',
        'actors[0].id',
        'statements[0].id',
      ]),
    );
  });

  test.each([
    ['a field that is not declared', { 'actors.bresia.fields': { budget: '12' } }, 'actors[6].fields.budget'],
    [
      'a field of the other kind',
      {
        'dataset.fields': [{ id: 'budget', label: 'Budget', of: 'statements' }],
        'actors.bresia.fields': { budget: 1 },
      },
      'actors[6].fields.budget',
    ],
    [
      'two fields with one id',
      { 'dataset.fields': ['actors', 'statements'].map((of) => ({ id: 'x', label: 'X', of })) },
      'dataset.fields[1].id',
    ],
    ['a status that is none', { 'statements.p1-1.status': 'gone' }, 'statements[0].status'],
    ['a negative offset', { 'statements.p1-1.cites.0.start': -1 }, 'statements[0].cites[0].start'],
    ['row 0', { 'dataset.keptAside': [{ file: 'a.csv', row: 0, reason: 'x' }] }, 'dataset.keptAside[0].row'],
  ])('%s is an issue', (_, changes, place) => {
    expect(places(issuesAfter(changes))).toContain(place);
  });
});

describe('ids', () => {
  test.each([
    ['a name of every object', 'constructor'],
    ['a control character', 'a\u0007b'],
    ['half a letter', 'a\ud800'],
    ['a blank at its end', 'a '],
    ['more than 128 characters', 'a'.repeat(129)],
    ['nothing', ''],
  ])('%s is none', (_, id) => {
    expect(places(issuesAfter({ 'dataset.communities.0.id': id }))).toContain('dataset.communities[0].id');
  });

  test('a country called “none” would be taken for actors without a country', () => {
    expect(places(issuesAfter({ 'dataset.countries.0.id': 'none' }))).toContain('dataset.countries[0].id');
  });

  test.each([
    ['حزب الله', 'حزب الله'],
    ['  Turkey\n', 'Turkey'],
    ['a\ud800b', 'a\ufffdb'],
    ['', 'unnamed (2)'],
    ['narrator', 'narrator (2)'],
    ['__proto__', '__proto__ (2)'],
    ['none', 'none (2)'],
    ['taken', 'taken (3)'],
  ])('from the name %j comes %j', (name, id) => {
    expect(freeId(name, new Set(['taken', 'taken (2)']))).toBe(id);
  });

  test('from a very long name comes one that is short enough, though it ends between two halves of a letter', () => {
    const id = freeId(`${'a'.repeat(119)}😀${'b'.repeat(100)}`, new Set());
    expect(id).toBe('a'.repeat(119));
    expect(freeId('b'.repeat(300), new Set([id])).length).toBeLessThanOrEqual(128);
  });
});

describe('hostile JSON gives issues', () => {
  const oneFile = (dataset: string, actors = '[]', statements = '[]') =>
    parseOneFile(`{"dataset": ${dataset}, "actors": ${actors}, "statements": ${statements}}`);
  const depth = 100_000;
  test.each([
    ['__proto__ at the top', parseOneFile('{"__proto__": {"dataset": {}}}'), '__proto__'],
    ['__proto__ in a part', oneFile('{"__proto__": {"formatVersion": 2}}'), 'dataset.__proto__'],
    ['__proto__ in an actor', oneFile('{}', '[{"__proto__": {"x": 1}}]'), 'actors[0].__proto__'],
    [
      '__proto__ in a recipe',
      oneFile('{"recipe": {"columns": {"__proto__": {"polluted": 1}}}}'),
      'dataset.recipe.columns.__proto__',
    ],
    ['a version that is a group', oneFile('{"formatVersion": {"valueOf": 1}}'), 'dataset.formatVersion'],
    ['a version from the future', oneFile('{"formatVersion": 1e9}'), 'dataset.formatVersion'],
  ])('%s', (_, parsed, place) => {
    expect(parsed.ok ? [] : places(parsed.issues)).toContain(place);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('nesting without end', () => {
    const parsed = oneFile(`{"recipe": ${'['.repeat(depth)}${']'.repeat(depth)}}`);
    expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message)).toEqual(['it is nested too deeply']);
  });
});

test('an issue of a foreign file names its sheet, row and column', () => {
  const issue: Issue = {
    file: 'whole',
    path: [],
    fileName: 'alliances.xlsx',
    sheet: 'Ties',
    row: 12,
    column: 'Sign',
    value: '?',
    message: 'the sign “?” is not known',
    expected: '1 or -1',
  };
  expect(issueText(issue)).toBe(
    'alliances.xlsx, sheet “Ties”, row 12, column “Sign”: the sign “?” is not known. Expected: 1 or -1.',
  );
});
