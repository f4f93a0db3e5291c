/** Files as colleagues send them, made for no program: what is read is compared with what was written. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { objections, opened, ties, utf8 } from './opened.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet; null for an empty cell. */
function workbook(rows: readonly (readonly (string | number | null)[])[], merged: readonly string[] = []) {
  const cell = (value: string | number | null, at: string) => {
    if (value === null) return '';
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  };
  const sheet = [
    '<worksheet><sheetData>',
    ...rows.map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((value, c) => cell(value, `${'ABCDEFGH'[c]}${r + 1}`)).join('')}</row>`,
    ),
    `</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
  ].join('');
  const parts = {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="Data" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/s.xml"/></Relationships>`,
    'xl/worksheets/s.xml': sheet,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    bytes[2 * at] = text.charCodeAt(at) & 255;
    bytes[2 * at + 1] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}

const read = (name: string, content: string | Uint8Array, encoding?: string) => {
  const { made } = opened(name, typeof content === 'string' ? utf8(content) : content, { encoding });
  expect(objections(made)).toEqual([]);
  return made;
};

describe('Spreadsheets', () => {
  test('cells that are merged downwards hold for each row, across they are a title', () => {
    const made = read(
      'merged.xlsx',
      workbook(
        [
          ['Alliances 2020', null, null],
          ['Actor', 'Counterpart', 'Relation'],
          ['Malian army', 'Wagner', 'allied'],
          [null, 'JNIM', 'enemy'],
          [null, 'CMA', 'rival'],
          ['JNIM', 'ISGS', 'enemy'],
        ],
        ['A1:C1', 'A3:A5'],
      ),
    );
    expect(ties(made)).toEqual([
      'Malian army · allied · Wagner · 1',
      'Malian army · enemy · JNIM · -1',
      'Malian army · rival · CMA · -1',
      'JNIM · enemy · ISGS · -1',
    ]);
  });

  test('two rows of names: what stands over a group tells its columns apart', () => {
    const made = read(
      'two rows.xlsx',
      workbook(
        [
          ['Side A', null, 'Side B', null, 'Tie', null],
          ['Name', 'Country', 'Name', 'Country', 'Type', 'Year'],
          ['Malian army', 'ML', 'Wagner', 'RU', 'allied', 2021],
          ['Malian army', 'ML', 'JNIM', 'ML', 'enemy', 2020],
          ['CMA', 'ML', 'GATIA', 'ML', 'rival', 2018],
        ],
        ['A1:B1', 'C1:D1', 'E1:F1'],
      ),
    );
    expect(ties(made)).toEqual([
      'Malian army · allied · Wagner · 1',
      'Malian army · enemy · JNIM · -1',
      'CMA · rival · GATIA · -1',
    ]);
    expect(made.dataset.statements.map(({ when }) => when)).toEqual(['2021', '2020', '2018']);
    expect(made.dataset.fields?.map(({ label }) => label)).toEqual(['Side A Country', 'Side B Country']);
  });

  test('a break in a name is a blank, and the two spellings are offered for joining', () => {
    const made = read(
      'breaks.xlsx',
      workbook([
        ['Actor A', 'Actor B', 'Relation', 'Notes'],
        ['Free\nArmy', 'Hill Front', 'ally', 'line one\nline two'],
        ['Free Army', 'Coast', 'enemy', 'x'],
      ]),
    );
    expect(ties(made)).toEqual(['Free Army · ally · Hill Front · 1', 'Free Army · enemy · Coast · -1']);
    expect(made.joins.map(({ reason }) => reason)).toEqual(['blanks']);
    expect(made.dataset.statements[0]?.gloss).toBe('line one\nline two');
  });

  test.each([
    ['Actor;Allies;Enemies\nIran;Iraq, Syria;KSA\nKSA;UAE;Iran, Yemen\n'],
    ['Actor,Allies,Enemies\nIran,Iraq; Syria,KSA\nKSA,UAE,Iran; Yemen\n'],
    ['Actor,Allies,Enemies\nIran,"Iraq\nSyria",KSA\nKSA,UAE,"Iran\nYemen"\n'],
  ])('columns of allies and enemies list actors, each a row of its own: %j', (text) => {
    expect(ties(read('lists.csv', text))).toEqual([
      'Iran · Allies · Iraq · 1',
      'Iran · Allies · Syria · 1',
      'Iran · Enemies · KSA · -1',
      'KSA · Allies · UAE · 1',
      'KSA · Enemies · Iran · -1',
      'KSA · Enemies · Yemen · -1',
    ]);
  });

  test.each([
    ['marks', 'Actor A,Actor B,ally,enemy\nA,B,1,0\nB,C,0,1\n', ['A · ally · B · 1', 'B · enemy · C · -1']],
    ['words', 'from,to,conflict\nA,B,enemy\nB,C,ally\n', ['A · enemy · B · -1', 'B · ally · C · 1']],
  ])('columns with a word for a stance that hold %s list nobody', (_, text, expected) => {
    expect(ties(read('x.csv', text))).toEqual(expected);
  });
});

