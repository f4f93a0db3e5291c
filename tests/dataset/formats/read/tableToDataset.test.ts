import { describe, expect, test } from 'vitest';
import { printOneFile } from '#dataset/formats/entente.ts';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { parseRecipe, type Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { knownSign } from '#dataset/formats/read/columnMeaning/signWords.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { datasetFrom, keptAsideText } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import { objections, opened, signsOf, ties, utf8 } from './opened.ts';

const columns = (header: string, ...rows: string[]) => {
  const recipe = guessRecipe(readFile('x.csv', utf8([header, ...rows, ''].join('\n'))));
  if (recipe === null) throw new Error('no recipe');
  return recipe.relations;
};

describe('The two ends', () => {
  test.each([
    ['Source,Target', 'Source', 'Target'],
    ['from_name,to_name,from_id,to_id', 'from_name', 'to_name'],
    ['group1_id,group2_id,group1_name,group2_name', 'group1_name', 'group2_name'],
    ['source,Source Name,Target Name', 'Source Name', 'Target Name'],
    ['Quelle,Ziel,Art', 'Quelle', 'Ziel'],
    ['المصدر,الهدف,العلاقة', 'المصدر', 'الهدف'],
    ['от,к,тип', 'от', 'к'],
    ['ACTOR 1,Actor-2', 'ACTOR 1', 'Actor-2'],
  ])('are found by the names of columns: %s', (header, from, to) => {
    const width = header.split(',').length;
    const row = (start: number) => Array.from({ length: width }, (_, at) => `n${start + at}`).join(',');
    expect(columns(header, row(1), row(2), row(3))).toMatchObject({ from, to });
  });

  test('are found by values where the names say nothing', () => {
    const recipe = guessRecipe(
      readFile(
        'x.csv',
        utf8('1999,Anna,met,Berta\n2000,Berta,left,Carla\n2001,Carla,met,Anna\n2002,Anna,met,Carla\n'),
      ),
    );
    expect(recipe?.relations).toMatchObject({ from: 'Column B', to: 'Column D' });
  });

  test('are none in a list of actors, though two of its columns name the same places', () => {
    const rows = ['1,Anna,Rome,Paris', '2,Berta,Paris,Rome', '3,Carla,Rome,Lyon', '4,Dora,Lyon,Rome'];
    expect(columns('no,name,born,died', ...rows)).toMatchObject({ from: null, to: null });
    expect(columns('name,age,city', 'Anna,30,Rome', 'Berta,25,Paris')).toMatchObject({ from: null });
  });

  test('have the few words between them as their relation where no line names the columns', () => {
    const lines = ['Anna,trade,Berta', 'Berta,family,Carla', 'Carla,trade,Anna', 'Anna,family,Dora'];
    expect(columns(lines[0] ?? '', ...lines.slice(1))).toMatchObject({
      from: 'Column A',
      relation: 'Column B',
      to: 'Column C',
    });
  });

  test('that say who attacks whom are opposed, to be confirmed', () => {
    const { recipe, made } = opened('x.csv', 'attacker,defender\nA,B\nB,C\n');
    expect(signsOf(recipe)).toEqual({ '': 'opposed?' });
    expect(ties(made)).toEqual(['A · is opposed to · B · -1', 'B · is opposed to · C · -1']);
  });

  test('are not guessed where no column names a second actor: all rows stay aside', () => {
    const { made, recipe } = opened(
      'x.csv',
      'country,enter,exit,is_ally\nBelgium,8/4/1914,11/11/1918,1\nItaly,5/23/1915,11/11/1918,1\n',
    );
    expect(recipe.unsure).toContain('from and to');
    expect(made.keptAside.map(({ reason }) => reason)).toEqual(
      Array(2).fill('no column says who, or to whom'),
    );
  });
});

describe('Signs', () => {
  test('come from a table of words in several languages, and numbers', () => {
    const words = ['ally', 'Enemy', 'verbündet', 'düşman', 'союзник', 'عدو', '−1', '+1', '–', '+', '2.5'];
    const { recipe } = opened(
      'x.csv',
      `from,to,sign\n${words.map((word, at) => `A${at},B${at},${word}`).join('\n')}\n`,
    );
    expect(signsOf(recipe)).toEqual({
      ally: 'aligned',
      Enemy: 'opposed',
      verbündet: 'aligned',
      düşman: 'opposed',
      союзник: 'aligned',
      عدو: 'opposed',
      '−1': 'opposed',
      '+1': 'aligned',
      '–': 'opposed',
      '+': 'aligned',
      '2.5': 'aligned',
    });
  });

  test.each([
    ['at war with', 'opposed', 'armed'],
    ['is at war with', 'opposed', 'armed'],
    ['fights against', 'opposed', 'armed'],
    ['ceasefire with', 'other', 'contact'],
    ['in alliance with', 'aligned', 'political'],
    ['are allied to', 'aligned', 'political'],
    ['sanctions against', 'opposed', 'political'],
    ['Verbündeter von', 'aligned', 'political'],
    ['im Krieg mit', 'opposed', 'armed'],
    ['düşman', 'opposed', 'political'],
    ['حليف', 'aligned', 'political'],
    ['en guerre avec', 'opposed', 'armed'],
    ['armed group of', undefined, undefined],
  ])('know common phrases: %s', (phrase, sign, family) => {
    const known = knownSign(phrase);
    expect([known?.sign, known?.family]).toEqual([sign, family]);
  });

  test('are not guessed for what may mean either: such rows stay aside until somebody chooses', () => {
    const text = 'from,to,type\nA,B,ally\nB,C,neutral\nC,D,frenemy\nD,E,\n';
    const { recipe, made } = opened('x.csv', text);
    expect(signsOf(recipe)).toEqual({ ally: 'aligned', neutral: 'null?', frenemy: 'null?', '': 'null?' });
    expect(recipe.values.map(({ isSure }) => isSure)).toEqual([false, false, false, true]);
    expect(made.keptAside.map((aside) => keptAsideText(aside, 'line'))).toEqual([
      'x.csv, line 3, column type: no choice was made for this value (neutral). Expected: what this value means, chosen in the list of meanings.',
      'x.csv, line 4, column type: no choice was made for this value (frenemy). Expected: what this value means, chosen in the list of meanings.',
      'x.csv, line 5, column type: no choice was made for an empty cell. Expected: what this value means, chosen in the list of meanings.',
    ]);
    const choose = (chosen: Recipe): Recipe => ({
      ...chosen,
      values: chosen.values.map((value) =>
        value.value === 'frenemy' ? { ...value, sign: 'opposed' } : value,
      ),
    });
    expect(ties(opened('x.csv', text, {}, choose).made)).toEqual([
      'A · ally · B · 1',
      'C · frenemy · D · -1',
    ]);
  });

  test('are none where the file has none, and nobody is asked', () => {
    const { recipe, made } = opened('x.csv', 'from,to,weight\nA,B,3\nB,C,12\n');
    expect(recipe.values.every(({ isSure }) => isSure)).toBe(true);
    expect(ties(made)).toEqual(['A · is linked to · B · 0', 'B · is linked to · C · 0']);
  });

  test('words that the table does not know are other ties, to be confirmed', () => {
    const { recipe } = opened('x.csv', 'from,to,relation\nA,B,cousin\nB,C,neighbourly\nC,A,cousin\n');
    expect(signsOf(recipe)).toEqual({ cousin: 'other?', neighbourly: 'other?' });
  });

  test('Gephi’s Type is a direction, no relation', () => {
    const { recipe, made } = opened('x.csv', 'Source,Target,Type,Weight\nA,B,Directed,1\nB,C,Undirected,1\n');
    expect(recipe.relations).toMatchObject({ relation: null, direction: 'Type' });
    expect(made.dataset.relationTypes.map(({ symmetric }) => symmetric)).toEqual([false, true]);
  });

  test('a direction of 1 and −1 is no sign', () => {
    const { recipe } = opened('x.csv', 'attacker,defender,direction\nA,B,-1\nB,C,1\n');
    expect(recipe.relations.sign).toBeNull();
  });

  test('many numbers are ranges', () => {
    const rows = Array.from({ length: 41 }, (_, at) => `A${at},B${at},${(at - 20) / 2}`);
    const { recipe, made } = opened('x.csv', `from,to,Intensity\n${rows.join('\n')}\n`);
    expect(signsOf(recipe)).toEqual({ '= 0': 'null?', '> 0': 'aligned', '< 0': 'opposed' });
    expect(made.keptAside).toHaveLength(1);
  });

  test('columns of yes and no are relations', () => {
    const { made } = opened('x.csv', 'state_name1,state_name2,defense,entente\nA,B,1,0\nB,C,1,1\nC,D,0,0\n');
    expect(ties(made)).toEqual(['A · defense · B · 1', 'B · defense, entente · C · 1']);
    expect(made.keptAside).toHaveLength(1);
  });
});

describe('Rows', () => {
  const text = [
    'from,to,type',
    'A,A,ally',
    ',B,ally',
    'A,B,ally',
    'A,B,ally',
    'A,B,enemy',
    'B,#N/A,ally',
    '',
  ].join('\n');

  test('are all accounted for: parallel and contradicting ties are kept, others stay aside with place and cure', () => {
    const { made } = opened('x.csv', text);
    expect(ties(made)).toEqual(['A · ally · B · 1', 'A · ally · B · 1', 'A · enemy · B · -1']);
    expect(made.keptAside).toEqual([
      {
        file: 'x.csv',
        row: 2,
        column: 'to',
        value: 'A',
        reason: 'it ties “A” to itself',
        cure: 'two different actors',
      },
      {
        file: 'x.csv',
        row: 3,
        column: 'from',
        value: '',
        reason: 'one of the two actors is missing',
        cure: 'the name of an actor',
      },
      {
        file: 'x.csv',
        row: 7,
        column: 'to',
        value: '#N/A',
        reason: 'the cell holds an error of the spreadsheet',
        cure: 'the name of an actor',
      },
    ]);
    // In the dataset a row keeps what stands in it, so that it can be mended without the file.
    expect(made.dataset.keptAside?.map(({ cells: _, ...row }) => row)).toEqual(made.keptAside);
    expect(made.dataset.keptAside?.[0]?.cells?.map(({ text }) => text)).toEqual(['A', 'A', 'ally']);
    expect(objections(made)).toEqual([]);
  });

  test('become statements of a report, said by the file, with the line as their place', () => {
    const [statement] = opened('x.csv', text).made.dataset.statements;
    expect(statement).toMatchObject({
      id: 'line 4',
      voice: 'report',
      mode: 'done',
      saidBy: 'narrator',
      when: null,
      cites: [{ source: 'x.csv', locator: 'line 4' }],
    });
  });

  test('carry source, date, words and further columns', () => {
    const { made } = opened(
      'x.csv',
      'From,Relation,To,Said by,When,Quote,Deaths,Region\nA,attacks,B,Gazette,3 May 2016,“we strike”,12,007\n',
    );
    const [statement] = made.dataset.statements;
    expect(statement).toMatchObject({
      when: '2016-05-03',
      cites: [{ source: 'Gazette', quote: '“we strike”' }],
      fields: { Deaths: 12, Region: '007' },
    });
    expect(made.dataset.relationTypes[0]).toMatchObject({ family: 'armed', sign: -1 });
    expect(objections(made)).toEqual([]);
  });
});

describe('Names', () => {
  const text =
    'from,to,type\nKurds,ISIS,enemy\nKurds ,isis,enemy\nCafé,Cafe\u0301,ally\nK\u200burds,Çelik,ally\nÇelik,Celik,ally\n';

  test('that differ only in case, accents, blanks or unseen letters are offered for joining, and not joined', () => {
    const { made } = opened('x.csv', text);
    expect(made.dataset.actors).toHaveLength(9);
    expect(made.joins).toEqual([
      { into: 'Kurds', names: ['Kurds ', 'K\u200burds'], reason: 'look-alike letters' },
      { into: 'ISIS', names: ['isis'], reason: 'case' },
      { into: 'Café', names: ['Cafe\u0301'], reason: 'accents' },
      { into: 'Çelik', names: ['Celik'], reason: 'accents' },
    ]);
    expect(objections(made)).toEqual([]);
  });

  test('are joined by the recipe; the other forms stay as aliases, and what is then a self-tie stays aside', () => {
    const { made } = opened('x.csv', text, {}, (recipe) => ({
      ...recipe,
      joins: [
        { into: 'ISIS', names: ['isis'] },
        { into: 'Café', names: ['Cafe\u0301'] },
      ],
    }));
    expect(made.dataset.actors.find(({ name }) => name === 'ISIS')?.aliases).toEqual(['isis']);
    expect(made.keptAside.map(({ row }) => row)).toEqual([4]);
    expect(made.joins.map(({ into }) => into)).not.toContain('ISIS');
  });

  test('of every object are actors like others', () => {
    const { made } = opened(
      'x.csv',
      'from,to,type\n__proto__,constructor,ally\nconstructor,narrator,enemy\nnarrator,none,ally\n',
    );
    expect(made.dataset.actors.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
      'narrator',
      'none',
    ]);
    expect(objections(made)).toEqual([]);
  });
});

