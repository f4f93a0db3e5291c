/**
 * A result of `frustration` as far as the separate check vouches for it: nothing else is shown.
 *
 * The upper value and the frustrated relations are counted anew from the camps; the lower value is the check's own; the
 * subgraphs are kept only where the check has gone through them. Where it does not say "proven", what is left is an interval.
 */

import { type BoundCertificate, noCertificate } from './boundCertificate.ts';
import type { FrustrationResult, ProvenBy } from './frustration.ts';
import type { SignedNetwork } from './signedNetwork.ts';
import type { CampLimit } from './solverInstance.ts';
import { verifyProof } from './verify/verifyProof.ts';

export interface CheckedFrustration {
  readonly limit: CampLimit;
  readonly lower: number;
  readonly upper: number;
  readonly isProven: boolean;
  /** What proves that fewer is impossible; null unless proven. */
  readonly by: ProvenBy | null;
  /** The camp of each actor, from 0, the largest first; of least frustration if proven, else the best known. */
  readonly campOf: readonly number[];
  /** Indices of relations that these camps frustrate. */
  readonly frustrated: readonly number[];
  /** Subgraphs that the check has found good: their bound is at most `lower`. */
  readonly certificate: BoundCertificate;
}

/** Checks a result; `placements` as in `verifyProof`. A result that is no partition gives the trivial interval. */
export function checkedFrustration(
  network: SignedNetwork,
  result: FrustrationResult,
  placements?: number,
): CheckedFrustration {
  const { ids, relations } = network;
  const isPartition = result.campOf.length === ids.length && result.campOf.every(Number.isInteger);
  const campOf = isPartition ? result.campOf : ids.map(() => 0);
  const frustrated = relations.flatMap(({ a, b, sign }, index) =>
    sign > 0 === (campOf[a] === campOf[b]) ? [] : [index],
  );
  const upper = frustrated.reduce((sum, index) => sum + (relations[index]?.weight ?? 0), 0);
  const verdict = verifyProof(network, result, placements);
  const isProven = verdict.isProven && isPartition && verdict.lower === upper;
  return {
    limit: result.limit,
    lower: Math.min(verdict.lower, upper),
    upper,
    isProven,
    by: isProven ? verdict.by : null,
    campOf,
    frustrated,
    certificate: verdict.lower >= result.certificate.bound ? result.certificate : noCertificate,
  };
}
