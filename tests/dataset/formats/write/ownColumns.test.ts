/** What a file brought along goes out again under its own name: directions, weights, dates, notes, places. */
import { describe, expect, test } from 'vitest';
import { noColumns } from '#dataset/formats/read/columnMeaning/guessColumns.ts';
import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import type { FileFormatId } from '#dataset/formats/write/formatIds.ts';
import { opened, utf8 } from '#tests/dataset/formats/read/opened.ts';

const gephi = `<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="s" title="Type" type="string"/></attributes>
<attributes class="edge"><attribute id="r" title="relation" type="string"/><attribute id="n" title="note" type="string"/><attribute id="w" title="when" type="string"/></attributes>
<nodes><node id="b" label="B"><attvalues><attvalue for="s" value="private"/></attvalues><viz:position x="-105.5" y="20.25" z="0"/><viz:size value="12"/><viz:color r="200" g="10" b="0"/></node><node id="a" label="A"/></nodes>
<edges>
<edge id="e7" source="b" target="a" weight="9.0"><attvalues><attvalue for="r" value="attacks"/><attvalue for="n" value="by air"/><attvalue for="w" value="2019-02-03"/></attvalues></edge>
<edge id="e8" source="a" target="b" weight="12.5"><attvalues><attvalue for="r" value="attacks"/></attvalues></edge>
<edge id="e9" source="b" target="a" weight="2"><attvalues><attvalue for="r" value="attacks"/></attvalues></edge>
</edges></graph></gexf>`;

const fileOf = (id: FileFormatId, name: string, content: string, change?: (recipe: Recipe) => Recipe) => {
  const { made } = opened(name, content, {}, change);
  const [file] = fileFormats.find((format) => format.id === id)?.write(wholeOf(made.dataset), 'x') ?? [];
  if (file === undefined) throw new Error(`nothing is written as ${id}`);
  return { name: file.name, bytes: typeof file.content === 'string' ? utf8(file.content) : file.content };
};
const textOf = (id: FileFormatId, name: string, content: string) =>
  new TextDecoder().decode(fileOf(id, name, content).bytes);
const graphOf = (id: FileFormatId, name: string, content: string) => {
  const file = fileOf(id, name, content);
  const reading = readFile(file.name, file.bytes);
  if (reading.kind !== 'graph') throw new Error(reading.kind);
  return reading.graph;
};

