import { describe, expect, it } from 'vitest';
import { seededRandom } from '#base/seededRandom.ts';
import { campSearch } from '#graph/balance/campSearch.ts';
import { firstCamps } from '#graph/balance/greedyCamps.ts';
import { createReducedCostSearch } from '#graph/balance/reducedCostSearch.ts';
import { reduceInstance } from '#graph/balance/reduction.ts';
import { createRussianDollSearch } from '#graph/balance/russianDollSearch.ts';
import { nextCost } from '#graph/balance/searchOrder.ts';
import {
  type CampLimit,
  costOf,
  costStep,
  type SolverInstance,
  solverInstance,
} from '#graph/balance/solverInstance.ts';
import { createSubgraphPacking } from '#graph/balance/subgraphPacking.ts';
import type { Partition } from '#graph/balance/tabuSearch.ts';
import { createTwoCampRussianDollSearch } from '#graph/balance/twoCampRussianDollSearch.ts';
import { bruteForce, randomNetwork } from './testNetworks.ts';

/** Each search by itself, because the solver takes whichever ends first. */
type Search = (
  instance: SolverInstance,
  limit: CampLimit,
  below: number,
  known: Int32Array,
) => Partition | null;

const searches: Record<string, Search> = {
  'Russian dolls': (instance, limit, below, known) => {
    const search = createRussianDollSearch(instance, limit, below, known);
    while (!search.run(7));
    return search.best();
  },
  'Russian dolls for two camps': (instance, _, below, known) => {
    const search = createTwoCampRussianDollSearch(instance, below, known);
    while (!search.run(7));
    return search.best();
  },
  'search at prices': (instance, limit, below, known) => {
    const packing = createSubgraphPacking(instance, limit, Number.POSITIVE_INFINITY);
    while (!packing.run(1_000));
    const step = costStep(instance, limit);
    const value = nextCost(instance, known, step, below);
    const search = createReducedCostSearch(instance, limit, value, step, packing.shares());
    while (!search.run(7));
    return search.best();
  },
  'all together': (instance, limit, below) => {
    const steps = campSearch(instance, limit, below);
    let turn = steps.next();
    while (!turn.done) turn = steps.next();
    return turn.value;
  },
};

const random = seededRandom(12);
/** Complete networks of an odd number of actors: all degrees are even, so that costs for two camps differ by 2. */
const complete = [5, 7, 9, 9].map((actors) => randomNetwork(random, { actors, density: 1, negative: 0.5 }));
const others = Array.from({ length: 40 }, (_, index) =>
  randomNetwork(random, {
    actors: 4 + (index % 6),
    density: [0.4, 0.7, 1][index % 3]!,
    negative: [0.3, 0.5, 0.8][Math.floor(index / 3) % 3]!,
    heaviest: [1, 3][index % 2]!,
  }),
);

const networks = [...complete, ...others];

describe.each(Object.entries(searches))('%s', (name, search) => {
  const limits: CampLimit[] = name.endsWith('two camps') ? [2] : [2, 3, 4, 'free'];
  it.each(limits)('finds the least cost for %s camps, and nothing below it', (limit) => {
    for (const network of networks) {
      const instance = solverInstance(network);
      const together = new Int32Array(instance.order);
      const least = bruteForce(network, limit);
      const found = search(instance, limit, costOf(instance, together) + 100, together);
      expect(found?.cost).toBe(least);
      expect(costOf(instance, found!.labels)).toBe(least);
      expect(new Set(found!.labels).size).toBeLessThanOrEqual(limit === 'free' ? instance.order : limit);
      expect(search(instance, limit, least, found!.labels)).toBeNull();
      expect(search(instance, limit, least + 1, together)?.cost).toBe(least);
    }
  });
});

describe('reduceInstance', () => {
  it.each([2, 3, 5, 'free'] as const)('keeps the least cost, and leads back to it, for %s camps', (limit) => {
    for (const network of networks) {
      const instance = solverInstance(network);
      const { instance: smaller, offset, expand } = reduceInstance(instance, limit);
      expect(smaller.order).toBeLessThanOrEqual(instance.order);
      const together = new Int32Array(smaller.order);
      const dolls = createRussianDollSearch(smaller, limit, costOf(smaller, together) + 1, together);
      while (!dolls.run(1_000));
      const labels = expand(dolls.best()?.labels ?? together);
      expect(costOf(instance, labels)).toBe(bruteForce(network, limit));
      expect(offset + costOf(smaller, dolls.best()?.labels ?? together)).toBe(bruteForce(network, limit));
    }
  });
});

describe('createSubgraphPacking', () => {
  it.each([2, 3, 'free'] as const)(
    'never exceeds the least cost for %s camps, wherever it is stopped',
    (limit) => {
      for (const network of networks) {
        const packing = createSubgraphPacking(solverInstance(network), limit, Number.POSITIVE_INFINITY);
        const least = bruteForce(network, limit);
        for (let isBest = false; !isBest; ) {
          isBest = packing.run(100);
          expect(packing.lower()).toBeLessThanOrEqual(least + 1e-9);
        }
      }
    },
  );
});

describe('firstCamps', () => {
  it.each([2, 3, 5, 'free'] as const)(
    'gives everybody one of %s camps, such that nobody gains by leaving alone',
    (limit) => {
      for (const network of networks) {
        const instance = solverInstance(network);
        const labels = firstCamps(instance, limit);
        expect(labels.every((camp) => camp >= 0)).toBe(true);
        expect(new Set(labels).size).toBeLessThanOrEqual(limit === 'free' ? instance.order : limit);
        const cost = costOf(instance, labels);
        labels.forEach((_, node) => {
          for (const camp of new Set(labels))
            expect(costOf(instance, labels.with(node, camp))).toBeGreaterThanOrEqual(cost);
        });
      }
    },
  );
});
