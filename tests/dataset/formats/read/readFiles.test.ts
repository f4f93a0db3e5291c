import { describe, expect, test } from 'vitest';
import { datasetFrom, keptAsideText } from '#dataset/formats/read/make/datasetFrom.ts';
import { readFiles } from '#dataset/formats/read/readFiles.ts';
import { guessRecipe } from '#dataset/formats/read/recipe/guessRecipe.ts';
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

  test('are refused with the reason where one of them is no table', () => {
    const graph =
      'graph [\n node [ id 0 label "A" ]\n node [ id 1 label "B" ]\n edge [ source 0 target 1 ]\n]\n';
    const reading = read(['edges.csv', ties], ['x.gml', graph], ['empty.csv', '']);
    expect(reading.kind).toBe('unreadable');
    expect(reading.issues.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'x.gml: it is a whole graph by itself (GML)',
      'empty.csv: the file is empty',
    ]);
  });
});
