import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#base/seededRandom.ts';
import { frustration } from '#graph/balance/frustration.ts';
import { type Rigidity, rigiditySteps } from '#graph/balance/rigidity.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { networkOf, randomNetwork, someNetwork, tribes } from './testNetworks.ts';

function rigidity(network: SignedNetwork): Rigidity {
  const steps = rigiditySteps(network, frustration(network, { limit: 2 }).campOf);
  let turn = steps.next();
  while (!turn.done) turn = steps.next();
  return turn.value;
}

const costOf = ({ relations }: SignedNetwork, campOf: readonly number[]) =>
  relations.reduce(
    (sum, { a, b, sign, weight }) => sum + (sign > 0 === (campOf[a] === campOf[b]) ? 0 : weight),
    0,
  );

describe('rigiditySteps', () => {
  it('finds the camps of the highland tribes to be the only ones', () => {
    expect(rigidity(tribes)).toMatchObject({
      isUnique: true,
      isComplete: true,
      eitherSide: [],
      otherCamps: [],
    });
  });

  it('names who could sit on either side', () => {
    const network = networkOf('a+b', 'b+c', 'a+c', 'a+x', 'b-x');
    const { isUnique, eitherSide, otherCamps } = rigidity(network);
    expect(isUnique).toBe(false);
    expect(eitherSide.map((actor) => network.ids[actor])).toEqual(['x']);
    expect(otherCamps).not.toHaveLength(0);
  });

  it('does not call a part that is not connected to another one free', () => {
    expect(rigidity(networkOf('a+b', 'c-d')).isUnique).toBe(true);
  });

  it('says that it does not know where it is stopped', () => {
    const network = randomNetwork(seededRandom(1), { actors: 18, density: 1, negative: 0.5 });
    const steps = rigiditySteps(network, frustration(network, { limit: 2 }).campOf);
    expect(steps.next().done).toBe(false);
    expect(steps.next(true).value).toMatchObject({ isUnique: null, isComplete: false });
  });

  it('agrees with a look at every partition', () => {
    fc.assert(
      fc.property(someNetwork(8), (network) => {
        const n = network.ids.length;
        const all = [...Array(2 ** n).keys()].map((bits) =>
          network.ids.map((_, actor) => (bits >> actor) & 1),
        );
        const least = Math.min(...all.map((campOf) => costOf(network, campOf)));
        const best = all.filter((campOf) => costOf(network, campOf) === least);
        const part = network.ids.map((_, actor) => actor);
        for (let turn = 0; turn < n; turn++)
          for (const { a, b } of network.relations) part[a] = part[b] = Math.min(part[a]!, part[b]!);
        const isRigid = (one: number, other: number) =>
          part[one] === part[other] &&
          best.every((campOf) => (campOf[one] === campOf[other]) === (best[0]![one] === best[0]![other]));
        const { classes, otherCamps, eitherSide, isUnique } = rigidity(network);
        const classOf = (actor: number) => classes.find((members) => members.includes(actor)) ?? [actor];
        for (let one = 0; one < n; one++)
          for (let other = 0; other < one; other++)
            expect(classOf(one).includes(other)).toBe(isRigid(one, other));
        for (const campOf of otherCamps) expect(costOf(network, campOf)).toBe(least);
        expect(isUnique).toBe(eitherSide.length === 0);
      }),
      lawWeight(1.5),
    );
  });
});
