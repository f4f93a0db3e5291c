import { describe, expect, it } from 'vitest';
import { networkOf } from '#tests/graph/balance/testNetworks.ts';
import { cycleOrder } from '#views/balance/cycleOrder.ts';

const network = networkOf('a+b', 'c-d', 'b+c', 'd+a', 'a-c', 'c+e');

describe('cycleOrder', () => {
  it('goes round a cycle, whatever the order of its relations', () => {
    const walk = { actors: [0, 1, 2, 3, 0], relations: [0, 2, 1, 3] };
    expect(cycleOrder(network, [0, 1, 2, 3])).toEqual(walk);
    const other = cycleOrder(network, [1, 2, 0, 3]);
    expect(other?.actors).toEqual([0, 1, 2, 3, 0]);
  });

  it('is null for two cycles that meet in one actor', () => {
    const bowTie = networkOf('a+b', 'b+c', 'a-c', 'a+d', 'd+e', 'a-e');
    expect(cycleOrder(bowTie, [0, 1, 2, 3, 4, 5])).toBeNull();
    expect(cycleOrder(bowTie, [3, 4, 5])?.actors).toEqual([0, 3, 4, 0]);
  });

  it.each([
    ['nothing', []],
    ['a path', [0, 2, 1]],
    ['a cycle with a tail', [0, 2, 4, 5]],
    ['two cycles that share a relation', [0, 1, 2, 3, 4]],
    ['what does not exist', [0, 2, 9]],
  ])('is null for %s', (_, members) => {
    expect(cycleOrder(network, members)).toBeNull();
  });
});
