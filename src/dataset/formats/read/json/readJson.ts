/** JSON by its shape, not by the name of its file. */

import type { BuiltGraph } from '#dataset/formats/read/graph/graphBuilder.ts';
import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { ownTitle } from '#dataset/formats/read/ownTitle.ts';
import type { TableRow } from '#dataset/formats/read/reading.ts';
import { parseJson } from '#dataset/parseJson.ts';
import { fileProblems } from '#words/importProblems.ts';
import { isCx, readCx } from './cx.ts';
import { attributeText, firstText, isObject, itemsOf, own } from './jsonValue.ts';
import { readNodeLink } from './nodeLink.ts';

type JsonReading =
  | { readonly kind: 'graph'; readonly format: string; readonly built: BuiltGraph }
  | {
      readonly kind: 'rows';
      readonly format: string;
      readonly rows: readonly TableRow[];
      readonly hasHeader: boolean;
      readonly title: string | null;
    };

/** Records as rows, the first one with their names. */
function recordRows(records: readonly unknown[]): readonly TableRow[] {
  const names = new Set<string>();
  for (const record of records) if (isObject(record)) for (const key of Object.keys(record)) names.add(key);
  if (names.size > limits.columns) throw new Refusal(...fileProblems.manyNames(names.size, limits.columns));
  const columns = [...names];
  return [
    { at: 1, cells: columns },
    // The first item is row 1 for people, but the names stand in the row before it.
    ...records.map((record, index) => ({
      at: index + 1,
      cells: columns.map((column) => attributeText(own(record, column)) ?? ''),
    })),
  ];
}

const titleKeys = ['name', 'title', 'label', 'shared_name', 'shared name'];

/** What an object of JSON calls itself: by a key of its own, or of the groups that programs nest. */
const titlesOf = (value: unknown): readonly (string | null)[] =>
  [
    value,
    ...['graph', 'metadata', 'meta', 'attributes', 'data', 'info'].map((group) => own(value, group)),
  ].map((part) => firstText(part, titleKeys));

/** networkx' adjacency: for each node, in their order, those that it is tied to; each with what the edge has. */
function adjacencyLinks(value: unknown): readonly unknown[] | undefined {
  const [nodes, adjacency] = [own(value, 'nodes'), own(value, 'adjacency')];
  if (!Array.isArray(nodes) || !Array.isArray(adjacency)) return undefined;
  const isDirected = own(value, 'directed') === true;
  const seen = new Set<string>();
  return adjacency.flatMap((targets: unknown, at) => {
    const source = own(nodes[at], 'id');
    return (Array.isArray(targets) ? targets : []).flatMap((target: unknown) => {
      const { id, key = null, ...edge } = isObject(target) ? target : { id: target };
      // Without a direction each edge stands at both its ends.
      const back = JSON.stringify([id, source, key]);
      if (!isDirected && seen.has(back)) return [];
      seen.add(JSON.stringify([source, id, key]));
      return [{ ...edge, source, target: id }];
    });
  });
}

/** An object with a list of others for each actor: "Iran": ["Iraq", "Syria"]; null if it is none. */
function listsByActor(value: unknown): { readonly nodes: unknown; readonly links: unknown } | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  const isList = (part: unknown): part is readonly unknown[] =>
    Array.isArray(part) && part.every((one) => typeof one === 'string' || typeof one === 'number');
  if (entries.length < 2 || !entries.every(([, part]) => isList(part))) return null;
  const links = entries.flatMap(([source, targets]) =>
    (targets as readonly unknown[]).map((target) => ({ source, target: String(target) })),
  );
  const names = new Set(links.flatMap(({ source, target }) => [source, target]));
  return links.length === 0 ? null : { nodes: [...names].map((id) => ({ id })), links };
}

