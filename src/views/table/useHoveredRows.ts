import { type FocusEvent, type PointerEvent, type RefObject, useEffect } from 'react';
import type { DyadId } from '#domain/dyad.ts';
import type { Hovered } from '#state/appState.ts';
import type { Dispatch } from '#state/store.ts';
import type { HoverWatch } from '#views/viewProps.ts';

/** Rows carry their dyad; the ids of its actors stand in it, parted by "~". */
function rowsOf(hovered: NonNullable<Hovered>): string {
  if (hovered.kind === 'dyad') return `[data-dyad="${hovered.dyad}"]`;
  return `[data-dyad^="${hovered.actor}~"], [data-dyad$="~${hovered.actor}"]`;
}

/**
 * Shares hovering between the rows in an element and whatever else shows the same: tells of the row under the pointer
 * or the focus, and marks the rows of what is hovered anywhere. By hand, or every row would render anew.
 */
export function useHoveredRows(room: RefObject<HTMLElement | null>, hover: HoverWatch, dispatch: Dispatch) {
  useEffect(() => {
    let shown: Hovered = null;
    const mark = () => {
      const hovered = hover.get();
      if (hovered === shown) return;
      shown = hovered;
      const rows = hovered ? [...(room.current?.querySelectorAll<HTMLElement>(rowsOf(hovered)) ?? [])] : [];
      for (const row of room.current?.querySelectorAll<HTMLElement>('[data-over]') ?? []) {
        if (!rows.includes(row)) delete row.dataset.over;
      }
      for (const row of rows) row.dataset.over = 'true';
    };
    const stop = hover.subscribe(mark);
    return () => {
      stop();
      dispatch({ type: 'hovered', hovered: null });
    };
  }, [room, hover, dispatch]);

  const tell = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-dyad]') : null;
    const dyad = (row?.dataset.dyad ?? null) as DyadId | null;
    const now = hover.get();
    if (dyad === (now?.kind === 'dyad' ? now.dyad : null)) return;
    dispatch({ type: 'hovered', hovered: dyad && { kind: 'dyad', dyad } });
  };
  return {
    onPointerOver: (event: PointerEvent) => event.pointerType !== 'touch' && tell(event.target),
    onPointerLeave: () => tell(null),
    onFocus: (event: FocusEvent) => event.target.matches(':focus-visible') && tell(event.target),
    onBlur: () => tell(null),
  };
}
