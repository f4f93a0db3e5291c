/** A saved table in which somebody has changed cells, as people do in a spreadsheet: each change is taken in, or told by name. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bringsNothing, type RowsChanged } from '#dataset/formats/again/rowsChanged.ts';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import { packed } from '#dataset/formats/write/zip.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId, CountryId, SourceId } from '#domain/ids.ts';
import type { Cite, Statement } from '#domain/statement.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { dailyNews, twoSources } from '#tests/fixtures/twoSources.ts';
import { importWork } from '#workers/importWork.ts';
import { takeRowsAgain } from '#workspace/acts/rowsAgain.ts';
import { ownDataOf } from '#workspace/ownData.ts';
import { parseSnapshot, printSnapshot } from '#workspace/storing/snapshot.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const formats = ['zip', 'csv', 'xlsx', 'graphml', 'gexf', 'cx2'] as const;
type Format = (typeof formats)[number];
type Row = Record<string, string>;

const own = (dataset: Dataset): Dataset => {
  const parsed = parseSnapshot(printSnapshot(ownDataOf(dataset)));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.data.dataset;
};

const written = (id: Exclude<Format, 'zip'>, dataset: Dataset) =>
  (fileFormats.find((one) => one.id === id)?.write(wholeOf(dataset), 'edited') ?? []).map(
    ({ name, content }) => ({ name, bytes: typeof content === 'string' ? utf8(content) : content }),
  );

/** The file of a format, as it is saved. */
function fileOf(id: Format, dataset: Dataset) {
  if (id !== 'zip') return written(id, dataset).slice(0, 1);
  const files = Object.fromEntries(written('csv', dataset).map(({ name, bytes }) => [name, bytes]));
  return [{ name: 'edited.zip', bytes: packed(files) }];
}

const rowsOf = (bytes: Uint8Array) =>
  Papa.parse<Row>(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
const statementsOf = (dataset: Dataset) => rowsOf(written('csv', dataset)[0]!.bytes);
const actorsOf = (dataset: Dataset) => rowsOf(written('csv', dataset)[2]!.bytes);

/** The tables of a dataset with their rows changed: of the statements alone, or with the actors beside them. */
function edited(dataset: Dataset, change: (statements: Row[], actors: Row[]) => void, isLone = true) {
  const [statements, actors] = [statementsOf(dataset), actorsOf(dataset)];
  change(statements, actors);
  const file = (name: string, rows: Row[]) => ({ name, bytes: utf8(`\uFEFF${Papa.unparse(rows)}`) });
  return [file('edited.csv', statements), ...(isLone ? [] : [file('edited-actors.csv', actors)])];
}

function opened(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], before: Dataset) {
  const work = importWork();
  work.read(files, {});
  const recipe = work.fit(before)?.read.recipe ?? null;
  const difference = work.preview(recipe)?.difference as RowsChanged;
  const made = takeRowsAgain(ownDataOf(before), work.again()!);
  return { difference, after: made.ok ? made.data.dataset : before, why: made.ok ? null : made.why };
}

/** One statement after a change of cells. */
function changed(dataset: Dataset, id: string, cells: Row, isLone = true) {
  const files = edited(dataset, (rows) => Object.assign(rows.find((row) => row.id === id)!, cells), isLone);
  const { difference, after, why } = opened(files, dataset);
  const [was, is] = [dataset, after].map(({ statements }) => statements.find((one) => one.id === id)!);
  for (const one of dataset.statements) if (one.id !== id) expect(after.statements).toContainEqual(one);
  return { difference, after, why, was: was!, is: is! };
}

const coded = own(twoSources);
const nameIn = ({ actors }: Dataset, id: string) => actors.find((one) => one.id === id)!.name;
const first = coded.statements[1]!;
const told = ({ changed: ties, changedActors }: RowsChanged) =>
  [...ties, ...changedActors].flatMap(({ parts }) => parts.map(({ part }) => part));

