import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campsByRule } from '#graph/balance/campsByRule.ts';
import { frustration } from '#graph/balance/frustration.ts';
import { networkOf, someNetwork } from './testNetworks.ts';

/** Names of the actors that stand alone by the rule only, each with the camps that it could join; and camps that could be one. */
function byRule(network: ReturnType<typeof networkOf>) {
  const { campOf } = frustration(network, { limit: 'free' });
  const name = (camp: number) =>
    network.ids
      .filter((_, actor) => campOf[actor] === camp)
      .sort()
      .join('');
  const { alone, pairs } = campsByRule(network, campOf);
  return {
    alone: alone.map(({ actor, camps }) => [network.ids[actor], camps.map(name).sort()]).sort(),
    pairs: pairs.map(([one, other]) => [name(one), name(other)].sort()).sort(),
  };
}

describe('what of a split follows from the rule alone', () => {
  it.each([
    [
      'two with a common opponent',
      networkOf('a-c', 'b-c'),
      [
        ['a', ['b']],
        ['b', ['a']],
      ],
      [],
    ],
    ['one between two camps, opposed to the one', networkOf('a+b', 'c+d', 'a-c', 'e-a'), [['e', ['cd']]], []],
    [
      'camps that nothing parts',
      networkOf('a+b', 'c+d', 'e+f', 'a-c'),
      [],
      [
        ['ab', 'ef'],
        ['cd', 'ef'],
      ],
    ],
    ['nobody, where each opposes all', networkOf('a-b', 'b-c', 'a-c'), [], []],
    [
      'nobody who is aligned across camps: there it has a reason to be elsewhere',
      networkOf('a+b', 'b+c', 'a-c*2', 'c-d', 'd+e'),
      [],
      [],
    ],
  ] as const)('%s', (_, network, alone, pairs) => {
    expect(byRule(network)).toEqual({ alone, pairs });
  });

  it('law: joining what it names costs nothing', () => {
    fc.assert(
      fc.property(someNetwork(7), (network) => {
        const { campOf, upper } = frustration(network, { limit: 'free' });
        const costOf = (camps: readonly number[]) =>
          network.relations.reduce(
            (sum, { a, b, sign, weight }) => sum + (sign > 0 === (camps[a] === camps[b]) ? 0 : weight),
            0,
          );
        const { alone, pairs } = campsByRule(network, campOf);
        const joins = [
          ...pairs,
          ...alone.flatMap(({ actor, camps }) => camps.map((camp) => [camp, campOf[actor]!] as const)),
        ];
        for (const [kept, joined] of joins)
          expect(costOf(campOf.map((camp) => (camp === joined ? kept : camp)))).toBe(upper);
      }),
    );
  });
});
