import { type FocusEvent, type PointerEvent, useCallback, useEffect, useState } from 'preact/compat';
import type { Point } from '#base/geometry.ts';
import type { Matrix } from '#derive/matrixOf.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { Dispatch } from '#state/store.ts';
import { cellUnderEvent, isSameCell } from '#views/grid/cellUnderEvent.ts';
import type { GridCursor } from '#views/grid/gridKeys.ts';

interface Pointed {
  readonly cell: GridCursor;
  /** Of the window, in CSS px. */
  readonly at: Point;
  readonly by: 'pointer' | 'keys' | 'tap';
}

/** The cell under the pointer, with the keyboard focus, or last tapped: a finger does not hover. */
export function usePointed() {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const clear = useCallback(() => setPointed(null), []);

  const handlers = {
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'touch') return;
      const cell = cellUnderEvent(event.target);
      const at = { x: event.clientX, y: event.clientY };
      setPointed((now) => {
        if (cell === null) return now?.by === 'pointer' ? null : now;
        return now && isSameCell(now.cell, cell) ? now : { cell, at, by: 'pointer' };
      });
    },
    // A finger that scrolls goes down here too, but does not come up here.
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'touch') setPointed((now) => (now?.by === 'tap' ? null : now));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const cell = event.pointerType === 'touch' ? cellUnderEvent(event.target) : null;
      if (cell) setPointed({ cell, at: { x: event.clientX, y: event.clientY }, by: 'tap' });
    },
    onPointerLeave: () => setPointed((now) => (now?.by === 'pointer' ? null : now)),
    onScroll: () => setPointed((now) => (now?.by === 'pointer' ? null : now)),
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const cell = cellUnderEvent(target);
      if (cell === null || !(target instanceof Element && target.matches(':focus-visible'))) return;
      const box = target.getBoundingClientRect();
      setPointed({ cell, at: { x: box.right - 8, y: box.bottom - 10 }, by: 'keys' });
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      const isInside =
        event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      setPointed((now) => (now?.by === 'keys' || (now?.by === 'tap' && !isInside) ? null : now));
    },
  };
  return { pointed, clear, handlers };
}

/** Shares with all views what is pointed at in the matrix: the relation of a cell, or the actor of a heading. */
export function useSharedHover(cell: GridCursor | null, matrix: Matrix, dispatch: Dispatch): void {
  const [one, other] = [matrix.ids[cell?.row ?? -1], matrix.ids[cell?.column ?? -1]];
  useEffect(() => {
    const actor = one === undefined || other === undefined || one === other ? (one ?? other) : undefined;
    if (actor !== undefined) dispatch({ type: 'hovered', hovered: { kind: 'actor', actor } });
    else if (one !== undefined && other !== undefined) {
      dispatch({ type: 'hovered', hovered: { kind: 'dyad', dyad: dyadOf(one, other).id } });
    } else return;
    return () => dispatch({ type: 'hovered', hovered: null });
  }, [one, other, dispatch]);
}
