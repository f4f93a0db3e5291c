/**
 * GEXF 1.3, for Gephi and Gephi Lite. Each edge has an id and a direction of its own, a `kind` that no other edge of its two ends
 * has (Gephi adds up parallel edges of one kind) and, where the file has weights, one of at least 0 (negative ones
 * break its layouts): the sign is an attribute. Gephi takes a missing weight for 1. Nodes keep the place, size and colour that the file gave them.
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

/** What a node looks like, by fields that a GEXF file brought along. */
function looksOf(values: Values): string {
  const number = (name: string) => (typeof values.get(name) === 'number' ? Number(values.get(name)) : null);
  const [x, y, z, size] = [number('x'), number('y'), number('z') ?? 0, number('size')];
  const [, r, g, b] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(String(values.get('colour') ?? '')) ?? [];
  return [
    x === null || y === null ? '' : `<viz:position${xmlAttributes({ x, y, z })}/>`,
    size === null || size < 0 ? '' : `<viz:size${xmlAttributes({ value: size })}/>`,
    r === undefined ? '' : `<viz:color${xmlAttributes({ r, g: g ?? '', b: b ?? '' })}/>`,
  ].join('');
}

/** The fields that all nodes that have them show by their looks, and that need no attribute. */
function shownByLooks(nodes: readonly { readonly values: Values }[]): ReadonlySet<string> {
  const shows: Readonly<Record<string, RegExp>> = {
    x: /<viz:position/,
    y: /<viz:position/,
    z: /<viz:position/,
    size: /<viz:size/,
    colour: /<viz:color/,
  };
  return new Set(
    Object.entries(shows).flatMap(([name, mark]) =>
      nodes.every(({ values }) => !values.has(name) || mark.test(looksOf(values))) ? [name] : [],
    ),
  );
}

const weightOf = (weight: number | null): { weight?: number } =>
  weight === null ? {} : { weight: Math.abs(weight) };

const without = <Value>(map: ReadonlyMap<string, Value>, names: ReadonlySet<string>) =>
  new Map([...map].filter(([name]) => !names.has(name)));

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
  const nodeTypes = without(attributesOf(nodes), shownByLooks(nodes));
  const edgeTypes = attributesOf(edges);
  const isDirected = edges.some(({ type }) => type === 'directed');
  return [
    xmlDeclaration,
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>Entente</creator><description>${xmlText(title)}</description></meta>`,
    `<graph mode="static" defaultedgetype="${isDirected ? 'directed' : 'undirected'}" idtype="string">`,
    ...declarations('node', nodeTypes),
    ...declarations('edge', edgeTypes),
    '<nodes>',
    ...nodes.map(
      ({ id, name, values }) =>
        `<node${xmlAttributes({ id, label: name })}>${attvalues(values, nodeTypes)}${looksOf(values)}</node>`,
    ),
    '</nodes>',
    '<edges>',
    ...edges.map(
      ({ id, source, target, type, kind, label, weight, values }) =>
        `<edge${xmlAttributes({ id, source, target, type, kind, label, ...weightOf(weight) })}>${attvalues(values, edgeTypes)}</edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}
