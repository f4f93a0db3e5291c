import { describe, expect, test } from 'vitest';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { readFiles } from '#dataset/formats/read/readFiles.ts';
import { datasetFrom, keptAsideText } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import { utf8 } from './opened.ts';

const ties = 'Source,Target,Type\nn1,n2,ally\nn2,n3,rival\nn9,n1,ally\n';
const actors = 'Id;Label;Country\nn1;Northland;Arland\nn2;Westland;Arland\nn3;Eastmark;\n';
const read = (...files: [name: string, text: string][]) =>
  readFiles(files.map(([name, text]) => ({ name, bytes: utf8(text) })));

describe('several files at once', () => {
  test.each([
    [
      'relations first',
      [
        ['edges.csv', ties],
        ['nodes.csv', actors],
      ],
    ],
    [
      'actors first',
      [
        ['nodes.csv', actors],
        ['edges.csv', ties],
      ],
    ],
  ] as [string, [string, string][]][])('are joined by the ids of their actors: %s', (_, files) => {
    const reading = read(...files);
    const made = datasetFrom(reading, guessRecipe(reading));
    expect(made?.dataset.actors.map(({ name }) => name)).toEqual(['Northland', 'Westland', 'Eastmark', 'n9']);
    expect(made?.dataset.countries.map(({ label }) => label)).toEqual(['Arland']);
    expect(made?.dataset.title).toBe(files.map(([name]) => name.replace('.csv', '')).join(' and '));
    expect(made?.dataset.statements.map(({ cites: [cite] }) => cite?.locator)).toEqual([
      'edges.csv, line 2',
      'edges.csv, line 3',
      'edges.csv, line 4',
    ]);
  });

  test('tell in which file a row stands that is not drawn', () => {
    const reading = read(['edges.csv', `${ties}n1,,ally\n`], ['nodes.csv', actors]);
    const made = datasetFrom(reading, guessRecipe(reading));
    expect(made?.keptAside.map((row) => keptAsideText(row, 'line'))[0]).toMatch(/^edges\.csv, line 5,/);
    expect(made?.keptAside).toHaveLength(1);
  });

  test('have names of their own where the files have one', () => {
    const reading = read(['a.csv', ties], ['a.csv', actors]);
    expect(reading.kind === 'tables' && reading.tables.map(({ name }) => name)).toEqual(['a', 'a 2']);
  });

  const graph =
    'graph [\n node [ id 0 label "A" ]\n node [ id 1 label "B" ]\n edge [ source 0 target 1 ]\n]\n';
  const leftOf = (reading: ReturnType<typeof read>) =>
    (reading.left ?? []).map(({ file, message }) => `${file}: ${message}`);

  test('tell which are not opened, and why: the tables go together', () => {
    const reading = read(['x.gml', graph], ['edges.csv', ties], ['nodes.csv', actors], ['empty.csv', '']);
    expect(reading.kind === 'tables' && reading.tables.map(({ file }) => file)).toEqual([
      'edges.csv',
      'nodes.csv',
    ]);
    expect(leftOf(reading)).toEqual([
      'x.gml: it is a whole graph by itself (GML), not a table',
      'empty.csv: the file is empty',
    ]);
  });

  test('of graphs the first is opened', () => {
    const reading = read(['x.gml', graph], ['y.gml', graph]);
    expect([reading.kind, reading.file]).toEqual(['graph', 'x.gml']);
    expect(leftOf(reading)).toEqual(['y.gml: it is a whole graph by itself (GML)']);
  });

  test('are refused, each with its reason, where none can be read', () => {
    const reading = read(['x.xml', '<html></html>'], ['empty.csv', '']);
    expect(reading.kind).toBe('unreadable');
    expect(reading.issues.map(({ file }) => file)).toEqual(['x.xml', 'empty.csv']);
  });

  test('a table that shares no actor is no part of the dataset, nor of its name', () => {
    const reading = read(['2019.csv', ties], ['budget.csv', 'item,cost\nfuel,3\nfood,4\n']);
    const made = datasetFrom(reading, guessRecipe(reading));
    expect([made?.dataset.title, made?.dataset.sources[0]?.title]).toEqual(['2019', '2019.csv']);
    expect(made?.dataset.statements).toHaveLength(3);
  });

  test('listed actors without a tie are named', () => {
    const reading = read(['edges.csv', ties], ['nodes.csv', `${actors}n4;Hill Front;\nn5;Harbour;\n`]);
    const made = datasetFrom(reading, guessRecipe(reading));
    expect(made?.untied).toEqual(['Hill Front', 'Harbour']);
    expect(made?.unlisted).toEqual(['n9']);
  });
});
