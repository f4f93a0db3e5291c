import { describe, expect, it } from 'vitest';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { columnNotes } from '#ui/import/columnNotes.ts';

/** What the sheet says of the columns of a table, as it is first read. */
function notesOn(table: string): readonly string[] {
  const recipe = guessRecipe(readFile('table.csv', new TextEncoder().encode(table)));
  return recipe === null ? ['no recipe'] : columnNotes(recipe);
}

const further = (columns: string, which: string) =>
  `${columns} may name further actors. A row draws one line, between the two actors above. To draw these as well, open the file once more with ${which} as the second actor.`;

describe('what becomes of columns that decide nothing', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing is left over', 'from,relation,to\nA,allies with,B\nC,fights,D\n', []],
    [
      'one column is kept',
      'from,relation,to,region code\nA,allies with,B,loose\nC,fights,D,bitter\n',
      ['Also kept: “region code”. It stays with each statement and is saved with it, but not drawn.'],
    ],
    [
      'a weight beside a relation',
      'from,relation,to,weight\nA,allies with,B,3\nC,fights,D,1\n',
      [
        'Also kept: “weight”. It stays with each statement and is saved with it, but not drawn: a higher “weight” does not make a line thicker.',
      ],
    ],
    [
      'a weight whose sign is the stance',
      'from,to,weight\nA,B,3\nC,D,-1\n',
      ['“weight” decides the stance by its sign. A higher number does not make a line thicker.'],
    ],
    [
      'a date that goes on',
      'from,relation,to,since\nA,allies with,B,2014\nC,fights,D,2016\n',
      ['A relation with a date in “since” and no end is taken to be ongoing.'],
    ],
    ['a date of a day', 'from,relation,to,date\nA,allies with,B,2014\nC,fights,D,2016\n', []],
    [
      'second actors of a row',
      'from,relation,to,assoc_actor_1,region code\nA,allies with,B,E,loose\nC,fights,D,,bitter\n',
      [
        further('“assoc_actor_1”', 'this column'),
        'Also kept: “assoc_actor_1” and “region code”. They stay with each statement and are saved with it, but not drawn.',
      ],
    ],
  ])('%s', (_, table, expected) => {
    expect(notesOn(table)).toEqual(expected);
  });
});
