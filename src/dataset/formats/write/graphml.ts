/**
 * GraphML, for R, networkx, igraph, yEd and others. No attribute is called `id`, which igraph keeps for itself, and none is
 * empty. All edges are directed in the file, since networkx refuses a mixed one: `directed` says which of them are not meant so.
 */
import { attributesOf, type ExportGraph, type Values, type ValueType } from './exportGraph.ts';
import type { Cell } from './tables.ts';
import { xmlAttributes, xmlDeclaration, xmlText } from './xmlText.ts';

const typeNames: Readonly<Record<ValueType, string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
};

function keys(of: 'node' | 'edge', prefix: string, types: ReadonlyMap<string, ValueType>): readonly string[] {
  return [...types].map(
    ([name, type], at) =>
      `<key${xmlAttributes({ id: `${prefix}${at}`, for: of, 'attr.name': name, 'attr.type': typeNames[type] })}/>`,
  );
}

function data(values: Values, prefix: string, types: ReadonlyMap<string, ValueType>): string {
  return [...types.keys()]
    .flatMap((name, at) => {
      const value = values.get(name);
      return value === undefined ? [] : [`<data key="${prefix}${at}">${xmlText(String(value))}</data>`];
    })
    .join('');
}

/** Prints a graph as GraphML, with the name that it goes by. */
export function printGraphml(graph: ExportGraph, title: string): string {
  const isDirected = graph.type !== 'undirected';
  const nodes = graph.mapNodes((id, { node: { name, values } }) => ({
    id,
    values: new Map<string, Cell>([['name', name], ...values]),
  }));
  const edges = graph.mapEdges((id, { edge }, source, target, _a, _b, isUndirected) => ({
    id,
    source,
    target,
    values: isDirected ? new Map<string, Cell>([...edge.values, ['directed', !isUndirected]]) : edge.values,
  }));
  const nodeTypes = attributesOf(nodes);
  const edgeTypes = attributesOf(edges);
  return [
    xmlDeclaration,
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="g0" for="graph" attr.name="name" attr.type="string"/>',
    ...keys('node', 'n', nodeTypes),
    ...keys('edge', 'e', edgeTypes),
    `<graph id="entente" edgedefault="${isDirected ? 'directed' : 'undirected'}">`,
    `<data key="g0">${xmlText(title)}</data>`,
    ...nodes.map(({ id, values }) => `<node${xmlAttributes({ id })}>${data(values, 'n', nodeTypes)}</node>`),
    ...edges.map(
      ({ id, source, target, values }) =>
        `<edge${xmlAttributes({ id, source, target })}>${data(values, 'e', edgeTypes)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** How R reads the two files; signnet wants signs alone, so mixed pairs are left out of its graph. */
export function rScript(statements: string, signed: string): string {
  return [
    'library(igraph); library(signnet)',
    `statements <- read_graph(${JSON.stringify(statements)}, format = "graphml")`,
    `pairs <- read_graph(${JSON.stringify(signed)}, format = "graphml") # type: P, N, A (mixed)`,
    'signed <- delete_edges(pairs, which(E(pairs)$type == "A"))',
    'table(E(signed)$sign)',
    'balance_score(signed, method = "triangles")',
    '',
  ].join('\n');
}
