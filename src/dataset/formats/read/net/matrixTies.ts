/** Cells of a square matrix as ties. */

export interface MatrixTie {
  readonly from: string;
  readonly to: string;
  readonly row: number;
  readonly value: string;
}

/** Cells that are not zero, as ties: of a symmetric matrix each pair once, without direction, as its first cell has it. */
export function matrixTies(
  ties: readonly MatrixTie[],
): readonly (MatrixTie & { readonly isDirected: boolean })[] {
  const key = (from: string, to: string) => JSON.stringify([from, to]);
  const values = new Map(ties.map(({ from, to, value }) => [key(from, to), value]));
  const isSymmetric = ties.every(
    ({ from, to, value }) => Number(values.get(key(to, from))) === Number(value),
  );
  if (!isSymmetric) return ties.map((tie) => ({ ...tie, isDirected: true }));
  const seen = new Set<string>();
  return ties.flatMap((tie) => {
    if (seen.has(key(tie.to, tie.from))) return [];
    seen.add(key(tie.from, tie.to));
    return [{ ...tie, isDirected: false }];
  });
}
