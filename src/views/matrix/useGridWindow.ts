import { type RefObject, useEffect, useState } from 'preact/compat';
import type { Size } from '#base/geometry.ts';
import { type GridWindow, gridWindow } from './gridWindow.ts';
import type { MatrixMetrics } from './matrixMetrics.ts';

const nothing: GridWindow = { rows: [0, 0], columns: [0, 0] };

const isSame = (one: GridWindow, other: GridWindow) =>
  [0, 1].every((i) => one.rows[i] === other.rows[i] && one.columns[i] === other.columns[i]);

/** The window of a matrix that scrolls in an element; the same object until it changes. */
export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  metrics: MatrixMetrics | null,
  viewport: Size | null,
  count: number,
): GridWindow {
  const [seen, setSeen] = useState<GridWindow>(nothing);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !metrics || !viewport) return;
    const measure = () => {
      const scroll = { left: element.scrollLeft, top: element.scrollTop };
      const next = gridWindow(scroll, metrics, viewport, count);
      setSeen((now) => (isSame(now, next) ? now : next));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    return () => element.removeEventListener('scroll', measure);
  }, [scroller, metrics, viewport, count]);
  return seen;
}