describe.each([
  ['a lone table', true],
  ['a table with its actors', false],
])('In %s, a name beside its id', (_, isLone) => {
  test('that is another known actor is the end of the statement', () => {
    const name = nameIn(coded, 'bresia');
    const { difference, is } = changed(coded, first.id, { to: name }, isLone);
    expect([is.from, is.to]).toEqual([first.from, 'bresia']);
    expect(told(difference)).toEqual(['to']);
    expect(difference.changedActors).toEqual([]);
  });

  test('that nobody has, in all rows of an actor, is the name of that actor', () => {
    const { difference, after } = opened(
      edited(
        coded,
        (rows) => {
          for (const row of rows)
            for (const end of ['from', 'to']) if (row[`${end} id`] === 'bresia') row[end] = 'Bresland';
        },
        isLone,
      ),
      coded,
    );
    expect(difference.changedActors.map(({ name }) => name)).toEqual([nameIn(coded, 'bresia')]);
    expect(difference.changed).toEqual([]);
    expect(nameIn(after, 'bresia')).toBe('Bresland');
    expect(after.actors).toHaveLength(coded.actors.length);
  });

  test('that nobody has, in one row of several, is a new actor, who is told', () => {
    const many = coded.statements.find(
      ({ from }) => coded.statements.filter((one) => one.from === from).length > 1,
    )!;
    const { difference, is, after } = changed(coded, many.id, { from: 'Dorne' }, isLone);
    expect(difference.freshActors).toEqual(['Dorne']);
    expect(nameIn(after, is.from)).toBe('Dorne');
    expect(nameIn(after, many.from)).toBe(nameIn(coded, many.from));
  });

  test('that was deleted leaves the statement, and says so', () => {
    for (const cells of [{ to: '' }, { to: '', 'to id': '' }]) {
      const { difference, is } = changed(coded, first.id, cells, isLone);
      expect(is).toEqual(first);
      expect(difference.untaken.map(({ column }) => column)).toContain('to');
      expect(bringsNothing(difference)).toBe(true);
    }
  });
});

describe('A cell of a saved table', () => {
  const kept = (one: Statement) => ({ ...one, cites: [] });

  test.each<[string, Row, Partial<Statement>]>([
    ['status', { status: 'announced' }, { mode: 'announced' }],
    ['place', { place: 'Bresia' }, { theatre: ['XB' as CountryId] }],
    ['confidence', { confidence: 'low' }, { confidence: 'low' }],
    ['source type', { 'source type': 'the author’s view' }, { voice: 'view' }],
    ['when', { when: '31.12.2020' }, { when: '2020-12-31' }],
    ['paraphrase', { paraphrase: 'In other words.' }, { gloss: 'In other words.' }],
  ])('%s goes back where it came from', (_column, cells, values) => {
    const { difference, is, after } = changed(coded, first.id, cells);
    expect(is).toEqual({ ...first, ...values });
    expect(after.fields).toEqual(coded.fields);
    expect(told(difference)).toHaveLength(1);
    expect(difference.untaken).toEqual([]);
  });

  test('that is a place of the text is that of the passage', () => {
    const { is } = changed(coded, first.id, { paragraph: '7' });
    expect(is.cites.map(({ paragraph, quote }) => [paragraph, quote])).toEqual([[7, first.cites[0]?.quote]]);
    expect(kept(is)).toEqual(kept(first));
  });

  test('that names who said it is the speaker, and the passage stays', () => {
    const { is, difference } = changed(coded, first.id, { 'said by': nameIn(coded, 'corland') });
    expect([is.saidBy, is.voice]).toEqual(['corland', 'other']);
    expect(is.cites).toEqual(first.cites);
    expect(told(difference)).toEqual(['saidBy']);
    const spoken = coded.statements.find(({ saidBy }) => coded.actors.some(({ id }) => id === saidBy))!;
    const emptied = changed(coded, spoken.id, { 'said by': '' });
    expect([emptied.is.saidBy, emptied.is.voice]).toEqual(['narrator', 'report']);
    expect(emptied.is.cites).toEqual(spoken.cites);
  });

  test('that names a source cites another one', () => {
    const { is } = changed(coded, first.id, { source: 'The river war' });
    const other = first.cites[0]?.source === dailyNews ? coded.sources[0]?.id : dailyNews;
    expect(is.cites[0]?.source).toBe(dailyNews);
    const back = changed(coded, first.id, { source: 'The tests’ own paper' });
    expect(back.after.sources.map(({ title }) => title)).toContain('The tests’ own paper');
    expect(other).toBeDefined();
  });

  test('that is the sign of one row changes that row alone', () => {
    const row = statementsOf(coded).find(({ sign }) => sign === 'opposed')!;
    const { difference, after, is } = changed(coded, row.id!, { sign: 'aligned' });
    expect(difference.changed).toHaveLength(1);
    expect(after.fields).toEqual(coded.fields);
    const type = after.relationTypes.find(({ id }) => id === is.type)!;
    expect([type.label, type.sign]).toEqual([row.verb, 1]);
  });

  test('that is the kind of act of one row changes that row alone', () => {
    const row = statementsOf(coded).find((one) => one['kind of act'] === 'political')!;
    const { difference, after, is } = changed(coded, row.id!, { 'kind of act': 'coercive' });
    expect(told(difference)).toEqual(['kindOfAct']);
    const type = after.relationTypes.find(({ id }) => id === is.type)!;
    expect([type.label, type.family]).toEqual([row.verb, 'coercive']);
  });

  test.each<[string, Row]>([
    ['status', { status: 'planned' }],
    ['kind of act', { 'kind of act': 'friendly' }],
    ['source type', { 'source type': 'hearsay' }],
    ['sign', { sign: 'rather aligned' }],
    ['when', { when: 'last summer' }],
    ['confidence', { confidence: 'quite' }],
    ['said by', { 'said by': 'Nobody Known' }],
    ['counts', { counts: 'no' }],
  ])('“%s” with a word that it cannot have is told, and stays', (column, cells) => {
    const { difference, is } = changed(coded, first.id, cells);
    expect(is).toEqual(first);
    expect(difference.untaken).toEqual([expect.objectContaining({ column, is: Object.values(cells)[0] })]);
    expect(difference.changed).toEqual([]);
  });
});

