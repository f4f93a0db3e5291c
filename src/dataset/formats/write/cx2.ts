/**
 * CX2, for Cytoscape and NDEx: nodes and edges are numbered from 0, every attribute is declared with its type, and what an
 * item lacks is left out.
 */
import { attributesOf, type ExportGraph, type Values } from './exportGraph.ts';
import type { Cell } from './tables.ts';

/** Values as JSON has them; an object from entries, since one of them may be called `__proto__`. */
const objectOf = (values: Values, types: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    [...values].map(([name, value]) => [name, types.get(name) === 'string' ? String(value) : value]),
  );

const declared = (types: ReadonlyMap<string, string>) =>
  Object.fromEntries([...types].map(([name, type]) => [name, { d: type }]));

/** Prints a graph of statements as CX2. */
export function printCx2(graph: ExportGraph, title: string): string {
  const numbers = new Map(graph.nodes().map((id, at) => [id, at]));
  const nodes = graph.mapNodes((id, { node: { name, values } }) => ({
    values: new Map<string, Cell>([['name', name], ['actor id', id], ...values]),
  }));
  const edges = graph.mapEdges((id, { edge }, source, target, _a, _b, isUndirected) => ({
    s: numbers.get(source),
    t: numbers.get(target),
    values: new Map<string, Cell>([
      ['statement id', id],
      ...[...edge.values].map(([name, value]) => [name === 'verb' ? 'interaction' : name, value] as const),
      ['directed', !isUndirected],
    ]),
  }));
  const nodeTypes = attributesOf(nodes);
  const edgeTypes = attributesOf(edges);
  const aspects: readonly (readonly [string, readonly unknown[]])[] = [
    [
      'attributeDeclarations',
      [
        {
          networkAttributes: { name: { d: 'string' } },
          nodes: declared(nodeTypes),
          edges: declared(edgeTypes),
        },
      ],
    ],
    ['networkAttributes', [{ name: title }]],
    ['nodes', nodes.map(({ values }, id) => ({ id, v: objectOf(values, nodeTypes) }))],
    ['edges', edges.map(({ s, t, values }, id) => ({ id, s, t, v: objectOf(values, edgeTypes) }))],
  ];
  const parts = [
    { CXVersion: '2.0', hasFragments: false },
    { metaData: aspects.map(([name, items]) => ({ name, elementCount: items.length })) },
    ...aspects.map(([name, items]) => ({ [name]: items })),
    { status: [{ error: '', success: true }] },
  ];
  return `[\n${parts.map((part) => JSON.stringify(part)).join(',\n')}\n]\n`;
}
