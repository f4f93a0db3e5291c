import { type FocusEvent, type PointerEvent, useCallback, useEffect, useState } from 'react';
import type { Point } from '#base/geometry.ts';
import type { Matrix } from '#derive/matrixOf.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { Dispatch } from '#state/store.ts';
import { cellUnderEvent, isSameCell } from '#views/grid/cellUnderEvent.ts';
import type { GridCursor } from '#views/grid/gridCursor.ts';

interface Pointed {
  readonly place: GridCursor;
  /** Of the window, in CSS px. */
  readonly at: Point;
  readonly by: 'pointer' | 'keys' | 'tap';
}

/** What the pointer is over, the keyboard stands on, or a finger has tapped: fingers hover over nothing. */
export function usePointed() {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const clear = useCallback(() => setPointed(null), []);

  const handlers = {
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const place = cellUnderEvent(event.target);
      const at = { x: event.clientX, y: event.clientY };
      setPointed((now) => {
        if (place === null) return now?.by === 'pointer' ? null : now;
        return now && isSameCell(now.place, place) ? now : { place, at, by: 'pointer' };
      });
    },
    // A finger that scrolls goes down too, but does not come up here.
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType === 'touch') setPointed((now) => (now?.by === 'tap' ? null : now));
    },
    onPointerUp: (event: PointerEvent) => {
      const place = event.pointerType === 'touch' ? cellUnderEvent(event.target) : null;
      if (place) setPointed({ place, at: { x: event.clientX, y: event.clientY }, by: 'tap' });
    },
    onPointerLeave: () => setPointed((now) => (now?.by === 'pointer' ? null : now)),
    onScroll: () => setPointed((now) => (now?.by === 'pointer' ? null : now)),
    onFocus: (event: FocusEvent) => {
      const place = cellUnderEvent(event.target);
      if (place === null || !event.target.matches(':focus-visible')) return;
      const box = event.target.getBoundingClientRect();
      setPointed({ place, at: { x: box.right - 8, y: box.bottom - 10 }, by: 'keys' });
    },
    onBlur: (event: FocusEvent) => {
      const isInside = event.currentTarget.contains(event.relatedTarget);
      setPointed((now) => (now?.by === 'keys' || (now?.by === 'tap' && !isInside) ? null : now));
    },
  };
  return { pointed, clear, handlers };
}

/** Tells every view what is pointed at in the matrix: the relation of a cell, or the actor of a heading. */
export function useToldPointed(place: GridCursor | null, matrix: Matrix, dispatch: Dispatch): void {
  const [one, other] = [matrix.ids[place?.row ?? -1], matrix.ids[place?.column ?? -1]];
  useEffect(() => {
    const actor = one === undefined || other === undefined || one === other ? (one ?? other) : undefined;
    if (actor !== undefined) dispatch({ type: 'hovered', hovered: { kind: 'actor', actor } });
    else if (one !== undefined && other !== undefined) {
      dispatch({ type: 'hovered', hovered: { kind: 'dyad', dyad: dyadOf(one, other).id } });
    } else return;
    return () => dispatch({ type: 'hovered', hovered: null });
  }, [one, other, dispatch]);
}
