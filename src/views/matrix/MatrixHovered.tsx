import './MatrixHovered.css';
import { type RefObject, useEffect, useMemo, useSyncExternalStore } from 'preact/compat';
import type { Matrix } from '#derive/matrixOf.ts';
import { parseDyadId } from '#domain/dyad.ts';
import type { Hovered } from '#state/appState.ts';
import type { GridCursor } from '#views/grid/gridKeys.ts';
import type { HoverWatch } from '#views/viewProps.ts';
import type { MatrixMetrics } from './matrixMetrics.ts';

interface BandsProps {
  readonly at: GridCursor;
  readonly metrics: MatrixMetrics;
}

/** The row and the column of a cell. */
function Bands({ at, metrics }: BandsProps) {
  const { cell, headHeight, groupWidth, labelWidth, width, height } = metrics;
  return (
    <>
      {at.row >= 0 && (
        <div
          className="matrix-band"
          data-along="row"
          style={{ insetBlockStart: headHeight + at.row * cell, blockSize: cell, inlineSize: width }}
        />
      )}
      {at.column >= 0 && (
        <div
          className="matrix-band"
          data-along="column"
          style={{
            insetInlineStart: groupWidth + labelWidth + at.column * cell,
            inlineSize: cell,
            blockSize: height,
          }}
        />
      )}
    </>
  );
}

/** The cells of what is hovered: for an actor its own, for a relation both of its cells. */
function cellsOf(hovered: Hovered, { ids }: Pick<Matrix, 'ids'>): readonly GridCursor[] {
  if (hovered === null) return [];
  if (hovered.kind === 'actor') {
    const at = ids.indexOf(hovered.actor);
    return at < 0 ? [] : [{ row: at, column: at }];
  }
  const ends = parseDyadId(hovered.dyad);
  const [one, other] = ends ? [ids.indexOf(ends.a), ids.indexOf(ends.b)] : [-1, -1];
  if (one < 0 || other < 0) return [];
  return [
    { row: one, column: other },
    { row: other, column: one },
  ];
}

interface MatrixHoveredProps {
  /** The element that the matrix scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly matrix: Matrix;
  readonly metrics: MatrixMetrics;
  readonly hover: HoverWatch;
  /** The cell that is pointed at in the matrix itself. */
  readonly pointed: GridCursor | null;
}

/** Marks the rows and columns of what is hovered, here or in another view. */
export function MatrixHovered({ scroller, matrix, metrics, hover, pointed }: MatrixHoveredProps) {
  const hovered = useSyncExternalStore(hover.subscribe, hover.get);
  const cells = useMemo(() => (pointed ? [pointed] : cellsOf(hovered, matrix)), [pointed, hovered, matrix]);
  // Set the attribute directly: state would render every cell again.
  useEffect(() => {
    const headings = cells.flatMap(({ row, column }) =>
      [`${row},-1`, `-1,${column}`].flatMap((heading) => [
        ...(scroller.current?.querySelectorAll<HTMLElement>(`[data-at="${heading}"]`) ?? []),
      ]),
    );
    for (const heading of headings) heading.dataset.over = 'true';
    return () => {
      for (const heading of headings) delete heading.dataset.over;
    };
  }, [cells, scroller]);
  return cells.map((at) => <Bands key={`${at.row},${at.column}`} at={at} metrics={metrics} />);
}
