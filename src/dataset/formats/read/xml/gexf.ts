/** GEXF 1.1, 1.2 and 1.3, by local names: half of the files in the wild have a namespace of their own. */

import { type BuiltGraph, type EdgeInput, graphBuilder } from '#dataset/formats/read/graph/graphBuilder.ts';
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

const colourOf = (attributes: ReadonlyMap<string, string>) => {
  const hex = attributes.get('hex');
  if (hex !== undefined) return hex;
  const parts = ['r', 'g', 'b'].map((part) => attributes.get(part) ?? '0');
  return `rgb(${parts.join(', ')})`;
};

export function readGexf(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'GEXF');
  const declared = new Map<string, Map<string, Attribute>>([
    ['node', new Map()],
    ['edge', new Map()],
  ]);
  let attributeClass = 'node';
  let attribute: Attribute | null = null;
  let isDefaultDirected = false;
  const nodes: Open[] = [];
  let edge: Open | null = null;
  const edges: (EdgeInput & { readonly values: Map<string, string> })[] = [];

  const current = () => edge ?? nodes.at(-1) ?? null;
  const complete = (values: Map<string, string>, of: 'node' | 'edge') => {
    for (const { title, fallback } of declared.get(of)?.values() ?? [])
      if (fallback !== null && !values.has(title)) values.set(title, fallback);
    return values;
  };

  readXml(text, {
    open: (element) => {
      const { name, attributes } = element;
      const get = (key: string) => attributes.get(key);
      if (name === 'graph') {
        isDefaultDirected = get('defaultedgetype') === 'directed';
        builder.title(get('name') ?? get('label'));
      } else if (name === 'attributes') attributeClass = get('class') === 'edge' ? 'edge' : 'node';
      else if (name === 'attribute') {
        const id = get('id') ?? '';
        attribute = { title: get('title') ?? id, fallback: null };
        declared.get(attributeClass)?.set(id, attribute);
      } else if (name === 'node') nodes.push({ element, values: new Map() });
      else if (name === 'edge') edge = { element, values: new Map() };
      else if (name === 'attvalue') {
        const open = current();
        const id = get('for') ?? get('id') ?? '';
        const title = declared.get(edge === null ? 'node' : 'edge')?.get(id)?.title ?? id;
        const value = get('value') ?? '';
        // A dynamic attribute has a value for each time: all are kept, with their times.
        const times = [get('timestamp'), get('start'), get('end')].filter((time) => time !== undefined);
        const shown = times.length === 0 ? value : `${value} (${times.join(' to ')})`;
        const before = open?.values.get(title);
        open?.values.set(
          title,
          before === undefined ? (times.length === 0 ? value : shown) : `${before}; ${shown}`,
        );
      } else if (name === 'color' || name === 'colour') current()?.values.set('colour', colourOf(attributes));
      else if (name === 'thickness' || name === 'size' || name === 'shape')
        current()?.values.set(name, get('value') ?? '');
      else if (name === 'position') {
        for (const axis of ['x', 'y', 'z']) {
          const at = get(axis);
          // Flat pictures have a depth of 0 everywhere.
          if (at !== undefined && (axis !== 'z' || Number(at) !== 0)) current()?.values.set(axis, at);
        }
      } else if (name === 'parent') current()?.values.set('part of', get('for') ?? '');
      else if (name === 'spell' || name === 'slice') {
        const open = current();
        const spell = [get('start') ?? get('startopen') ?? '', get('end') ?? get('endopen') ?? ''].join('/');
        const before = open?.values.get('spells');
        open?.values.set('spells', before === undefined ? spell : `${before}; ${spell}`);
      }
    },
    close: (name, content) => {
      if (name === 'title' || name === 'description') builder.title(content);
      if (name === 'default' && attribute !== null) attribute.fallback = content.trim();
      if (name === 'attribute') attribute = null;
      if (name === 'node') {
        const open = nodes.pop();
        if (open === undefined) return;
        const { attributes, line, character } = open.element;
        const place = { row: line, column: String(character) };
        const id = attributes.get('id');
        if (id === undefined) {
          builder.issue(place, ...graphProblems.xmlNoId);
          return;
        }
        const values = complete(open.values, 'node');
        const parent = attributes.get('pid') ?? nodes.at(-1)?.element.attributes.get('id');
        if (parent !== undefined && !values.has('part of')) values.set('part of', parent);
        for (const key of ['start', 'end'])
          if (attributes.has(key)) values.set(key, attributes.get(key) ?? '');
        builder.node({ id, label: attributes.get('label'), place, values });
      }
      if (name === 'edge' && edge !== null) {
        const { attributes, line, character } = edge.element;
        const values = new Map<string, string>();
        for (const key of ['label', 'kind', 'weight', 'start', 'end'])
          if (attributes.has(key)) values.set(key, attributes.get(key) ?? '');
        // Version 1.0 has another name for it.
        const weight = attributes.get('cardinal');
        if (weight !== undefined && !values.has('weight')) values.set('weight', weight);
        for (const [key, value] of complete(edge.values, 'edge'))
          if (!values.has(key)) values.set(key, value);
        const type = attributes.get('type');
        edges.push({
          id: attributes.get('id'),
          from: attributes.get('source') ?? '',
          to: attributes.get('target') ?? '',
          isDirected: type === undefined ? isDefaultDirected : /^(?:directed|dir)$/.test(type),
          place: { row: line, column: String(character) },
          values,
        });
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
