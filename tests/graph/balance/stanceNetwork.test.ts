import { describe, expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation, Stance } from '#domain/relation.ts';
import type { Tier } from '#domain/tier.ts';
import { partsOf, type SignRule, stanceNetwork } from '#graph/balance/stanceNetwork.ts';
import { networkOf } from './testNetworks.ts';

const relation = (one: string, stance: Stance, tier: Tier | null, other: string) =>
  ({ ...dyadOf(one as ActorId, other as ActorId), stance, tier, statements: [] }) as unknown as Relation;

const actors = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as ActorId[];
const relations = [
  relation('a', 'aligned', 1, 'b'),
  relation('b', 'opposed', 1, 'c'),
  relation('a', 'opposed', 2, 'c'),
  relation('a', 'aligned', 3, 'd'),
  relation('c', 'mixed', 1, 'd'),
  relation('d', 'mixed', 2, 'e'),
  relation('a', 'other', 1, 'f'),
  relation('b', 'alleged', null, 'f'),
];

describe('stanceNetwork', () => {
  it.each<[string, SignRule, string[], object, string[]]>([
    [
      'what is done alone, mixed left out',
      { tiers: 'done', mixed: 'out', ties: 'hold' },
      ['a~b 1', 'b~c -1'],
      { unsigned: 1, alleged: 1, announced: 2, views: 1, mixed: 1 },
      ['d', 'e', 'f', 'g'],
    ],
    [
      'every tier, mixed left out',
      { tiers: 'every', mixed: 'out', ties: 'hold' },
      ['a~b 1', 'b~c -1', 'a~c -1', 'a~d 1'],
      { unsigned: 1, alleged: 1, announced: 0, views: 0, mixed: 2 },
      ['e', 'f', 'g'],
    ],
    [
      'what is done alone, mixed as aligned',
      { tiers: 'done', mixed: 'plus', ties: 'hold' },
      ['a~b 1', 'b~c -1', 'c~d 1'],
      { unsigned: 1, alleged: 1, announced: 2, views: 1, mixed: 0 },
      ['e', 'f', 'g'],
    ],
    [
      'every tier, mixed as opposed',
      { tiers: 'every', mixed: 'minus', ties: 'hold' },
      ['a~b 1', 'b~c -1', 'a~c -1', 'a~d 1', 'c~d -1', 'd~e -1'],
      { unsigned: 1, alleged: 1, announced: 0, views: 0, mixed: 0 },
      ['f', 'g'],
    ],
  ])('counts %s; never what is alleged or without a sign', (_, rule, counted, leftOut, without) => {
    const found = stanceNetwork(actors, relations, rule);
    expect(found.network.relations.map(({ id, sign }) => `${id} ${sign}`)).toEqual(counted);
    expect(found.leftOut).toEqual(leftOut);
    expect(found.without).toEqual(without);
    expect([...found.network.ids, ...found.without]).toEqual(actors);
    for (const { id, a, b, weight } of found.network.relations) {
      expect(dyadOf(found.network.ids[a] as ActorId, found.network.ids[b] as ActorId).id).toBe(id);
      expect(weight).toBe(1);
    }
    const sum = Object.values(found.leftOut).reduce((total, count) => total + count, 0);
    expect(found.network.relations.length + sum).toBe(relations.length);
  });

  it('refuses a stance that it does not know, instead of counting it as opposed', () => {
    const unknown = relation('a', 'neutral' as Stance, 1, 'b');
    expect(() => stanceNetwork(actors, [unknown], { tiers: 'done', mixed: 'out', ties: 'hold' })).toThrow(
      /neutral/,
    );
  });
});

describe('ties of structure', () => {
  const tie = (one: string, other: string, mode = 'done', stance: Stance = 'other') =>
    ({
      ...dyadOf(one as ActorId, other as ActorId),
      stance,
      tier: 1,
      statements: [{ statement: { mode }, type: { holdsTogether: true } }],
    }) as unknown as Relation;
  const hold = { tiers: 'done', mixed: 'out', ties: 'hold' } as const;
  const found = (list: readonly Relation[], rule: SignRule = hold) => {
    const { network, ties, without, leftOut } = stanceNetwork(actors, list, rule);
    return { ids: network.ids, ties: ties.map(({ id }) => id), without, unsigned: leftOut.unsigned };
  };
  const counted = relation('a', 'aligned', 1, 'b');

  it('hold those whom they reach from a counted relation, and bring them into the network', () => {
    expect(found([counted, tie('b', 'c'), tie('c', 'd'), tie('e', 'f')])).toEqual({
      ids: ['a', 'b', 'c', 'd'],
      ties: ['b~c', 'c~d'],
      without: ['e', 'f', 'g'],
      unsigned: 1,
    });
  });

  it('are left out if the rule ignores them', () => {
    expect(found([counted, tie('b', 'c')], { ...hold, ties: 'ignore' })).toMatchObject({
      ids: ['a', 'b'],
      ties: [],
      unsigned: 1,
    });
  });

  it('hold only what is done, and nobody who is opposed', () => {
    expect(found([counted, tie('b', 'c', 'announced')]).ties).toEqual([]);
    expect(found([counted, tie('a', 'c', 'done', 'opposed')]).ties).toEqual([]);
    expect(found([counted, tie('a', 'c', 'done', 'aligned')]).ties).toEqual(['a~c']);
  });
});

describe('partsOf', () => {
  it('finds what nothing joins, the largest first, and who stands alone', () => {
    const network = networkOf('a+b', 'c-d', 'd+e');
    expect(partsOf({ ...network, ids: [...network.ids, 'f'] })).toEqual([[2, 3, 4], [0, 1], [5]]);
  });
});