describe('Square tables', () => {
  test('are a matrix with signs; a symmetric one says each pair once', () => {
    const { made, recipe } = opened('x.csv', ',A,B,C\nA,0,1,-1\nB,1,0,\nC,-1,NA,0\n');
    expect(recipe).toMatchObject({ shape: 'matrix', isDirected: false });
    expect(ties(made)).toEqual(['A · is aligned with · B · 1', 'A · is opposed to · C · -1']);
    expect(made.dataset.statements[1]).toMatchObject({
      id: 'line 2 C',
      cites: [{ locator: 'line 2, column C' }],
    });
  });

  test('keep both directions where they differ, and actors without a tie', () => {
    const { made, recipe } = opened('x.csv', 'who;A;B;C\nA;1;1;0\nB;-1;0;0\nC;0;0;0\n');
    expect(recipe.isDirected).toBe(true);
    expect(made.dataset.actors).toHaveLength(3);
    expect(ties(made)).toEqual(['A · is aligned with · B · 1', 'B · is opposed to · A · -1']);
    expect(made.keptAside).toMatchObject([{ row: 2, column: 'A', reason: 'it ties “A” to itself' }]);
  });

  test('of counts say nothing of a sign: it is asked', () => {
    const { recipe } = opened('x.csv', ',A,B\nA,0,7\nB,7,0\n');
    expect(signsOf(recipe)).toEqual({ 7: 'other?' });
  });
});

