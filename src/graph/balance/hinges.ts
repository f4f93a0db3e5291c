/**
 * Hinges: the relations on which a frustration above 0 rests.
 *
 * Definition. A relation of weight w is a hinge if L falls without it: L(G − e) < L(G). Every relation that does not fit in
 * some best split is one, so there is one wherever L > 0.
 * Method. One solution for each candidate. Where disjoint subgraphs prove L, every hinge is in one of them: a packing that
 * misses e proves L(G − e) ≥ L. A split of G − e that costs less than L(G) is proof enough, whether or not it is the
 * best one; within the budget none may be found, so a hinge can be missed, never made up.
 * Complexity: as `frustration`, once for each candidate; for small networks.
 */
import { frustration } from './frustration.ts';
import type { SignedNetwork } from './signedNetwork.ts';
import type { CampLimit } from './solverInstance.ts';

interface Hinge {
  /** Index into the relations of the network. */
  readonly relation: number;
  /** A cost of the network without it that some split reaches; the least one where the solver can prove it. */
  readonly without: number;
}

/** In steps of the search, not in time: the same network has the same hinges everywhere. */
const budget = 2000;

/** The hinges among `candidates`, indices of relations of a network whose least cost is `least`. */
export function hingesOf(
  { ids, relations }: SignedNetwork,
  candidates: readonly number[],
  least: number,
  limit: CampLimit,
): readonly Hinge[] {
  return candidates.flatMap((relation) => {
    let steps = 0;
    const { upper } = frustration(
      { ids, relations: relations.toSpliced(relation, 1) },
      {
        limit,
        timeLimit: budget,
        now: () => {
          steps += 1;
          return steps;
        },
      },
    );
    return upper < least ? [{ relation, without: upper }] : [];
  });
}
