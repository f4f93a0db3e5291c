/** Nodes and links in JSON, by their shape: networkx, d3, sigma and graphology, Gephi, Kumu, Oligrapher, Cytoscape. */
import { type BuiltGraph, graphBuilder } from '#dataset/formats/read/graph/graphBuilder.ts';
import { attributeText, firstText, isObject, itemsOf, own, scalarText } from './jsonValue.ts';

interface NodeLinkParts {
  /** Name of the format for a sentence. */
  readonly format: string;
  readonly nodes: unknown;
  readonly links: unknown;
  /** What the file says of all its edges. */
  readonly isDirected: boolean;
  /** What the file calls itself, best first. */
  readonly titles?: readonly (string | null)[] | undefined;
}

/** Groups of attributes that programs nest one level deep. */
const nested = ['attributes', 'data', 'metadata', 'properties', 'attr', 'display'];
const idKeys = ['id', 'key', '_id', 'uid', '@id', 'SUID'];
const labelKeys = ['label', 'name', 'shared_name', 'title', 'Label', 'Name', 'n', 'text'];
const fromKeys = ['source', 'from', 'node1_id', 'source_id', 'from_id', 's', 'start', 'subject'];
const toKeys = ['target', 'to', 'node2_id', 'target_id', 'to_id', 't', 'end', 'object'];
/** Places on a screen and states of a program. */
const looks = new Set(
  'x y z vx vy fx fy px py position renderedPosition selected selectable locked grabbed grabbable removed classes group pinned index weight_ scale status image'.split(
    ' ',
  ),
);

function flat(item: unknown, skipped: ReadonlySet<string>): Map<string, string> {
  const values = new Map<string, string>();
  const add = (group: unknown, depth: number) => {
    if (!isObject(group)) return;
    for (const [key, value] of Object.entries(group)) {
      if (depth === 0 && nested.includes(key) && isObject(value)) add(value, 1);
      else if (!skipped.has(key) && !(looks.has(key) && (depth === 0 || typeof value === 'object'))) {
        const text = attributeText(value);
        if (text !== null && text !== '' && !values.has(key)) values.set(key, text);
      }
    }
  };
  add(item, 0);
  return values;
}

/** Searches the item and its nested groups. */
function deepText(item: unknown, keys: readonly string[]): string | null {
  for (const part of [item, ...nested.map((group) => own(item, group))]) {
    const text = firstText(part, keys);
    if (text !== null) return text;
    for (const key of keys) {
      // Cytoscape writes some names as lists of one.
      const list = own(part, key);
      if (Array.isArray(list) && list.length > 0) return list.map(scalarText).join(' ');
    }
  }
  return null;
}

/** The end of a link: an id, a position in the list of nodes, or the node itself, as d3 leaves it. */
function endText(link: unknown, keys: readonly string[]): string | null {
  for (const part of [link, own(link, 'data')])
    for (const key of keys) {
      const value = own(part, key);
      const text =
        scalarText(value) ?? (isObject(value) ? firstText(value, [...idKeys, 'name', 'index']) : null);
      if (text !== null) return text;
    }
  return null;
}

function directionOf(link: unknown, isDefault: boolean): boolean {
  const direction = scalarText(own(link, 'direction'))?.toLowerCase();
  if (direction === 'undirected' || direction === 'mutual') return false;
  if (direction === 'directed') return true;
  const [undirected, directed] = [own(link, 'undirected'), own(link, 'directed')];
  if (typeof undirected === 'boolean') return !undirected;
  if (typeof directed === 'boolean') return directed;
  return isDefault;
}

export function readNodeLink(
  file: string,
  { format, nodes, links, isDirected, titles = [] }: NodeLinkParts,
): BuiltGraph {
  const builder = graphBuilder(file, format);
  for (const title of titles) builder.title(title);
  const nodeItems = itemsOf(nodes) ?? [];
  const linkItems = itemsOf(links) ?? [];
  const ids: string[] = [];
  for (const [index, [item, key]] of nodeItems.entries()) {
    const place = { row: index + 1 };
    const text = scalarText(item);
    // Without an id the links can only name nodes, or count them.
    const id = text ?? key ?? deepText(item, idKeys) ?? deepText(item, labelKeys) ?? String(index);
    ids.push(id);
    const label = text ?? deepText(item, labelKeys);
    builder.node({ id, label, place, values: flat(item, new Set([...idKeys, 'label', 'name'])) });
  }
  const known = new Set(ids);
  const ends = linkItems.map(([item]) => [endText(item, fromKeys), endText(item, toKeys)] as const);
  const isCounted =
    ends.length > 0 &&
    ends.some(([from, to]) => !known.has(from ?? '') || !known.has(to ?? '')) &&
    ends.every((pair) => pair.every((end) => end !== null && /^\d+$/.test(end) && Number(end) < ids.length));
  const skipped = new Set([
    ...fromKeys,
    ...toKeys,
    'id',
    '_id',
    'key',
    'direction',
    'directed',
    'undirected',
    'reversed',
    'delayed',
  ]);
  for (const [index, [item, key]] of linkItems.entries()) {
    const [from, to] = ends[index] ?? [null, null];
    const resolved = (end: string | null) => (isCounted ? (ids[Number(end)] ?? '') : (end ?? ''));
    const isReversed = own(item, 'reversed') === true;
    builder.edge({
      id: key ?? deepText(item, ['id', '_id', 'key']),
      from: resolved(isReversed ? to : from),
      to: resolved(isReversed ? from : to),
      isDirected: directionOf(item, isDirected),
      place: { row: index + 1 },
      values: flat(item, skipped),
    });
  }
  return builder.finish();
}
