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
  const row = (i: number) => matrix[i];
  const at = (i: number, j: number) => row(i)[j];

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
      for (let j = k + 1; j < n; j++) sum += at(i, j) * v[j];
      p[i] = sum / scale;
      dot += p[i] * v[i];
    }
    const half = dot / (2 * scale);
    for (let i = k + 1; i < n; i++) p[i] -= half * v[i];
    for (let i = k + 1; i < n; i++) {
      const line = row(i);
      const [vi, pi] = [v[i], p[i]];
      for (let j = k + 1; j < n; j++) line[j] -= vi * p[j] + pi * v[j];
    }
    row(k + 1)[k] = alpha;
  }
  for (let i = 0; i < n; i++) diagonal[i] = at(i, i);
  for (let i = 0; i < n - 1; i++) beside[i] = at(i + 1, i);

  for (let low = 0; low < n; low++) {
    for (let turn = 0; turn < 60; turn++) {
      let split = low;
      for (; split < n - 1; split++) {
        const size = Math.abs(diagonal[split]) + Math.abs(diagonal[split + 1]);
        if (Math.abs(beside[split]) <= Number.EPSILON * size) break;
      }
      if (split === low) break;
      let g = (diagonal[low + 1] - diagonal[low]) / (2 * beside[low]);
      let r = Math.hypot(g, 1);
      g = diagonal[split] - diagonal[low] + beside[low] / (g + (g < 0 ? -r : r));
      let [sine, cosine, shift] = [1, 1, 0];
      let isBroken = false;
      for (let i = split - 1; i >= low; i--) {
        const f = sine * beside[i];
        const b = cosine * beside[i];
        r = Math.hypot(f, g);
        beside[i + 1] = r;
        if (r === 0) {
          diagonal[i + 1] -= shift;
          beside[split] = 0;
          isBroken = true;
          break;
        }
        sine = f / r;
        cosine = g / r;
        g = diagonal[i + 1] - shift;
        r = (diagonal[i] - g) * sine + 2 * cosine * b;
        shift = sine * r;
        diagonal[i + 1] = g + shift;
        g = cosine * r - b;
      }
      if (isBroken) continue;
      diagonal[low] -= shift;
      beside[low] = g;
      beside[split] = 0;
    }
  }
  return diagonal;
}
