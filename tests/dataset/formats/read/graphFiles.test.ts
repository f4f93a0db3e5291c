import Graph from 'graphology';
import * as gexfOracle from 'graphology-gexf';
import * as graphmlOracle from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { readFile } from '#dataset/formats/read/readFile.ts';
import type { GraphReading } from '#dataset/formats/read/reading.ts';
import { objections, opened, signsOf, ties, utf8 } from './opened.ts';

function graph(name: string, text: string): GraphReading {
  const reading = readFile(name, utf8(text));
  if (reading.kind !== 'graph') throw new Error(`${reading.kind}: ${reading.issues[0]?.message}`);
  return reading;
}
const nodes = (reading: GraphReading) =>
  reading.graph.mapNodes((_, { node }) => [node.id, node.label, Object.fromEntries(node.values)]);
const edges = (reading: GraphReading) =>
  reading.graph.mapEdges((_, { edge }) => [
    edge.from,
    edge.isDirected ? '→' : '—',
    edge.to,
    Object.fromEntries(edge.values),
  ]);
const failure = (name: string, text: string) => {
  const reading = readFile(name, utf8(text));
  const [issue] = reading.issues;
  return [reading.kind, issue?.row, issue?.message];
};

const gexf = (body: string, version = '1.3') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/${version}" version="${version}">\n${body}\n</gexf>`;

