import { unzipSync } from 'fflate';
import { MultiDirectedGraph, UndirectedGraph } from 'graphology';
import * as graphmlOracle from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { datasetOf, type Extract, shownOf, statementsOf, wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats, formatOfName } from '#dataset/formats/write/fileFormats.ts';
import type { FileFormatId } from '#dataset/formats/write/formatIds.ts';
import { columnName, printXlsx } from '#dataset/formats/write/xlsx.ts';
import { issueText } from '#dataset/issue.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { StatementId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const all = wholeOf(smallDataset);
const textOf = (id: FileFormatId, extract: Extract, at = 0): string => {
  const content = fileFormats.find((format) => format.id === id)?.write(extract, 'x')[at]?.content;
  if (typeof content !== 'string') throw new Error(`${id} is no text`);
  return content;
};
const issuesOf = ({ actors, statements, ...dataset }: Dataset) => {
  const parsed = parseDataset({ dataset, actors, statements });
  return parsed.ok ? [] : parsed.issues.map(issueText);
};
const withNames = (name: string): Dataset => ({
  ...smallDataset,
  actors: smallDataset.actors.map((actor, at) => (at === 0 ? { ...actor, name } : actor)),
});

describe('a part of a dataset', () => {
  const query = { ...defaultQuery, rollUp: true };
  const graph = applyQuery(buildQueryIndex(smallDataset), query);
  const shown = shownOf(smallDataset, graph);

  test('has what the view shows, with ends after roll-up', () => {
    const file = readFile('x.gexf', new TextEncoder().encode(textOf('gexf', shown)));
    if (file.kind !== 'graph') throw new Error(file.kind);
    expect(file.graph.order).toBe(graph.actors.length);
    expect(file.graph.size).toBe(statementsOf(shown).length);
    expect(file.strays).toEqual([]);
  });

  test('is a dataset that can be opened, with those who speak and those that its actors are part of', () => {
    const part = datasetOf(shown);
    expect(issuesOf(part)).toEqual([]);
    expect(part.statements).toEqual(statementsOf(shown).map(({ statement }) => statement));
    expect(part.statements.length).toBeLessThan(smallDataset.statements.length);
    const one = datasetOf({ ...shown, actors: [], relations: shown.relations.slice(0, 1) });
    expect(issuesOf(one)).toEqual([]);
    expect(one.actors.length).toBeLessThan(6);
  });

  test('leaves out what is withdrawn, which the Entente file keeps', () => {
    const id = smallDataset.statements[0]?.id as StatementId;
    const dataset: Dataset = {
      ...smallDataset,
      statements: smallDataset.statements.map((one) =>
        one.id === id ? { ...one, status: 'withdrawn' } : one,
      ),
    };
    expect(textOf('csv', wholeOf(dataset))).not.toContain(`${id},`);
    expect(textOf('entente', wholeOf(dataset))).toContain(`"${id}"`);
  });
});

describe('GEXF', () => {
  test('has an id of its own, a direction, a sign and a kind that no edge of the same two has too', () => {
    const text = textOf('gexf', all);
    const edges = [
      ...text.matchAll(
        /<edge id="([^"]+)" source="([^"]+)" target="([^"]+)" type="(directed|undirected)" kind="([^"]+)" label="/g,
      ),
    ];
    expect(edges.length).toBe(text.split('<edge ').length - 1);
    expect(edges.length).toBe(smallDataset.statements.length);
    expect(new Set(edges.map(([, id]) => id)).size).toBe(edges.length);
    const kinds = edges.map(([, , a, b, type, kind]) =>
      [kind, type, ...(type === 'directed' ? [a, b] : [a ?? '', b ?? ''].sort())].join(' '),
    );
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(text).toContain('title="sign" type="integer"');
  });
});

describe('GraphML', () => {
  const text = textOf('graphml', all);

  test('has every statement as an edge, for another reader too', () => {
    const theirs = graphmlOracle.parse(MultiDirectedGraph, text);
    expect(theirs.order).toBe(smallDataset.actors.length);
    expect(theirs.edges().sort()).toEqual(smallDataset.statements.map(({ id }) => id).sort());
    const types = new Map(smallDataset.relationTypes.map((type) => [type.id, type]));
    for (const { id, from, to, type } of smallDataset.statements) {
      expect(theirs.extremities(id)).toEqual([from, to]);
      expect(theirs.getEdgeAttribute(id, 'sign')).toBe(types.get(type)?.sign);
    }
  });

  test('has no attribute called id, and none that is empty', () => {
    for (const place of [1, 2]) {
      const file = textOf('r', all, place);
      expect(file).not.toMatch(/attr\.name="id"/i);
      expect(file).not.toMatch(/<data key="\w+"><\/data>/);
      const declared = [...file.matchAll(/<key id="(\w+)"/g)].map(([, key]) => key);
      for (const key of declared) expect(file).toContain(`<data key="${key}">`);
    }
  });

  test('for signnet is simple, undirected and signed: P 1, N −1, A neither', () => {
    const theirs = graphmlOracle.parse(UndirectedGraph, textOf('r', all, 2));
    const stances = all.relations.filter(({ stance }) => ['aligned', 'opposed', 'mixed'].includes(stance));
    expect(theirs.size).toBe(stances.length);
    const signs = { aligned: ['P', 1], opposed: ['N', -1], mixed: ['A', 0] } as Record<string, unknown>;
    for (const { id, stance } of stances)
      expect([theirs.getEdgeAttribute(id, 'type'), theirs.getEdgeAttribute(id, 'sign')]).toEqual(
        signs[stance],
      );
  });

  test('the script for R has six lines and names the two files', () => {
    const script = textOf('r', all);
    expect(script.trimEnd().split('\n')).toHaveLength(6);
    const names = fileFormats
      .find(({ id }) => id === 'r')
      ?.write(all, 'x')
      .map(({ name }) => name);
    expect(names).toEqual(['x.R', 'x-statements.graphml', 'x-signed.graphml']);
    for (const name of names?.slice(1) ?? []) expect(script).toContain(`"${name}"`);
  });
});

