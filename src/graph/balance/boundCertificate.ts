/**
 * Subgraphs as a certificate: whole numbers that a reader can check.
 *
 * Definition. A list of subgraphs, each counted `times`, such that every relation e is in at most `perRelation` · w(e) of
 * them. Every partition frustrates a relation of each subgraph, so it pays at least Σ times / perRelation, rounded up.
 * perRelation 1 is the plain case: disjoint unbalanced cycles, one unit of frustration each.
 * Method. Disjoint subgraphs are looked for first, greedily in several orders among those that have a share; else the
 * shares are multiplied by the smallest number that serves and rounded down.
 * Convention: the bound is for integer weights, as all networks here have; no parity is used.
 */
import { seededRandom } from '#base/seededRandom.ts';
import { epsilon, type SolverInstance } from './solverInstance.ts';
import type { SharedSubgraph } from './subgraphPacking.ts';

interface CountedSubgraph {
  /** Relations, by index. */
  readonly relations: readonly number[];
  readonly times: number;
}

export interface BoundCertificate {
  readonly perRelation: number;
  readonly subgraphs: readonly CountedSubgraph[];
  /** ⌈Σ times / perRelation⌉. */
  readonly bound: number;
}

const multiples = [2, 3, 4, 6, 12, 60, 840, 10_080];
const orders = 60;

export const noCertificate: BoundCertificate = { perRelation: 1, subgraphs: [], bound: 0 };

/** Whole numbers from shares: the plainest that prove as much as the shares do. */
export function boundCertificate(
  { ties }: SolverInstance,
  shares: readonly SharedSubgraph[],
): BoundCertificate {
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  const wanted = Math.ceil(total - 1e-3);
  let best = noCertificate;
  const consider = (proof: BoundCertificate) => {
    if (proof.bound > best.bound) best = proof;
  };
  const random = seededRandom(1);
  for (let order = 0; order < orders && best.bound < wanted; order++) {
    const ranked = shares.map(({ subgraph, share }) => ({ subgraph, rank: share + order * 0.05 * random() }));
    ranked.sort((one, other) => other.rank - one.rank || one.subgraph.length - other.subgraph.length);
    consider(
      fitted(
        ties,
        1,
        ranked.map(({ subgraph }) => ({ subgraph, times: Number.POSITIVE_INFINITY })),
      ),
    );
  }
  for (const times of multiples) {
    if (best.bound >= wanted) break;
    const rounded = shares.map(({ subgraph, share }) => ({
      subgraph,
      times: Math.floor(share * times + 1e-3),
    }));
    consider(fitted(ties, times, rounded));
  }
  return best;
}

/** The shares as exactly as the greatest multiple gives them: for a search bounded by them. */
export function fineCertificate(
  { ties }: SolverInstance,
  shares: readonly SharedSubgraph[],
): BoundCertificate {
  const times = multiples.at(-1) as number;
  return fitted(
    ties,
    times,
    shares.map(({ subgraph, share }) => ({ subgraph, times: Math.floor(share * times + 1e-3) })),
  );
}

/** As many of each subgraph as asked, so far as there is room, in the order given. */
function fitted(
  ties: Float64Array,
  perRelation: number,
  wanted: readonly { readonly subgraph: readonly number[]; readonly times: number }[],
): BoundCertificate {
  const room = new Float64Array(ties.length);
  for (let edge = 0; edge < ties.length; edge++) room[edge] = Math.abs(ties[edge]) * perRelation;
  const subgraphs: CountedSubgraph[] = [];
  let sum = 0;
  for (const { subgraph, times } of wanted) {
    const fits = subgraph.reduce((least, edge) => Math.min(least, room[edge]), times);
    if (fits < 1) continue;
    for (const edge of subgraph) room[edge] -= fits;
    subgraphs.push({ relations: subgraph, times: fits });
    sum += fits;
  }
  return { perRelation, subgraphs, bound: Math.ceil(sum / perRelation - epsilon) };
}

/** Proofs of separate parts of a network (no relation in two of them) as one. */
export function joinCertificates(parts: readonly BoundCertificate[]): BoundCertificate {
  const used = parts.filter(({ bound }) => bound > 0);
  const perRelation = used.reduce((multiple, part) => leastCommonMultiple(multiple, part.perRelation), 1);
  // Each part is rounded up by itself, so their bounds add up although their sums may not.
  const subgraphs = used.flatMap((part) =>
    part.subgraphs.map(({ relations, times }) => ({
      relations,
      times: (times * perRelation) / part.perRelation,
    })),
  );
  return { perRelation, subgraphs, bound: used.reduce((sum, { bound }) => sum + bound, 0) };
}

function leastCommonMultiple(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b > 0) [a, b] = [b, a % b];
  return (one / a) * other;
}
