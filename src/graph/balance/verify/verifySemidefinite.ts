/**
 * The check of a semidefinite bound, by code that shares nothing with the one that found it. It fails closed.
 *
 * Formula. See `semidefiniteBound.ts`: all that has to hold is that A = D − (t + y), here a matrix of whole numbers, is
 * positive semidefinite. If the Cholesky factorisation of A − c·1 in floating-point numbers meets no pivot that is not
 * positive, with c ≥ γ/(1 − γ) · tr A and γ = (n + 1) u / (1 − (n + 1) u), u = 2⁻⁵³, then A is.
 * The bound itself is a quotient of whole numbers, rounded up.
 * Complexity: O(n³).
 * Reference: S. M. Rump, BIT Numerical Mathematics 46 (2006), for the margin c.
 */
import type { SemidefiniteCertificate } from '#graph/balance/semidefiniteBound.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';

/** Whole numbers of a certificate count in units of one part in so many. */
const unit = 4096;
const mostActors = 500;

/** What is frustrated at least of the certificate's relations; or why it proves nothing, in English for developers. */
export function checkedSemidefiniteBound(
  { ids, relations }: SignedNetwork,
  { actors, relations: members, diagonal, pairs }: SemidefiniteCertificate,
  limit: CampLimit,
): number | string {
  const n = actors.length;
  if (n > mostActors) return 'too many actors';
  if (new Set(actors).size < n || actors.some((actor) => ids[actor] === undefined))
    return 'an actor does not exist, or is listed twice';
  if (new Set(members).size < members.length) return 'a relation is listed twice';
  if (diagonal.length !== n || !diagonal.every(Number.isSafeInteger))
    return 'the diagonal is not of whole numbers';
  const place = new Map(actors.map((actor, index) => [actor, index]));
  const rows = diagonal.map((value, index) => new Float64Array(n).with(index, value));
  let [positive, all, pulled, largest] = [0, 0, 0, 0];
  for (const member of members) {
    const relation = relations[member];
    const [u, v] = [place.get(relation?.a ?? -1), place.get(relation?.b ?? -1)];
    if (!relation || u === undefined || v === undefined)
      return 'a relation does not exist, or has another actor';
    const tie = relation.sign * relation.weight;
    rows[u][v] -= tie * unit;
    rows[v][u] -= tie * unit;
    positive += Math.max(0, tie);
    all += tie;
    largest += relation.weight * unit;
  }
  for (const [u, v, times] of pairs) {
    if (!Number.isSafeInteger(times) || times < 0) return 'a pair is not counted in whole numbers';
    if (u === v || rows[u]?.[v] === undefined) return 'a pair does not exist';
    rows[u][v] -= times;
    rows[v][u] -= times;
    pulled += times;
  }
  const trace = diagonal.reduce((sum, value) => sum + value, 0);
  largest += pulled + diagonal.reduce((sum, value) => sum + Math.abs(value), 0);
  // Whatever is added up below stays a whole number without error.
  if (!Number.isSafeInteger(16 * largest)) return 'the numbers are too large';
  if (!isPositiveSemidefinite(rows, trace)) return 'the matrix is not positive semidefinite';
  const bound =
    limit === 'free'
      ? (2 * unit * positive - trace) / (2 * unit)
      : (2 * unit * (limit * positive - all) - (limit - 1) * trace - 2 * pulled) / (2 * unit * limit);
  return Math.max(0, Math.ceil(bound));
}

/** True only if the matrix of whole numbers is certainly positive semidefinite; it is overwritten. */
function isPositiveSemidefinite(rows: readonly Float64Array[], trace: number): boolean {
  const n = rows.length;
  // γ/(1 − γ) < 2 (n + 2) u, and 2 u is Number.EPSILON.
  const margin = 1 + Math.ceil((n + 2) * Number.EPSILON * trace);
  for (let j = 0; j < n; j++) {
    const own = rows[j];
    let pivot = own[j] - margin;
    for (let k = 0; k < j; k++) pivot -= own[k] * own[k];
    if (!(pivot > 0)) return false;
    const root = Math.sqrt(pivot);
    own[j] = root;
    for (let i = j + 1; i < n; i++) {
      const row = rows[i];
      let sum = row[j];
      for (let k = 0; k < j; k++) sum -= row[k] * own[k];
      row[j] = sum / root;
    }
  }
  return true;
}
