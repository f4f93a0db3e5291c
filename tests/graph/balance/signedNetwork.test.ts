import { describe, expect, it } from 'vitest';
import { networkFault, networkOfArcs } from '#graph/balance/signedNetwork.ts';

describe('networkOfArcs', () => {
  const arcs = [
    { from: 'a', to: 'b', value: 3 },
    { from: 'b', to: 'a', value: -1 },
    { from: 'b', to: 'c', value: -2 },
    { from: 'c', to: 'b', value: -2 },
    { from: 'c', to: 'a', value: 1 },
    { from: 'a', to: 'c', value: -1 },
    { from: 'd', to: 'd', value: 1 },
    { from: 'd', to: 'a', value: 0 },
  ];

  it('net: the sum of a pair decides its sign; equal ones cancel, and are counted', () => {
    const { network, mixedDyads, cancelled } = networkOfArcs(arcs, 'net');
    expect(network.ids).toEqual(['a', 'b', 'c', 'd']);
    expect(network.relations.map(({ id, sign, weight }) => [id, sign, weight])).toEqual([
      ['a~b', 1, 1],
      ['b~c', -1, 1],
    ]);
    expect({ mixedDyads, cancelled }).toEqual({ mixedDyads: 2, cancelled: 1 });
  });

  it('netWeighted: the size of the sum is the weight', () => {
    const { network } = networkOfArcs(arcs, 'netWeighted');
    expect(network.relations.map(({ id, sign, weight }) => [id, sign, weight])).toEqual([
      ['a~b', 1, 2],
      ['b~c', -1, 4],
    ]);
  });
});

describe('networkFault', () => {
  const good = { id: 'a~b', a: 0, b: 1, sign: 1, weight: 1 } as const;
  it.each([
    ['an end that is no actor', { ...good, b: 7 }, /no actor/],
    ['a loop', { ...good, b: 0 }, /one actor/],
    ['a sign of 0', { ...good, sign: 0 as never }, /sign/],
    ['a weight of 0', { ...good, weight: 0 }, /weight/],
    ['half a weight', { ...good, weight: 0.5 }, /weight/],
  ])('names %s', (_, relation, fault) => {
    expect(networkFault({ ids: ['a', 'b'], relations: [relation] })).toMatch(fault);
  });

  it('names a dyad with two relations and an actor named twice', () => {
    expect(networkFault({ ids: ['a', 'b'], relations: [good, { ...good, a: 1, b: 0 }] })).toMatch(
      /two relations/,
    );
    expect(networkFault({ ids: ['a', 'a'], relations: [] })).toMatch(/twice/);
  });

  it('is null for a good network', () => {
    expect(networkFault({ ids: ['a', 'b'], relations: [good] })).toBeNull();
  });
});