function graphParts(
  file: string,
  value: unknown,
  titles: readonly (string | null)[],
): { readonly format: string; readonly built: BuiltGraph } | null {
  const elements = own(value, 'elements');
  if (elements !== undefined) {
    const connections = own(value, 'connections');
    const isDirected = own(value, 'directed') !== false;
    if (connections !== undefined)
      return {
        format: 'Kumu',
        built: readNodeLink(file, {
          format: 'Kumu',
          nodes: elements,
          links: connections,
          isDirected: true,
          titles,
        }),
      };
    if (Array.isArray(elements)) return flatElements(file, elements, titles);
    const [nodes, edges] = [own(elements, 'nodes'), own(elements, 'edges')];
    if (nodes !== undefined)
      return {
        format: 'Cytoscape',
        built: readNodeLink(file, { format: 'Cytoscape', nodes, links: edges, isDirected, titles }),
      };
  }
  const nodes = own(value, 'nodes') ?? own(value, 'vertices');
  const links =
    adjacencyLinks(value) ?? own(value, 'links') ?? own(value, 'edges') ?? own(value, 'relationships');
  if (itemsOf(nodes) === null || (links !== undefined && itemsOf(links) === null)) return null;
  const type = own(own(value, 'options'), 'type');
  const isDirected = own(value, 'directed') !== false && type !== 'undirected';
  return {
    format: 'JSON graph',
    built: readNodeLink(file, { format: 'JSON', nodes, links: links ?? [], isDirected, titles }),
  };
}

/** Cytoscape's flat list of nodes and edges, which are told apart by their ends. */
function flatElements(file: string, elements: readonly unknown[], titles: readonly (string | null)[] = []) {
  const isEdge = (element: unknown) =>
    own(element, 'group') === 'edges' || own(own(element, 'data'), 'source') !== undefined;
  const built = readNodeLink(file, {
    format: 'Cytoscape',
    nodes: elements.filter((element) => !isEdge(element)),
    links: elements.filter(isEdge),
    isDirected: true,
    titles,
  });
  return { format: 'Cytoscape', built };
}

/** "var data = {…};" as some sites hand it out. */
const unwrapped = (text: string) =>
  text
    .replace(/^\s*(?:export\s+default|(?:var|let|const|window\.)?\s*[\w$.]+\s*=)\s*(?=[{[])/, '')
    .replace(/;\s*$/, '');

export const looksLikeJson = (text: string): boolean => /^\s*[{[]/.test(unwrapped(text.slice(0, 300)));

/** Reads a graph or rows from JSON. Throws a `Refusal` where the text is no JSON, or of no known shape. */
export function readJson(file: string, text: string): JsonReading {
  const json = parseJson(unwrapped(text), 'whole');
  if (!json.ok) throw new Refusal(json.issue.message, json.issue.expected);
  const { value } = json;
  if (isCx(value)) return { kind: 'graph', ...readCx(file, value) };
  if (Array.isArray(value)) {
    if (value.length === 0) throw new Refusal(...fileProblems.emptyList);
    if (value.length > limits.rows) throw new Refusal(...fileProblems.manyItems(value.length, limits.rows));
    if (value.every((item) => Array.isArray(item))) {
      const rows = value.map((item, index) => ({
        at: index + 1,
        cells: item.map((cell: unknown) => attributeText(cell) ?? ''),
      }));
      return { kind: 'rows', format: 'JSON list', rows, hasHeader: false, title: null };
    }
    if (value.every((item) => isObject(own(item, 'data'))))
      return { kind: 'graph', ...flatElements(file, value) };
    if (value.every(isObject))
      return { kind: 'rows', format: 'JSON rows', rows: recordRows(value), hasHeader: true, title: null };
    throw new Refusal(...fileProblems.mixedList);
  }
  for (const part of [
    value,
    own(value, 'graph'),
    own(value, 'network'),
    own(value, 'data'),
    own(own(value, 'graph'), 'data'),
  ]) {
    const graph = graphParts(file, part, [...titlesOf(part), ...titlesOf(value)]);
    if (graph !== null) return { kind: 'graph', ...graph };
  }
  const byActor = listsByActor(value);
  if (byActor !== null)
    return {
      kind: 'graph',
      format: 'JSON lists',
      built: readNodeLink(file, { format: 'JSON', ...byActor, isDirected: true }),
    };
  // One list of records inside an object, such as {"relations": […]}.
  const lists = isObject(value)
    ? Object.values(value).filter((part) => Array.isArray(part) && part.length > 0 && part.every(isObject))
    : [];
  const [only, ...others] = lists as unknown[][];
  if (only !== undefined && others.length === 0) {
    const title =
      titlesOf(value)
        .map(ownTitle)
        .find((found) => found !== null) ?? null;
    return { kind: 'rows', format: 'JSON rows', rows: recordRows(only), hasHeader: true, title };
  }
  throw new Refusal(...fileProblems.unknownShape);
}
