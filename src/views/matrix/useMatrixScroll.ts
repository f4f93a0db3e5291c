import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Size } from '#base/geometry.ts';
import type { GridCursor } from '#views/grid/gridCursor.ts';
import { type MatrixMetrics, scrollTo } from './matrixMetrics.ts';

/** Brings cells into sight, clear of the sticky headings, and gives them the focus. */
export function useMatrixScroll(
  scroller: RefObject<HTMLElement | null>,
  metrics: MatrixMetrics | null,
  room: Size | null,
) {
  const wanted = useRef<GridCursor | null>(null);
  const reveal = useCallback(
    (place: GridCursor) => {
      const element = scroller.current;
      if (!element || !metrics || !room) return;
      const now = { left: element.scrollLeft, top: element.scrollTop };
      const { left, top } = scrollTo(place, metrics, room, now);
      if (left !== now.left || top !== now.top) element.scrollTo({ left, top });
    },
    [scroller, metrics, room],
  );
  const focusAt = useCallback(
    (place: GridCursor) => {
      reveal(place);
      wanted.current = place;
    },
    [reveal],
  );
  // After the cell has become the one that takes focus; in a windowed matrix it may have to be made first.
  useEffect(() => {
    const place = wanted.current;
    if (place === null) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-at="${place.row},${place.column}"]`);
    if (!cell) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
  });
  return { reveal, focusAt };
}
