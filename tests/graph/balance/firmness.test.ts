import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firmnessSteps } from '#graph/balance/firmness.ts';
import { frustration } from '#graph/balance/frustration.ts';
import { heldNetwork, type Tie } from '#graph/balance/heldNetwork.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';
import { finished, networkOf, someNetwork } from './testNetworks.ts';

function firmnessOf(network: SignedNetwork, ties: readonly Tie[] = [], limit: CampLimit = 'free') {
  const held = heldNetwork(network, ties);
  const patience = { timeLimit: Number.POSITIVE_INFINITY };
  const { campOf } = frustration(held, { limit });
  return { campOf, firmness: finished(firmnessSteps(network, ties, campOf, { limit, ...patience })) };
}

const byName = (network: SignedNetwork, ties: readonly Tie[] = []) =>
  Object.fromEntries(firmnessOf(network, ties).firmness.map((value, actor) => [network.ids[actor], value]));

describe('firmness', () => {
  it('is the number of alignments by which an actor hangs on its camp', () => {
    const network = networkOf('a+b', 'a+c', 'b+c', 'a+d', 'e-a');
    expect(byName(network)).toEqual({ a: 2, b: 2, c: 2, d: 1, e: null });
  });

  it('is less by every opposition within the camp', () => {
    expect(byName(networkOf('a+b', 'a+c', 'a+d', 'b+c', 'b+d', 'c-d'))).toMatchObject({ c: 1, d: 1 });
  });

  it('is 0 where another place is as good already', () => {
    // c is aligned with both, who are opposed: it may go with either.
    expect(Object.values(byName(networkOf('a+c', 'b+c', 'a-b')))).toContain(0);
  });

  it('counts those who would go along: a camp on a single bridge', () => {
    const network = networkOf('a+b', 'b+c', 'a+c', 'c+d', 'd+e', 'd+f', 'e+f');
    const { firmness } = firmnessOf(network);
    const far = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => firmness[network.ids.indexOf(id)]);
    expect(far.filter((value) => value === 1)).toHaveLength(3);
  });

  it('takes whom ties hold as one, whose relations add up', () => {
    const network = networkOf('army+x', 'state+x', 'x+y', 'x+z', 'y+z');
    const tie = { id: 'army~state', a: network.ids.indexOf('army'), b: network.ids.indexOf('state') };
    expect(byName(network, [tie])).toMatchObject({ army: 2, state: 2 });
    expect(byName(network)).toMatchObject({ army: 1, state: 1 });
  });

  it('law: no camp with fewer relations otherwise puts an actor elsewhere (all partitions tried)', () => {
    fc.assert(
      fc.property(someNetwork(6), (network) => {
        const { campOf, firmness } = firmnessOf(network);
        const least = costOfLabels(network, campOf);
        firmness.forEach((value, actor) => {
          if (value === null) return;
          const camp = campOf.flatMap((one, other) => (one === campOf[actor] ? [other] : []));
          if (camp.length === 1) return;
          // Apart from everybody in its camp at once costs at least as much as apart from its anchor alone.
          const alone = leastWhere(network, (labels) =>
            camp.every((other) => other === actor || labels[other] !== labels[actor]),
          );
          expect(value).toBeLessThanOrEqual(alone - least);
          // And somebody of the camp is exactly that firm a companion.
          const apart = camp
            .filter((other) => other !== actor)
            .map((other) => leastWhere(network, (labels) => labels[other] !== labels[actor]) - least);
          expect(apart).toContain(value);
        });
      }),
    );
  });
});

function costOfLabels({ relations }: SignedNetwork, labels: readonly number[]): number {
  let cost = 0;
  for (const { a, b, sign, weight } of relations) if (sign > 0 !== (labels[a] === labels[b])) cost += weight;
  return cost;
}

/** The least cost over all partitions that meet a condition. */
function leastWhere(network: SignedNetwork, isMeant: (labels: readonly number[]) => boolean): number {
  const labels = network.ids.map(() => 0);
  let least = Number.POSITIVE_INFINITY;
  const assign = (actor: number, used: number): void => {
    if (actor === labels.length) {
      if (isMeant(labels)) least = Math.min(least, costOfLabels(network, labels));
      return;
    }
    for (let camp = 0; camp <= used; camp++) {
      labels[actor] = camp;
      assign(actor + 1, Math.max(used, camp + 1));
    }
  };
  assign(0, 0);
  return least;
}