describe('GEXF', () => {
  const sample = gexf(`<graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="country" type="string"/><attribute id="1" title="big" type="boolean"><default>true</default></attribute></attributes>
<attributes class="edge"><attribute id="0" title="since" type="integer"/></attributes>
<nodes>
<node id="a" label="Ağrı"><attvalues><attvalue for="0" value="TR"/></attvalues></node>
<node id="b" label="حلب"><attvalues><attvalue for="0" value="SY"/><attvalue for="1" value="false"/></attvalues><nodes><node id="c" label="C &amp; D"/></nodes></node>
</nodes>
<edges>
<edge id="1" source="a" target="b" kind="ally" weight="2.5"><attvalues><attvalue for="0" value="1999"/></attvalues></edge>
<edge id="2" source="a" target="b" kind="enemy"/>
<edge id="3" source="b" target="c" type="undirected" label="part"/>
</edges></graph>`);

  test('gives nodes, parallel edges, attributes, defaults, nesting and places', () => {
    const reading = graph('x.gexf', sample);
    expect(nodes(reading)).toEqual([
      ['a', 'Ağrı', { country: 'TR', big: 'true' }],
      ['c', 'C & D', { big: 'true', 'part of': 'b' }],
      ['b', 'حلب', { country: 'SY', big: 'false' }],
    ]);
    expect(edges(reading)).toEqual([
      ['a', '→', 'b', { kind: 'ally', weight: '2.5', since: '1999' }],
      ['a', '→', 'b', { kind: 'enemy', weight: '1' }],
      ['b', '—', 'c', { label: 'part', weight: '1' }],
    ]);
    expect(reading.graph.mapEdges((_, { edge }) => edge.place.row)).toEqual([11, 12, 13]);
    const { made } = opened('x.gexf', sample, {}, (recipe) => ({
      ...recipe,
      relations: { ...recipe.relations, relation: 'kind' },
    }));
    expect(ties(made).slice(0, 2)).toEqual(['Ağrı · ally · حلب · 1', 'Ağrı · enemy · حلب · -1']);
    expect(made.dataset.actors.find(({ name }) => name === 'C & D')?.partOf).toBe('b');
    expect(objections(made)).toEqual([]);
  });

  test('gives what graphology’s own reader gives', () => {
    const theirs = gexfOracle.parse(
      Graph,
      sample
        .replace(/<nodes><node id="c".*?<\/nodes>/, '')
        .replace('</nodes>', '<node id="c" label="C &amp; D"/></nodes>'),
      { allowUndeclaredAttributes: true, addMissingNodes: true },
    );
    const ours = graph('x.gexf', sample).graph;
    expect(ours.mapNodes((_, { node }) => node.id).sort()).toEqual(theirs.nodes().sort());
    expect(ours.mapEdges((_, { edge }) => `${edge.from} ${edge.to}`)).toEqual(
      theirs.mapEdges((_edge, _attributes, source, target) => `${source} ${target}`),
    );
    expect(theirs.getNodeAttribute('a', 'country')).toBe('TR');
  });

  test.each(['1.1draft', '1.2draft', '1.3'])('is read in version %s, whatever its namespace', (version) => {
    expect(
      graph('x.gexf', gexf('<graph><nodes><node id="a" label="A"/></nodes><edges/></graph>', version)).graph
        .order,
    ).toBe(1);
  });

  test('of version 1.1 has parents, slices and attribute values by id', () => {
    const old = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.1draft" xmlns:viz="http://www.gexf.net/1.1draft/viz" version="1.1">
<meta lastmodifieddate="2010-03-03"><creator>Gephi 0.7</creator><description>Allies of 1914</description></meta>
<graph mode="dynamic" defaultedgetype="undirected" timeformat="date">
<attributes class="node" mode="static"><attribute id="0" title="bloc" type="string"><default>none</default></attribute></attributes>
<attributes class="edge" mode="static"><attribute id="0" title="relation" type="string"/></attributes>
<nodes>
<node id="1" label="Entente"/>
<node id="2" label="France"><attvalues><attvalue id="0" value="Entente"/></attvalues><parents><parent for="1"/></parents><viz:color b="51" g="102" r="0"/><viz:position x="1.5" y="-2.0" z="0.0"/><viz:size value="10.0"/></node>
<node id="3" label="Russia" pid="1"><slices><slice start="1907-08-31" end="1917-11-07"/><slice start="1920-01-01"/></slices></node>
</nodes>
<edges>
<edge id="e1" source="2" target="3" cardinal="2.0"><attvalues><attvalue id="0" value="ally"/></attvalues></edge>
<edge id="e2" source="3" target="2" type="mutual"><attvalues><attvalue id="0" value="enemy"/></attvalues></edge>
<edge id="e3" source="3" target="2" type="dir"/>
</edges></graph></gexf>`;
    const reading = graph('old.gexf', old);
    expect(nodes(reading)).toEqual([
      ['1', 'Entente', { bloc: 'none' }],
      [
        '2',
        'France',
        { bloc: 'Entente', 'part of': '1', colour: 'rgb(0, 102, 51)', x: '1.5', y: '-2.0', size: '10.0' },
      ],
      ['3', 'Russia', { bloc: 'none', 'part of': '1', spells: '1907-08-31/1917-11-07; 1920-01-01/' }],
    ]);
    expect(edges(reading)).toEqual([
      ['2', '—', '3', { weight: '2.0', relation: 'ally' }],
      ['3', '—', '2', { weight: '1', relation: 'enemy' }],
      ['3', '→', '2', { weight: '1' }],
    ]);
    const { made } = opened('old.gexf', old);
    expect(made.dataset.title).toBe('Allies of 1914');
    expect(made.dataset.actors.map(({ partOf }) => partOf)).toEqual([undefined, '1', '1']);
    expect(ties(made)).toEqual(['France · ally · Russia · 1', 'Russia · enemy · France · -1']);
    expect(objections(made)).toEqual([]);
  });

  test('an edge is found again by its own id, and without one by its place', () => {
    const text = gexf(
      `<graph><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges>
<edge id="e12" source="a" target="b"/>
<edge source="a" target="b"/><edge source="b" target="a"/>
<edge source="a" target="b"/></edges></graph>`,
    );
    const locators = opened('x.gexf', text).made.dataset.statements.map(({ cites: [cite] }) => cite?.locator);
    expect(locators).toEqual([
      'edge e12',
      'line 5, edge 2 of the file',
      'line 5, edge 3 of the file',
      'line 6',
    ]);
  });

  test('cut off anywhere is refused with a place, never half a graph', () => {
    for (let part = 0.3; part < 0.98; part += 0.08) {
      const [kind, , message] = failure('x.gexf', sample.slice(0, Math.floor(sample.length * part)));
      expect([kind, String(message).slice(0, 22)]).toEqual(['unreadable', 'it is not well-formed:']);
    }
  });

  test('a missing node keeps its edge aside, a second node of an id is said', () => {
    const text = gexf(
      '<graph><nodes><node id="a" label="A"/><node id="a" label="B"/></nodes>\n<edges><edge source="a" target="z"/></edges></graph>',
    );
    const { reading, made } = opened('x.gexf', text);
    expect(reading.issues.map(({ message }) => message)).toEqual([
      'another node has the same ID; this one was not read',
    ]);
    expect(made.keptAside).toMatchObject([
      { row: 4, column: 'to', value: 'z', reason: 'there is no actor with the ID “z”' },
    ]);
  });

  test('a weight that is left out is 1 beside others, and none where no edge has one', () => {
    const edge = (rest: string) => `<edge source="a" target="b"${rest}/>`;
    const text = (...rest: string[]) =>
      gexf(
        `<graph><nodes><node id="a"/><node id="b"/></nodes><edges>${rest.map(edge).join('')}</edges></graph>`,
      );
    expect(ties(opened('x.gexf', text(' weight="-1"', '')).made)).toEqual([
      'a · is opposed to · b · -1',
      'a · is aligned with · b · 1',
    ]);
    expect(edges(graph('x.gexf', text(' weight="-1"', '')))[1]?.[3]).toEqual({ weight: '1' });
    expect(edges(graph('x.gexf', text('', '')))[1]?.[3]).toEqual({});
  });

  test('values over time are all kept', () => {
    const text = gexf(
      '<graph mode="dynamic"><attributes class="edge" mode="dynamic"><attribute id="weight" title="Weight" type="double"/></attributes><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" start="2001"><attvalues><attvalue for="weight" value="1" timestamp="2004"/><attvalue for="weight" value="2" timestamp="2005"/></attvalues></edge></edges></graph>',
    );
    expect(edges(graph('x.gexf', text))[0]?.[3]).toEqual({ start: '2001', Weight: '1 (2004); 2 (2005)' });
  });
});

describe('XML that would do harm', () => {
  test.each([
    [
      'entities',
      '<!DOCTYPE graphml [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><graphml><graph><node id="&b;"/></graph></graphml>',
    ],
    [
      'a file of the machine',
      '<!DOCTYPE gexf [<!ENTITY e SYSTEM "file:///etc/passwd">]><gexf><graph><nodes><node id="&e;"/></nodes></graph></gexf>',
    ],
    ['a document type elsewhere', '<!DOCTYPE gexf SYSTEM "http://example.org/x.dtd"><gexf><graph/></gexf>'],
  ])('is refused: %s', (_, text) => {
    expect(failure('x.graphml', text)[0]).toBe('unreadable');
    expect(String(failure('x.graphml', text)[2])).toMatch(/declares/);
  });

  test('nested too deeply is refused', () => {
    const text = `<graphml>${'<graph>'.repeat(5000)}${'</graph>'.repeat(5000)}</graphml>`;
    expect(failure('x.graphml', text)).toEqual(['unreadable', 1, 'it is nested too deeply']);
  });

  test('of another kind is named', () => {
    expect(failure('x.xml', '<?xml version="1.0"?><svg/>')[2]).toBe('it is XML with the root <svg>');
    expect(failure('x.html', '<!doctype html><html><body/></html>')[2]).toBe(
      'it is XML with the root <html>',
    );
  });
});

describe('GraphML', () => {
  const graphml = (body: string, keys = '') =>
    `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">${keys}\n${body}\n</graphml>`;
  const igraph = graphml(
    '<graph id="G" edgedefault="undirected">\n<node id="n0"><data key="v_name">Iran</data></node>\n<node id="n1"><data key="v_name">Irak</data></node>\n<edge source="n0" target="n1"><data key="e_weight">-1</data></edge>\n<edge source="n0" target="n1" directed="true"><data key="e_weight">1</data></edge></graph>',
    '<key id="v_name" for="node" attr.name="name" attr.type="string"/><key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>',
  );

  test('of igraph has names and signs', () => {
    const { made, recipe } = opened('x.graphml', igraph);
    expect(signsOf(recipe)).toEqual({ '-1': 'opposed', 1: 'aligned' });
    expect(ties(made)).toEqual(['Iran · is opposed to · Irak · -1', 'Iran · is aligned with · Irak · 1']);
    expect(made.dataset.relationTypes.map(({ symmetric }) => symmetric)).toEqual([true, false]);
  });

  test('gives what graphology’s own reader gives', () => {
    const theirs = graphmlOracle.parse(Graph, igraph);
    const ours = graph('x.graphml', igraph);
    expect(nodes(ours).map(([id]) => id)).toEqual(theirs.nodes());
    expect(
      ours.graph
        .mapEdges((_, { edge }) => [edge.from, edge.to, edge.isDirected, Number(edge.values.get('weight'))])
        .sort(),
    ).toEqual(
      theirs
        .mapEdges((_edge, attributes, source, target, _s, _t, isUndirected) => [
          source,
          target,
          !isUndirected,
          attributes.weight,
        ])
        .sort(),
    );
  });

  test('of yEd has its names in labels, and groups', () => {
    const text = graphml(
      `<graph edgedefault="directed"><node id="n0"><data key="d5"><y:ShapeNode><y:Geometry height="30"/><y:NodeLabel>Free Syrian
Army</y:NodeLabel></y:ShapeNode></data></node>
<node id="g"><data key="d5"><y:ProxyAutoBoundsNode><y:Realizers><y:GroupNode><y:NodeLabel>Rebels</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Rebels</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data><graph edgedefault="directed"><node id="g::n1"/></graph></node>
<edge id="e0" source="n0" target="g::n1"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>supports</y:EdgeLabel></y:PolyLineEdge></data></edge></graph>`,
      '<key for="node" id="d5" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>',
    );
    const { made } = opened('x.graphml', text);
    expect(ties(made)).toEqual(['Free Syrian Army · supports · g::n1 · 1']);
    expect(made.dataset.actors.find(({ id }) => id === 'g::n1')?.partOf).toBe('g');
  });

  test('of Neo4j, and with a key that is not declared', () => {
    const text = graphml(
      '<graph edgedefault="directed"><node id="n0" labels=":User"><data key="labels">:User</data><data key="label">Ana</data></node><node id="n1"/><edge id="e0" source="n0" target="n1" label="HATES"><data key="label">HATES</data></edge></graph>',
    );
    expect(nodes(graph('x.graphml', text))[0]).toEqual(['n0', 'Ana', { labels: ':User', label: 'Ana' }]);
    expect(ties(opened('x.graphml', text).made)).toEqual(['Ana · HATES · n1 · -1']);
  });

  test('a hyperedge is said, a picture in an attribute is cut', () => {
    const text = graphml(
      `<graph><node id="a"><data key="image">${'x'.repeat(9000)}</data></node><hyperedge><endpoint node="a"/></hyperedge></graph>`,
    );
    expect(graph('x.graphml', text).issues.map(({ message }) => message)).toEqual([
      '“image” has 9000 characters; the first 2000 are kept',
      'a hyperedge ties more than two nodes; it was not read',
    ]);
  });
});

describe('Pajek', () => {
  const text =
    '\ufeff*Vertices 3\r\n1 "Jürgen Müller" 0.1 0.2 0.5 ellipse\r\n2 "B b"\r\n*Arcs :2 "fights"\r\n% a comment\r\n1 2 -1 c Black\r\n2 3\r\n*Edges\r\n1 3 1 l "pact"\r\n*Arcslist\r\n3 1 2\r\n';
  test('has arcs, edges, lists, relations and vertices without a line', () => {
    const reading = graph('x.net', text);
    expect(nodes(reading)).toEqual([
      ['1', 'Jürgen Müller', { attributes: 'ellipse' }],
      ['2', 'B b', {}],
      ['3', '', {}],
    ]);
    expect(edges(reading)).toEqual([
      ['1', '→', '2', { relation: 'fights', weight: '-1' }],
      ['2', '→', '3', { relation: 'fights' }],
      ['1', '—', '3', { weight: '1', label: 'pact' }],
      ['3', '→', '1', {}],
      ['3', '→', '2', {}],
    ]);
  });
  test('has a matrix; a symmetric one says each pair once, without direction', () => {
    const text = '*Vertices 3\n1 A\n2 B\n3 C\n*Matrix\n0 -1 2\n-1 0 0\n2 0 0\n';
    expect(edges(graph('x.net', text))).toEqual([
      ['1', '—', '2', { weight: '-1' }],
      ['1', '—', '3', { weight: '2' }],
    ]);
  });
  test('has a matrix with directions', () => {
    expect(edges(graph('x.net', '*Vertices 2\n1 A\n2 B\n*Matrix\n0 -1\n2 0\n'))).toEqual([
      ['1', '→', '2', { weight: '-1' }],
      ['2', '→', '1', { weight: '2' }],
    ]);
  });
  test('that lies about its size is not believed', () => {
    const reading = graph('x.net', '*Vertices 999999999\n1 A\n2 B\n*Edges\n1 2\n');
    expect([reading.graph.order, reading.graph.size]).toEqual([2, 1]);
    expect(reading.issues[0]?.message).toBe('it declares 999999999 vertices');
  });
});

describe('GML, DL, SIF', () => {
  test('GML of networkx', () => {
    const text =
      'Creator "x"\ngraph [\n  directed 1\n  node [\n    id 0\n    label "Fran&#231;ois &amp; Co"\n    graphics [ x 1 y 2 ]\n  ]\n  node [ id 1 label "B" ]\n  edge [ source 0 target 1 sign -1 ]\n  edge [ source 0 target 1 sign 1 ]\n]\n';
    expect(ties(opened('x.gml', text).made)).toEqual([
      'François & Co · is opposed to · B · -1',
      'François & Co · is aligned with · B · 1',
    ]);
    expect(failure('x.gml', text.slice(0, 120))).toEqual(['unreadable', 2, 'a bracket is not closed']);
  });
  test.each([
    ['edge list', 'dl n=3 format=edgelist1\nlabels:\nA,"B b",C\ndata:\n1 2 1\n2 3 -1\n'],
    ['edge list with names', 'dl n=3, format = edgelist1\nlabels embedded\ndata:\nA "B b" 1\n"B b" C -1\n'],
    [
      'node list with names, without signs',
      'DL n=3 format=nodelist1\nlabels embedded:\ndata:\nA "B b"\n"B b" C\n',
    ],
    ['matrix', 'dl n=3 format=fullmatrix\nlabels:\nA,"B b",C\ndata:\n0 1 0\n0 0 -1\n0 0 0\n'],
    ['matrix with names', 'dl n=3\nlabels embedded\ndata:\nA "B b" C\nA 0 1 0\n"B b" 0 0 -1\nC 0 0 0\n'],
  ])('DL: %s', (_, text) => {
    const { reading, made } = opened('x.dl', text);
    expect(reading.format).toBe('UCINET DL');
    expect(made.dataset.actors.map(({ name }) => name).sort()).toEqual(['A', 'B b', 'C']);
    expect(ties(made).map((tie) => tie.replace(/ · .* · (?=[BC])/, ' > ').slice(0, 7))).toEqual([
      'A > B b',
      'B b > C',
    ]);
  });
  test('SIF with several targets in a line', () => {
    expect(ties(opened('x.sif', 'A ally B C\nD\n').made)).toEqual(['A · ally · B · 1', 'A · ally · C · 1']);
    expect(ties(opened('x.sif', 'A a\tenemy\tB b\n').made)).toEqual(['A a · enemy · B b · -1']);
  });
});

describe('JSON', () => {
  test.each([
    [
      'd3, by position',
      { nodes: [{ name: 'A' }, { name: 'B' }], links: [{ source: 0, target: 1, type: 'ally' }] },
    ],
    [
      'd3, after its simulation',
      {
        nodes: [
          { id: 'a', name: 'A', x: 1, vx: 0 },
          { id: 'b', name: 'B' },
        ],
        links: [{ source: { id: 'a' }, target: { id: 'b' }, type: 'ally' }],
      },
    ],
    [
      'networkx',
      {
        directed: true,
        multigraph: false,
        graph: {},
        nodes: [
          { id: 1, label: 'A' },
          { id: 2, label: 'B' },
        ],
        links: [{ source: 1, target: 2, type: 'ally' }],
      },
    ],
    [
      'graphology',
      {
        options: { type: 'directed', multi: true },
        nodes: [
          { key: 'a', attributes: { label: 'A' } },
          { key: 'b', attributes: { label: 'B' } },
        ],
        edges: [{ source: 'a', target: 'b', attributes: { type: 'ally' } }],
      },
    ],
    [
      'Kumu',
      {
        elements: [
          { _id: 'e1', attributes: { label: 'A' } },
          { _id: 'e2', attributes: { label: 'B' } },
        ],
        connections: [
          {
            _id: 'c1',
            from: 'e1',
            to: 'e2',
            direction: 'directed',
            attributes: { 'connection type': 'ally' },
          },
        ],
      },
    ],
    [
      'Oligrapher',
      {
        graph: {
          nodes: { 7: { id: 7, display: { name: 'A', x: 1 } }, 8: { id: 8, display: { name: 'B' } } },
          edges: { 1: { id: 1, node1_id: 7, node2_id: 8, display: { label: 'ally' } } },
        },
      },
    ],
    [
      'Cytoscape',
      {
        elements: {
          nodes: [{ data: { id: 'a', name: 'A' } }, { data: { id: 'b', name: ['B'] } }],
          edges: [{ data: { id: 'x', source: 'a', target: 'b', interaction: 'ally' } }],
        },
      },
    ],
    [
      'Cytoscape, flat',
      [
        { data: { id: 'a', label: 'A' } },
        { data: { id: 'b', label: 'B' } },
        { group: 'edges', data: { source: 'a', target: 'b', interaction: 'ally' } },
      ],
    ],
    ['triples', [['A', 'ally', 'B']]],
    ['rows', [{ from: 'A', relation: 'ally', to: 'B' }]],
    ['rows in an object', { relations: [{ from: 'A', relation: 'ally', to: 'B' }], version: 3 }],
    [
      'CX2',
      [
        { CXVersion: '2.0' },
        {
          attributeDeclarations: [
            { nodes: { name: { a: 'n' } }, edges: { interaction: { a: 'i', v: 'ally' } } },
          ],
        },
        {
          nodes: [
            { id: 0, v: { n: 'A' } },
            { id: 1, v: { n: 'B' } },
          ],
        },
        { edges: [{ id: 0, s: 0, t: 1, v: {} }] },
        { status: [{ success: true }] },
      ],
    ],
    [
      'CX',
      [
        { numberVerification: [{ longNumber: 1 }] },
        {
          nodes: [
            { '@id': 0, n: 'A' },
            { '@id': 1, n: 'B' },
          ],
        },
        { edges: [{ '@id': 0, s: 0, t: 1, i: 'ally' }] },
      ],
    ],
  ])('is read by its shape: %s', (_, value) => {
    const { made } = opened('x.json', JSON.stringify(value));
    expect(ties(made)).toEqual(['A · ally · B · 1']);
    expect(objections(made)).toEqual([]);
  });

  test('in a script is unwrapped; a script is not run', () => {
    expect(
      ties(
        opened(
          'x.js',
          'var data = {"nodes":[{"id":"A"},{"id":"B"}],"links":[{"source":"A","target":"B","type":"enemy"}]};\n',
        ).made,
      ),
    ).toEqual(['A · enemy · B · -1']);
    expect(failure('x.js', 'var data = {nodes: alert(1)};')[0]).toBe('unreadable');
  });

  test('with names of every object pollutes nothing', () => {
    const text =
      '{"nodes":[{"id":"__proto__","__proto__":{"polluted":1}},{"id":"constructor","label":"constructor"}],"links":[{"source":"__proto__","target":"constructor","type":"ally"}]}';
    const { made } = opened('x.json', text);
    expect(ties(made)).toEqual(['__proto__ · ally · constructor · 1']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(objections(made)).toEqual([]);
  });

  test('nested without end, cut off, or of no known shape is refused in words', () => {
    expect(failure('x.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`)[0]).toBe('unreadable');
    expect(failure('x.json', '{"nodes": [{"id": 1}')[2]).toContain('not JSON');
    expect(failure('x.json', '{"a": 1}')[2]).toBe('its shape is not known');
    expect(failure('x.json', '[]')[2]).toBe('the list is empty');
  });

  test('CX2 says what is wrong with it', () => {
    const cx2 = (...parts: object[]) => JSON.stringify([{ CXVersion: '2.0' }, ...parts]);
    const { reading, made } = opened(
      'x.cx2',
      cx2(
        { nodes: [{ id: 0 }, { id: 0 }] },
        {
          edges: [
            { id: 1, s: 0, t: 9 },
            { id: 1, s: 0, t: 0 },
          ],
        },
      ),
    );
    expect(reading.issues.map(({ message }) => message)).toEqual([
      'it ends without a status, so it may be cut off',
      'another node has the same ID; this one was not read',
      'another edge has the same ID',
    ]);
    expect(made.keptAside).toHaveLength(2);
    expect(failure('x.cx2', JSON.stringify([{ CXVersion: '1.0' }, { nodes: [] }]))[2]).toBe(
      'its CXVersion is “1.0”',
    );
  });

  test('a lone surrogate becomes a mark of what was lost, and nothing breaks', () => {
    const { made } = opened('x.json', '[["A\\ud800","ally","B"]]');
    expect(ties(made)).toEqual(['A\ufffd · ally · B · 1']);
    expect(objections(made)).toEqual([]);
  });
});
