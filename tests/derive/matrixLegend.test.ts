import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixLegend } from '#derive/matrixLegend.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from '#tests/query/filter/arbitraryQuery.ts';
import { matrixFor } from './smallMatrix.ts';

describe('the legend', () => {
  it('explains what the cells show, and that some are empty', () => {
    fc.assert(
      fc.property(arbitraryQuery(smallDataset), (query) => {
        const matrix = matrixFor(query, 'stance');
        const keys = matrixLegend(matrix, 'stance', null, 20, 'article').map(({ key }) => key);
        const kinds = new Set<string>(matrix.cells.flatMap(({ lines }) => lines.map(({ kind }) => kind)));
        expect(keys).toContain('empty');
        expect(keys).not.toContain('faded');
        for (const kind of ['aligned', 'opposed']) expect(keys.includes(kind), kind).toBe(kinds.has(kind));
        const isMixed = matrix.cells.some(({ relation }) => relation.stance === 'mixed');
        expect(keys.includes('mixed')).toBe(isMixed);
      }),
      lawWeight(2),
    );
  });
});
