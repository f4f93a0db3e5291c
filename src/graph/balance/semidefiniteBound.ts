/**
 * A lower bound of frustration by semidefinite relaxation: for what neither search nor packing settles.
 *
 * Formula. With at most k camps let r = 1 / (k − 1), with any number r = 0, and let X(u,v) be 1 for two nodes in one camp
 * and −r for others. X is positive semidefinite with X(v,v) = 1 and X(u,v) ≥ −r. With P the sum of positive ties, T that of
 * all ties t, and sums over pairs, cost = P − (Σ t X + r T) / (1 + r). For any y(u,v) ≥ 0 and any diagonal D that make
 * D − (t + y) positive semidefinite, Σ t X ≤ ½ tr D + r Σ y.
 * Method. X = VᵀV with columns of length 1, each in turn set to the best for the others; y by an augmented Lagrangian whose
 * steps shrink; D from the lengths before normalising, raised by the least eigenvalue. Whatever V is, the bound holds.
 * Complexity: O(n² √n) a sweep, once O(n³) for the eigenvalue.
 * Convention: the certificate is in whole numbers of 1 / `unit`, so that the check can build the matrix without rounding.
 * Reference: A. Frieze, M. Jerrum, Algorithmica 18 (1997); P.-W. Wang, W.-C. Chang, J. Z. Kolter, arXiv:1706.00476 (2017).
 */
import { seededRandom } from '#base/seededRandom.ts';
import type { CampLimit, SolverInstance } from './solverInstance.ts';
import { symmetricEigenvalues } from './symmetricEigenvalues.ts';

export interface SemidefiniteCertificate {
  /** Actors and relations that it is about; it counts what is frustrated of these relations. */
  readonly actors: readonly number[];
  readonly relations: readonly number[];
  /** D, one number for each of the actors. */
  readonly diagonal: readonly number[];
  /** y: places of two actors in the list, and how much. */
  readonly pairs: readonly (readonly [number, number, number])[];
  readonly bound: number;
}

const unit = 4096;
/** Beyond so many nodes a sweep takes too long. */
const mostNodes = 256;
const sweeps = 400;
const sweepsBetweenYields = 4;
/** Steps of the multipliers, at first and at last, as parts of the size of a mean tie. */
const [firstStep, lastStep] = [0.3, 0.003];
/** Against rounding here and in the check. */
const margin = 4;

/** The bound for an instance with whole ties; null if it has too many nodes. Nodes and ties are named by their places. */
export function* semidefiniteBound(
  { order: n, us, vs, ties }: SolverInstance,
  limit: CampLimit,
): Generator<void, SemidefiniteCertificate | null> {
  if (n > mostNodes) return null;
  const least = limit === 'free' ? 0 : -1 / (limit - 1);
  const rank = Math.min(n, 4 + Math.ceil(Math.sqrt(2 * n)));
  const matrix = new Float64Array(n * n);
  ties.forEach((tie, edge) => {
    matrix[us[edge] * n + vs[edge]] = matrix[vs[edge] * n + us[edge]] = tie;
  });
  const size = Math.sqrt(ties.reduce((sum, tie) => sum + tie * tie, 0) * 2) / n;
  const random = seededRandom(n);
  const vectors = Float64Array.from({ length: n * rank }, () => random() - 0.5);
  const multipliers = new Float64Array(n * n);
  const drawn = new Float64Array(rank);
  const draw = (factor: number, v: number) => {
    if (factor !== 0) for (let i = 0, at = v * rank; i < rank; i++) drawn[i] += factor * vectors[at + i];
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    if (sweep % sweepsBetweenYields === 0) yield;
    const step = size * firstStep * (lastStep / firstStep) ** (sweep / sweeps);
    for (let u = 0; u < n; u++) {
      drawn.fill(0);
      for (let v = 0; v < n; v++) {
        if (v === u) continue;
        const at = u * n + v;
        // Two camps: X ≥ −1 holds by itself.
        if (limit !== 2) {
          let product = 0;
          for (let i = 0; i < rank; i++) product += vectors[u * rank + i] * vectors[v * rank + i];
          multipliers[at] = multipliers[v * n + u] = Math.max(0, multipliers[at] - step * (product - least));
        }
        draw(matrix[at] + multipliers[at], v);
      }
      const length = Math.hypot(...drawn);
      if (length > 0) for (let i = 0; i < rank; i++) vectors[u * rank + i] = drawn[i] / length;
    }
  }

  const pairs: [number, number, number][] = [];
  const rows = Array.from({ length: n }, () => new Float64Array(n));
  const lengths = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    drawn.fill(0);
    for (let v = 0; v < n; v++) {
      if (v === u) continue;
      const times = Math.round(multipliers[u * n + v] * unit);
      if (u < v && times > 0) pairs.push([u, v, times]);
      rows[u][v] = -(matrix[u * n + v] + times / unit);
      draw(-rows[u][v], v);
    }
    lengths[u] = rows[u][u] = Math.hypot(...drawn);
  }
  yield;
  const raised = -Math.min(...symmetricEigenvalues(rows));
  const diagonal = Array.from(lengths, (length) => Math.ceil((length + raised) * unit) + margin);
  const certificate = { actors: [...Array(n).keys()], relations: [...ties.keys()], diagonal, pairs };
  return { ...certificate, bound: boundOf(ties, limit, diagonal, pairs) };
}

function boundOf(
  ties: Float64Array,
  limit: CampLimit,
  diagonal: readonly number[],
  pairs: readonly (readonly [number, number, number])[],
): number {
  const positive = ties.reduce((sum, tie) => sum + Math.max(0, tie), 0);
  const trace = diagonal.reduce((sum, value) => sum + value, 0) / unit;
  const pulled = pairs.reduce((sum, [, , times]) => sum + times, 0) / unit;
  const all = ties.reduce((sum, tie) => sum + tie, 0);
  const most = limit === 'free' ? trace / 2 : (((limit - 1) * trace) / 2 + pulled + all) / limit;
  return Math.max(0, Math.ceil(positive - most - 1e-9));
}
