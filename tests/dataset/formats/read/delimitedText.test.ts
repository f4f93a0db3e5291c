import { describe, expect, test } from 'vitest';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { parseDelimited, withPlainLines } from '#dataset/formats/read/text/parseDelimited.ts';
import { opened, tableIn, ties, utf8 } from './opened.ts';

const table = (text: string, name = 'ties.csv') => tableIn(readFile(name, utf8(text)));
const cells = (text: string, name?: string) => table(text, name).rows.map(({ cells: row }) => row);
const names = (text: string, name?: string) => table(text, name).columns.map((column) => column.name);

describe('The delimiter', () => {
  test.each([
    ['comma', 'from,to\nA,B\nB,C\n', ','],
    ['semicolon', 'from;to\nA;B\nB;C\n', ';'],
    ['tab', 'from\tto\nA\tB\n', '\t'],
    ['bar', 'from|to\nA|B\nB|C\n', '|'],
    ['semicolon, though each name has a comma', 'Meir, Golda;Nasser, G. A.\nBegin, M.;Sadat, A.\n', ';'],
    ['semicolon, though numbers have a comma', 'from;to;weight\nA;B;1,5\nB;C;2,25\n', ';'],
    ['comma, though a cell has a semicolon', 'from,to,note\nA,B,x; y\nB,C,z\n', ','],
    ['what Excel names in its first line', 'sep=|\nfrom|to\nA, x|B, y\n', '|'],
  ])('is found: %s', (_, text, delimiter) => {
    expect(readFile('x.csv', utf8(text)).choices.delimiter).toBe(delimiter);
  });

  test('is shown with the lines that differ where two fit', () => {
    const reading = readFile('x.csv', utf8('a,b;c,d\ne,f;g,h\ni,j;k,l\n'));
    const question = reading.questions.find(({ about }) => about === 'delimiter');
    expect(question?.options.map(({ value }) => value).sort()).toEqual([',', ';']);
    expect(question?.options.find(({ value }) => value === ',')?.lines[0]).toBe('a ┃ b;c ┃ d');
    const chosen = readFile('x.csv', utf8('a,b;c,d\ne,f;g,h\ni,j;k,l\n'), { delimiter: ',' });
    expect(chosen.questions.map(({ about }) => about)).not.toContain('delimiter');
    expect(tableIn(chosen).columns).toHaveLength(3);
  });
});

describe('Lines and quotes', () => {
  test.each([
    ['Windows', 'from,to\r\nA,B\r\n'],
    ['old Mac', 'from,to\rA,B\r'],
    ['a careless conversion', 'from,to\r\r\r\nA,B\r\r\r\n'],
    ['a blank line between', 'from,to\n\n\nA,B\n'],
  ])('end in any way: %s', (_, text) => {
    expect(cells(text)).toEqual([['A', 'B']]);
  });

  test('keep their numbers, also behind a cell of several lines', () => {
    const text = 'from,to,note\nA,B,"two\nlines"\nC,D,x\n\nE,F,y\n';
    expect(table(text).rows.map(({ at }) => at)).toEqual([2, 4, 6]);
    expect(cells(text)[0]?.[2]).toBe('two\nlines');
  });

  test('an open quote takes its own line alone, and is said', () => {
    const text = 'from,to,note\nA,B,ok\nC,D,"open\nE,F,x\nG,H,y\n';
    expect(cells(text)).toEqual([
      ['A', 'B', 'ok'],
      ['C', 'D', '"open'],
      ['E', 'F', 'x'],
      ['G', 'H', 'y'],
    ]);
    const [issue] = readFile('x.csv', utf8(text)).issues;
    expect(issue?.row).toBe(3);
    expect(issue?.message).toContain('not closed');
  });

  test('an open quote that a later cell seems to close swallows nothing', () => {
    const text = 'from,to,note\nA,B,"open\nC,D,"closed"\nE,F,x\n';
    expect(cells(text).map(([from]) => from)).toEqual(['A', 'C', 'E']);
  });

  test('many open quotes end in time, with a row for each line', () => {
    const text = `from,to\n${'A,"B\n'.repeat(3000)}`;
    expect(parseDelimited(withPlainLines(text), ',').rows).toHaveLength(3001);
  });
});

