import { type FocusEvent, type PointerEvent, type RefObject, useEffect } from 'preact/compat';
import type { DyadId } from '#domain/dyad.ts';
import type { Hovered } from '#state/appState.ts';
import type { Dispatch } from '#state/store.ts';
import type { HoverWatch } from '#views/viewProps.ts';

/** A selector of the rows of what is hovered: a row carries its dyad, whose id is the ids of its actors around a "~". */
function rowsOf(hovered: NonNullable<Hovered>): string {
  if (hovered.kind === 'dyad') return `[data-dyad="${hovered.dyad}"]`;
  return `[data-dyad^="${hovered.actor}~"], [data-dyad$="~${hovered.actor}"]`;
}

/**
 * Shares hovering between the rows in an element and the other views: the row under the pointer or the focus is hovered,
 * and the rows of what is hovered anywhere are marked. It sets the attribute directly: state would render every row again.
 */
export function useHoveredRows(list: RefObject<HTMLElement | null>, hover: HoverWatch, dispatch: Dispatch) {
  useEffect(() => {
    let shown: Hovered = null;
    const mark = () => {
      const hovered = hover.get();
      if (hovered === shown) return;
      shown = hovered;
      const rows = hovered ? [...(list.current?.querySelectorAll<HTMLElement>(rowsOf(hovered)) ?? [])] : [];
      for (const row of list.current?.querySelectorAll<HTMLElement>('[data-over]') ?? []) {
        if (!rows.includes(row)) delete row.dataset.over;
      }
      for (const row of rows) row.dataset.over = 'true';
    };
    const stop = hover.subscribe(mark);
    return () => {
      stop();
      dispatch({ type: 'hovered', hovered: null });
    };
  }, [list, hover, dispatch]);

  const share = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-dyad]') : null;
    const dyad = (row?.dataset.dyad ?? null) as DyadId | null;
    const now = hover.get();
    if (dyad === (now?.kind === 'dyad' ? now.dyad : null)) return;
    dispatch({ type: 'hovered', hovered: dyad && { kind: 'dyad', dyad } });
  };
  return {
    onPointerOver: (event: PointerEvent<HTMLElement>) => event.pointerType !== 'touch' && share(event.target),
    onPointerLeave: () => share(null),
    onFocus: (event: FocusEvent<HTMLElement>) =>
      event.target instanceof Element && event.target.matches(':focus-visible') && share(event.target),
    onBlur: () => share(null),
  };
}
