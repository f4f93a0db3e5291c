import type { Matrix } from '#derive/matrixOf.ts';
import { type DyadId, parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { GridCursor } from '#views/grid/gridKeys.ts';

/** The cell of the selection: an actor's row heading, or of a dyad's two cells the filled one; null if the matrix has none. */
export function cellOfSelection(
  matrix: Pick<Matrix, 'ids' | 'cellAt'>,
  actor: ActorId | null,
  dyad: DyadId | null,
): GridCursor | null {
  if (actor !== null) {
    const row = matrix.ids.indexOf(actor);
    return row < 0 ? null : { row, column: -1 };
  }
  const ends = dyad === null ? null : parseDyadId(dyad);
  if (ends === null) return null;
  const [a, b] = [matrix.ids.indexOf(ends.a), matrix.ids.indexOf(ends.b)];
  if (a < 0 || b < 0) return null;
  const isBackFilled = matrix.cellAt(ends.a, ends.b) === null && matrix.cellAt(ends.b, ends.a) !== null;
  return isBackFilled ? { row: b, column: a } : { row: a, column: b };
}
