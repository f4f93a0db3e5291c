import { useEffect, useRef } from 'preact/compat';
import type { Hovered } from '#state/appState.ts';
import type { Dispatch } from '#state/store.ts';

interface Hover {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

/** Lights up an actor or a relation while the pointer is over an element, and no longer than the element is there. */
export function useHover(dispatch: Dispatch, hovered: Hovered): Hover {
  const isOver = useRef(false);
  // What is removed under the pointer gets no leave event.
  useEffect(
    () => () => {
      if (isOver.current) dispatch({ type: 'hovered', hovered: null });
    },
    [dispatch],
  );
  const set = (isNow: boolean) => {
    isOver.current = isNow;
    dispatch({ type: 'hovered', hovered: isNow ? hovered : null });
  };
  return { onPointerEnter: () => set(true), onPointerLeave: () => set(false) };
}
