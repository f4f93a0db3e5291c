/** GraphML: plain, and as yEd, Gephi, networkx, igraph, visone and Neo4j write it. */

import { type BuiltGraph, graphBuilder } from '#dataset/formats/read/graph/graphBuilder.ts';
import { graphProblems } from '#words/importProblems.ts';
import { readXml, type XmlElement } from './xmlEvents.ts';

interface Key {
  readonly title: string;
  readonly isFor: string;
  fallback: string | null;
}

interface Open {
  readonly element: XmlElement;
  readonly values: Map<string, string>;
  label: string | null;
}

/** Attributes that programs use for the name of a node, best first. */
const nameKeys = [
  'label',
  'name',
  'v_name',
  'title',
  'shared name',
  'shared_name',
  'displayname',
  'description',
];

/** Attributes of the graph itself that name it. */
const isTitleKey = /^(?:name|title|label|description)$/i;

/** The name of a node by its attributes; null if it has none. */
function labelAmong(values: ReadonlyMap<string, string>): string | null {
  const lower = new Map([...values].reverse().map(([key, value]) => [key.toLowerCase(), value]));
  for (const key of nameKeys) {
    const value = lower.get(key);
    if (value !== undefined && value.trim() !== '' && value.length < 300) return value;
  }
  return null;
}

export function readGraphml(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'GraphML');
  const keys = new Map<string, Key>();
  let key: Key | null = null;
  const defaults: boolean[] = [];
  /** Nodes, and edges, from the outside in: a node may hold a graph. */
  const open: Open[] = [];
  let dataKey: string | null = null;
  const yLabels: string[] = [];
  let isInResources = 0;

  const of = (kind: 'node' | 'edge') => (item: Open) => {
    for (const { title, isFor, fallback } of keys.values())
      if (fallback !== null && (isFor === kind || isFor === 'all') && !item.values.has(title))
        item.values.set(title, fallback);
    return item.values;
  };
  const nodeValues = of('node');
  const edgeValues = of('edge');

  readXml(text, {
    open: (element) => {
      const { name, attributes } = element;
      if (name === 'Resources' || name === 'resources') isInResources++;
      if (isInResources > 0) return;
      if (name === 'key') {
        const id = attributes.get('id') ?? '';
        const title = attributes.get('attr.name') ?? attributes.get('yfiles.type') ?? id;
        key = { title, isFor: attributes.get('for') ?? 'all', fallback: null };
        // One id may be declared twice, for nodes and for edges, with the same name.
        keys.set(id, key);
      } else if (name === 'hyperedge') {
        const place = { row: element.line, column: String(element.character) };
        builder.issue(place, ...graphProblems.hyperedge);
      } else if (name === 'graph') {
        defaults.push(attributes.get('edgedefault') === 'directed');
        // An id is a name where it is made of words.
        if (defaults.length === 1 && /\s/.test(attributes.get('id') ?? ''))
          builder.title(attributes.get('id'));
      } else if (name === 'node' || name === 'edge') open.push({ element, values: new Map(), label: null });
      else if (name === 'data') {
        dataKey = attributes.get('key') ?? '';
        yLabels.length = 0;
      }
    },
    close: (name, content) => {
      if (name === 'Resources' || name === 'resources') isInResources--;
      if (isInResources > 0) return;
      const top = open.at(-1);
      if (name === 'default' && key !== null) key.fallback = content.trim();
      else if (name === 'key') key = null;
      else if (name === 'graph') defaults.pop();
      else if (name === 'NodeLabel' || name === 'EdgeLabel') {
        const label = content.trim();
        if (label !== '') yLabels.push(label);
      } else if (name === 'data') {
        const title = keys.get(dataKey ?? '')?.title ?? dataKey ?? '';
        const [first, ...further] = [...new Set(yLabels)];
        if (top !== undefined && first !== undefined) top.label = first;
        if (top !== undefined && further.length > 0) top.values.set('further labels', further.join('; '));
        if (top !== undefined && content.trim() !== '') top.values.set(title, content.trim());
        if (top === undefined && isTitleKey.test(title)) builder.title(content);
        dataKey = null;
      } else if (name === 'desc' && top === undefined) builder.title(content);
      else if (name === 'node') {
        const item = open.pop();
        if (item === undefined) return;
        const { attributes, line, character } = item.element;
        const place = { row: line, column: String(character) };
        const id = attributes.get('id');
        if (id === undefined) {
          builder.issue(place, ...graphProblems.xmlNoId);
          return;
        }
        const values = nodeValues(item);
        const labels = attributes.get('labels');
        if (labels !== undefined && !values.has('labels')) values.set('labels', labels);
        const parent = open.findLast(({ element }) => element.name === 'node')?.element.attributes.get('id');
        if (parent !== undefined) values.set('part of', parent);
        builder.node({ id, label: item.label ?? labelAmong(values), place, values });
      } else if (name === 'edge') {
        const item = open.pop();
        if (item === undefined) return;
        const { attributes, line, character } = item.element;
        const values = edgeValues(item);
        const label = item.label ?? attributes.get('label');
        if (label !== undefined && label !== null && !values.has('label')) values.set('label', label);
        // An attribute may say it too, since networkx reads no file that has edges of both kinds.
        const directed = attributes.get('directed') ?? values.get('directed');
        builder.edge({
          id: attributes.get('id'),
          from: attributes.get('source') ?? '',
          to: attributes.get('target') ?? '',
          isDirected: directed === undefined ? (defaults.at(-1) ?? false) : directed === 'true',
          place: { row: line, column: String(character) },
          values,
        });
      }
    },
  });
  return builder.finish();
}
