import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#base/seededRandom.ts';
import type { Sign } from '#domain/statement.ts';
import { type FrustrationResult, frustration, frustrationSteps } from '#graph/balance/frustration.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { type CampLimit, campLimits } from '#graph/balance/solverInstance.ts';
import { verifyProof } from '#graph/balance/verify/verifyProof.ts';
import { networkWith } from '#graph/balance/whatIf.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { bruteForce, networkOf, randomNetwork, someNetwork, tribes } from './testNetworks.ts';

/** The proven value, its proof checked by the other code. */
function proven(network: SignedNetwork, limit: CampLimit): number {
  const result = frustration(network, { limit });
  expect(result.isProven).toBe(true);
  expect(verifyProof(network, result)).toMatchObject({ isProven: true, fault: '' });
  return result.upper;
}

/** A network without frustration for two camps can be walked through, giving each actor its side. */
function isTwoCamps({ ids, relations }: SignedNetwork): boolean {
  const side = new Array<number>(ids.length).fill(0);
  for (let actor = 0; actor < ids.length; actor++) {
    side[actor] ||= 1;
    for (let changed = true; changed; ) {
      changed = false;
      for (const { a, b, sign } of relations)
        for (const [from, to] of [
          [a, b],
          [b, a],
        ] as const)
          if (side[from] !== 0 && side[to] === 0) {
            side[to] = side[from]! * sign;
            changed = true;
          }
    }
  }
  return relations.every(({ a, b, sign }) => side[a]! * side[b]! === sign);
}

/** For any number of camps: no negative relation between actors joined by a positive path. */
function isClusterable({ ids, relations }: SignedNetwork): boolean {
  const group = ids.map((_, actor) => actor);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b, sign } of relations) {
      if (sign < 0 || group[a] === group[b]) continue;
      group[a] = group[b] = Math.min(group[a]!, group[b]!);
      changed = true;
    }
  }
  return relations.every(({ a, b, sign }) => sign > 0 || group[a] !== group[b]);
}

describe('frustration', () => {
  const cases: [string, SignedNetwork, CampLimit, number][] = [
    ['nobody', { ids: [], relations: [] }, 2, 0],
    ['actors without relations', { ids: ['a', 'b'], relations: [] }, 'free', 0],
    ['two who are opposed', networkOf('a-b'), 2, 0],
    ['a triangle ++−', networkOf('a+b', 'b+c', 'a-c'), 2, 1],
    ['a triangle ++−, any number of camps', networkOf('a+b', 'b+c', 'a-c'), 'free', 1],
    ['a triangle −−−', networkOf('a-b', 'b-c', 'a-c'), 2, 1],
    ['a triangle −−−, three camps', networkOf('a-b', 'b-c', 'a-c'), 3, 0],
    ['four all opposed, three camps', networkOf('a-b', 'a-c', 'a-d', 'b-c', 'b-d', 'c-d'), 3, 1],
    ['the lightest relation of a triangle', networkOf('a+b*4', 'b+c*3', 'a-c*5'), 2, 3],
    ['two triangles that share an actor', networkOf('a+b', 'b+c', 'a-c', 'c+d', 'd+e', 'c-e'), 2, 2],
  ];
  it.each(cases)('%s', (_, network, limit, least) => {
    expect(proven(network, limit)).toBe(least);
  });

  it('gives the published values of the highland tribes, with seven disjoint cycles as proof', () => {
    const result = frustration(tribes, { limit: 2 });
    expect(result).toMatchObject({ lower: 7, upper: 7, isProven: true, provenBy: 'certificate' });
    expect(result.certificate.perRelation).toBe(1);
    expect(result.certificate.subgraphs.reduce((sum, { times }) => sum + times, 0)).toBe(7);
    expect(result.frustrated).toHaveLength(7);
    expect(proven(tribes, 3)).toBe(2);
    expect(proven(tribes, 'free')).toBe(2);
  });

  it('names camps by size, and their number within the limit', () => {
    const { campOf } = frustration(tribes, { limit: 3 });
    const sizes = [0, 1, 2].map((camp) => campOf.filter((one) => one === camp).length);
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(Math.max(...campOf)).toBe(2);
  });

  it('gives the same answer to the same question', () => {
    expect(frustration(tribes, { limit: 4 })).toEqual(frustration(tribes, { limit: 4 }));
  });
});

