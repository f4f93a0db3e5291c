import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsShown } from '#derive/matrixOf.ts';
import type { ActorId } from '#domain/ids.ts';
import { tierOf } from '#domain/tier.ts';
import type { MatrixCells } from '#state/viewChoice.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from '#tests/query/filter/arbitraryQuery.ts';
import { derive, everything, matrixFor } from './smallMatrix.ts';

const id = (text: string) => text as ActorId;
const linesAt = (cells: MatrixCells, row: string, column: string, query = everything) =>
  matrixFor(query, cells)
    .cellAt(id(row), id(column))
    ?.lines.map(({ kind, tier }) => `${kind} ${tier}`) ?? null;

describe('cells of acts', () => {
  it('tell who supports and who opposes, where the two differ', () => {
    expect(linesAt('acts', 'corland', 'hill-front')).not.toEqual(linesAt('acts', 'hill-front', 'corland'));
    expect(linesAt('stance', 'corland', 'hill-front')).toEqual(linesAt('stance', 'hill-front', 'corland'));
  });

  it('hold exactly the acts of the row’s actor, and of both where the act is symmetric', () => {
    fc.assert(
      fc.property(arbitraryQuery(smallDataset), (query) => {
        const graph = derive.visibleGraph(query);
        const matrix = matrixFor(query, 'acts');
        for (const { a, b, lines } of graph.relations) {
          for (const [row, column] of [
            [a, b],
            [b, a],
          ] as const) {
            const acts = lines.flatMap((line) =>
              line.statements.filter(({ from, type }) => type.symmetric || from === row),
            );
            const cell = matrix.cellAt(row, column);
            expect(cell?.statements.map(({ statement }) => statement.id) ?? []).toEqual(
              acts.map(({ statement }) => statement.id),
            );
            for (const { kind, tier } of cell?.lines ?? []) {
              const own = lines
                .find((line) => line.kind === kind)
                ?.statements.filter(({ from, type }) => type.symmetric || from === row);
              const best = Math.min(...(own ?? []).map(({ statement }) => tierOf(statement) ?? 9));
              expect(tier).toBe(kind === 'accused' ? null : best);
            }
          }
        }
      }),
      lawWeight(2),
    );
  });

  it('agree with the marks of the picture: a directed line marks the end that the row acts on', () => {
    const graph = derive.visibleGraph(everything);
    const matrix = matrixFor(everything, 'acts');
    for (const { a, b, lines } of graph.relations) {
      for (const line of lines) {
        const isSymmetric = line.statements.some(({ type }) => type.symmetric);
        if (isSymmetric) continue;
        const has = (row: ActorId, column: ActorId) =>
          matrix.cellAt(row, column)?.lines.some(({ kind }) => kind === line.kind) ?? false;
        expect(has(a, b)).toBe(line.receivedByB !== null);
        expect(has(b, a)).toBe(line.receivedByA !== null);
      }
    }
  });
});

describe('cells of stance', () => {
  it('are the same on both sides of the diagonal', () => {
    const matrix = matrixFor(everything, 'stance');
    expect(matrix.cells.length).toBeGreaterThan(20);
    for (const { row, column, look } of matrix.cells) expect(matrix.cellAt(column, row)?.look).toBe(look);
  });
});

describe('cells of a dataset whose ties are all mutual', () => {
  const mutual = {
    ...smallDataset,
    relationTypes: smallDataset.relationTypes.map((type) => ({ ...type, symmetric: true })),
  };

  it('hold the stance, for nobody acts on another; of any other what is asked for', () => {
    expect([cellsShown(mutual, 'acts'), cellsShown(mutual, 'stance')]).toEqual(['stance', 'stance']);
    expect([cellsShown(smallDataset, 'acts'), cellsShown(smallDataset, 'stance')]).toEqual([
      'acts',
      'stance',
    ]);
    expect(cellsShown({ ...mutual, statements: [] }, 'acts')).toBe('acts');
  });
});
