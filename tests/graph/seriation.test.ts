import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import {
  type ClusterTree,
  clusterTree,
  type Distance,
  leavesOf,
  optimalLeafOrder,
  seriate,
  standingDistance,
} from '#graph/seriation.ts';
import { lawWeight } from '#tests/lawRuns.ts';

const ids = (text: string) => text.split('').map((id) => id as ActorId);

/** Relations written as "ab+ bc-". */
function relationsOf(text: string): readonly Relation[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [a, b, sign] = one;
      const stance = sign === '+' ? 'aligned' : sign === '-' ? 'opposed' : 'mixed';
      return { id: `${a}~${b}` as DyadId, a, b, stance } as unknown as Relation;
    });
}

/** Every order that a tree allows: each node either way round. */
function ordersOf(tree: ClusterTree): number[][] {
  if (typeof tree === 'number') return [[tree]];
  const [left, right] = [ordersOf(tree[0]), ordersOf(tree[1])];
  return left.flatMap((one) =>
    right.flatMap((other) => [
      [...one, ...other],
      [...other, ...one],
    ]),
  );
}

const costOf = (order: readonly number[], distance: Distance) =>
  order.slice(1).reduce((sum, item, i) => sum + distance(order[i] as number, item), 0);

/** Average linkage as its definition says: again and again the two clusters with the least mean distance. */
function slowClusters(size: number, distance: Distance): Set<string> {
  let clusters = Array.from({ length: size }, (_, i) => [i]);
  const seen = new Set<string>();
  const mean = (one: number[], other: number[]) =>
    one.flatMap((i) => other.map((j) => distance(i, j))).reduce((a, b) => a + b, 0) /
    (one.length * other.length);
  while (clusters.length > 1) {
    const pairs = clusters.flatMap((one, i) => clusters.slice(i + 1).map((other) => [one, other] as const));
    const [one, other] = pairs.reduce((best, next) =>
      mean(next[0], next[1]) < mean(best[0], best[1]) ? next : best,
    );
    const joined = [...one, ...other].sort((a, b) => a - b);
    seen.add(joined.join());
    clusters = [...clusters.filter((cluster) => cluster !== one && cluster !== other), joined];
  }
  return seen;
}

function clustersOf(tree: ClusterTree): string[] {
  if (typeof tree === 'number') return [];
  const own = [...leavesOf(tree)].sort((a, b) => a - b).join();
  return [own, ...clustersOf(tree[0]), ...clustersOf(tree[1])];
}

/** Distances of which no two means are the same, so that there is one right answer. */
const distances = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((size) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), {
        minLength: (size * (size - 1)) / 2,
        maxLength: (size * (size - 1)) / 2,
      })
      .map((values) => {
        const distance: Distance = (i, j) => {
          if (i === j) return 0;
          const [low, high] = i < j ? [i, j] : [j, i];
          const pair = (high * (high - 1)) / 2 + low;
          // Roots of different numbers tie in no mean, as whole numbers do.
          return (values[pair] as number) + Math.sqrt(pair + 2) / 100;
        };
        return { size, distance };
      }),
  );

describe('clusterTree', () => {
  it('joins what average linkage joins', () => {
    fc.assert(
      fc.property(distances(9), ({ size, distance }) => {
        expect(clustersOf(clusterTree(size, distance)).sort()).toEqual(
          [...slowClusters(size, distance)].sort(),
        );
      }),
      lawWeight(3),
    );
  });

  it('ends, and has every item once, where all distances tie', () => {
    expect([...leavesOf(clusterTree(40, (i, j) => (i === j ? 0 : 1)))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, i) => i),
    );
  });
});

describe('optimalLeafOrder', () => {
  it('costs no more than any other order that the tree allows, and is one of them', () => {
    fc.assert(
      fc.property(distances(8), ({ size, distance }) => {
        const tree = clusterTree(size, distance);
        const allowed = ordersOf(tree);
        const order = optimalLeafOrder(tree, size, distance);
        expect(allowed.map((one) => one.join())).toContain(order.join());
        const least = Math.min(...allowed.map((one) => costOf(one, distance)));
        expect(costOf(order, distance)).toBeCloseTo(least, 6);
      }),
      lawWeight(3),
    );
  });

  it('asks for fewer than n³ distances', () => {
    let asked = 0;
    const distance = (i: number, j: number) => ((i * 7 + j * 7) % 61) + 1;
    const tree = clusterTree(60, distance);
    optimalLeafOrder(tree, 60, (i, j) => {
      asked += 1;
      return distance(i, j);
    });
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(60 ** 3);
  });

  it('starts at the lower of its two ends', () => {
    fc.assert(
      fc.property(distances(8), ({ size, distance }) => {
        const order = optimalLeafOrder(clusterTree(size, distance), size, distance);
        expect(order[0]).toBeLessThanOrEqual(order.at(-1) as number);
      }),
    );
  });
});

describe('standingDistance', () => {
  it.each([
    ['allies with the same friends and foes stand alike', 'ab+ ac- bc-', 'a', 'b', 0],
    ['opponents with one camp each are as far apart as can be', 'ab-', 'a', 'b', 2],
    ['who is tied to nobody stands like nobody', 'ab+', 'a', 'c', 1],
    ['a mixed relation counts neither way', 'ab±', 'a', 'b', 1],
    ['a common enemy brings closer', 'ac- bc-', 'a', 'b', 0.5],
  ])('%s', (_, relations, one, other, expected) => {
    const actors = ids('abc');
    const distance = standingDistance(actors, relationsOf(relations));
    const [i, j] = [actors.indexOf(one as ActorId), actors.indexOf(other as ActorId)];
    expect(distance(i, j)).toBeCloseTo(expected, 12);
    expect(distance(j, i)).toBe(distance(i, j));
  });
});

describe('seriate', () => {
  it('puts each camp in a row of its own, whoever comes first in the data', () => {
    const relations = relationsOf('ac+ ae+ ce+ bd+ bf+ df+ ab- cd- ef-');
    fc.assert(
      fc.property(fc.shuffledSubarray(ids('abcdef'), { minLength: 6 }), (actors) => {
        const order = seriate(actors, relations).join('');
        expect(order).toMatch(/^([ace]{3}[bdf]{3}|[bdf]{3}[ace]{3})$/);
      }),
    );
  });

  it.each([0, 1, 2, 3])('has every one of %i actors once', (count) => {
    const actors = ids('abc').slice(0, count);
    expect([...seriate(actors, [])].sort()).toEqual(actors);
  });

  it('has every one of three hundred actors once', () => {
    const actors = Array.from({ length: 300 }, (_, i) => `actor${i}` as ActorId);
    const relations = Array.from({ length: 3000 }, (_, i) => ({
      a: actors[(i * 7) % 300],
      b: actors[(i * 13 + 1) % 300],
      stance: i % 3 === 0 ? 'opposed' : 'aligned',
    })).filter(({ a, b }) => a !== b) as unknown as Relation[];
    expect(new Set(seriate(actors, relations)).size).toBe(300);
  });
});
