import { describe, expect, it } from 'vitest';
import { isBalanced, triadCensus, triadsOf } from '#graph/balance/triads.ts';
import { networkOf, tribes } from './testNetworks.ts';

describe('triadsOf', () => {
  it('lists three actors with all three relations, and no others', () => {
    const network = networkOf('a+b', 'b-c', 'a-c', 'c+d');
    expect(triadsOf(network)).toEqual([{ type: '+--', actors: [0, 1, 2], relations: [0, 2, 1] }]);
  });

  it('names relations in the order first–second, first–third, second–third', () => {
    for (const { actors, relations } of triadsOf(tribes)) {
      const ends = relations.map((relation) => {
        const { a, b } = tribes.relations[relation]!;
        return [a, b].sort((one, other) => one - other);
      });
      const [x, y, z] = actors;
      expect(ends).toEqual([
        [x, y],
        [x, z],
        [y, z],
      ]);
    }
  });
});

describe('triadCensus', () => {
  it('gives the published shares of the highland tribes', () => {
    const census = triadCensus(triadsOf(tribes));
    expect(census.counts).toEqual({ '+++': 19, '++-': 2, '+--': 40, '---': 7 });
    expect(census.strongShare).toBeCloseTo(0.8676471, 7);
    expect(census.weakShare).toBeCloseTo(66 / 68, 12);
  });

  it('has no share where there is no triad', () => {
    expect(triadCensus([])).toMatchObject({ total: 0, strongShare: null, weakShare: null });
  });

  it('counts three who are all opposed as balanced in the weak sense only', () => {
    expect(isBalanced('---', 'weak')).toBe(true);
    expect(isBalanced('---', 'strong')).toBe(false);
    expect(isBalanced('++-', 'weak')).toBe(false);
  });
});
