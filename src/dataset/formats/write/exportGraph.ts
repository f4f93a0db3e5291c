/**
 * A dataset as a graph of graphology, the form that all graph files are printed from: statements as parallel edges, or one
 * signed edge for each pair.
 */
import Graph from 'graphology';
import type { Dataset } from '#domain/dataset.ts';
import { type LineKind, lineKindOf, type Relation, signOf } from '#domain/relation.ts';
import { type Extract, statementsOf } from './extract.ts';
import { actorTable, type Cell, type ReservedNames, type RowTable, statementTable } from './tables.ts';
import { weightField } from './weightField.ts';

/** Filled values by name. A map, since a further field may be called `__proto__`. */
export type Values = ReadonlyMap<string, Cell>;

interface ExportNode {
  readonly name: string;
  readonly values: Values;
}

interface ExportEdge {
  readonly values: Values;
  /** The verb. */
  readonly label: string;
  /** As the file gives it, which may be below 0; null where it gives none. */
  readonly weight: number | null;
  /** No two edges between two nodes have the same kind, by which a program may add them up: "opposed", "opposed 2". */
  readonly kind: string;
}

export type ExportGraph = Graph<{ readonly node: ExportNode }, { readonly edge: ExportEdge }>;

const filled = (pairs: Iterable<readonly [string, Cell]>): Values =>
  new Map([...pairs].filter(([, value]) => value !== ''));

/** The rows of a table as values by column, without some of the columns. */
function valuesOf({ columns, rows }: RowTable, without: readonly string[]): readonly Values[] {
  return rows.map((row) =>
    filled(columns.flatMap((name, at) => (without.includes(name) ? [] : [[name, row[at] ?? ''] as const]))),
  );
}

/** The actors alone, keyed by their ids. */
function withActors(
  { actors, dataset }: Extract,
  type: 'mixed' | 'undirected',
  reserved: ReservedNames,
): ExportGraph {
  const graph: ExportGraph = new Graph({ type, multi: true, allowSelfLoops: false });
  const values = valuesOf(actorTable(actors, dataset, reserved), ['id', 'name']);
  for (const [at, { id, name }] of actors.entries())
    graph.addNode(id, { node: { name, values: values[at] ?? new Map() } });
  return graph;
}

/** Names that graph programs keep for themselves. */
export const inGraphs: ReservedNames = {
  actors: ['id', 'label', 'name', 'actor id', 'part of'],
  statements: [
    'id',
    'key',
    'label',
    'from',
    'to',
    'source',
    'target',
    'directed',
    'interaction',
    'statement id',
  ],
};

/** Names that Gephi keeps for itself, beside those. */
export const inGephi: ReservedNames = {
  actors: [...inGraphs.actors, 'start', 'end', 'timeset', 'spells'],
  statements: [...inGraphs.statements, 'type', 'kind', 'weight', 'start', 'end', 'timeset', 'spells'],
};

/** Every statement is an edge, keyed by its id; `sign` is that of the act, also where it is announced or an accusation. */
function statementsWith(extract: Extract, reserved: ReservedNames): ExportGraph {
  const graph = withActors(extract, 'mixed', reserved);
  const counted = statementsOf(extract);
  const rows = counted.map(({ statement }) => ({ statement, counts: true }));
  const ends = ['id', 'from', 'to', 'from id', 'to id', 'counts'];
  const values = valuesOf(statementTable(rows, extract.dataset, reserved), ends);
  const weight = weightField(extract);
  const kinds = new Map<string, number>();
  for (const [at, { statement, type, from, to }] of counted.entries()) {
    const kind = kindName(lineKindOf({ statement, type }));
    const pair = JSON.stringify([kind, ...(type.symmetric ? [from, to].sort() : [from, to, true])]);
    const count = (kinds.get(pair) ?? 0) + 1;
    kinds.set(pair, count);
    const own = weight === null ? undefined : statement.fields?.[weight.id];
    const edge: ExportEdge = {
      values: new Map(values[at]).set('sign', type.sign),
      label: type.label,
      weight: typeof own === 'number' ? own : null,
      kind: count === 1 ? kind : `${kind} ${count}`,
    };
    if (type.symmetric) graph.addUndirectedEdgeWithKey(statement.id, from, to, { edge });
    else graph.addDirectedEdgeWithKey(statement.id, from, to, { edge });
  }
  return graph;
}

