/** The parts that both renderers of the matrix use. */

import './matrixParts.css';
import { textWidth } from '#base/textWidth.ts';
import type { Matrix } from '#derive/matrixOf.ts';
import type { ActorGroup } from '#derive/orderActors.ts';
import type { Actor } from '#domain/actor.ts';
import type { MatrixCells } from '#state/viewChoice.ts';
import type { GridCursor } from '#views/grid/gridKeys.ts';
import { matrixWords } from '#words/matrix.ts';
import { nameLeading, nameOfGroup } from './groupNames.ts';
import type { RowProps } from './MatrixRowCells.tsx';
import { cornerWithArrow, type MatrixMetrics } from './matrixMetrics.ts';
import type { Head } from './slantedHead.ts';

export interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly metrics: MatrixMetrics;
  readonly cursor: GridCursor;
  readonly cells: MatrixCells;
  readonly label: string;
  readonly hint: string;
  /** The accessible name of a heading. */
  readonly headingOf: (actor: Actor) => string;
  readonly allColumns: readonly number[];
  readonly rowProps: RowProps;
}

/** Rows or columns that begin a group, but the first. */
export function groupEdges(groups: readonly ActorGroup[]): ReadonlySet<number> {
  return new Set(groups.slice(1).map(({ start }) => start));
}

export function groupOf(groups: readonly ActorGroup[], row: number): ActorGroup | undefined {
  return groups.find(({ start, count }) => row >= start && row < start + count);
}

/** A slanted name over its column. */
export function ColumnLabel({ name, head }: { readonly name: string; readonly head: Head }) {
  const { run, size, slant } = head;
  return (
    <span
      className="matrix-slanted"
      dir="auto"
      style={{ maxInlineSize: run, fontSize: size, transform: `rotate(${-slant}deg)` }}
    >
      {name}
    </span>
  );
}

interface RowLabelProps {
  readonly name: string;
  readonly metrics: Pick<MatrixMetrics, 'lineRun' | 'hasTwoLines' | 'fontSize'>;
}

/** A name before its row, in two lines of smaller letters where it is too long for one. */
export function RowLabel({ name, metrics: { lineRun, hasTwoLines, fontSize } }: RowLabelProps) {
  const isLong = hasTwoLines && textWidth(name, fontSize, 700) > lineRun;
  return (
    <span dir="auto" data-long={isLong || undefined}>
      {name}
    </span>
  );
}

interface GroupNameProps {
  readonly group: ActorGroup;
  readonly metrics: MatrixMetrics;
  /** Where nothing else gives it one. */
  readonly width?: number;
}

/** The bracket of a group with its name. */
export function GroupName({ group, metrics, width }: GroupNameProps) {
  const { lines, isTurned, top } = nameOfGroup(group, metrics);
  return (
    <span className="matrix-bracket" dir="auto" style={{ inlineSize: width }}>
      <span
        className="matrix-group-name"
        data-turned={isTurned || undefined}
        style={{ insetBlockStart: top, fontSize: metrics.groupSize, lineHeight: nameLeading }}
      >
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </span>
  );
}

interface MatrixCornerProps {
  readonly cells: MatrixCells;
  readonly metrics: Pick<MatrixMetrics, 'groupWidth' | 'labelWidth'>;
}

/** The corner says how to read a cell. */
export function MatrixCorner({ cells, metrics: { groupWidth, labelWidth } }: MatrixCornerProps) {
  return (
    <span className="matrix-corner-text">
      {matrixWords.corner[cells]}
      {cells === 'acts' && groupWidth + labelWidth >= cornerWithArrow && (
        <svg aria-hidden="true" width="34" height="22" viewBox="0 0 34 22" className="matrix-corner-arrow">
          <path d="M2 18H27V4M23.5 8.5 27 3.5 30.5 8.5" />
        </svg>
      )}
    </span>
  );
}
