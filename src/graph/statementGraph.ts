import { MultiDirectedGraph } from 'graphology';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import type { CountedStatement } from '#domain/relation.ts';

/**
 * Actors as nodes; every statement an edge of its own, keyed by its id, in the direction of the act. `order` is its place
 * in the text.
 */
export type StatementGraph = MultiDirectedGraph<
  { actor: Actor },
  { counted: CountedStatement; order: number }
>;

/** Builds the graph of all statements (ends as given). Throws if a statement names an actor that is not among them. */
export function buildStatementGraph(
  actors: readonly Actor[],
  statements: readonly CountedStatement[],
): StatementGraph {
  const graph: StatementGraph = new MultiDirectedGraph({ allowSelfLoops: false });
  for (const actor of actors) graph.addNode(actor.id, { actor });
  for (const [order, counted] of statements.entries()) {
    graph.addDirectedEdgeWithKey(counted.statement.id, counted.from, counted.to, { counted, order });
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
  // The graph lists them by direction.
  return graph
    .mapEdges(one, other, (_edge, attributes) => attributes)
    .sort((first, second) => first.order - second.order)
    .map(({ counted }) => counted);
}