describe('Quotes of several passages in one cell', () => {
  const cites: readonly Cite[] = [
    { source: coded.sources[0]!.id, paragraph: 2, quote: 'one; two' },
    { source: dailyNews as SourceId, paragraph: 4, quote: 'three' },
  ];
  const dataset: Dataset = {
    ...coded,
    statements: coded.statements.map((one) => (one.id === first.id ? { ...one, cites } : one)),
  };
  test.each([
    ['one; two; four', ['one; two', 'four']],
    ['one; 2; three', ['one; 2', 'three']],
    ['three', [undefined, 'three']],
    ['one; two', ['one; two', undefined]],
  ])('as “%s” belong to theirs', (quote, quotes) => {
    const { is } = changed(dataset, first.id, { quote });
    expect(is.cites.map((cite) => cite.quote)).toEqual(quotes);
    expect(is.cites.map(({ paragraph }) => paragraph)).toEqual([2, 4]);
  });

  test('as “2; 4” belong to their places', () => {
    const { is } = changed(dataset, first.id, { paragraph: '2; 5' });
    expect(is.cites.map(({ paragraph, quote }) => [paragraph, quote])).toEqual([
      [2, 'one; two'],
      [5, 'three'],
    ]);
  });
});

test('Numbers with decimal commas, as a German spreadsheet saves them, stay numbers', () => {
  const field = { id: 'weight', label: 'weight', of: 'statements' } as never;
  const dataset: Dataset = {
    ...coded,
    fields: [field],
    statements: coded.statements.map((one, at) => ({ ...one, fields: { weight: at + 0.5 } as never })),
  };
  const rows = statementsOf(dataset).map((row, at) => ({
    ...row,
    weight: at === 0 ? '7,25' : row.weight!.replace('.', ','),
  }));
  const bytes = utf8(`\uFEFF${Papa.unparse(rows, { delimiter: ';' })}`);
  const { difference, after } = opened([{ name: 'edited.csv', bytes }], dataset);
  expect(difference.changed).toHaveLength(1);
  expect(after.statements.map(({ fields }) => Object.values(fields ?? {})[0])).toEqual(
    dataset.statements.map((_, at) => (at === 0 ? 7.25 : at + 0.5)),
  );
});

