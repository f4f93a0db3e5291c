import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import type { CountedStatement } from '#domain/relation.ts';
import { buildStatementGraph, statementsBetween } from '#graph/statementGraph.ts';

const actors = ['a', 'b', 'c'].map((id) => ({ id }) as unknown as Actor);
const say = (id: string, from: string, to: string) =>
  ({ statement: { id }, from, to }) as unknown as CountedStatement;
const statements = [
  say('p1-1', 'a', 'b'),
  say('p2-1', 'b', 'a'),
  say('p3-1', 'a', 'c'),
  say('p4-1', 'a', 'b'),
  say('p5-1', 'b', 'a'),
];
const graph = buildStatementGraph(actors, statements);
const between = (one: string, other: string) =>
  statementsBetween(graph, one as ActorId, other as ActorId).map(({ statement }) => statement.id);

describe('buildStatementGraph', () => {
  it('has every actor and keeps every statement as an edge of its own, in the direction of the act', () => {
    expect([graph.order, graph.size]).toEqual([3, 5]);
    expect([graph.source('p2-1'), graph.target('p2-1')]).toEqual(['b', 'a']);
    expect(graph.getEdgeAttribute('p2-1', 'counted')).toBe(statements[1]);
  });

  it('throws where a statement names an actor that is not there', () => {
    expect(() => buildStatementGraph(actors, [say('p1-1', 'a', 'ghost')])).toThrow();
  });
});

describe('statementsBetween', () => {
  it('is every statement in either direction, in the order of the text', () => {
    expect(between('a', 'b')).toEqual(['p1-1', 'p2-1', 'p4-1', 'p5-1']);
    expect(between('b', 'a')).toEqual(['p1-1', 'p2-1', 'p4-1', 'p5-1']);
  });

  it('is none where nothing is stated, or an actor is not there', () => {
    expect(between('b', 'c')).toEqual([]);
    expect(between('a', 'ghost')).toEqual([]);
  });
});
