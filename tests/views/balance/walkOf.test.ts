import { describe, expect, it } from 'vitest';
import { networkOf } from '#tests/graph/balance/testNetworks.ts';
import { walkOf } from '#views/balance/walkOf.ts';

const network = networkOf('a+b', 'c-d', 'b+c', 'd+a', 'a-c', 'c+e');

describe('walkOf', () => {
  it('goes round a cycle, whatever the order of its relations', () => {
    const walk = { actors: [0, 1, 2, 3, 0], relations: [0, 2, 1, 3] };
    expect(walkOf(network, [0, 1, 2, 3])).toEqual(walk);
    const other = walkOf(network, [1, 2, 0, 3]);
    expect(other?.actors).toEqual([0, 1, 2, 3, 0]);
  });

  it('is null for two cycles that meet in one actor', () => {
    const bowTie = networkOf('a+b', 'b+c', 'a-c', 'a+d', 'd+e', 'a-e');
    expect(walkOf(bowTie, [0, 1, 2, 3, 4, 5])).toBeNull();
    expect(walkOf(bowTie, [3, 4, 5])?.actors).toEqual([0, 3, 4, 0]);
  });

  it.each([
    ['nothing', []],
    ['a path', [0, 2, 1]],
    ['a cycle with a tail', [0, 2, 4, 5]],
    ['two cycles that share a relation', [0, 1, 2, 3, 4]],
    ['what does not exist', [0, 2, 9]],
  ])('is null for %s', (_, members) => {
    expect(walkOf(network, members)).toBeNull();
  });
});