describe('frustrationSteps', () => {
  const random = seededRandom(5);
  const hard = randomNetwork(random, { actors: 60, density: 0.5, negative: 0.5 });

  it('ends with an interval and no proof when time is up', () => {
    let time = 0;
    const result = frustration(hard, { limit: 4, timeLimit: 30, now: () => time++ });
    expect(result.isProven).toBe(false);
    expect(result.provenBy).toBeNull();
    expect(result.lower).toBeLessThan(result.upper);
    expect(verifyProof(hard, result)).toMatchObject({
      isProven: false,
      fault: 'only an interval is claimed',
    });
  });

  it('ends with an interval when it is stopped, at once or later', () => {
    for (const turns of [1, 8]) {
      const steps = frustrationSteps(hard, { limit: 'free' });
      for (let turn = 0; turn < turns; turn++) expect(steps.next().done).toBe(false);
      const last = steps.next(true);
      expect(last.done).toBe(true);
      expect(last.value).toMatchObject({ isProven: false });
    }
  });

  it('reports bounds that only close in', () => {
    const steps = frustrationSteps(hard, {
      limit: 2,
      timeLimit: 60,
      now: (() => {
        let time = 0;
        return () => time++;
      })(),
    });
    let [lower, upper] = [0, Number.POSITIVE_INFINITY];
    let last: FrustrationResult | null = null;
    for (let turn = steps.next(); ; turn = steps.next()) {
      expect(turn.value.lower).toBeGreaterThanOrEqual(lower);
      expect(turn.value.upper).toBeLessThanOrEqual(upper);
      ({ lower, upper } = turn.value);
      if (turn.done) {
        last = turn.value;
        break;
      }
    }
    expect(last?.lower).toBeGreaterThan(0);
  });
});

describe('frustration equals brute force', () => {
  const plans = (count: number, most: number) => {
    const random = seededRandom(count);
    return Array.from({ length: count }, (_, index) =>
      randomNetwork(random, {
        actors: 2 + (index % (most - 1)),
        density: [0.2, 0.35, 0.6, 1][index % 4]!,
        negative: [0.2, 0.5, 0.8][index % 3]!,
        heaviest: [1, 1, 4][Math.floor(index / 5) % 3]!,
      }),
    );
  };

  it('for two camps, on 500 random networks of up to 14 actors', () => {
    for (const network of plans(500, 14)) expect(proven(network, 2)).toBe(bruteForce(network, 2));
  });

  it.each(campLimits)('for %s camps, on 60 random networks of up to 10 actors', (limit) => {
    for (const network of plans(60, 10)) expect(proven(network, limit)).toBe(bruteForce(network, limit));
  });
});

describe('laws of frustration', () => {
  const law = (name: string, check: (network: SignedNetwork, seed: number) => void) =>
    it(name, () => {
      fc.assert(fc.property(someNetwork(), fc.nat(1000), check), lawWeight(0.6));
    });

  law('it is zero if and only if the network is balanced', (network) => {
    expect(proven(network, 2) === 0).toBe(isTwoCamps(network));
    expect(proven(network, 'free') === 0).toBe(isClusterable(network));
  });

  law('switching an actor changes nothing for two camps', (network, seed) => {
    const switched = new Set([...network.ids.keys()].filter((actor) => (seed >> actor) & 1));
    const relations = network.relations.map((relation) => ({
      ...relation,
      sign: (switched.has(relation.a) === switched.has(relation.b) ? relation.sign : -relation.sign) as Sign,
    }));
    expect(proven({ ...network, relations }, 2)).toBe(proven(network, 2));
  });

  law('another order of actors and relations changes nothing', (network, seed) => {
    const turned = (actor: number) => (actor + seed) % network.ids.length;
    const ids = network.ids.map((_, place) => network.ids.find((__, actor) => turned(actor) === place)!);
    const relations = network.relations
      .map((one) => ({ ...one, a: turned(one.b), b: turned(one.a) }))
      .reverse();
    for (const limit of [2, 3, 'free'] as const)
      expect(proven({ ids, relations }, limit)).toBe(proven(network, limit));
  });

  law('a flipped sign changes it by its weight at most', (network, seed) => {
    const relation = network.relations[seed % Math.max(1, network.relations.length)];
    if (!relation) return;
    const [one, other] = [network.ids[relation.a]!, network.ids[relation.b]!];
    const flipped = networkWith(network, [{ one, other, to: 'flipped' }]);
    for (const limit of [2, 4, 'free'] as const)
      expect(Math.abs(proven(flipped, limit) - proven(network, limit))).toBeLessThanOrEqual(relation.weight);
  });

  it('it adds up over components and over blocks that share one actor', () => {
    const both = fc.tuple(someNetwork(6), someNetwork(6), fc.boolean());
    fc.assert(
      fc.property(both, ([one, other, areGlued]) => {
        const shift = one.ids.length - (areGlued ? 1 : 0);
        const moved = other.relations.map((relation) => ({
          ...relation,
          a: relation.a + shift,
          b: relation.b + shift,
        }));
        const together = {
          ids: Array.from({ length: shift + other.ids.length }, (_, actor) => `b${actor}`),
          relations: [...one.relations, ...moved],
        };
        for (const limit of [2, 3, 'free'] as const)
          expect(proven(together, limit)).toBe(proven(one, limit) + proven(other, limit));
      }),
      lawWeight(0.4),
    );
  });

  law('more camps never cost more', (network) => {
    const values = campLimits.map((limit) => proven(network, limit));
    expect(values).toEqual([...values].sort((one, other) => other - one));
  });
});