test('GEXF has an edge for each act, with its own direction, weight, date and note', () => {
  const edges = graphOf('gexf', 'x.gexf', gephi).mapEdges((_, { edge }) => edge);
  expect(edges.map(({ from, to, isDirected }) => [from, to, isDirected])).toEqual([
    ['b', 'a', true],
    ['a', 'b', true],
    ['b', 'a', true],
  ]);
  const values = (name: string) => edges.map((edge) => edge.values.get(name));
  expect(values('weight')).toEqual(['9', '12.5', '2']);
  expect(values('when')).toEqual(['2019-02-03', undefined, undefined]);
  expect(values('paraphrase')[0]).toBe('by air');
  expect(values('verb')).toEqual(['attacks', 'attacks', 'attacks']);
  // Gephi adds up parallel edges of one kind.
  expect(values('kind')).toEqual(['opposed', 'opposed', 'opposed 2']);
  expect(textOf('gexf', 'x.gexf', gephi)).not.toMatch(/\(\d\)"/);
});

test('GEXF has the places, sizes and colours of the nodes', () => {
  const text = textOf('gexf', 'x.gexf', gephi);
  expect(text).toContain('<viz:position x="-105.5" y="20.25" z="0"/>');
  expect(text).toContain('<viz:size value="12"/>');
  expect(text).toContain('<viz:color r="200" g="10" b="0"/>');
  expect(text).not.toMatch(/title="(x|y|size|colour)"/);
});

test('GEXF has no weight below 0 where the file has signed ones, which it keeps beside', () => {
  const text = textOf('gexf', 'x.csv', 'source,target,weight\nA,B,-2\nB,A,1\n');
  expect([...text.matchAll(/ weight="([^"]+)"/g)].map(([, weight]) => weight)).toEqual(['2', '1']);
  expect(text).toContain('title="weight (file)" type="integer"');
});

test('GEXF has a weight of 0 as such: a missing one is read as 1', () => {
  const text = textOf('gexf', 'x.csv', 'source,target,weight\nA,B,0\nB,A,3\n');
  expect([...text.matchAll(/ weight="([^"]+)"/g)].map(([, weight]) => weight)).toEqual(['0', '3']);
});

test.each(['gexf', 'graphml', 'xlsx', 'csv', 'cx2'] as const)('%s brings a weight of 0 back', (id) => {
  const file = fileOf(id, 'x.csv', 'source,target,weight\nA,B,0\nB,A,3\n');
  const { fields = [], statements } = opened(file.name, file.bytes).made.dataset;
  const weight = fields.find(({ label }) => label === 'weight');
  expect(statements.map(({ fields: own }) => weight && own?.[weight.id])).toEqual([0, 3]);
});

test('GEXF without weights has none', () => {
  expect(textOf('gexf', 'x.csv', 'from,to,type\nA,B,ally\n')).not.toContain('weight=');
});

test('GraphML has the weight as a number of that name', () => {
  const text = textOf('graphml', 'x.gexf', gephi);
  expect(text).toMatch(/attr\.name="weight" attr\.type="double"/);
  expect(text).not.toMatch(/\(\d\)"|\(file\)"/);
});

test('Excel has the columns under their own names, and numbers as numbers', () => {
  const { name, bytes } = fileOf('xlsx', 'x.gexf', gephi);
  const reading = readFile(name, bytes);
  if (reading.kind !== 'tables') throw new Error(reading.kind);
  const columns = reading.tables.flatMap((table) => table.columns.map((column) => column.name));
  expect(columns).toEqual(expect.arrayContaining(['Type', 'weight', 'x', 'y']));
  expect(columns.filter((column) => /\(\d\)$/.test(column))).toEqual([]);
});

test.each(['gexf', 'graphml', 'xlsx', 'cx2'] as const)('%s brings weights and kinds back', (id) => {
  const file = fileOf(id, 'x.gexf', gephi);
  const { made } = opened(file.name, file.bytes);
  const { fields = [], statements, actors } = made.dataset;
  const weight = fields.find(({ label }) => label === 'weight');
  expect(statements.map(({ fields: own }) => weight && own?.[weight.id])).toEqual([9, 12.5, 2]);
  const type = fields.find(({ label }) => label.startsWith('Type'));
  expect(actors.map(({ fields: own }) => type && own?.[type.id])).toEqual(['private', undefined]);
});

test('The first date of a relation is that of its first statement, whatever decides its stance', () => {
  const csv = 'from,to,type,date\nA,B,ally,1902-01-01\nA,B,neutral,1879-10-07\nA,B,enemy,1915-05-23\n';
  const { made } = opened('x.csv', csv, {}, (recipe) => ({
    ...recipe,
    values: recipe.values.map((one) => ({ ...one, sign: one.sign ?? 'unclear' })),
  }));
  const [, relations] = fileFormats.find(({ id }) => id === 'csv')?.write(wholeOf(made.dataset), 'x') ?? [];
  expect(relations?.content).toContain('1879-10-07,1915-05-23');
});

const stances = 'from,to,stance\nA,B,hostile\nB,C,ally\nC,A,opposed\n';

test('A column of which one word is no verb goes out with all its words', () => {
  const [head = '', ...rows] = textOf('csv', 'x.csv', stances).trim().split(/\r?\n/);
  const at = head.split(',').indexOf('stance');
  expect(rows.map((row) => row.split(',')[at])).toEqual(['hostile', 'ally', 'opposed']);
});

test('What nobody says by name comes back as said by the file, and not as a source of that name', () => {
  const { name, bytes } = fileOf('csv', 'x.csv', stances);
  for (const said of ['the file', 'changed by hand', 'the source', 'unnamed']) {
    const text = new TextDecoder().decode(bytes).replaceAll(',the file,', `,${said},`);
    const { dataset } = opened(name, text).made;
    expect(dataset.sources.map(({ title }) => title)).toEqual([name]);
  }
  const named = new TextDecoder().decode(bytes).replaceAll(',the file,', ',Mara Venn,');
  expect(opened(name, named).made.dataset.sources.map(({ title }) => title)).toContain('Mara Venn');
});

/** What each statement has in a further field; undefined where it has none. */
const fieldIn = (file: { readonly name: string; readonly bytes: Uint8Array | string }, label: string) => {
  const { fields = [], statements } = opened(file.name, file.bytes).made.dataset;
  const field = fields.find((one) => one.label === label);
  return statements.map(({ fields: own }) => field && own?.[field.id]);
};

/** A file of two statements that have a further field, whatever its name might be taken for. */
const fileWithField = (id: FileFormatId, name: string) => {
  const keepsField = (recipe: Recipe): Recipe => ({
    ...recipe,
    relations: {
      ...noColumns,
      flags: [],
      table: recipe.relations.table,
      from: 'from',
      to: 'to',
      relation: 'type',
    },
    fields: { relations: [name], actors: [] },
  });
  return fileOf(id, 'x.csv', `from,to,type,${name}\nA,B,ally,red\nB,C,enemy,green\n`, keepsField);
};

describe.each(['csv', 'xlsx', 'graphml', 'gexf', 'cx2'] as const)('%s', (id) => {
  test.each(['family', 'voice', 'mode', 'gloss'])(
    'brings a column back that has a heading of before: %s',
    (name) => {
      expect(fieldIn(fileWithField(id, name), name)).toEqual(['red', 'green']);
    },
  );
});

test.each([
  ['graphml', 'kind'],
  ['cx2', 'kind'],
  ['csv', 'statement id'],
  ['xlsx', 'statement id'],
] as const)('%s brings a column back that means something in other files alone: %s', (id, name) => {
  expect(fieldIn(fileWithField(id, name), name)).toEqual(['red', 'green']);
});

const withHeadingsOfBefore = (text: string) =>
  text
    .replace('kind of act', 'family')
    .replace('source type', 'voice')
    .replace('status', 'mode')
    .replace('place', 'theatre')
    .replace('paraphrase', 'gloss')
    .replaceAll(',the file,', ',the source,')
    .replace('political,opposed,reported by the file,,', 'political,opposed,reported by the file,announced,');

test.each(['kind of act', 'source type', 'status', 'paraphrase'])(
  'A table with the headings of before keeps a column of its own that is called as one is now: %s',
  (name) => {
    const { name: fileName, bytes } = fileOf('csv', 'x.csv', stances);
    const [head = '', ...rows] = withHeadingsOfBefore(new TextDecoder().decode(bytes)).trim().split(/\r?\n/);
    const before = [head, ...rows].join('\n');
    const beside = [`${head},${name}`, ...rows.map((row, at) => `${row},active ${at}`)].join('\n');
    expect(fieldIn({ name: fileName, bytes: beside }, name)).toEqual(['active 0', 'active 1', 'active 2']);
    const [now, then] = [opened(fileName, beside).made.dataset, opened(fileName, before).made.dataset];
    expect(now.statements.map(({ mode }) => mode)).toEqual(['announced', 'done', 'done']);
    expect(now.relationTypes).toEqual(then.relationTypes);
    expect(now.statements.map(({ gloss }) => gloss)).toEqual(then.statements.map(({ gloss }) => gloss));
  },
);

test('A table that has all headings of now and before has the first ones for its own', () => {
  const { name, bytes } = fileOf('csv', 'x.csv', stances);
  const now = new TextDecoder().decode(bytes).replace('the file,,', 'the file,announced,');
  const before = withHeadingsOfBefore(new TextDecoder().decode(bytes));
  const headingsOf = { now: 'kind of act,source type,status,paraphrase', before: 'family,voice,mode,gloss' };
  for (const [text, further] of [
    [now, headingsOf.before],
    [before, headingsOf.now],
  ] as const) {
    const [head = '', ...rows] = text.trim().split(/\r?\n/);
    const beside = [`${head},${further}`, ...rows.map((row) => `${row},w,x,y,z`)].join('\n');
    const [plain, made] = [opened(name, text).made.dataset, opened(name, beside).made.dataset];
    expect(made.statements.map(({ mode }) => mode)).toEqual(['announced', 'done', 'done']);
    expect(made.statements.map(({ gloss }) => gloss)).toEqual(plain.statements.map(({ gloss }) => gloss));
    for (const [at, label] of further.split(',').entries())
      expect(fieldIn({ name, bytes: beside }, label)).toEqual(Array(3).fill(['w', 'x', 'y', 'z'][at]));
  }
});

test('A table with the headings of before is read as well', () => {
  const { name, bytes } = fileOf('csv', 'x.csv', stances);
  const text = new TextDecoder().decode(bytes);
  const before = withHeadingsOfBefore(text);
  const [now, then] = [opened(name, text).made.dataset, opened(name, before).made.dataset];
  expect(then.relationTypes).toEqual(now.relationTypes);
  expect(then.sources).toEqual(now.sources);
  expect(then.statements.map(({ gloss }) => gloss)).toEqual(now.statements.map(({ gloss }) => gloss));
  expect(then.statements.map(({ mode }) => mode)).toEqual(['announced', 'done', 'done']);
});
