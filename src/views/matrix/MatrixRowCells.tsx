import { memo } from 'react';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { cellPrimitives } from '#encoding/cellMarks.ts';
import type { Theme } from '#encoding/tokens.ts';
import type { Focus } from '#state/derive.ts';
import { PrimitivesSvg } from '#views/PrimitivesSvg.tsx';
import type { Matrix, MatrixCell } from './matrixOf.ts';

/** What all rows are given alike; the same objects until something changes. */
export interface RowProps {
  readonly matrix: Matrix;
  /** Side of a cell in CSS px. */
  readonly side: number;
  readonly theme: Theme;
  readonly focus: Focus | null;
  readonly selectedDyad: DyadId | null;
  readonly selectedActor: ActorId | null;
  readonly nameOf: (row: ActorId, column: ActorId) => string;
}

interface MatrixRowCellsProps extends RowProps {
  /** A table's cells, or boxes placed by hand where the matrix is windowed. */
  readonly as: 'td' | 'div';
  readonly row: number;
  readonly columns: readonly number[];
  readonly edges: ReadonlySet<number>;
  readonly cursorColumn: number | null;
  /** Where the first column begins, for boxes. */
  readonly start?: number;
}

/** The cells of one row. */
export const MatrixRowCells = memo(function MatrixRowCells(props: MatrixRowCellsProps) {
  const { as: Cell, matrix, side, theme, focus, row, columns, edges, cursorColumn, start = 0 } = props;
  const own = matrix.ids[row] as ActorId;
  return columns.map((column) => {
    const other = matrix.ids[column] as ActorId;
    const cell = matrix.cellAt(own, other);
    const isSelected = own === other ? props.selectedActor === own : isOfDyad(own, other, props.selectedDyad);
    return (
      <Cell
        key={other}
        role="gridcell"
        aria-colindex={Cell === 'div' ? column + 2 : undefined}
        className={own === other ? 'matrix-cell matrix-self' : 'matrix-cell'}
        data-at={`${row},${column}`}
        data-edge={edges.has(column) || undefined}
        tabIndex={cursorColumn === column ? 0 : -1}
        aria-label={props.nameOf(own, other)}
        aria-selected={isSelected || undefined}
        style={Cell === 'div' ? { insetInlineStart: start + column * side, inlineSize: side } : undefined}
      >
        {cell && (
          <CellMarks
            cell={cell}
            side={side - 1}
            theme={theme}
            isFaded={focus !== null && !focus.dyads.has(cell.dyad)}
          />
        )}
      </Cell>
    );
  });
});

function isOfDyad(one: ActorId, other: ActorId, dyad: DyadId | null): boolean {
  return dyad !== null && (dyad === `${one}~${other}` || dyad === `${other}~${one}`);
}

interface CellMarksProps {
  readonly cell: MatrixCell;
  readonly side: number;
  readonly theme: Theme;
  readonly isFaded: boolean;
}

const CellMarks = memo(
  function CellMarks({ cell, side, theme, isFaded }: CellMarksProps) {
    return (
      <PrimitivesSvg
        primitives={cellPrimitives(cell.lines, side, isFaded)}
        size={{ width: side, height: side }}
        theme={theme}
        isFaded={isFaded}
      />
    );
  },
  (before, after) =>
    before.cell.look === after.cell.look &&
    before.side === after.side &&
    before.theme === after.theme &&
    before.isFaded === after.isFaded,
);