test('A recipe is plain JSON, is stored, and reads the next file of the kind', () => {
  const { made, recipe } = opened('march.csv', 'who;how;whom\nA;supports;B\n');
  const stored = parseRecipe(JSON.parse(JSON.stringify(made.dataset.recipe)));
  expect(stored).toEqual(recipe);
  expect(parseRecipe({ ...recipe, recipeVersion: 2 })).toBeNull();
});

test('Nobody can make the reader throw with a name or a choice that fits nothing', () => {
  expect(readFile('', new Uint8Array()).kind).toBe('unreadable');
  expect(readFile('x.csv', utf8('a,b\n'), { encoding: 'no-such' }).kind).toBe('unreadable');
  expect(readFile('x.csv', utf8('from,to\nA,B\n'), { header: 99, delimiter: '' }).kind).toBe('tables');
});

describe('A file of Entente', () => {
  test('is a dataset, and nothing is guessed', () => {
    const { made } = opened('x.csv', 'from,to,type\nA,B,ally\nA,A,ally\n');
    const reading = readFile('x.entente.json', utf8(printOneFile(made.dataset)));
    expect(reading).toMatchObject({ kind: 'dataset', dataset: made.dataset });
    expect(guessRecipe(reading)).toBeNull();
    expect(datasetFrom(reading, null)).toMatchObject({ rows: 2, keptAside: made.keptAside });
  });

  test('with a mistake says where', () => {
    const { made } = opened('x.csv', 'from,to,type\nA,B,ally\n');
    const text = printOneFile(made.dataset).replace('"name": "A"', '"name": ""');
    const reading = readFile('x.entente.json', utf8(text));
    expect(reading.kind).toBe('unreadable');
    expect(reading.issues[0]).toMatchObject({ file: 'x.entente.json', column: 'actors[0].name' });
  });
});

