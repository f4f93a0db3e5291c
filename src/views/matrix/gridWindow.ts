import type { Size } from '#base/geometry.ts';
import type { MatrixMetrics } from './matrixMetrics.ts';

/** Rows and columns from the first to before the last. */
export interface GridWindow {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** Cells rendered beyond the edge of sight, so that scrolling finds them there. */
const margin = 6;
/** The window moves in steps of so many cells, or every pixel of scrolling would render it again. */
const step = 4;

/** The rows and columns of a matrix that are in sight, or nearly. */
export function gridWindow(
  scroll: { readonly left: number; readonly top: number },
  metrics: MatrixMetrics,
  viewport: Size,
  count: number,
): GridWindow {
  const along = (from: number, shown: number): readonly [number, number] => {
    const first = Math.floor(from / metrics.cell / step) * step - margin;
    const last = Math.ceil((from + shown) / metrics.cell / step) * step + margin;
    return [Math.max(0, Math.min(first, count)), Math.min(count, last)];
  };
  return { rows: along(scroll.top, viewport.height), columns: along(scroll.left, viewport.width) };
}

/**
 * The rows or columns to render: those of the window that exist, and the one with the keyboard cursor, or scrolling would
 * lose the focus. The window may belong to a larger matrix, from before a filter.
 */
export function indicesShown(
  [from, to]: readonly [from: number, to: number],
  cursor: number,
  count: number,
): readonly number[] {
  const list = Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, i) => from + i);
  return cursor < 0 || cursor >= count || list.includes(cursor) ? list : [...list, cursor];
}
