/** GEXF 1.1, 1.2 and 1.3, by local names: half of the files in the wild have a namespace of their own. */

import {
  type BuiltGraph,
  type EdgeInput,
  type GraphBuilder,
  graphBuilder,
} from '#dataset/formats/read/graph/graphBuilder.ts';
import { graphProblems } from '#words/importProblems.ts';
import { readXml, type XmlElement } from './xmlEvents.ts';

interface Attribute {
  readonly title: string;
  fallback: string | null;
}

interface Open {
  readonly element: XmlElement;
  readonly values: Map<string, string>;
}

const placeOf = ({ line, character }: XmlElement) => ({ row: line, column: String(character) });

/** A value behind those that are there already. */
function addTo(values: Map<string, string>, key: string, value: string): void {
  const before = values.get(key);
  values.set(key, before === undefined ? value : `${before}; ${value}`);
}

const colourOf = (attributes: ReadonlyMap<string, string>) => {
  const hex = attributes.get('hex');
  if (hex !== undefined) return hex;
  const parts = ['r', 'g', 'b'].map((part) => attributes.get(part) ?? '0');
  return `rgb(${parts.join(', ')})`;
};

/** The attributes that a file declares, with the values that they have where none is given. */
function gexfAttributes() {
  const declared = { node: new Map<string, Attribute>(), edge: new Map<string, Attribute>() };
  let attributeClass: 'node' | 'edge' = 'node';
  let attribute: Attribute | null = null;
  return {
    openClass: (name: string | undefined) => {
      attributeClass = name === 'edge' ? 'edge' : 'node';
    },
    open: (id: string, title: string) => {
      attribute = { title, fallback: null };
      declared[attributeClass].set(id, attribute);
    },
    fallback: (text: string) => {
      if (attribute !== null) attribute.fallback = text;
    },
    close: () => {
      attribute = null;
    },
    titleOf: (of: 'node' | 'edge', id: string) => declared[of].get(id)?.title ?? id,
    complete: (values: Map<string, string>, of: 'node' | 'edge') => {
      for (const { title, fallback } of declared[of].values())
        if (fallback !== null && !values.has(title)) values.set(title, fallback);
      return values;
    },
  };
}

type Attributes = ReturnType<typeof gexfAttributes>;

/** What an element inside a node or an edge says of it. */
function takeIn({ values }: Open, { name, attributes }: XmlElement, titleOf: (id: string) => string): void {
  const get = (key: string) => attributes.get(key);
  if (name === 'attvalue') {
    const title = titleOf(get('for') ?? get('id') ?? '');
    const value = get('value') ?? '';
    // A dynamic attribute has a value for each time: all are kept, with their times.
    const times = [get('timestamp'), get('start'), get('end')].filter((time) => time !== undefined);
    addTo(values, title, times.length === 0 ? value : `${value} (${times.join(' to ')})`);
  } else if (name === 'color' || name === 'colour') values.set('colour', colourOf(attributes));
  else if (name === 'thickness' || name === 'size' || name === 'shape') values.set(name, get('value') ?? '');
  else if (name === 'position') {
    for (const axis of ['x', 'y', 'z']) {
      const at = get(axis);
      // Flat pictures have a depth of 0 everywhere.
      if (at !== undefined && (axis !== 'z' || Number(at) !== 0)) values.set(axis, at);
    }
  } else if (name === 'parent') values.set('part of', get('for') ?? '');
  else if (name === 'spell' || name === 'slice') {
    const spell = [get('start') ?? get('startopen') ?? '', get('end') ?? get('endopen') ?? ''].join('/');
    addTo(values, 'spells', spell);
  }
}

/** Enters a node whose element is closed; `outer` is the node around it. */
function enterNode(builder: GraphBuilder, declared: Attributes, open: Open, outer: Open | undefined): void {
  const { attributes } = open.element;
  const place = placeOf(open.element);
  const id = attributes.get('id');
  if (id === undefined) {
    builder.issue(place, ...graphProblems.xmlNoId);
    return;
  }
  const values = declared.complete(open.values, 'node');
  const parent = attributes.get('pid') ?? outer?.element.attributes.get('id');
  if (parent !== undefined && !values.has('part of')) values.set('part of', parent);
  for (const key of ['start', 'end']) if (attributes.has(key)) values.set(key, attributes.get(key) ?? '');
  builder.node({ id, label: attributes.get('label'), place, values });
}

type GexfEdge = EdgeInput & { readonly values: Map<string, string> };

function edgeOf(declared: Attributes, open: Open, isDefaultDirected: boolean): GexfEdge {
  const { attributes } = open.element;
  const values = new Map<string, string>();
  for (const key of ['label', 'kind', 'weight', 'start', 'end'])
    if (attributes.has(key)) values.set(key, attributes.get(key) ?? '');
  // Version 1.0 has another name for it.
  const weight = attributes.get('cardinal');
  if (weight !== undefined && !values.has('weight')) values.set('weight', weight);
  for (const [key, value] of declared.complete(open.values, 'edge'))
    if (!values.has(key)) values.set(key, value);
  const type = attributes.get('type');
  return {
    id: attributes.get('id'),
    from: attributes.get('source') ?? '',
    to: attributes.get('target') ?? '',
    isDirected: type === undefined ? isDefaultDirected : /^(?:directed|dir)$/.test(type),
    place: placeOf(open.element),
    values,
  };
}

export function readGexf(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'GEXF');
  const declared = gexfAttributes();
  let isDefaultDirected = false;
  const nodes: Open[] = [];
  let edge: Open | null = null;
  const edges: GexfEdge[] = [];
  readXml(text, {
    open: (element) => {
      const { name, attributes } = element;
      const get = (key: string) => attributes.get(key);
      if (name === 'graph') {
        isDefaultDirected = get('defaultedgetype') === 'directed';
        builder.title(get('name') ?? get('label'));
      } else if (name === 'attributes') declared.openClass(get('class'));
      else if (name === 'attribute') declared.open(get('id') ?? '', get('title') ?? get('id') ?? '');
      else if (name === 'node') nodes.push({ element, values: new Map() });
      else if (name === 'edge') edge = { element, values: new Map() };
      else {
        const current = edge ?? nodes.at(-1);
        const of = edge === null ? 'node' : 'edge';
        if (current !== undefined) takeIn(current, element, (id) => declared.titleOf(of, id));
      }
    },
    close: (name, content) => {
      if (name === 'title' || name === 'description') builder.title(content);
      if (name === 'default') declared.fallback(content.trim());
      if (name === 'attribute') declared.close();
      if (name === 'node') {
        const open = nodes.pop();
        if (open !== undefined) enterNode(builder, declared, open, nodes.at(-1));
      }
      if (name === 'edge' && edge !== null) {
        edges.push(edgeOf(declared, edge, isDefaultDirected));
        edge = null;
      }
    },
  });
  // A weight of 1 is left out by the format: beside others it says something.
  const isWeighted = edges.some(({ values }) => values.has('weight'));
  for (const one of edges) {
    if (isWeighted && !one.values.has('weight')) one.values.set('weight', '1');
    builder.edge(one);
  }
  return builder.finish();
}
