/**
 * A dataset as a graph of graphology, the form that all graph files are printed from: statements as parallel edges; the
 * lines of the picture, one for each pair and kind; or one signed edge for each pair.
 */
import Graph from 'graphology';
import { type LineKind, lineKindOf, type Relation, type RelationLine, signOf } from '#domain/relation.ts';
import { type Extract, statementsOf } from './extract.ts';
import { actorTable, type Cell, type RowTable, relationTable, statementTable } from './tables.ts';

/** Filled values by name. A map, since a further field may be called `__proto__`. */
export type Values = ReadonlyMap<string, Cell>;

export interface ExportNode {
  readonly name: string;
  readonly values: Values;
}

export interface ExportEdge {
  readonly values: Values;
  /** Above 0. */
  readonly weight: number;
  /** Edges of two kinds between two nodes are two edges, which no program may add up. */
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
function withActors({ actors, dataset }: Extract, type: 'mixed' | 'undirected'): ExportGraph {
  const graph: ExportGraph = new Graph({ type, multi: true, allowSelfLoops: false });
  const values = valuesOf(actorTable(actors, dataset), ['id', 'name']);
  for (const [at, { id, name }] of actors.entries())
    graph.addNode(id, { node: { name, values: values[at] ?? new Map() } });
  return graph;
}

/** Every statement is an edge, keyed by its id; `sign` is that of the act, also where it is announced or an accusation. */
export function statementGraph(extract: Extract): ExportGraph {
  const graph = withActors(extract, 'mixed');
  const counted = statementsOf(extract);
  const rows = counted.map(({ statement }) => ({ statement, counts: true }));
  const ends = ['id', 'from', 'to', 'from id', 'to id', 'counts'];
  const values = valuesOf(statementTable(rows, extract.dataset), ends);
  for (const [at, { statement, type, from, to }] of counted.entries()) {
    const edge: ExportEdge = {
      values: new Map(values[at]).set('sign', type.sign),
      weight: 1,
      kind: type.id,
    };
    if (type.symmetric) graph.addUndirectedEdgeWithKey(statement.id, from, to, { edge });
    else graph.addDirectedEdgeWithKey(statement.id, from, to, { edge });
  }
  return graph;
}

/** What a kind of line is called in a file: what an accusation says is alleged, and no line of its sign. */
const kindName = (kind: LineKind): string => (kind === 'accused' ? 'alleged' : kind);

/** Values of a relation's row that are true of each of its lines too. */
const ofRelation = ['stance', 'mixed kind', 'confidence'];

function lineValues({ statements, kind, tier, family }: RelationLine, relation: Values): Values {
  const ids = statements.map(({ statement }) => statement.id);
  const verbs = [...new Set(statements.map(({ type }) => type.label))];
  return filled([
    ['sign', kind === 'aligned' ? 1 : kind === 'opposed' ? -1 : 0],
    ['verbs', verbs.join('; ')],
    ['family', family ?? ''],
    ['tier', tier ?? ''],
    ['statements', statements.length],
    ...ofRelation.map((name) => [name, relation.get(name) ?? ''] as const),
    ['statement ids', ids.join('; ')],
  ]);
}

/** The lines of the picture: an edge without direction for each pair and kind, weighted by its statements. */
export function lineGraph(extract: Extract): ExportGraph {
  const graph = withActors(extract, 'undirected');
  const { relations, dataset, alsoOf } = extract;
  const values = valuesOf(relationTable(relations, dataset, alsoOf), []);
  for (const [at, { lines }] of relations.entries())
    for (const line of lines) {
      const edge: ExportEdge = {
        values: lineValues(line, values[at] ?? new Map()),
        weight: line.statements.length,
        kind: kindName(line.kind),
      };
      graph.addUndirectedEdgeWithKey(line.id, line.a, line.b, { edge });
    }
  return graph;
}

const signedTypes = { aligned: 'P', opposed: 'N', mixed: 'A' } as const;

/**
 * One edge for each pair that has a stance, as R's signnet wants it: `type` P, N or A (mixed), `sign` 1 or −1. A mixed pair
 * has neither sign: its sign is 0, so that nothing counts it as one by mistake.
 */
export function signedGraph(extract: Extract): ExportGraph {
  const graph = withActors(extract, 'undirected');
  for (const relation of extract.relations) {
    const { id, a, b, stance } = relation;
    if (stance === 'other' || stance === 'alleged') continue;
    const values = new Map<string, Cell>([
      ['sign', signOf(relation)],
      ['type', signedTypes[stance]],
      ['statements', signedCount(relation)],
    ]);
    graph.addUndirectedEdgeWithKey(id, a, b, { edge: { values, weight: 1, kind: stance } });
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