describe('Text', () => {
  test.each([
    [
      'semicolons, commas in numbers, Windows-1252',
      'latin.csv',
      Uint8Array.from(
        'Akteur A;Akteur B;Beziehung;Gewicht\r\nK\u00f6ln;Bonn;Feind;1,5\r\nM\u00fcnster;K\u00f6ln;Freund;2,25\r\n',
        (c) => c.charCodeAt(0),
      ),
      ['Köln · Feind · Bonn · -1', 'Münster · Freund · Köln · 1'],
      'windows-1252',
    ],
    [
      'tabs and doubled quotes',
      'x.tsv',
      'from\tto\ttype\tnote\nA\tB\tally\t"said ""yes"""\nB\tC\tenemy\tx, y; z\n',
      ['A · ally · B · 1', 'B · enemy · C · -1'],
    ],
    [
      'UTF-16 with a mark',
      'x.txt',
      utf16('\uFEFFActor\tTarget\tRelation\r\nİran\tIrak\tally\r\nIrak\tSuriye\tenemy\r\n'),
      ['İran · ally · Irak · 1', 'Irak · enemy · Suriye · -1'],
    ],
    [
      'UTF-16 without one',
      'x.csv',
      utf16('Actor,Target,Relation\r\nIran,Iraq,ally\r\nIraq,Syria,enemy\r\n'),
      ['Iran · ally · Iraq · 1', 'Iraq · enemy · Syria · -1'],
    ],
    [
      'a table of Markdown',
      'x.md',
      '| from | to | type |\n|:---|---|---:|\n| A | B | ally |\n| B | C | enemy |\n',
      ['A · ally · B · 1', 'B · enemy · C · -1'],
    ],
    [
      'names with commas',
      'x.csv',
      '"from","to","type"\n"Smith, John","Doe, Jane","ally"\n"O""Neil","Doe, Jane","rival"\n',
      ['Smith, John · ally · Doe, Jane · 1', 'O"Neil · rival · Doe, Jane · -1'],
    ],
    [
      'half a matrix',
      'x.csv',
      ',A,B,C\nA,,,\nB,1,,\nC,-1,1,\n',
      ['B · is aligned with · A · 1', 'C · is opposed to · A · -1', 'C · is aligned with · B · 1'],
    ],
    [
      'an adjacency list',
      'x.adjlist',
      '# made by hand\nIran Iraq Syria\nKSA UAE # the Gulf\n',
      ['Iran · is linked to · Iraq · 0', 'Iran · is linked to · Syria · 0', 'KSA · is linked to · UAE · 0'],
    ],
  ] as [string, string, string | Uint8Array, string[], string?][])(
    '%s',
    (_, name, content, expected, encoding) => {
      const made = read(name, content, encoding);
      expect(ties(made)).toEqual(expected);
      expect(made.keptAside).toEqual([]);
    },
  );
});

