import { UndirectedGraph } from 'graphology';
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import type { Sign } from '#domain/statement.ts';

/** Actors as nodes, one edge for each aligned or opposed relation. Mixed, other and alleged ones have no one sign. */
export type SignedGraph = UndirectedGraph<Record<string, never>, { sign: Sign; relation: Relation }>;

export function buildSignedGraph(relations: readonly Relation[]): SignedGraph {
  const graph: SignedGraph = new UndirectedGraph({ allowSelfLoops: false });
  for (const relation of relations) {
    graph.mergeNode(relation.a);
    graph.mergeNode(relation.b);
    if (relation.stance !== 'aligned' && relation.stance !== 'opposed') continue;
    const sign = relation.stance === 'aligned' ? 1 : -1;
    graph.addUndirectedEdgeWithKey(relation.id, relation.a, relation.b, { sign, relation });
  }
  return graph;
}

/** Third actors by how they stand to two others. */
export interface ThirdActors {
  readonly commonAllies: readonly ActorId[];
  readonly commonOpponents: readonly ActorId[];
  /** Aligned with the first, opposed to the second. */
  readonly alliesOfOneOpposedToOther: readonly ActorId[];
  /** Aligned with the second, opposed to the first. */
  readonly alliesOfOtherOpposedToOne: readonly ActorId[];
}

/** The third actors tied to both of two actors by a visible relation of one sign each. */
export function thirdActors(graph: SignedGraph, one: ActorId, other: ActorId): ThirdActors {
  const sign = (actor: ActorId, third: string): number => {
    const edge = graph.hasNode(actor) ? graph.edge(actor, third) : undefined;
    return edge === undefined ? 0 : graph.getEdgeAttribute(edge, 'sign');
  };
  const withSigns = (first: Sign, second: Sign) =>
    graph
      .nodes()
      .filter((third) => third !== one && third !== other)
      .filter((third) => sign(one, third) === first && sign(other, third) === second) as ActorId[];
  return {
    commonAllies: withSigns(1, 1),
    commonOpponents: withSigns(-1, -1),
    alliesOfOneOpposedToOther: withSigns(1, -1),
    alliesOfOtherOpposedToOne: withSigns(-1, 1),
  };
}
