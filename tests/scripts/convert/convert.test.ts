import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { printOneFile } from '#dataset/formats/entente.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { convertCommand } from '#scripts/convert/convertCommand.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-convert-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string) => join(folder, name);
const given = (name: string, content: string | Uint8Array) => {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
};

let said: string[] = [];
let warned: string[] = [];
beforeEach(() => {
  said = [];
  warned = [];
});
const run = (...args: readonly string[]) =>
  convertCommand(args, { print: (text) => said.push(text), warn: (text) => warned.push(text) });
const graphOf = (name: string) => {
  const reading = readFile(name, readFileSync(inFolder(name)));
  if (reading.kind !== 'graph') throw new Error(reading.kind);
  return reading.graph;
};

const alliances = [
  'Actor A;Relation;Actor B;Source;Day',
  'Northland;ally;Westland;Ministry;13.4.2020',
  'Northland;rival;Eastmark;Ministry;14.4.2020',
  ';ally;Westland;Ministry;14.4.2020',
  'Westland;ally;Hárbour Union;Daily News;15.4.2020',
].join('\r\n');

describe('npm run convert', () => {
  it('says what it read, counts, names each row that is kept aside, and writes the file', async () => {
    const file = given('alliances.csv', alliances);
    expect(await run(file, inFolder('alliances.gexf'))).toBe(0);
    expect(said).toEqual([
      'alliances.csv: CSV, 4 rows.',
      'Each row says that [Actor A] [Relation] [Actor B] · said by [Source] · date [Day]',
      'ally = + · rival = -',
      '3 statements, 4 actors, 1 row set aside',
      '  alliances.csv, line 4, column Actor A: one of the two actors is missing. Expected: the name of an actor.',
      'Written: alliances.gexf.',
    ]);
    expect(warned).toEqual([]);
    const graph = graphOf('alliances.gexf');
    expect([graph.order, graph.size]).toEqual([4, 3]);
    expect(graph.mapNodes((_, { node }) => node.label)).toContain('Hárbour Union');
  });

  it('needs a sign where the words tell none: says which, with the option, and writes nothing', async () => {
    const file = given('hmm.csv', alliances.replace('rival', 'hmm=?'));
    expect(await run(file, inFolder('hmm.gexf'))).toBe(2);
    expect(warned.join('\n')).toContain('what “hmm=?” means (1 row): --sign "hmm=?=SIGN"');
    expect(readdirSync(folder)).not.toContain('hmm.gexf');
    expect(await run(file, inFolder('hmm.gexf'), '--sign', 'hmm=?=-')).toBe(0);
    const signs = graphOf('hmm.gexf').mapEdges((_, { edge }) => edge.values.get('sign'));
    expect(signs.sort()).toEqual(['-1', '1', '1']);
    expect(await run(file, inFolder('hmm.gexf'), '--sign', 'hmm=?=leave-out')).toBe(0);
    expect(said.join('\n')).toContain('2 statements, 3 actors, 2 rows set aside');
    expect(said.join('\n')).toContain('this value is left out (hmm=?)');
  });

  it('reads several tables as one, such as ties and actors', async () => {
    const edges = given('edges.csv', 'Source,Target,Type\nn1,n2,ally\n');
    const nodes = given('nodes.csv', 'Id,Label\nn1,Northland\nn2,Westland\n');
    expect(await run(edges, nodes, inFolder('both.gexf'))).toBe(0);
    expect(graphOf('both.gexf').mapNodes((_, { node }) => node.label)).toEqual(['Northland', 'Westland']);
  });

  it('needs the two actors where no column names them', async () => {
    const file = given('odd.csv', 'when,amount,price\n2019,7,3\n2020,8,4\n2021,9,5\n');
    expect(await run(file, inFolder('odd.gexf'))).toBe(2);
    expect(warned.join('\n')).toMatch(/--from \S+ --to \S+, o.*“when”, “amount” and “price”/);
    const chosen = ['--from', 'amount', '--to', 'price', '--when', 'when'];
    expect(await run(file, inFolder('odd.gexf'), ...chosen)).toBe(0);
    expect(graphOf('odd.gexf').size).toBe(3);
  });

  it('needs an encoding where the file is not UTF-8, and the order of dates where it is open', async () => {
    const latin = Buffer.from(alliances.replaceAll('á', '\xe1'), 'latin1');
    expect(await run(given('latin.csv', latin), inFolder('latin.csv.gexf'))).toBe(2);
    expect(warned.join('\n')).toContain('--encoding');
    expect(warned.join('\n')).toContain('windows-1252');
    const dates = given('dates.csv', alliances.replace(/1[345]\.4/g, '3.4'));
    expect(await run(dates, inFolder('dates.csv.gexf'))).toBe(2);
    expect(warned.join('\n')).toContain('--date-order day-first or month-first');
    expect(await run(dates, inFolder('dates.csv.csv'), '--date-order', 'month-first')).toBe(0);
    expect(readFileSync(inFolder('dates.csv.csv'), 'utf8')).toContain('2020-03-04');
  });

  it.each([
    ['an option that there is not', ['--form', 'x'], /form/],
    ['a column that there is not', ['--from', 'Actor C'], /no column “Actor C”.*“Actor A”/],
    ['a value that there is not', ['--sign', 'foe=-'], /no cell holds “foe”/],
    ['no sign', ['--sign', 'ally=plus'], /SIGN one of/],
    ['a sheet that there is not', ['--sheet', 'Ties'], /no table “Ties”/],
    ['no row', ['--header', 'first'], /number of a row/],
  ])('%s is a mistake that is named', async (_, options, message) => {
    const file = given('alliances.csv', alliances);
    expect(await run(file, inFolder('mistake.gexf'), ...options)).toBe(2);
    expect(warned.join('\n')).toMatch(message);
    expect(readdirSync(folder)).not.toContain('mistake.gexf');
  });

  it('what cannot be read is said with its place, and nothing is written', async () => {
    const broken = given('broken.gexf', '<gexf><graph>\n<nodes><node id="a"></graph></gexf>');
    expect(await run(broken, inFolder('none.xlsx'))).toBe(1);
    expect(warned.join('\n')).toMatch(/broken\.gexf, row 2.*not well-formed/);
    expect(await run(inFolder('missing.csv'), inFolder('none.xlsx'))).toBe(1);
    expect(await run(given('alliances.csv', alliances), inFolder('no/such/folder.xlsx'))).toBe(1);
    expect(readdirSync(folder).filter((name) => /none|\.tmp$/.test(name))).toEqual([]);
  });

  it('writes what belongs together beside each other: tables as CSV, a script for R with its graphs', async () => {
    const file = given('small.entente.json', printOneFile(smallDataset));
    expect(await run(file, inFolder('table.csv'))).toBe(0);
    expect(said.at(-1)).toBe('Written: table.csv, table-relations.csv and table-actors.csv.');
    expect(await run(file, inFolder('net.R'))).toBe(0);
    expect(readFileSync(inFolder('net.R'), 'utf8')).toContain('"net-signed.graphml"');
    expect(graphOf('net-statements.graphml').size).toBe(smallDataset.statements.length);
  });

  it('an Entente file comes out of itself the same', async () => {
    const file = given('small.entente.json', printOneFile(smallDataset));
    expect(await run(file, inFolder('again.json'))).toBe(0);
    expect(said[0]).toBe('24 statements, 14 actors, 0 rows set aside');
    expect(parseOneFile(readFileSync(inFolder('again.json'), 'utf8'))).toEqual({
      ok: true,
      dataset: smallDataset,
    });
  });

  it('runs as a command with its exit code', () => {
    const { status, stderr } = spawnSync('npm', ['run', '-s', 'convert', '--', 'one.csv'], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('npm run convert -- alliances.xlsx alliances.gexf');
    expect(status).toBe(2);
  });
});