describe('The names of columns', () => {
  test('stand below titles and an empty line', () => {
    const text = 'Alliances of 1914,,\nsource: made up,,\n,,\nFrom,To,Year\nA,B,1914\nB,C,1915\n';
    expect(names(text)).toEqual(['From', 'To', 'Year']);
    expect(table(text).headerAt).toBe(4);
    expect(table(text).titles).toEqual(['Alliances of 1914', 'source: made up']);
  });

  test('are none where the first line is a row like the others', () => {
    expect(table('Anna,Berta\nBerta,Carla\nAnna,Carla\n').headerAt).toBeNull();
    expect(table('Anna,3,Berta\nBerta,4,Carla\n').headerAt).toBeNull();
    expect(names('Anna,3,Berta\nBerta,4,Carla\n')).toEqual(['Column A', 'Column B', 'Column C']);
  });

  test('are each of their own, and no cell is lost to a name of every object', () => {
    const text = 'from,to,__proto__,note,note,\nA,B,p,x,y,z\n';
    expect(names(text)).toEqual(['from', 'to', '__proto__', 'note', 'note (2)', 'Column F']);
    const { made } = opened('x.csv', text);
    expect(made.dataset.fields?.map(({ label }) => label)).toEqual(['__proto__', 'note (2)', 'Column F']);
    expect(Object.values(made.dataset.statements[0]?.fields ?? {})).toEqual(['p', 'y', 'z']);
    expect(({} as Record<string, unknown>).p).toBeUndefined();
  });

  test('can be chosen', () => {
    const text = 'Anna,Berta\nBerta,Carla\n';
    expect(tableIn(readFile('x.csv', utf8(text), { header: 1 })).columns[0]?.name).toBe('Anna');
    expect(tableIn(readFile('x.csv', utf8('from,to\nA,B\n'), { header: 0 })).rows).toHaveLength(2);
  });
});

describe('The encoding', () => {
  const russian = Uint8Array.from([...'from,to,note\nA,B,'].map((letter) => letter.charCodeAt(0)));
  const bytes = Uint8Array.from([...russian, 0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x0a]);

  test('is asked where the bytes are not UTF-8, with the lines as each would read', () => {
    const reading = readFile('x.csv', bytes);
    const question = reading.questions.find(({ about }) => about === 'encoding');
    expect(question?.mustAnswer).toBe(true);
    const cyrillic = question?.options.find(({ value }) => value === 'windows-1251');
    expect(cyrillic?.lines).toEqual(['A,B,Москва']);
  });

  test('is taken as chosen', () => {
    const reading = readFile('x.csv', bytes, { encoding: 'windows-1251' });
    expect(reading.questions.map(({ about }) => about)).not.toContain('encoding');
    expect(tableIn(reading).rows[0]?.cells[2]).toBe('Москва');
  });

  test.each([
    ['le', true],
    ['le', false],
    ['be', true],
    ['be', false],
  ])('is found: UTF-16%s, with a mark: %s', (order, hasMark) => {
    const text = `${hasMark ? '\ufeff' : ''}from,to\r\nGalatasaray,Fenerbahçe\r\n`;
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
    const reading = readFile('x.csv', new Uint8Array(view.buffer));
    expect(reading.choices.encoding).toBe(`utf-16${order}`);
    expect(tableIn(reading).rows[0]?.cells).toEqual(['Galatasaray', 'Fenerbahçe']);
  });

  test('what is no text is refused', () => {
    const reading = readFile(
      'x.bin',
      Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 256),
    );
    expect(reading.kind).toBe('unreadable');
    expect(reading.issues[0]?.message).toContain('zero bytes');
  });
});

describe('What is no table of relations is refused in words, with what would be right', () => {
  test.each([
    [
      'a program',
      'x.js',
      'const a = 1;\nfunction f() {\n  return [1, 2, "x, y", 3];\n}\nf(a, b);\n',
      /plain text|one column/,
    ],
    [
      'a text',
      'x.md',
      '# Title\n\nOne, two, three.\n\n- a list\n- of things, and more, and more\n\nThe end, at last, of a text that is no table, whatever it is\n',
      /plain text|one column/,
    ],
    ['one column', 'x.csv', 'name\nAnna\nBerta\n', /one column/],
    ['names of columns alone', 'x.csv', 'from,to,type\n', /no row with data/],
  ])('%s', (_, name, text, message) => {
    const reading = readFile(name, utf8(text));
    expect(reading.kind).toBe('unreadable');
    expect(reading.issues[0]?.message).toMatch(message);
    expect(reading.issues[0]?.expected).not.toBe('');
  });

  test('but a ragged table is read', () => {
    const text = 'from,to,note\nA,B\nB,C,x,y,z\nC,D,a,b\nD,E\nE,F,x,y,z,w\n';
    expect(readFile('x.csv', utf8(text)).kind).toBe('tables');
  });
});

test('A byte order mark is no part of the first name', () => {
  const { made } = opened('x.csv', '\ufefffrom,to,type\nA,B,ally\n');
  expect(ties(made)).toEqual(['A · ally · B · 1']);
});
