import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortPaths } from '#graph/balance/shortPaths.ts';
import { networkOf, someNetwork } from './testNetworks.ts';

describe('shortPaths', () => {
  const network = networkOf('a+b', 'b-c', 'a-c', 'c+d', 'b-d', 'd+e');
  const named = (one: string, other: string) =>
    shortPaths(network, one, other).map(({ actors, sign }) => [
      actors.map((actor) => network.ids[actor]).join(''),
      sign,
    ]);

  it('are all those of at most three relations, shortest first, with the product of their signs', () => {
    expect(named('a', 'd')).toEqual([
      ['abd', -1],
      ['acd', -1],
      ['abcd', -1],
      ['acbd', -1],
    ]);
  });

  it('are none to oneself, or where one is not there', () => {
    expect(named('a', 'a')).toEqual([]);
    expect(named('a', 'nobody')).toEqual([]);
  });

  it('repeat no actor, and are the same backwards', () => {
    fc.assert(
      fc.property(someNetwork(6), (some) => {
        const there = shortPaths(some, 'a0', 'a1');
        const back = shortPaths(some, 'a1', 'a0');
        expect(back.map(({ actors }) => actors.toReversed().join()).sort()).toEqual(
          there.map(({ actors }) => actors.join()).sort(),
        );
        for (const { actors, relations } of there) {
          expect(new Set(actors).size).toBe(actors.length);
          expect(relations).toHaveLength(actors.length - 1);
        }
      }),
    );
  });

  it('are as many as there are ways to choose the actors between, where all are related', () => {
    const five = networkOf('a+b', 'a+c', 'a+d', 'a+e', 'b+c', 'b+d', 'b+e', 'c+d', 'c+e', 'd+e');
    expect(shortPaths(five, 'a', 'e')).toHaveLength(1 + 3 + 6);
  });
});
