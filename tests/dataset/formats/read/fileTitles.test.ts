/** A dataset is called what its file calls itself, else by the name of the file. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import { opened, utf8 } from './opened.ts';

const titleOf = (name: string, content: string | Uint8Array) =>
  opened(name, typeof content === 'string' ? utf8(content) : content).made.dataset.title;

const gexf = (meta: string) =>
  `<gexf version="1.3">${meta}<graph><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>`;
const graphml = (head: string, inside: string, id = 'G') =>
  `<graphml>${head}<graph id="${id}" edgedefault="directed">${inside}<node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>`;
const json = (parts: object) =>
  JSON.stringify({ nodes: [{ id: 'a' }, { id: 'b' }], links: [{ source: 'a', target: 'b' }], ...parts });

test.each([
  [
    'GEXF’s description',
    'x.gexf',
    gexf('<meta><creator>Gephi 0.10</creator><description>Yemen 2019</description></meta>'),
    'Yemen 2019',
  ],
  [
    'GEXF’s title before its description',
    'x.gexf',
    gexf('<meta><title>Yemen</title><description>A war</description></meta>'),
    'Yemen',
  ],
  [
    'GEXF’s name of a graph',
    'x.gexf',
    gexf('').replace('<graph>', '<graph name="Ties in Yemen">'),
    'Ties in Yemen',
  ],
  [
    'an attribute of GraphML’s graph',
    'x.graphml',
    graphml('<key id="d0" for="graph" attr.name="name"/>', '<data key="d0">Yemen 2019</data>'),
    'Yemen 2019',
  ],
  ['GraphML’s own description', 'x.graphml', graphml('', '<desc>Yemen 2019</desc>'), 'Yemen 2019'],
  ['an id of words', 'x.graphml', graphml('', '', 'Yemen 2019'), 'Yemen 2019'],
  ['the graph of networkx’ JSON', 'libya2019.json', json({ graph: { name: 'Libya 2019' } }), 'Libya 2019'],
  ['the metadata of JSON', 'x.json', json({ metadata: { title: 'Libya 2019' } }), 'Libya 2019'],
  ['JSON itself', 'x.json', json({ name: 'Libya 2019' }), 'Libya 2019'],
  [
    'a list of rows with a name beside it',
    'x.json',
    JSON.stringify({ title: 'Libya 2019', relations: [{ from: 'A', to: 'B' }] }),
    'Libya 2019',
  ],
  [
    'Cytoscape’s data',
    'x.cyjs',
    JSON.stringify({
      data: { name: 'Libya 2019' },
      elements: {
        nodes: [{ data: { id: 'a' } }, { data: { id: 'b' } }],
        edges: [{ data: { source: 'a', target: 'b' } }],
      },
    }),
    'Libya 2019',
  ],
  [
    'CX2’s network',
    'x.cx2',
    JSON.stringify([
      { CXVersion: '2.0' },
      { networkAttributes: [{ name: 'Libya 2019' }] },
      { nodes: [{ id: 1 }, { id: 2 }] },
      { edges: [{ id: 1, s: 1, t: 2 }] },
      { status: [{ success: true }] },
    ]),
    'Libya 2019',
  ],
  ['Pajek’s network', 'x.net', '*Network Libya 2019\n*Vertices 2\n1 "A"\n2 "B"\n*Arcs\n1 2\n', 'Libya 2019'],
  [
    'GML’s graph',
    'x.gml',
    'graph [\n  name "Libya 2019"\n  node [ id 1 label "A" ]\n  node [ id 2 label "B" ]\n  edge [ source 1 target 2 ]\n]\n',
    'Libya 2019',
  ],
])('%s', (_, name, text, title) => {
  expect(titleOf(name, text)).toBe(title);
});

test.each([
  ['a table', 'sahel sheet v3.csv', 'from,to\nA,B\n', 'sahel sheet v3'],
  ['a graph without a name', 'yemen.gexf', gexf('<meta><creator>Gephi 0.10.1</creator></meta>'), 'yemen'],
  ['a name that a program gave', 'libya.json', json({ graph: { name: 'Graph' } }), 'libya'],
  ['a name of a number', 'libya.json', json({ name: 17 }), 'libya'],
  [
    'a description of many words',
    'yemen.gexf',
    gexf(`<meta><description>${'So many words. '.repeat(20)}</description></meta>`),
    'yemen',
  ],
  [
    'the name of a node',
    'x.json',
    JSON.stringify({
      nodes: [
        { id: 'a', name: 'Government' },
        { id: 'b', name: 'Rebels' },
      ],
      links: [{ source: 'a', target: 'b', label: 'ally' }],
    }),
    'x',
  ],
])('the name of the file, where it has none: %s', (_, name, text, title) => {
  expect(titleOf(name, text)).toBe(title);
});

test('the title among the properties of a workbook', () => {
  const sheet = (rows: readonly (readonly string[])[]) =>
    `<worksheet><sheetData>${rows.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const workbook = (core: string) =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
          'xl/workbook.xml': '<workbook><sheets><sheet name="Dyads" r:id="r1"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
          'xl/worksheets/sheet1.xml': sheet([
            ['from', 'to', 'type'],
            ['A', 'B', 'ally'],
            ['B', 'C', 'enemy'],
          ]),
          'docProps/core.xml': core,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
  const core = (title: string) =>
    `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>Somebody</dc:creator><dc:title>${title}</dc:title></cp:coreProperties>`;
  expect(titleOf('sheet v3.xlsx', workbook(core('Sahel working group')))).toBe('Sahel working group');
  expect(titleOf('sheet v3.xlsx', workbook(core('')))).toBe('sheet v3');
});

test.each(['xlsx', 'gexf', 'graphml', 'cx2'] as const)(
  '%s that is written has the title, and gives it back',
  (id) => {
    const { dataset } = opened('x.json', json({ name: 'Libya: 2019 & after' })).made;
    const [file] = fileFormats.find((one) => one.id === id)?.write(wholeOf(dataset), 'ties') ?? [];
    expect(titleOf(file?.name ?? '', file?.content ?? '')).toBe('Libya: 2019 & after');
  },
);