describe('A table of actors beside', () => {
  test.each<[string, Row, Partial<Dataset['actors'][number]>]>([
    ['tier', { tier: 'periphery' }, { tier: 'periphery' }],
    ['kind', { kind: 'armed group' }, { kind: 'armed-group' }],
    ['short name', { 'short name': 'Br.' }, { shortName: 'Br.' }],
    ['summary', { summary: 'A state.' }, { summary: 'A state.' }],
  ])('changes “%s”', (part, cells, values) => {
    const files = edited(
      coded,
      (_, actors) => Object.assign(actors.find(({ id }) => id === 'bresia')!, cells),
      false,
    );
    const { difference, after } = opened(files, coded);
    const was = coded.actors.find(({ id }) => id === 'bresia')!;
    expect(after.actors.find(({ id }) => id === 'bresia')).toEqual({ ...was, ...values });
    expect(difference.changedActors).toHaveLength(1);
    expect(part).toBeTruthy();
  });

  test('tells a tier and a kind that it does not know', () => {
    const files = edited(
      coded,
      (_, actors) =>
        Object.assign(actors.find(({ id }) => id === 'bresia')!, { tier: 'middle', kind: 'realm' }),
      false,
    );
    const { difference } = opened(files, coded);
    expect(difference.untaken.map(({ column }) => column)).toEqual(['kind', 'tier']);
  });
});

test('A row in the middle without an id is new, with all that it says', () => {
  const fresh = {
    from: nameIn(coded, 'corland'),
    verb: 'praises',
    to: nameIn(coded, 'bresia'),
    sign: 'aligned',
    status: 'announced',
    'said by': nameIn(coded, 'corland'),
    when: '2020-05-01',
    place: 'Bresia',
    paragraph: '6',
    quote: 'warm words',
    source: 'The river war',
  };
  const { difference, after } = opened(
    edited(coded, (rows) => rows.splice(3, 0, fresh)),
    coded,
  );
  expect(difference.fresh).toEqual([{ from: fresh.from, to: fresh.to, verb: 'praises' }]);
  expect([difference.changed, difference.gone, difference.untaken]).toEqual([[], [], []]);
  const known = new Set(coded.statements.map(({ id }) => id));
  const added = after.statements.filter(({ id }) => !known.has(id));
  expect(added).toMatchObject([
    {
      from: 'corland',
      to: 'bresia',
      mode: 'announced',
      saidBy: 'corland',
      voice: 'party',
      when: '2020-05-01',
      theatre: ['XB'],
      cites: [{ source: dailyNews, paragraph: 6, quote: 'warm words' }],
    },
  ]);
  expect(after.fields).toEqual(coded.fields);
});

test('A new name in several rows is one new actor', () => {
  const fresh = (to: string) => ({ from: 'Dorne', verb: 'praises', to, sign: 'aligned' });
  const { difference, after } = opened(
    edited(coded, (rows) => rows.push(fresh(nameIn(coded, 'bresia')), fresh(nameIn(coded, 'corland')))),
    coded,
  );
  expect(difference.fresh).toHaveLength(2);
  expect(difference.freshActors).toEqual(['Dorne']);
  expect(after.actors.filter(({ name }) => name === 'Dorne')).toHaveLength(1);
});

test('A new row that lacks an actor is told, and nobody comes with it', () => {
  const { difference, after } = opened(
    edited(coded, (rows) => rows.push({ from: 'Dorne', verb: 'praises', to: '', sign: 'aligned' })),
    coded,
  );
  expect(difference.untaken).toMatchObject([{ where: `line ${coded.statements.length + 2}`, column: 'to' }]);
  expect(difference.freshActors).toEqual([]);
  expect(after).toEqual(coded);
});

test('What was changed here in the meantime is found by its id, and a row that is gone refuses', () => {
  const work = importWork();
  work.read(
    edited(coded, (rows) => Object.assign(rows.at(-1)!, { status: 'announced' })),
    {},
  );
  const { recipe } = work.fit(coded)!.read;
  work.preview(recipe);
  const again = work.again()!;
  const last = coded.statements.at(-1)!;
  const [one, ...rest] = coded.statements;
  const moved = { ...coded, statements: [...rest, { ...one!, id: 'added' as Statement['id'] }] };
  const made = takeRowsAgain(ownDataOf(moved), again);
  if (made.ok) {
    const after = made.data.dataset.statements;
    expect(after.find(({ id }) => id === last.id)?.mode).toBe('announced');
    for (const other of moved.statements) if (other.id !== last.id) expect(after).toContainEqual(other);
  }
  const gone = { ...coded, statements: coded.statements.slice(0, -1) };
  expect(takeRowsAgain(ownDataOf(gone), again).ok).toBe(false);
});