describe('Long names', () => {
  const shortNames = (content: string) =>
    opened('x.csv', content).made.dataset.actors.map(({ shortName }) => shortName);

  test('that begin alike are cut in their middle', () => {
    const name = (end: string) => `Federal Institute for Research on the Course of ${end}`;
    expect(
      shortNames(`from,to,type\n${name('Rivers')},${name('Mountains')},ally\nShort,${name('Rivers')},ally\n`),
    ).toEqual([
      'Federal Institute for R…on the Course of Rivers',
      'Federal Institute for R…the Course of Mountains',
      'Short',
    ]);
  });

  test('are whole where they fit', () => {
    const names = ['Federal Institute for Research on All the Rivers', 'Federal Institute for Research'];
    expect(shortNames(`from,to,type\n${names.join(',')},ally\n`)).toEqual(names);
    expect(names[0]).toHaveLength(48);
  });
});

describe('The order of the two', () => {
  test.each([
    ['yes', true],
    ['no', false],
  ])('matters where a graph says directed: %s', (said, isDirected) => {
    const gexf = `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="${said === 'yes' ? '' : 'un'}directed"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge id="0" source="a" target="b"/></edges></graph></gexf>`;
    expect(guessRecipe(readFile('x.gexf', utf8(gexf)))?.isDirected).toBe(isDirected);
  });
});

