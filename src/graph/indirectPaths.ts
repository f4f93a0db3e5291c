import { allSimplePaths } from 'graphology-simple-path';
import type { ActorId } from '#domain/ids.ts';
import { type Relation, signOf } from '#domain/relation.ts';
import type { RelationGraph } from './relationGraph.ts';

/** In relations. */
const longestPath = 3;

export interface IndirectPath {
  /** From the one end to the other. */
  readonly actors: readonly ActorId[];
  /** Between them, one fewer. */
  readonly relations: readonly Relation[];
}

/**
 * All paths between two actors over two or three aligned or opposed relations, shortest first, then in the order of the
 * graph's actors; none where an actor is not in the graph or both are one. A path repeats no actor. It says what is
 * there: no stance of its ends to each other follows from it. O(d³) for degrees of at most d.
 */
export function indirectPaths(graph: RelationGraph, one: ActorId, other: ActorId): readonly IndirectPath[] {
  if (one === other || !graph.hasNode(one) || !graph.hasNode(other)) return [];
  const placeOf = new Map(graph.nodes().map((id, place) => [id, place]));
  const place = (id: ActorId | undefined) => placeOf.get(id ?? '') ?? 0;
  return (allSimplePaths(graph, one, other, { maxDepth: longestPath }) as ActorId[][])
    .map((actors): IndirectPath => {
      const relations = actors
        .slice(1)
        .map((actor, step) => graph.getEdgeAttribute(actors[step], actor, 'relation'));
      return { actors, relations };
    })
    .filter(({ relations }) => relations.length > 1 && relations.every((relation) => signOf(relation) !== 0))
    .sort((first, second) => {
      const fork = first.actors.findIndex((actor, step) => actor !== second.actors[step]);
      return (
        first.actors.length - second.actors.length || place(first.actors[fork]) - place(second.actors[fork])
      );
    });
}
