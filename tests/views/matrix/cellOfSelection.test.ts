import { describe, expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { matrixFor } from '#tests/derive/smallMatrix.ts';
import { cellOfSelection } from '#views/matrix/cellOfSelection.ts';

const id = (text: string) => text as ActorId;

describe('the cell of a selection', () => {
  const matrix = matrixFor(defaultQuery, 'acts');

  it('is the heading of an actor’s row, and the filled cell of a pair', () => {
    const [actor] = matrix.ids;
    expect(cellOfSelection(matrix, actor ?? null, null)).toEqual({ row: 0, column: -1 });
    for (const { dyad } of matrix.cells) {
      const place = cellOfSelection(matrix, null, dyad);
      const [row, column] = [matrix.ids[place?.row ?? -1], matrix.ids[place?.column ?? -1]];
      expect(matrix.cellAt(row as ActorId, column as ActorId)?.dyad).toBe(dyad);
    }
  });

  it('is nowhere where an end is not visible, or nothing is selected', () => {
    expect(cellOfSelection(matrix, id('nobody'), null)).toBeNull();
    expect(cellOfSelection(matrix, null, dyadOf(id('nobody'), matrix.ids[0] as ActorId).id)).toBeNull();
    expect(cellOfSelection(matrix, null, null)).toBeNull();
  });
});