describe('Graph files', () => {
  test('Pajek with arcs, edges and lists', () => {
    const made = read(
      'both.net',
      '*Vertices 4\r\n1 "Iran" 0.1 0.2 0.5\r\n2 "Iraq" ic Red bc Black\r\n3 "Saudi Arabia"\r\n4 Yemen\r\n*Arcs :1 "supports"\r\n1 2 3\r\n*Edges :2 "opposes"\r\n1 3 -2\r\n',
    );
    expect(ties(made)).toEqual(['Iran · supports · Iraq · 1', 'Iran · opposes · Saudi Arabia · -1']);
    const types = new Map(made.dataset.relationTypes.map((type) => [type.label, type.symmetric]));
    expect([types.get('supports'), types.get('opposes')]).toEqual([false, true]);
    expect(made.dataset.actors.map(({ name }) => name)).toEqual(['Iran', 'Iraq', 'Saudi Arabia', 'Yemen']);
  });

  test('a project of Pajek: its partitions number the vertices again, and are none', () => {
    const text =
      '*Network Ties of 2020\n*Vertices 3\n1 "A" [1-*]\n2 "B" [2-5]\n3 "C"\n*Arcs\n1 2 1 [1-2]\n2 3 -1 [3] l "attacks"\n*Partition Blocs\n*Vertices 3\n1\n2\n1\n*Vector Size\n*Vertices 3\n0.5\n1\n2\n';
    const { made, reading } = opened('p.paj', text);
    expect(reading.issues).toEqual([]);
    expect(ties(made)).toEqual(['A · is aligned with · B · 1', 'B · attacks · C · -1']);
    expect(made.dataset.title).toBe('Ties of 2020');
  });

  test('yEd’s GML: looks are left out, groups are what actors are part of', () => {
    const made = read(
      'y.gml',
      'Creator "yFiles"\nVersion 2.2\ngraph\n[\n hierarchic 1\n label ""\n directed 1\n node\n [\n id 0\n label "Iran &#38; co"\n graphics [ x 10 type "rectangle" ]\n LabelGraphics [ text "Iran" ]\n ]\n node [ id 1 label "Iraq" gid 2 ]\n node [ id 2 label "Bloc" isGroup 1 ]\n edge [ source 0 target 1 label "supports" graphics [ fill "#000" ] ]\n edge [ source 1 target 0 label "opposes" ]\n]\n',
    );
    expect(ties(made)).toEqual(['Iran & co · supports · Iraq · 1', 'Iraq · opposes · Iran & co · -1']);
    expect(made.dataset.actors.map(({ partOf }) => partOf)).toEqual([undefined, '2', undefined]);
  });

  test('DOT with chains, groups, defaults, comments, ports and texts of HTML', () => {
    const made = read(
      'ties.dot',
      [
        '/* made by hand */',
        'digraph "Ties in the Gulf" {',
        '  rankdir=LR; node [shape=box, bloc="none"];',
        '  // a comment -> no edge',
        '  iran [label="Iran", bloc=east]; iraq [label=<<b>Iraq</b>>];',
        '  "Saudi Arabia" -> iran:n [label="opposes", weight=2, color=red];',
        '  iran -> iraq -> syria [label=supports];',
        '  subgraph cluster_0 { label="Gulf"; uae; qatar; uae -> qatar [label="rival"]; }',
        '}',
      ].join('\n'),
    );
    expect(made.dataset.title).toBe('Ties in the Gulf');
    expect(ties(made)).toEqual([
      'Saudi Arabia · opposes · Iran · -1',
      'Iran · supports · Iraq · 1',
      'Iraq · supports · syria · 1',
      'uae · rival · qatar · -1',
    ]);
    const groups = made.dataset.actors.map(({ name, factions }) => [name, factions.length]);
    expect(groups).toContainEqual(['uae', 1]);
    expect(made.dataset.statements.map(({ cites: [cite] }) => cite?.locator).at(-1)).toBe('line 8');
  });

  test('DOT without directions, one against many', () => {
    const made = read('u.gv', 'strict graph {\n a -- b [sign="+"]\n a -- {c d} [sign="-"]\n}\n');
    expect(ties(made)).toEqual([
      'a · is aligned with · b · 1',
      'a · is opposed to · c · -1',
      'a · is opposed to · d · -1',
    ]);
    expect(made.dataset.relationTypes.every(({ symmetric }) => symmetric)).toBe(true);
  });

  test.each(['digraph { a -> b [label="x" ', 'digraph { a -> ', 'graph g {', 'digraph'])(
    'DOT that is cut off is refused, never half a graph: %s',
    (text) => {
      expect(readFile('x.dot', utf8(text)).kind).toBe('unreadable');
    },
  );

  test('UCINET’s full matrix and list', () => {
    const full =
      'DL N=3 FORMAT=FULLMATRIX DIAGONAL=PRESENT\nLABELS:\nIran,Iraq,"Saudi Arabia"\nDATA:\n0 1 -1\n1 0 0\n-1 0 0\n';
    const list = 'dl n = 3 format = edgelist1\nlabels embedded\ndata:\nIran Iraq 1\n"Saudi Arabia" Iran -1\n';
    expect(ties(read('full.dl', full))).toEqual([
      'Iran · is aligned with · Iraq · 1',
      'Iran · is opposed to · Saudi Arabia · -1',
    ]);
    expect(ties(read('edge.dl', list))).toEqual([
      'Iran · is aligned with · Iraq · 1',
      'Saudi Arabia · is opposed to · Iran · -1',
    ]);
  });

  test('GraphML of yEd: labels of nodes, groups, folders and edges', () => {
    const label = (text: string) =>
      `<data key="d6"><y:ShapeNode><y:NodeLabel>${text}<y:LabelModel/></y:NodeLabel></y:ShapeNode></data>`;
    const made = read(
      'y.graphml',
      `<graphml xmlns:y="y"><key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/><key attr.name="Description" for="graph" id="d0"/><graph edgedefault="directed" id="G"><data key="d0">Gulf ties</data><node id="n0">${label('Iran')}</node><node id="n1" yfiles.foldertype="group">${label('Gulf')}<graph edgedefault="directed" id="n1:"><node id="n1::n0">${label('Saudi\nArabia')}</node></graph></node><edge id="e0" source="n0" target="n1::n0"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>opposes<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>`,
    );
    expect(ties(made)).toEqual(['Iran · opposes · Saudi Arabia · -1']);
    expect(made.dataset.title).toBe('Gulf ties');
    expect(made.dataset.statements[0]?.cites[0]?.locator).toBe('edge e0');
  });

  test('GEXF with times', () => {
    const made = read(
      'd.gexf',
      '<gexf version="1.2"><graph mode="dynamic" defaultedgetype="directed"><nodes><node id="0" label="Iran"/><node id="1" label="Iraq"/></nodes><edges><edge id="0" source="0" target="1" label="fights" start="1980-09-22" end="1988-08-20"/><edge id="1" source="0" target="1" label="supports"><spells><spell start="2014-06-01"/></spells></edge></edges></graph></gexf>',
    );
    expect(ties(made)).toEqual(['Iran · fights · Iraq · -1', 'Iran · supports · Iraq · 1']);
    expect(made.dataset.statements[0]?.when).toBe('1980-09-22/1988-08-20');
  });

  test.each([
    [
      'links by position, as d3 has them',
      {
        nodes: [{ name: 'Iran' }, { name: 'Iraq' }, { name: 'KSA' }],
        links: [
          { source: 0, target: 1, type: 'ally' },
          { source: 0, target: 2, type: 'enemy' },
        ],
      },
      ['Iran · ally · Iraq · 1', 'Iran · enemy · KSA · -1'],
    ],
    [
      'links that hold their nodes',
      {
        nodes: [
          { id: 'Iran', index: 0, x: 1 },
          { id: 'KSA', index: 1 },
        ],
        links: [{ source: { id: 'Iran' }, target: { id: 'KSA' }, value: -1 }],
      },
      ['Iran · is opposed to · KSA · -1'],
    ],
    [
      'adjacency, as networkx has it',
      {
        directed: true,
        graph: [],
        nodes: [{ id: 'Iran' }, { id: 'Iraq' }, { id: 'KSA' }],
        adjacency: [
          [
            { id: 'Iraq', sign: 1 },
            { id: 'KSA', sign: -1 },
          ],
          [],
          [],
        ],
      },
      ['Iran · is aligned with · Iraq · 1', 'Iran · is opposed to · KSA · -1'],
    ],
    [
      'adjacency without directions: each edge once',
      {
        directed: false,
        nodes: [{ id: 'A' }, { id: 'B' }, { id: 'C' }],
        adjacency: [
          [{ id: 'B', sign: 1 }],
          [
            { id: 'A', sign: 1 },
            { id: 'C', sign: -1 },
          ],
          [{ id: 'B', sign: -1 }],
        ],
      },
      ['A · is aligned with · B · 1', 'B · is opposed to · C · -1'],
    ],
    [
      'a list for each actor',
      { Iran: ['Iraq', 'Syria'], KSA: ['UAE'] },
      ['Iran · is linked to · Iraq · 0', 'Iran · is linked to · Syria · 0', 'KSA · is linked to · UAE · 0'],
    ],
  ])('JSON: %s', (_, value, expected) => {
    const made = read('x.json', JSON.stringify(value));
    expect(ties(made)).toEqual(expected);
    expect(made.keptAside).toEqual([]);
  });
});