describe('Dates', () => {
  const datesOf = (...lines: string[]) =>
    opened('x.csv', [...lines, ''].join('\n')).made.dataset.statements.map(({ when }) => when);

  test('of a column “since” go on, and have no end', () => {
    const when = datesOf('who,relation,whom,since', 'A,ally,B,2014', 'B,rival,C,2015-03', 'C,ally,A,');
    expect(when).toEqual(['2014/..', '2015-03/..', null]);
  });

  test('of columns “from” and “to” are a period, beside two actors under other names', () => {
    const when = datesOf(
      'actor a,relation,actor b,from,to',
      'A,ally,B,2014,2016',
      'B,rival,C,2015,',
      'C,ally,A,2011,2012',
    );
    expect(when).toEqual(['2014/2016', '2015/..', '2011/2012']);
  });

  test('of a start without an end say no more than it, unless the end is said to be open', () => {
    const when = datesOf(
      'actor a,relation,actor b,start,end',
      'A,ally,B,2014,2016',
      'B,rival,C,2015,',
      'C,ally,A,2011,present',
    );
    expect(when).toEqual(['2014/2016', '2015', '2011/..']);
  });

  test('that are open come back from a file of our own', () => {
    const { made } = opened('x.csv', 'who,relation,whom,since\nA,ally,B,2014\nB,rival,C,2015\n');
    expect(objections(made)).toEqual([]);
    expect(made.dataset.statements[0]?.when).toBe('2014/..');
  });
});
