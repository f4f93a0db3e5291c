import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation, Stance } from '#domain/relation.ts';
import { indirectPaths } from '#graph/indirectPaths.ts';
import { buildRelationGraph } from '#graph/relationGraph.ts';

const stanceOf: Readonly<Record<string, Stance>> = { '+': 'aligned', '-': 'opposed', '~': 'mixed' };

/** Relations between actors of one letter: `a+b`, `b-c`, `c~d` (mixed). */
const relationsOf = (texts: readonly string[]) =>
  texts.map((text) => {
    const [one, sign, other] = [...text] as [string, string, string];
    return { ...dyadOf(one as ActorId, other as ActorId), stance: stanceOf[sign] } as Relation;
  });

/** The paths between two actors, each as its actors in a row. */
function pathsIn(texts: readonly string[], one: string, other: string) {
  const graph = buildRelationGraph([], relationsOf(texts));
  return indirectPaths(graph, one as ActorId, other as ActorId).map(({ actors }) => actors.join(''));
}

const six = ['a', 'b', 'c', 'd', 'e', 'f'];
const pairs = six.flatMap((one, i) => six.slice(i + 1).map((other) => [one, other] as const));
const anyRelations = fc
  .tuple(
    ...pairs.map(([one, other]) =>
      fc.constantFrom(null, '+', '-', '~').map((sign) => sign && `${one}${sign}${other}`),
    ),
  )
  .map((texts) => texts.filter((text) => text !== null));

describe('indirectPaths', () => {
  const texts = ['a+b', 'b-c', 'a-c', 'c+d', 'b-d', 'd+e', 'a+d'];

  it('are all those of two or three relations, shortest first, then in the order of the actors', () => {
    expect(pathsIn(texts, 'a', 'd')).toEqual(['abd', 'acd', 'abcd', 'acbd']);
  });

  it('name their relations in order', () => {
    const graph = buildRelationGraph([], relationsOf(texts));
    const [, , path] = indirectPaths(graph, 'a' as ActorId, 'd' as ActorId);
    expect(path?.relations.map(({ id }) => id)).toEqual(['a~b', 'b~c', 'c~d']);
  });

  it('go over aligned and opposed relations alone', () => {
    expect(pathsIn(['a+b', 'b~c', 'a-d', 'd+c'], 'a', 'c')).toEqual(['adc']);
  });

  it('are none to oneself, or where one is not there', () => {
    expect(pathsIn(texts, 'a', 'a')).toEqual([]);
    expect(pathsIn(texts, 'a', 'z')).toEqual([]);
    expect(pathsIn(texts, 'z', 'a')).toEqual([]);
  });

  it('are those that trying every actor between finds, and the same backwards', () => {
    fc.assert(
      fc.property(anyRelations, (some) => {
        const signed = new Set(some.filter((text) => text[1] !== '~').map((text) => text[0]! + text[2]!));
        const areTied = (path: string) =>
          [...path].slice(1).every((actor, step) => signed.has([path[step]!, actor].sort().join('')));
        const between = six.slice(2);
        const tried = [
          ...between.map((one) => `a${one}b`),
          ...between.flatMap((one) => between.filter((two) => two !== one).map((two) => `a${one}${two}b`)),
        ].filter(areTied);
        const there = pathsIn(some, 'a', 'b');
        expect([...there].sort()).toEqual(tried.sort());
        const back = pathsIn(some, 'b', 'a').map((path) => [...path].reverse().join(''));
        expect(back.sort()).toEqual([...there].sort());
      }),
    );
  });
});
