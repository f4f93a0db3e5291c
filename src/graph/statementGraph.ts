import { MultiDirectedGraph } from 'graphology';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import type { CountedStatement } from '#domain/relation.ts';

/** Actors as nodes; every statement an edge of its own, keyed by its id, in the direction of the act. */
export type StatementGraph = MultiDirectedGraph<{ actor: Actor }, { counted: CountedStatement }>;

/** Builds the graph of all statements (ends as given). Throws if a statement names an actor that is not among them. */
export function buildStatementGraph(
  actors: readonly Actor[],
  statements: readonly CountedStatement[],
): StatementGraph {
  const graph: StatementGraph = new MultiDirectedGraph({ allowSelfLoops: false });
  for (const actor of actors) graph.addNode(actor.id, { actor });
  for (const counted of statements) {
    graph.addDirectedEdgeWithKey(counted.statement.id, counted.from, counted.to, { counted });
  }
  return graph;
}

/** Every statement between two actors in either direction, in the order of the text. */
export function statementsBetween(
  graph: StatementGraph,
  one: ActorId,
  other: ActorId,
): readonly CountedStatement[] {
  if (!graph.hasNode(one) || !graph.hasNode(other)) return [];
  // Not `graph.edges(one, other)`, which goes by direction and back to front.
  const edges = graph.filterEdges(
    (_edge, _attributes, from, to) => (from === one && to === other) || (from === other && to === one),
  );
  return edges.map((edge) => graph.getEdgeAttribute(edge, 'counted'));
}
