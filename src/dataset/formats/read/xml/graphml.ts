/** GraphML: plain, and as yEd, Gephi, networkx, igraph, visone and Neo4j write it. */

import {
  type BuiltGraph,
  type GraphBuilder,
  graphBuilder,
} from '#dataset/formats/read/graph/graphBuilder.ts';
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

const placeOf = ({ line, character }: XmlElement) => ({ row: line, column: String(character) });

/** The attributes of nodes and edges, as a file declares them. */
function graphmlKeys() {
  const keys = new Map<string, Key>();
  let key: Key | null = null;
  return {
    open: ({ attributes }: XmlElement) => {
      const id = attributes.get('id') ?? '';
      const title = attributes.get('attr.name') ?? attributes.get('yfiles.type') ?? id;
      key = { title, isFor: attributes.get('for') ?? 'all', fallback: null };
      // One id may be declared twice, for nodes and for edges, with the same name.
      keys.set(id, key);
    },
    fallback: (text: string) => {
      if (key !== null) key.fallback = text;
    },
    close: () => {
      key = null;
    },
    titleOf: (id: string) => keys.get(id)?.title ?? id,
    complete: (kind: 'node' | 'edge', { values }: Open) => {
      for (const { title, isFor, fallback } of keys.values())
        if (fallback !== null && (isFor === kind || isFor === 'all') && !values.has(title))
          values.set(title, fallback);
      return values;
    },
  };
}

type Keys = ReturnType<typeof graphmlKeys>;

/** Enters a node whose element is closed; `around` is what it stands in, from the outside in. */
function enterNode(builder: GraphBuilder, keys: Keys, item: Open, around: readonly Open[]): void {
  const { attributes } = item.element;
  const place = placeOf(item.element);
  const id = attributes.get('id');
  if (id === undefined) {
    builder.issue(place, ...graphProblems.xmlNoId);
    return;
  }
  const values = keys.complete('node', item);
  const labels = attributes.get('labels');
  if (labels !== undefined && !values.has('labels')) values.set('labels', labels);
  const parent = around.findLast(({ element }) => element.name === 'node')?.element.attributes.get('id');
  if (parent !== undefined) values.set('part of', parent);
  builder.node({ id, label: item.label ?? labelAmong(values), place, values });
}

function enterEdge(builder: GraphBuilder, keys: Keys, item: Open, isDefaultDirected: boolean): void {
  const { attributes } = item.element;
  const values = keys.complete('edge', item);
  const label = item.label ?? attributes.get('label');
  if (label !== undefined && label !== null && !values.has('label')) values.set('label', label);
  // An attribute may say it too, since networkx reads no file that has edges of both kinds.
  const directed = attributes.get('directed') ?? values.get('directed');
  builder.edge({
    id: attributes.get('id'),
    from: attributes.get('source') ?? '',
    to: attributes.get('target') ?? '',
    isDirected: directed === undefined ? isDefaultDirected : directed === 'true',
    place: placeOf(item.element),
    values,
  });
}

/** What a closed `data` says of the node or edge that it stands in; of the graph itself its name. */
function takeData(
  builder: GraphBuilder,
  top: Open | undefined,
  title: string,
  content: string,
  yLabels: readonly string[],
): void {
  if (top === undefined) {
    if (isTitleKey.test(title)) builder.title(content);
    return;
  }
  const [first, ...further] = [...new Set(yLabels)];
  if (first !== undefined) top.label = first;
  if (further.length > 0) top.values.set('further labels', further.join('; '));
  if (content.trim() !== '') top.values.set(title, content.trim());
}

export function readGraphml(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'GraphML');
  const keys = graphmlKeys();
  const defaults: boolean[] = [];
  /** Nodes, and edges, from the outside in: a node may hold a graph. */
  const open: Open[] = [];
  let dataKey = '';
  const yLabels: string[] = [];
  let isInResources = 0;
  readXml(text, {
    open: (element) => {
      const { name, attributes } = element;
      if (name === 'Resources' || name === 'resources') isInResources++;
      if (isInResources > 0) return;
      if (name === 'key') keys.open(element);
      else if (name === 'hyperedge') builder.issue(placeOf(element), ...graphProblems.hyperedge);
      else if (name === 'graph') {
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
      if (name === 'default') keys.fallback(content.trim());
      else if (name === 'key') keys.close();
      else if (name === 'graph') defaults.pop();
      else if (name === 'NodeLabel' || name === 'EdgeLabel') {
        const label = content.trim();
        if (label !== '') yLabels.push(label);
      } else if (name === 'data') {
        takeData(builder, open.at(-1), keys.titleOf(dataKey), content, yLabels);
        dataKey = '';
      } else if (name === 'desc' && open.length === 0) builder.title(content);
      else if (name === 'node' || name === 'edge') {
        const item = open.pop();
        if (item === undefined) return;
        if (name === 'node') enterNode(builder, keys, item, open);
        else enterEdge(builder, keys, item, defaults.at(-1) ?? false);
      }
    },
  });
  return builder.finish();
}