/** A dataset whose weight is called `weight`, as in programs that know attributes alone. */
export function withPlainWeight(extract: Extract): Dataset {
  const { dataset } = extract;
  const weight = weightField(extract);
  const fields = dataset.fields?.map((field) => (field === weight ? { ...field, label: 'weight' } : field));
  return fields === undefined ? dataset : { ...dataset, fields };
}

/** The statements for programs that know attributes alone. */
export const statementGraph = (extract: Extract): ExportGraph =>
  statementsWith({ ...extract, dataset: withPlainWeight(extract) }, inGraphs);

/**
 * The statements for Gephi, where an edge has a weight of its own, 0 or above. Weights that are no such numbers stand in an
 * attribute too, as the file has them.
 */
export function gephiGraph(extract: Extract): ExportGraph {
  const weight = weightField(extract);
  const isPlain =
    weight !== null &&
    extract.dataset.statements.every(({ fields }) => {
      const value = fields?.[weight.id];
      return value === undefined || Number(value) >= 0;
    });
  // The weight is found in the whole; what is written twice is left out.
  const graph = statementsWith(extract, inGephi);
  if (!isPlain || weight === null) return graph;
  const name = `${weight.label} (file)`;
  const own = inGephi.statements.includes(weight.label.toLowerCase()) ? name : weight.label;
  graph.forEachEdge((_, { edge }) => (edge.values as Map<string, Cell>).delete(own));
  return graph;
}

/** What a kind of line is called in a file: what an accusation says is alleged, and no line of its sign. */
const kindName = (kind: LineKind): string => (kind === 'accused' ? 'alleged' : kind);

const signedTypes = { aligned: 'P', opposed: 'N', mixed: 'A' } as const;

/**
 * One edge for each pair that has a stance, as R's signnet wants it: `type` P, N or A (mixed), `sign` 1 or −1. A mixed pair
 * has neither sign: its sign is 0, so that nothing counts it as one by mistake.
 */
export function signedGraph(extract: Extract): ExportGraph {
  const graph = withActors(extract, 'undirected', inGraphs);
  for (const relation of extract.relations) {
    const { id, a, b, stance } = relation;
    if (stance === 'other' || stance === 'alleged') continue;
    const values = new Map<string, Cell>([
      ['sign', signOf(relation)],
      ['type', signedTypes[stance]],
      ['statements', signedCount(relation)],
    ]);
    graph.addUndirectedEdgeWithKey(id, a, b, { edge: { values, label: stance, weight: null, kind: stance } });
  }
  return graph;
}

const signedCount = ({ statements }: Relation) =>
  statements.filter((counted) => ['aligned', 'opposed'].includes(lineKindOf(counted))).length;

export type ValueType = 'string' | 'integer' | 'double' | 'boolean';

const largestInteger = 2 ** 31 - 1;

function typeOf(value: Cell): ValueType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  return Number.isInteger(value) && Math.abs(value) <= largestInteger ? 'integer' : 'double';
}

/**
 * The attributes of nodes or edges, in order of appearance, each with the type that holds all its values. One of truth
 * values that some items lack is text: programs read a missing truth value as false.
 */
export function attributesOf(items: readonly { readonly values: Values }[]): ReadonlyMap<string, ValueType> {
  const types = new Map<string, { type: ValueType; count: number }>();
  for (const { values } of items)
    for (const [name, value] of values) {
      const type = typeOf(value);
      const known = types.get(name);
      if (known === undefined) types.set(name, { type, count: 1 });
      else {
        known.count += 1;
        if (known.type !== type)
          known.type = [known.type, type].every((one) => one === 'integer' || one === 'double')
            ? 'double'
            : 'string';
      }
    }
  return new Map(
    [...types].map(([name, { type, count }]) => [
      name,
      type === 'boolean' && count < items.length ? 'string' : type,
    ]),
  );
}
