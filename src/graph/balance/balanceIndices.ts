/**
 * Indices of balance in one number, and what each actor has to do with it.
 *
 * Definitions and formulas. A is the matrix of signs times weights, |A| that of weights, m the sum of weights, L the frustration
 * index for two camps, t triads.
 * - walk-based index W = tr exp(A) / tr exp(|A|) = Σ exp(λᵢ) / Σ exp(μᵢ): closed walks of every length, a walk of length l
 *   weighing 1/l!, the positive ones minus the negative ones as a share of all. 1 iff balanced, falls fast with size.
 * - normalised frustration F = 1 − 2L/m: 1 iff balanced; 0 would be as many frustrated as satisfied.
 * - an actor's part: its triads and how many are balanced, its relations that the camps frustrate and all it has.
 * Complexity: O(n³) for W (500 actors: about a second); linear otherwise.
 * Convention: no relations: W = 1 (all closed walks have length 0), F = null. exp is taken of λ − max μ, so nothing overflows.
 * Reference: E. Estrada, M. Benzi, Phys. Rev. E 90 (2014); S. Aref, M. Wilson, J. Complex Networks 6 (2018).
 */

import type { SignedNetwork } from './signedNetwork.ts';
import { symmetricEigenvalues } from './symmetricEigenvalues.ts';
import { isBalanced, type Triad } from './triads.ts';

/** W, greater than 0 and at most 1, to about 10 digits. */
export function walkIndex(network: SignedNetwork): number {
  const eigenvalues = (isSigned: boolean) => {
    const matrix = network.ids.map(() => new Float64Array(network.ids.length));
    for (const { a, b, sign, weight } of network.relations) {
      const value = isSigned ? sign * weight : weight;
      matrix[a][b] = value;
      matrix[b][a] = value;
    }
    return symmetricEigenvalues(matrix);
  };
  if (network.relations.length === 0) return 1;
  const unsigned = eigenvalues(false);
  const top = Math.max(...unsigned);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + Math.exp(value - top), 0);
  return sum(eigenvalues(true)) / sum(unsigned);
}

/** F from a frustration index for two camps (proven, or it is no index); null without relations. */
export function normalisedFrustration({ relations }: SignedNetwork, index: number): number | null {
  const total = relations.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? null : 1 - (2 * index) / total;
}

interface ActorBalance {
  readonly triads: number;
  /** Of these, balanced in the strong and in the weak sense. */
  readonly strongTriads: number;
  readonly weakTriads: number;
  /** Sum of weights of its relations, and of those that the camps frustrate. */
  readonly weight: number;
  readonly frustrated: number;
}

/** One for each actor, in the order of the network. */
export function actorBalance(
  { ids, relations }: SignedNetwork,
  triads: readonly Triad[],
  frustrated: readonly number[],
): readonly ActorBalance[] {
  const parts = ids.map(() => ({ triads: 0, strongTriads: 0, weakTriads: 0, weight: 0, frustrated: 0 }));
  for (const { actors, type } of triads)
    for (const actor of actors) {
      const part = parts[actor];
      if (!part) continue;
      part.triads++;
      if (isBalanced(type, 'strong')) part.strongTriads++;
      if (isBalanced(type, 'weak')) part.weakTriads++;
    }
  const inTheWay = new Set(frustrated);
  relations.forEach(({ a, b, weight }, index) => {
    for (const part of [parts[a], parts[b]]) {
      if (!part) continue;
      part.weight += weight;
      if (inTheWay.has(index)) part.frustrated += weight;
    }
  });
  return parts;
}
