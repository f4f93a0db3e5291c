/**
 * GEXF 1.3, for Gephi and Gephi Lite. Each edge has an id of its own, a `kind` (Gephi adds up parallel edges of one kind) and
 * a weight above 0 (negative ones break its layouts): the sign is an attribute.
 */
import { attributesOf, type ExportGraph, type Values, type ValueType } from './exportGraph.ts';
import { xmlAttributes, xmlDeclaration, xmlText } from './xmlText.ts';

function declarations(of: 'node' | 'edge', types: ReadonlyMap<string, ValueType>): readonly string[] {
  if (types.size === 0) return [];
  return [
    `<attributes class="${of}" mode="static">`,
    ...[...types].map(([title, type], id) => `<attribute${xmlAttributes({ id, title, type })}/>`),
    '</attributes>',
  ];
}

function attvalues(values: Values, types: ReadonlyMap<string, ValueType>): string {
  const entries = [...types.keys()].flatMap((name, at) => {
    const value = values.get(name);
    return value === undefined ? [] : [`<attvalue${xmlAttributes({ for: at, value: String(value) })}/>`];
  });
  return entries.length === 0 ? '' : `<attvalues>${entries.join('')}</attvalues>`;
}

/** Prints a graph as GEXF. */
export function printGexf(graph: ExportGraph, title: string): string {
  const nodes = graph.mapNodes((id, { node }) => ({ id, ...node }));
  const edges = graph.mapEdges((id, { edge }, source, target, _a, _b, isUndirected) => ({
    id,
    source,
    target,
    type: isUndirected ? 'undirected' : 'directed',
    ...edge,
  }));
  const nodeTypes = attributesOf(nodes);
  const edgeTypes = attributesOf(edges);
  return [
    xmlDeclaration,
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta><creator>Entente</creator><description>${xmlText(title)}</description></meta>`,
    '<graph mode="static" defaultedgetype="undirected" idtype="string">',
    ...declarations('node', nodeTypes),
    ...declarations('edge', edgeTypes),
    '<nodes>',
    ...nodes.map(
      ({ id, name, values }) =>
        `<node${xmlAttributes({ id, label: name })}>${attvalues(values, nodeTypes)}</node>`,
    ),
    '</nodes>',
    '<edges>',
    ...edges.map(
      ({ id, source, target, type, kind, weight, values }) =>
        `<edge${xmlAttributes({ id, source, target, type, kind, weight })}>${attvalues(values, edgeTypes)}</edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}
