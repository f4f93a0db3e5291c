import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frustration } from '#graph/balance/frustration.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { networkOf, someNetwork } from './testNetworks.ts';

const campsOf = (network: SignedNetwork) => {
  const { campOf } = frustration(network, { limit: 'free' });
  const camps = [...new Set(campOf)].sort((one, other) => one - other);
  return camps.map((camp) =>
    network.ids
      .filter((_, actor) => campOf[actor] === camp)
      .sort()
      .join(''),
  );
};

describe('a split into any number of camps', () => {
  it.each<[string, SignedNetwork, string[]]>([
    ['parts those whom only a common opponent joins', networkOf('a-c', 'b-c'), ['a', 'b', 'c']],
    ['parts two pairs of allies', networkOf('a+b', 'c+d', 'a-e', 'c-e'), ['ab', 'cd', 'e']],
    ['keeps a chain of allies', networkOf('a+b', 'b+c', 'c-d'), ['abc', 'd']],
    [
      'keeps an opposition within rather than an alignment across',
      networkOf('a+b', 'b+c', 'c+d', 'a-d'),
      ['abcd'],
    ],
    ['parts two where more opposes than joins them', networkOf('a+b', 'b+c*2', 'a-c*2'), ['a', 'bc']],
  ])('%s', (_, network, expected) => {
    expect(campsOf(network).sort()).toEqual(expected);
  });

  it('law: costs what is proven, and positive relations within each camp join all of it', () => {
    fc.assert(
      fc.property(someNetwork(8), (network) => {
        const { campOf, upper, isProven } = frustration(network, { limit: 'free' });
        const cost = network.relations.reduce(
          (sum, { a, b, sign, weight }) => sum + (sign > 0 === (campOf[a] === campOf[b]) ? 0 : weight),
          0,
        );
        expect([cost, isProven]).toEqual([upper, true]);
        for (const camp of new Set(campOf)) {
          const members = campOf.flatMap((one, actor) => (one === camp ? [actor] : []));
          const seen = new Set(members.slice(0, 1));
          for (let size = -1; size !== seen.size; ) {
            size = seen.size;
            for (const { a, b, sign } of network.relations) {
              if (sign < 0 || campOf[a] !== camp || campOf[b] !== camp) continue;
              if (seen.has(a)) seen.add(b);
              else if (seen.has(b)) seen.add(a);
            }
          }
          expect(seen.size).toBe(members.length);
        }
      }),
    );
  });
});
