import { type RefObject, useEffect, useState } from 'react';
import type { Size } from '#base/geometry.ts';
import type { GridWindow } from './gridWindow.ts';
import type { MatrixMetrics } from './matrixMetrics.ts';

/** Cells beyond the edge of sight, so that scrolling finds them there. */
const margin = 6;
/** The window moves in steps, or every pixel of scrolling would make it anew. */
const step = 4;

const nothing: GridWindow = { rows: [0, 0], columns: [0, 0] };

/** Which rows and columns of a matrix are in sight, or nearly. */
export function gridWindow(
  scroll: { readonly left: number; readonly top: number },
  metrics: MatrixMetrics,
  room: Size,
  count: number,
): GridWindow {
  const along = (from: number, shown: number): readonly [number, number] => {
    const first = Math.floor(from / metrics.cell / step) * step - margin;
    const last = Math.ceil((from + shown) / metrics.cell / step) * step + margin;
    return [Math.max(0, Math.min(first, count)), Math.min(count, last)];
  };
  return { rows: along(scroll.top, room.height), columns: along(scroll.left, room.width) };
}

const isSame = (one: GridWindow, other: GridWindow) =>
  [0, 1].every((i) => one.rows[i] === other.rows[i] && one.columns[i] === other.columns[i]);

/** The window of a matrix that scrolls in an element; the same object until it changes. */
export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  metrics: MatrixMetrics | null,
  room: Size | null,
  count: number,
): GridWindow {
  const [seen, setSeen] = useState<GridWindow>(nothing);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !metrics || !room) return;
    const measure = () => {
      const scroll = { left: element.scrollLeft, top: element.scrollTop };
      const next = gridWindow(scroll, metrics, room, count);
      setSeen((now) => (isSame(now, next) ? now : next));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    return () => element.removeEventListener('scroll', measure);
  }, [scroller, metrics, room, count]);
  return seen;
}
