/**
 * Triads: every three actors with all three relations, by their signs.
 *
 * Definition. A triad is balanced in the strong sense if the product of its signs is positive (+++, +−−), and in the weak
 * sense also if all three are negative (−−−).
 * Formula. Triangle index T = balanced triads / all triads; with `weak`, −−− counts as balanced.
 * Complexity: O(Σ over relations of the smaller degree), some ten thousand triads in a few milliseconds.
 * Convention: weights do not count, and three actors with a relation missing are no triad: absence is no sign. Where there
 * is no triad there is no share (null, not 1).
 * Reference: D. Cartwright, F. Harary, Psych. Review 63 (1956); J. Davis, Human Relations 20 (1967), for the weak sense.
 */
import type { SignedNetwork } from './signedNetwork.ts';

/** By number of negative relations, none first. */
export const triadTypes = ['+++', '++-', '+--', '---'] as const;
export type TriadType = (typeof triadTypes)[number];

export interface Triad {
  readonly type: TriadType;
  /** Indices of actors, ascending. */
  readonly actors: readonly [number, number, number];
  /** Indices of relations: first–second, first–third, second–third actor. */
  readonly relations: readonly [number, number, number];
}

interface TriadCensus {
  readonly counts: Readonly<Record<TriadType, number>>;
  readonly total: number;
  /** Share of +++ and +−−, 0 to 1; null without a triad. */
  readonly strongShare: number | null;
  /** Share of all but ++−; null without a triad. */
  readonly weakShare: number | null;
}

export function isBalanced(type: TriadType, sense: 'strong' | 'weak'): boolean {
  return type === '+++' || type === '+--' || (type === '---' && sense === 'weak');
}

/** All triads, in the order of their actors. */
export function triadsOf({ ids, relations }: SignedNetwork): readonly Triad[] {
  const between = ids.map(() => new Map<number, number>());
  relations.forEach(({ a, b }, index) => {
    between[a]?.set(b, index);
    between[b]?.set(a, index);
  });
  const negative = (relation: number) => (relations[relation]?.sign === -1 ? 1 : 0);
  return ids.flatMap((_, first) => {
    const row = between[first];
    const later = [...row.keys()].filter((actor) => actor > first).sort((one, other) => one - other);
    return later.flatMap((second, index) =>
      later.slice(index + 1).flatMap((third): Triad[] => {
        const across = between[second]?.get(third);
        if (across === undefined) return [];
        const members = [row.get(second) as number, row.get(third) as number, across] as const;
        const type = triadTypes[members.reduce((sum, member) => sum + negative(member), 0)];
        return [{ type, actors: [first, second, third], relations: members }];
      }),
    );
  });
}

export function triadCensus(triads: readonly Triad[]): TriadCensus {
  const counts = { '+++': 0, '++-': 0, '+--': 0, '---': 0 };
  for (const { type } of triads) counts[type]++;
  const total = triads.length;
  const share = (balanced: number) => (total === 0 ? null : balanced / total);
  return {
    counts,
    total,
    strongShare: share(counts['+++'] + counts['+--']),
    weakShare: share(total - counts['++-']),
  };
}
