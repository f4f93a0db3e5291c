import { UndirectedGraph } from 'graphology';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { type Relation, signOf } from '#domain/relation.ts';
import type { Sign } from '#domain/statement.ts';

/** Actors as nodes; every relation, whatever its stance, an edge keyed by its dyad. */
export type RelationGraph = UndirectedGraph<Record<string, never>, { relation: Relation }>;

/** Builds the graph of relations; actors without any are in it too. Throws if a dyad has two relations. */
export function buildRelationGraph(
  actors: readonly { readonly id: ActorId }[],
  relations: readonly Relation[],
): RelationGraph {
  const graph: RelationGraph = new UndirectedGraph({ allowSelfLoops: false });
  for (const relation of relations) {
    graph.mergeNode(relation.a);
    graph.mergeNode(relation.b);
    graph.addUndirectedEdgeWithKey(relation.id, relation.a, relation.b, { relation });
  }
  for (const { id } of actors) graph.mergeNode(id);
  return graph;
}

/** Third actors by how they stand to two others. */
interface ThirdActors {
  readonly commonAllies: readonly ActorId[];
  readonly commonOpponents: readonly ActorId[];
  /** Aligned with the first, opposed to the second. */
  readonly alliesOfOneOpposedToOther: readonly ActorId[];
  /** Aligned with the second, opposed to the first. */
  readonly alliesOfOtherOpposedToOne: readonly ActorId[];
}

/** An official and the organisation it stands for. */
function isOfficialOf(
  one: ActorId,
  other: ActorId,
  actors: readonly Pick<Actor, 'id' | 'kind' | 'partOf'>[],
): boolean {
  return actors.some(({ id, kind, partOf }) => id === one && kind === 'official' && partOf === other);
}

/**
 * The third actors whose relation to each of two actors has one sign. An official and its organisation are no two sides, so
 * nobody stands between them (null), and neither is a third actor to the other.
 */
export function thirdActors(
  graph: RelationGraph,
  one: ActorId,
  other: ActorId,
  actors: readonly Pick<Actor, 'id' | 'kind' | 'partOf'>[],
): ThirdActors | null {
  const belong = (first: ActorId, second: ActorId) =>
    isOfficialOf(first, second, actors) || isOfficialOf(second, first, actors);
  if (belong(one, other)) return null;
  const shared =
    graph.hasNode(one) && graph.hasNode(other)
      ? graph.filterNodes(
          (third) =>
            graph.areNeighbors(third, one) &&
            graph.areNeighbors(third, other) &&
            !belong(third as ActorId, one) &&
            !belong(third as ActorId, other),
        )
      : [];
  const signTo = (actor: ActorId, third: string) => signOf(graph.getEdgeAttribute(actor, third, 'relation'));
  const withSigns = (first: Sign, second: Sign) =>
    shared.filter((third) => signTo(one, third) === first && signTo(other, third) === second) as ActorId[];
  return {
    commonAllies: withSigns(1, 1),
    commonOpponents: withSigns(-1, -1),
    alliesOfOneOpposedToOther: withSigns(1, -1),
    alliesOfOtherOpposedToOne: withSigns(-1, 1),
  };
}
