import { type FocusEvent, type PointerEvent, type RefObject, useCallback, useEffect, useState } from 'react';
import type { Point } from '#encoding/geometry.ts';
import type { GridCursor } from '#views/gridCursor.ts';

/** The cell of an event, by the mark that every cell carries. */
export function atOf(target: EventTarget | null): GridCursor | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset.at ?? '').split(',').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

interface Pointed {
  readonly place: GridCursor;
  /** Of the window, in CSS px. */
  readonly at: Point;
  readonly by: 'pointer' | 'keys';
}

const isSame = (one: GridCursor, other: GridCursor) => one.row === other.row && one.column === other.column;

/** What the pointer is over, or the keyboard stands on. Fingers point at nothing: they tap. */
export function usePointed(room: RefObject<HTMLElement | null>) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const clear = useCallback(() => setPointed(null), []);

  // Headings of what is pointed at stand out; done by hand, or every cell would render anew.
  const [row, column] = [pointed?.place.row, pointed?.place.column];
  useEffect(() => {
    if (row === undefined || column === undefined) return;
    const headings = [`${row},-1`, `-1,${column}`].flatMap((at) => [
      ...(room.current?.querySelectorAll<HTMLElement>(`[data-at="${at}"]`) ?? []),
    ]);
    for (const heading of headings) heading.dataset.over = 'true';
    return () => {
      for (const heading of headings) delete heading.dataset.over;
    };
  }, [row, column, room]);

  const handlers = {
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const place = atOf(event.target);
      const at = { x: event.clientX, y: event.clientY };
      setPointed((now) => {
        if (place === null) return now?.by === 'keys' ? now : null;
        return now && isSame(now.place, place) ? now : { place, at, by: 'pointer' };
      });
    },
    onPointerLeave: () => setPointed((now) => (now?.by === 'pointer' ? null : now)),
    onScroll: () => setPointed((now) => (now?.by === 'pointer' ? null : now)),
    onFocus: (event: FocusEvent) => {
      const place = atOf(event.target);
      if (place === null || !event.target.matches(':focus-visible')) return;
      const box = event.target.getBoundingClientRect();
      setPointed({ place, at: { x: box.right - 8, y: box.bottom - 10 }, by: 'keys' });
    },
    onBlur: () => setPointed((now) => (now?.by === 'keys' ? null : now)),
  };
  return { pointed, clear, handlers };
}