/** Changes of one statement or actor that a table can say. */
const acts = (dataset: Dataset) => {
  const pick = <Item>(items: readonly Item[]) => fc.constantFrom(...(items as [Item, ...Item[]]));
  const statement = pick(dataset.statements);
  const ofActor = (id: string, patch: Partial<Dataset['actors'][number]>): Dataset => ({
    ...dataset,
    actors: dataset.actors.map((one) => (one.id === id ? { ...one, ...patch } : one)),
  });
  const ofStatement = (id: string, patch: Partial<Statement>): Dataset => ({
    ...dataset,
    statements: dataset.statements.map((one) => (one.id === id ? { ...one, ...patch } : one)),
  });
  const ids = pick(dataset.actors.map(({ id }) => id));
  return fc.oneof(
    fc.tuple(statement, ids).map(([{ id, from }, to]) => ofStatement(id, to === from ? {} : { to })),
    fc
      .tuple(statement, pick(['announced', 'done', 'threatened'] as const))
      .map(([{ id }, mode]) => ofStatement(id, { mode })),
    fc
      .tuple(statement, pick(dataset.relationTypes))
      .map(([{ id }, type]) => ofStatement(id, { type: type.id })),
    fc
      .tuple(statement, pick(dataset.countries))
      .map(([{ id }, { id: country }]) => ofStatement(id, { theatre: [country] })),
    fc
      .tuple(statement, fc.nat(8))
      .map(([{ id, cites }, paragraph]) =>
        ofStatement(id, { cites: cites.map((cite) => ({ ...cite, paragraph: paragraph + 1 })) }),
      ),
    fc
      .tuple(statement, pick(['said so', 'was; told']))
      .map(([{ id, cites }, quote]) =>
        ofStatement(id, { cites: cites.map((cite, at) => (at === 0 ? { ...cite, quote } : cite)) }),
      ),
    fc
      .tuple(statement, ids)
      .map(([{ id, from }, saidBy]) =>
        ofStatement(id, { saidBy, voice: saidBy === from ? 'party' : 'other' }),
      ),
    statement.map(({ id }) => ofStatement(id, { saidBy: 'unnamed', voice: 'unnamed' })),
    fc
      .tuple(statement, pick([null, '2019', '2019-05/2020']))
      .map(([{ id }, when]) => ofStatement(id, { when })),
    ids.map((id) => ofActor(id, { name: 'Somebody Else' })),
    fc.tuple(ids, pick(dataset.countries)).map(([id, country]) => ofActor(id, { countries: [country.id] })),
    ids.map((id) => ofActor(id, { tier: 'periphery' })),
    fc.tuple(ids, pick(['party', 'media', 'unstated'] as const)).map(([id, kind]) => ofActor(id, { kind })),
  );
};

/** The tables of a dataset without what is made anew from the rest. */
const tablesOf = (dataset: Dataset, withActors: boolean) => ({
  statements: statementsOf(dataset).map(({ paraphrase: _, ...row }) => row),
  ...(withActors ? { actors: actorsOf(dataset).map(({ 'short name': _, ...row }) => row) } : {}),
});

test.each(formats)(
  'Whatever a table can say, changed and saved as %s, is taken in, and saved again the same',
  (id) => {
    for (const dataset of [coded, own(realDataset), own(smallDataset)])
      fc.assert(
        fc.property(acts(dataset), (other) => {
          const { difference, after, why } = opened(fileOf(id, other), dataset);
          expect(difference.untaken).toEqual([]);
          expect([difference.fresh, difference.gone]).toEqual([[], []]);
          const isSaid = id !== 'csv';
          expect(tablesOf(after, isSaid)).toEqual(
            tablesOf(id === 'csv' ? { ...other, actors: namesAlone(dataset, other) } : other, isSaid),
          );
          if (bringsNothing(difference)) expect(why).not.toBeNull();
        }),
        { numRuns: 15 },
      );
  },
);

/** A lone table names actors, and says nothing else of them; of one without a row, not even its name. */
function namesAlone(before: Dataset, after: Dataset): Dataset['actors'] {
  const named = new Set<string>(after.statements.flatMap(({ from, to }): ActorId[] => [from, to]));
  return before.actors.map((one) => ({
    ...one,
    name: named.has(one.id) ? nameIn(after, one.id) : one.name,
  }));
}
