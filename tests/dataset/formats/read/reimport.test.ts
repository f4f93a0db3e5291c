import { describe, expect, test } from 'vitest';
import { rowsChanged } from '#dataset/formats/again/rowsChanged.ts';
import { fittedRecipe } from '#dataset/formats/read/columnMeaning/fittedRecipe.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { datasetFrom } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import { objections, opened, signsOf, utf8 } from './opened.ts';

const march = [
  'Who,Does,To whom,Paper',
  'Northland,ally,Westland,Herald',
  'Northland,hmm,Eastmark,Herald',
  'Westland,rival,Eastmark,Post',
].join('\n');
const april = [
  'Who,Does,To whom,Paper',
  'Hill Front,ally,Northland,Post',
  'Northland,rival,Westland,Herald',
  'Northland,hmm,Eastmark,Herald',
].join('\n');

/** The dataset of March, in which a reader has said what "hmm" means. */
const before = opened('march.csv', march, {}, (recipe) => ({
  ...recipe,
  values: recipe.values.map((value) =>
    value.value === 'hmm' ? { ...value, sign: 'opposed', isSure: true } : value,
  ),
}));

describe('The next file with the same columns', () => {
  const reading = readFile('april.csv', utf8(april));
  const fitted = fittedRecipe(before.recipe, reading);

  test('is read by the same recipe, with the signs that were chosen', () => {
    expect(fitted?.relations).toMatchObject({ table: 'april', from: 'Who', to: 'To whom' });
    expect(fitted && signsOf(fitted)).toEqual({ ally: 'aligned', rival: 'opposed', hmm: 'opposed' });
    const made = datasetFrom(reading, fitted);
    expect(made && objections(made)).toEqual([]);
  });

  test('says what is new, changed and gone, by what rows say and not by where they stand', () => {
    const made = datasetFrom(reading, fitted);
    expect(made && rowsChanged(before.made.dataset, made.dataset)).toEqual({
      fresh: [{ from: 'Hill Front', to: 'Northland', verb: 'ally' }],
      changed: [
        {
          from: 'Northland',
          to: 'Westland',
          parts: [
            { part: 'verb', was: 'ally', is: 'rival' },
            { part: 'stance', was: 'aligned', is: 'opposed' },
          ],
        },
      ],
      gone: [{ from: 'Westland', to: 'Eastmark', verb: 'rival' }],
      freshActors: ['Hill Front'],
      changedActors: [],
      goneActors: [],
      undone: [],
      untaken: [],
    });
  });

  test('shows the sign of a word that is new, to be looked at', () => {
    const next = fittedRecipe(before.recipe, readFile('may.csv', utf8(`${april}\nA,enemy,B,Post\n`)));
    expect(next && signsOf(next).enemy).toBe('opposed?');
  });

  test('the same file again changes nothing', () => {
    const same = datasetFrom(
      readFile('again.csv', utf8(march)),
      fittedRecipe(before.recipe, readFile('again.csv', utf8(march))),
    );
    const { fresh, changed, gone, freshActors, goneActors } = rowsChanged(
      before.made.dataset,
      same?.dataset ?? before.made.dataset,
    );
    expect([fresh, changed, gone, freshActors, goneActors]).toEqual([[], [], [], [], []]);
    expect(same?.rows).toBe(3);
  });

  test('with a column missing is no next file', () => {
    expect(fittedRecipe(before.recipe, readFile('x.csv', utf8('Who,Does,Whom\nA,ally,B\n')))).toBeNull();
  });
});

describe('A cell that is written in', () => {
  const text = 'from,type,to\nA,ally,\nB,#N/A,C\nA,ally,B\n';

  test('draws its row, and the row says so', () => {
    const { reading, recipe, made } = opened('x.csv', text);
    expect(made.keptAside.map(({ row, column }) => [row, column])).toEqual([
      [2, 'to'],
      [3, 'type'],
    ]);
    const mended = datasetFrom(reading, recipe, [
      { row: 2, column: 'to', was: '', value: 'C' },
      { row: 3, column: 'type', was: '#N/A', value: 'rival' },
    ]);
    expect(mended?.keptAside).toEqual([]);
    expect(mended?.dataset.statements.map(({ cites }) => cites[0]?.locator)).toEqual([
      'line 2, “to” written in by hand',
      'line 3, “type” written in by hand',
      'line 4',
    ]);
    expect(mended && objections(mended)).toEqual([]);
  });

  test('is only the cell that lacked it', () => {
    const { reading, recipe, made } = opened('x.csv', text);
    const other = datasetFrom(reading, recipe, [{ row: 2, column: 'to', was: 'X', value: 'C' }]);
    expect(other?.keptAside).toEqual(made.keptAside);
  });
});
