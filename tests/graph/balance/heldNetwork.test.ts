import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frustration } from '#graph/balance/frustration.ts';
import { heldNetwork, type Tie, unitsOf } from '#graph/balance/heldNetwork.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { networkOf, someNetwork } from './testNetworks.ts';

/** A tie between two actors by name, with the id of their dyad. */
function tieOf({ ids }: SignedNetwork, one: string, other: string): Tie {
  return { id: [one, other].sort().join('~'), a: ids.indexOf(one), b: ids.indexOf(other) };
}

/** Which actors share a camp, as lists of names. */
const campsOf = (network: SignedNetwork, ties: readonly Tie[]) => {
  const held = heldNetwork(network, ties);
  const { campOf, upper } = frustration(held, { limit: 'free' });
  const camps = new Map<number, string[]>();
  campOf.forEach((camp, actor) => {
    camps.set(camp, [...(camps.get(camp) ?? []), network.ids[actor]!]);
  });
  return { camps: [...camps.values()].map((camp) => camp.sort().join('')).sort(), upper };
};

describe('heldNetwork', () => {
  it('keeps an army with its government though others would rather part them', () => {
    const network = networkOf('army+x', 'x+y', 'state-x', 'state-y');
    expect(campsOf(network, [])).toEqual({ camps: ['armyxy', 'state'], upper: 0 });
    const tie = tieOf(network, 'army', 'state');
    expect(campsOf(network, [tie])).toEqual({ camps: ['armystate', 'xy'], upper: 1 });
  });

  it('does not hold two who are opposed', () => {
    const network = networkOf('army-state', 'army+x');
    expect(heldNetwork(network, [tieOf(network, 'army', 'state')])).toEqual(network);
    expect(unitsOf(network, [tieOf(network, 'army', 'state')])).toEqual([[0], [1], [2]]);
  });

  it('holds two who are aligned, in the place of their relation', () => {
    const network = networkOf('a+b', 'b-c');
    const held = heldNetwork(network, [tieOf(network, 'a', 'b')]);
    expect(held.relations.map(({ id, sign, weight }) => [id, sign, weight])).toEqual([
      ['a~b', 1, 3],
      ['b~c', -1, 1],
    ]);
  });

  it('makes units of whom ties hold, one after the other', () => {
    const network = networkOf('a+b', 'c+d', 'e-a');
    const ties = [tieOf(network, 'a', 'c'), tieOf(network, 'c', 'e')];
    const names = unitsOf(network, ties).map((unit) => unit.map((actor) => network.ids[actor]).join(''));
    expect(names.sort()).toEqual(['ace', 'b', 'd'].map((name) => name).sort());
  });

  it('law: no best split parts the ends of a tie, and relations keep their places', () => {
    fc.assert(
      fc.property(
        someNetwork(7),
        fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 4 }),
        (network, pairs) => {
          const ties = pairs
            .filter(([a, b]) => a < b && b < network.ids.length)
            .map(([a, b]) => ({ id: `a${a}~a${b}`, a, b }));
          const held = heldNetwork(network, ties);
          expect(held.relations.slice(0, network.relations.length).map(({ id }) => id)).toEqual(
            network.relations.map(({ id }) => id),
          );
          const { campOf } = frustration(held, { limit: 'free' });
          for (const unit of unitsOf(network, ties)) {
            expect(new Set(unit.map((actor) => campOf[actor])).size).toBe(1);
          }
        },
      ),
    );
  });
});
