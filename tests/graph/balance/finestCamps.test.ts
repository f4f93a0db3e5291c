import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finestCampsSteps } from '#graph/balance/finestCamps.ts';
import { frustration } from '#graph/balance/frustration.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { finished, networkOf, someNetwork } from './testNetworks.ts';

const patience = { timeLimit: Number.POSITIVE_INFINITY };

function campsOf(network: SignedNetwork) {
  const { campOf, upper } = frustration(network, { limit: 'free' });
  return { campOf: finished(finestCampsSteps(network, campOf, patience)), upper };
}

const named = (network: SignedNetwork) => {
  const { campOf } = campsOf(network);
  const camps = [...new Set(campOf)].sort((one, other) => one - other);
  return camps.map((camp) =>
    network.ids
      .filter((_, actor) => campOf[actor] === camp)
      .sort()
      .join(''),
  );
};

describe('finest camps', () => {
  it.each<[string, SignedNetwork, string[]]>([
    ['part those whom only a common opponent joins', networkOf('a-c', 'b-c'), ['a', 'c', 'b']],
    ['part two pairs of allies', networkOf('a+b', 'c+d', 'a-e', 'c-e'), ['ab', 'cd', 'e']],
    ['keep a chain of allies', networkOf('a+b', 'b+c', 'c-d'), ['abc', 'd']],
    ['part a camp that costs as much in two', networkOf('a+x*9', 'a+y', 'x-y', 'y+z', 'x-z'), ['ax', 'yz']],
  ])('%s', (_, network, expected) => {
    expect(named(network)).toEqual(expected);
  });

  it('law: they cost no more than the best split, and no camp can be parted in two at no cost', () => {
    fc.assert(
      fc.property(someNetwork(7), (network) => {
        const { campOf, upper } = campsOf(network);
        const cost = (labels: readonly number[]) =>
          network.relations.reduce(
            (sum, { a, b, sign, weight }) => sum + (sign > 0 === (labels[a] === labels[b]) ? 0 : weight),
            0,
          );
        expect(cost(campOf)).toBe(upper);
        for (const camp of new Set(campOf)) {
          const members = campOf.flatMap((one, actor) => (one === camp ? [actor] : []));
          for (let half = 1; half < 2 ** (members.length - 1); half++) {
            const labels = campOf.map((one, actor) =>
              one === camp && (half >> members.indexOf(actor)) & 1 ? campOf.length : one,
            );
            expect(cost(labels)).toBeGreaterThan(upper);
          }
        }
      }),
    );
  });
});
