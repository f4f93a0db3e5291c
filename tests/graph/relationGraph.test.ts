import { describe, expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation, Stance } from '#domain/relation.ts';
import { buildRelationGraph, thirdActors } from '#graph/relationGraph.ts';

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

describe('buildRelationGraph', () => {
  const graph = buildRelationGraph([], relations);

  it('has an edge for every relation, whatever its stance, by its dyad', () => {
    expect(graph.edges().sort()).toEqual(relations.map(({ id }) => id as string).sort());
    expect(graph.getEdgeAttribute('y', 'both', 'relation')).toBe(relations[9]);
  });

  it('knows the neighbours and the degree of an actor', () => {
    expect(graph.neighbors('y').sort()).toEqual(['both', 'chief', 'enemy', 'friend', 'other', 'torn', 'x']);
    expect(graph.degree('friend')).toBe(2);
  });

  it('has actors without a relation too', () => {
    const alone = buildRelationGraph([{ id: x }, { id: 'loner' as ActorId }], relations);
    expect([alone.order, alone.degree('loner')]).toEqual([graph.order + 1, 0]);
  });

  it('is empty without relations and actors', () => {
    expect(buildRelationGraph([], []).order).toBe(0);
  });
});

describe('thirdActors', () => {
  const graph = buildRelationGraph([], relations);

  it('names third actors by how they stand to both; mixed, other and alleged ones are none of these', () => {
    expect(thirdActors(graph, x, y, [])).toEqual({
      commonAllies: ['friend'],
      commonOpponents: ['enemy'],
      alliesOfOneOpposedToOther: ['torn'],
      alliesOfOtherOpposedToOne: ['other'],
    });
  });

  it('is the mirror image seen from the other', () => {
    const seen = thirdActors(graph, x, y, [])!;
    expect(thirdActors(graph, y, x, [])).toEqual({
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
    expect(thirdActors(graph, x, 'nobody' as ActorId, [])).toEqual(none);
    expect(thirdActors(buildRelationGraph([], []), x, y, [])).toEqual(none);
  });

  it('knows no third actor between an official and its organisation, nor an own official as one', () => {
    const official = (id: string, partOf: ActorId) => ({
      id: id as ActorId,
      kind: 'official' as const,
      partOf,
    });
    expect(thirdActors(graph, x, y, [official('x', y)])).toBeNull();
    expect(thirdActors(graph, y, x, [official('x', y)])).toBeNull();
    expect(thirdActors(graph, x, y, [official('friend', x), official('torn', x)])).toMatchObject({
      commonAllies: [],
      commonOpponents: ['enemy'],
      alliesOfOneOpposedToOther: [],
    });
  });
});
