import './MatrixRowCells.css';
import { memo } from 'preact/compat';
import type { Focus } from '#derive/derive.ts';
import type { Matrix, MatrixCell } from '#derive/matrixOf.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { cellPrimitives } from '#encoding/marks/cellMarks.ts';
import { PrimitivesSvg } from '#views/primitives/PrimitivesSvg.tsx';

/** The props that all rows share; the same objects until something changes. */
export interface RowProps {
  readonly matrix: Matrix;
  /** Side of a cell in CSS px. */
  readonly side: number;
  readonly focus: Focus | null;
  readonly selectedDyad: DyadId | null;
  readonly selectedActor: ActorId | null;
  readonly nameOf: (row: ActorId, column: ActorId) => string;
}

interface MatrixRowCellsProps extends RowProps {
  /** `td` in a table, `div` in a windowed matrix, which sets the position of each cell itself. */
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
  const { as, matrix, side, focus, row, columns, edges, cursorColumn, start = 0 } = props;
  const own = matrix.ids[row] as ActorId;
  return columns.map((column) => {
    const other = matrix.ids[column] as ActorId;
    const cell = matrix.cellAt(own, other);
    return (
      <MatrixCellBox
        key={other}
        as={as}
        row={row}
        column={column}
        own={own}
        other={other}
        cell={cell}
        side={side}
        left={start + column * side}
        isAtEdge={edges.has(column)}
        isCursor={cursorColumn === column}
        isFaded={cell !== null && focus !== null && !focus.dyads.has(cell.dyad)}
        isSelected={own === other ? props.selectedActor === own : isOfDyad(own, other, props.selectedDyad)}
        nameOf={props.nameOf}
      />
    );
  });
});

function isOfDyad(one: ActorId, other: ActorId, dyad: DyadId | null): boolean {
  return dyad !== null && (dyad === `${one}~${other}` || dyad === `${other}~${one}`);
}

interface MatrixCellBoxProps extends Pick<RowProps, 'side' | 'nameOf'> {
  readonly as: 'td' | 'div';
  readonly row: number;
  readonly column: number;
  readonly own: ActorId;
  readonly other: ActorId;
  readonly cell: MatrixCell | null;
  readonly left: number;
  readonly isAtEdge: boolean;
  readonly isCursor: boolean;
  readonly isFaded: boolean;
  readonly isSelected: boolean;
}

/** One cell. There may be thousands: each renders again only if its own props change. */
const MatrixCellBox = memo(function MatrixCellBox(props: MatrixCellBoxProps) {
  const { as: Cell, row, column, own, other, cell, side } = props;
  return (
    <Cell
      role="gridcell"
      aria-colindex={Cell === 'div' ? column + 2 : undefined}
      className={own === other ? 'matrix-cell matrix-self' : 'matrix-cell'}
      data-at={`${row},${column}`}
      data-edge={props.isAtEdge || undefined}
      tabIndex={props.isCursor ? 0 : -1}
      aria-label={props.nameOf(own, other)}
      aria-selected={props.isSelected || undefined}
      style={Cell === 'div' ? { insetInlineStart: props.left, inlineSize: side } : undefined}
    >
      {cell && (
        <PrimitivesSvg
          primitives={cellPrimitives(cell.lines, side - 1, { isPlain: props.isFaded })}
          size={{ width: side - 1, height: side - 1 }}
          isFaded={props.isFaded}
        />
      )}
    </Cell>
  );
});