describe('CX2', () => {
  interface Item {
    readonly id: number;
    readonly s: number;
    readonly t: number;
    readonly v: Readonly<Record<string, unknown>>;
  }
  interface Declared {
    readonly nodes: Readonly<Record<string, { readonly d: string }>>;
    readonly edges: Declared['nodes'];
  }
  const parts = JSON.parse(textOf('cx2', all)) as Readonly<Record<string, readonly unknown[]>>[];
  const aspect = (name: string) => parts.find((part) => name in part)?.[name] ?? [];
  const nodes = aspect('nodes') as readonly Item[];
  const edges = aspect('edges') as readonly Item[];

  test('begins with its version and counts, and ends with a status', () => {
    expect(parts[0]).toEqual({ CXVersion: '2.0', hasFragments: false });
    expect(parts.at(-1)).toEqual({ status: [{ error: '', success: true }] });
    const counts = aspect('metaData') as readonly { readonly name: string; readonly elementCount: number }[];
    expect(counts.map(({ name }) => name)).toContain('edges');
    for (const { name, elementCount } of counts) expect(aspect(name)).toHaveLength(elementCount);
  });

  test('numbers its nodes, and declares every attribute with the type that it has', () => {
    expect(nodes.map(({ id }) => id)).toEqual(smallDataset.actors.map((_, at) => at));
    expect(nodes.map(({ v }) => v['actor id'])).toEqual(smallDataset.actors.map(({ id }) => id));
    for (const { s, t } of edges) expect([nodes[s]?.id, nodes[t]?.id]).toEqual([s, t]);
    const [declared] = aspect('attributeDeclarations') as readonly Declared[];
    for (const [of, items] of [
      ['nodes', nodes],
      ['edges', edges],
    ] as const)
      for (const [name, value] of items.flatMap(({ v }) => Object.entries(v))) {
        const type = declared?.[of][name]?.d;
        expect(type === 'integer' || type === 'double' ? 'number' : type, name).toBe(typeof value);
      }
  });
});

describe('Excel', () => {
  const sheetOf = (cells: readonly (string | number | boolean)[]) => {
    const bytes = printXlsx([
      { name: 'A & B', columns: ['when'], rows: cells.map((one) => [one]), dates: ['when'] },
    ]);
    return new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  };

  test('text stays text, and no cell is a formula', () => {
    const text = sheetOf(['=1+1', '+1', '@x', '_x0041_', 'a\u0001b']);
    expect(text).not.toContain('<f');
    expect(text.match(/s="3" t="inlineStr"/g)).toHaveLength(3);
    expect(text).toContain('_x005F_x0041_');
    expect(text).toContain('a_x0001_b');
  });

  test.each([
    ['2016-10-28', '<v>42671</v>'],
    ['1900-03-01', '<v>61</v>'],
    ['1850-01-02', '>1850-01-02<'],
    ['2016-10', '>2016-10<'],
    ['2003/2016', '>2003/2016<'],
  ])('%s is a date where Excel has such dates', (when, expected) => {
    expect(sheetOf([when])).toContain(expected);
  });

  test('columns go on after Z', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  test('has the four sheets', () => {
    const content = fileFormats.find(({ id }) => id === 'xlsx')?.write(all, 'x')[0]?.content;
    const reading = readFile('x.xlsx', content as Uint8Array);
    if (reading.kind !== 'tables') throw new Error(reading.kind);
    expect(reading.tables.map(({ name, rows }) => [name, rows.length > 0])).toEqual(
      ['Relations', 'Statements', 'Actors', 'About'].map((name) => [name, true]),
    );
  });
});

test('what a file cannot hold is replaced, a lone surrogate refused before that', () => {
  const name = 'a\u0001\uFFFEb';
  for (const id of ['gexf', 'graphml'] as const) {
    const text = textOf(id, wholeOf(withNames(name)));
    expect(text).toContain('a\uFFFD\uFFFDb');
    expect(readFile(`x.${id}`, new TextEncoder().encode(text)).kind).toBe('graph');
  }
  expect(issuesOf(withNames('half \uD83D'))).toHaveLength(1);
  expect(issuesOf(withNames('half \uDE00 of it'))).toHaveLength(1);
});

test.each([
  ['a.b.GEXF', 'gexf'],
  ['x.entente.json', 'entente'],
  ['x.json', 'entente'],
  ['x.r', 'r'],
  ['x.docx', undefined],
])('%s asks for %s', (name, id) => {
  expect(formatOfName(name)?.id).toBe(id);
});
