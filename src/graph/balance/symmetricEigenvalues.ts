/**
 * Eigenvalues of a real symmetric matrix, without vectors.
 *
 * Method. Householder reflections to tridiagonal form, then the implicit QL algorithm with Wilkinson's shift.
 * Complexity: 4n³/3 multiplications; every eigenvalue is off by at most some n · 2⁻⁵² · ‖A‖.
 * Reference: J. Wilkinson, C. Reinsch, Handbook for Automatic Computation II (1971), tred1 and tql1.
 */

/** The eigenvalues in no order. The matrix is square and symmetric; it is overwritten. */
export function symmetricEigenvalues(matrix: Float64Array[]): Float64Array {
  const n = matrix.length;
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n + 1);
  const row = (i: number) => matrix[i] as Float64Array;
  const at = (i: number, j: number) => row(i)[j] as number;

  for (let k = 0; k < n - 2; k++) {
    let norm = 0;
    for (let i = k + 1; i < n; i++) norm += at(i, k) ** 2;
    norm = Math.sqrt(norm);
    // Squares of less would vanish; so little is nothing beside any eigenvalue.
    if (norm < 1e-140) continue;
    const head = at(k + 1, k);
    const alpha = head > 0 ? -norm : norm;
    // Reflection I − 2vvᵀ/vᵀv with v = x − α e₁; A ← A − v wᵀ − w vᵀ.
    const v = new Float64Array(n);
    for (let i = k + 1; i < n; i++) v[i] = at(i, k);
    v[k + 1] = head - alpha;
    const scale = norm * norm - alpha * head;
    const p = new Float64Array(n);
    let dot = 0;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += at(i, j) * (v[j] as number);
      p[i] = sum / scale;
      dot += (p[i] as number) * (v[i] as number);
    }
    const half = dot / (2 * scale);
    for (let i = k + 1; i < n; i++) (p[i] as number) -= half * (v[i] as number);
    for (let i = k + 1; i < n; i++) {
      const line = row(i);
      const [vi, pi] = [v[i] as number, p[i] as number];
      for (let j = k + 1; j < n; j++) (line[j] as number) -= vi * (p[j] as number) + pi * (v[j] as number);
    }
    row(k + 1)[k] = alpha;
  }
  for (let i = 0; i < n; i++) diagonal[i] = at(i, i);
  for (let i = 0; i < n - 1; i++) beside[i] = at(i + 1, i);

  for (let low = 0; low < n; low++) {
    for (let turn = 0; turn < 60; turn++) {
      let split = low;
      for (; split < n - 1; split++) {
        const size = Math.abs(diagonal[split] as number) + Math.abs(diagonal[split + 1] as number);
        if (Math.abs(beside[split] as number) <= Number.EPSILON * size) break;
      }
      if (split === low) break;
      let g = ((diagonal[low + 1] as number) - (diagonal[low] as number)) / (2 * (beside[low] as number));
      let r = Math.hypot(g, 1);
      g =
        (diagonal[split] as number) -
        (diagonal[low] as number) +
        (beside[low] as number) / (g + (g < 0 ? -r : r));
      let [sine, cosine, shift] = [1, 1, 0];
      let isBroken = false;
      for (let i = split - 1; i >= low; i--) {
        const f = sine * (beside[i] as number);
        const b = cosine * (beside[i] as number);
        r = Math.hypot(f, g);
        beside[i + 1] = r;
        if (r === 0) {
          (diagonal[i + 1] as number) -= shift;
          beside[split] = 0;
          isBroken = true;
          break;
        }
        sine = f / r;
        cosine = g / r;
        g = (diagonal[i + 1] as number) - shift;
        r = ((diagonal[i] as number) - g) * sine + 2 * cosine * b;
        shift = sine * r;
        diagonal[i + 1] = g + shift;
        g = cosine * r - b;
      }
      if (isBroken) continue;
      (diagonal[low] as number) -= shift;
      beside[low] = g;
      beside[split] = 0;
    }
  }
  return diagonal;
}
