/** CX2 of Cytoscape and NDEx, and its older form CX. */

import { type BuiltGraph, graphBuilder } from '#dataset/formats/read/graph/graphBuilder.ts';
import { Refusal } from '#dataset/formats/read/limits.ts';
import { graphProblems } from '#words/importProblems.ts';
import { attributeText, firstText, isObject, own, scalarText } from './jsonValue.ts';

/** True if a list of JSON is CX or CX2. */
export const isCx = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) &&
  value.some(
    (part) =>
      own(part, 'CXVersion') !== undefined ||
      own(part, 'numberVerification') !== undefined ||
      Array.isArray(own(part, 'metaData')),
  );

/** All fragments of one aspect, with the number of each item. */
function aspect(parts: readonly unknown[], name: string): readonly unknown[] {
  return parts.flatMap((part) => {
    const items = own(part, name);
    return Array.isArray(items) ? items : [];
  });
}

interface Declaration {
  readonly name: string;
  readonly fallback: unknown;
}

/** Declared attributes by their short and long names. */
function declarations(parts: readonly unknown[], of: 'nodes' | 'edges'): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const group of aspect(parts, 'attributeDeclarations')) {
    const declared = own(group, of);
    if (!isObject(declared)) continue;
    for (const [name, one] of Object.entries(declared)) {
      const declaration = { name, fallback: own(one, 'v') };
      found.set(name, declaration);
      const alias = scalarText(own(one, 'a'));
      if (alias !== null) found.set(alias, declaration);
    }
  }
  return found;
}

function valuesOf(item: unknown, declared: ReadonlyMap<string, Declaration>): Map<string, string> {
  const values = new Map<string, string>();
  const given = own(item, 'v');
  for (const [key, value] of isObject(given) ? Object.entries(given) : []) {
    const text = attributeText(value);
    if (text !== null) values.set(declared.get(key)?.name ?? key, text);
  }
  for (const { name, fallback } of declared.values()) {
    const text = attributeText(fallback);
    if (text !== null && !values.has(name)) values.set(name, text);
  }
  return values;
}

function readCx2(file: string, parts: readonly unknown[]): BuiltGraph {
  const builder = graphBuilder(file, 'CX2');
  for (const group of aspect(parts, 'networkAttributes'))
    builder.title(firstText(group, ['name', 'title', 'shared name']));
  const version = scalarText(own(parts[0], 'CXVersion')) ?? '';
  if (!/^2(\.|$)/.test(version)) throw new Refusal(...graphProblems.cxVersion(version));
  const status = aspect(parts, 'status')[0];
  if (status === undefined) builder.issue({}, ...graphProblems.cxNoStatus);
  else if (own(status, 'success') === false)
    builder.issue({}, ...graphProblems.cxError(scalarText(own(status, 'error')) ?? ''));
  const nodeAttributes = declarations(parts, 'nodes');
  for (const [index, node] of aspect(parts, 'nodes').entries()) {
    const values = valuesOf(node, nodeAttributes);
    const label =
      values.get('name') ?? values.get('shared name') ?? values.get('label') ?? values.get('n') ?? null;
    values.delete('name');
    builder.node({ id: scalarText(own(node, 'id')) ?? '', label, place: { row: index + 1 }, values });
  }
  const edgeAttributes = declarations(parts, 'edges');
  const seen = new Set<string>();
  for (const [index, edge] of aspect(parts, 'edges').entries()) {
    const id = scalarText(own(edge, 'id'));
    if (id !== null && seen.has(id)) builder.issue({ row: index + 1 }, ...graphProblems.sameEdgeId, id);
    if (id !== null) seen.add(id);
    builder.edge({
      id,
      from: scalarText(own(edge, 's')) ?? '',
      to: scalarText(own(edge, 't')) ?? '',
      isDirected: own(own(edge, 'v'), 'directed') !== false,
      place: { row: index + 1 },
      values: valuesOf(edge, edgeAttributes),
    });
  }
  return builder.finish();
}

/** Attributes stand apart in CX, each with the id of what it belongs to. */
function attributesById(parts: readonly unknown[], name: string): ReadonlyMap<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const one of aspect(parts, name)) {
    const owners = own(one, 'po');
    const text = attributeText(own(one, 'v'));
    const key = scalarText(own(one, 'n'));
    if (text === null || key === null) continue;
    for (const owner of Array.isArray(owners) ? owners : [owners]) {
      const id = scalarText(owner) ?? '';
      const values = found.get(id) ?? new Map<string, string>();
      values.set(key, text);
      found.set(id, values);
    }
  }
  return found;
}

function readCx1(file: string, parts: readonly unknown[]): BuiltGraph {
  const builder = graphBuilder(file, 'CX');
  for (const one of aspect(parts, 'networkAttributes'))
    if (/^(?:name|title)$/i.test(scalarText(own(one, 'n')) ?? '')) builder.title(scalarText(own(one, 'v')));
  const nodeValues = attributesById(parts, 'nodeAttributes');
  for (const [index, node] of aspect(parts, 'nodes').entries()) {
    const id = scalarText(own(node, '@id')) ?? '';
    const values = nodeValues.get(id) ?? new Map<string, string>();
    builder.node({
      id,
      label: firstText(node, ['n', 'r']) ?? values.get('name'),
      place: { row: index + 1 },
      values,
    });
  }
  const edgeValues = attributesById(parts, 'edgeAttributes');
  for (const [index, edge] of aspect(parts, 'edges').entries()) {
    const id = scalarText(own(edge, '@id'));
    const values = new Map(edgeValues.get(id ?? ''));
    const interaction = scalarText(own(edge, 'i'));
    if (interaction !== null && !values.has('interaction')) values.set('interaction', interaction);
    builder.edge({
      id,
      from: scalarText(own(edge, 's')) ?? '',
      to: scalarText(own(edge, 't')) ?? '',
      isDirected: true,
      place: { row: index + 1 },
      values,
    });
  }
  return builder.finish();
}

/** Reads a list for which `isCx` holds. Throws a `Refusal` for a version that is not known. */
export function readCx(
  file: string,
  parts: readonly unknown[],
): { readonly format: string; readonly built: BuiltGraph } {
  const isFirst = own(parts[0], 'CXVersion') !== undefined;
  return isFirst
    ? { format: 'CX2', built: readCx2(file, parts) }
    : { format: 'CX', built: readCx1(file, parts) };
}
