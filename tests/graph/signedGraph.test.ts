import { describe, expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation, Stance } from '#domain/relation.ts';
import { buildSignedGraph, thirdActors } from '#graph/signedGraph.ts';

const relation = (one: string, stance: Stance, other: string) =>
  ({ ...dyadOf(one as ActorId, other as ActorId), stance }) as Relation;

const [x, y] = ['x', 'y'] as [ActorId, ActorId];
const relations = [
  relation('x', 'aligned', 'friend'),
  relation('y', 'aligned', 'friend'),
  relation('x', 'opposed', 'enemy'),
  relation('enemy', 'opposed', 'y'),
  relation('x', 'aligned', 'torn'),
  relation('torn', 'opposed', 'y'),
  relation('x', 'opposed', 'other'),
  relation('other', 'aligned', 'y'),
  relation('x', 'mixed', 'both'),
  relation('y', 'mixed', 'both'),
  relation('x', 'other', 'chief'),
  relation('y', 'alleged', 'chief'),
  relation('x', 'aligned', 'mine'),
  relation('x', 'opposed', 'y'),
];

describe('buildSignedGraph', () => {
  const graph = buildSignedGraph(relations);

  it('has an edge with its sign for every aligned and every opposed relation', () => {
    expect(graph.getEdgeAttribute('friend~x', 'sign')).toBe(1);
    expect(graph.getEdgeAttribute('x~y', 'sign')).toBe(-1);
    expect(graph.size).toBe(10);
  });

  it('has no edge for mixed, other and alleged ones, but their actors', () => {
    expect(graph.hasEdge('both', 'x')).toBe(false);
    expect(graph.hasEdge('chief', 'x')).toBe(false);
    expect(graph.hasEdge('chief', 'y')).toBe(false);
    expect(graph.hasNode('chief')).toBe(true);
  });

  it('is empty without relations', () => {
    expect(buildSignedGraph([]).order).toBe(0);
  });
});

describe('thirdActors', () => {
  const graph = buildSignedGraph(relations);

  it('names third actors by how they stand to both; mixed, other and alleged ones are none of these', () => {
    expect(thirdActors(graph, x, y)).toEqual({
      commonAllies: ['friend'],
      commonOpponents: ['enemy'],
      alliesOfOneOpposedToOther: ['torn'],
      alliesOfOtherOpposedToOne: ['other'],
    });
  });

  it('is the mirror image seen from the other', () => {
    const seen = thirdActors(graph, x, y);
    expect(thirdActors(graph, y, x)).toEqual({
      commonAllies: seen.commonAllies,
      commonOpponents: seen.commonOpponents,
      alliesOfOneOpposedToOther: seen.alliesOfOtherOpposedToOne,
      alliesOfOtherOpposedToOne: seen.alliesOfOneOpposedToOther,
    });
  });

  it('is empty for an actor that is not shown', () => {
    const none = {
      commonAllies: [],
      commonOpponents: [],
      alliesOfOneOpposedToOther: [],
      alliesOfOtherOpposedToOne: [],
    };
    expect(thirdActors(graph, x, 'nobody' as ActorId)).toEqual(none);
    expect(thirdActors(buildSignedGraph([]), x, y)).toEqual(none);
  });
});
