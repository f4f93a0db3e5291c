import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'preact/compat';
import { cellUnderEvent, isSameCell } from './cellUnderEvent.ts';
import { cursorWithin, type GridBounds, type GridCursor, moveCursor } from './gridKeys.ts';

/** Where a selection is in the grid. */
interface GridTarget {
  /** Compared by identity: the grid goes to each once. */
  readonly key: unknown;
  readonly cell: GridCursor;
  /** True for a cell that is as good, so that the cursor may stay on it. */
  readonly holds: (cell: GridCursor) => boolean;
}

interface GridInput {
  /** The element that the grid scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly bounds: GridBounds;
  readonly start: GridCursor;
  /** Null where nothing is selected, or it is not in the grid. */
  readonly target: GridTarget | null;
  /** Scrolls a cell into view. */
  readonly reveal: (cell: GridCursor) => void;
  /** False where the browser may scroll further to a cell that gets the focus. */
  readonly isRevealed: (cell: GridCursor) => boolean;
  /** Enter or Space on a cell. */
  readonly onAct: (cell: GridCursor, isShifted: boolean) => void;
  readonly onEscape: () => void;
  /** Every other key: true if it was one of the grid's own. */
  readonly onOtherKey?: (event: KeyboardEvent<HTMLElement>, cell: GridCursor) => boolean;
}

interface GridNavigation {
  readonly cursor: GridCursor;
  readonly setCursor: (cell: GridCursor) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * The keyboard in a grid whose cells carry `data-at` (WAI-ARIA grid pattern): one tab stop, which arrow keys move. The
 * cursor goes to every new selection, and to every cell that gets the focus.
 */
export function useGridNavigation(input: GridInput): GridNavigation {
  const { scroller, bounds, target, reveal, isRevealed, onAct, onEscape, onOtherKey } = input;
  const [at, setAt] = useState(input.start);
  // Filters shrink the grid under the cursor.
  const cursor = cursorWithin(at, bounds);
  const setCursor = useCallback(
    (cell: GridCursor) => setAt((now) => (isSameCell(now, cell) ? now : cell)),
    [],
  );

  const reached = useRef<unknown>(null);
  const goTo = useEffectEvent(({ key, cell, holds }: GridTarget) => {
    if (reached.current === key) return;
    reached.current = key;
    const next = holds(cursor) ? cursor : cell;
    reveal(next);
    setCursor(next);
  });
  useLayoutEffect(() => {
    if (target) goTo(target);
    else reached.current = null;
  }, [target]);

  const wanted = useRef<GridCursor | null>(null);
  // After every rendering: in a windowed grid the cell may have to be made first.
  useEffect(() => {
    const cell = wanted.current;
    if (cell === null) return;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-at="${cell.row},${cell.column}"]`);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: isRevealed(cell) });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.metaKey || cellUnderEvent(event.target) === null) return;
    const next = moveCursor(cursor, { key: event.key, isCtrl: event.ctrlKey }, bounds);
    if (next) {
      setCursor(next);
      reveal(next);
      wanted.current = next;
    } else if (event.key === 'Enter' || event.key === ' ') onAct(cursor, event.shiftKey);
    else if (event.key === 'Escape') onEscape();
    else if (!onOtherKey?.(event, cursor)) return;
    event.preventDefault();
  };
  // Keys act on the cell that has the focus, however it got it.
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const cell = cellUnderEvent(target);
    if (cell) setCursor(cell);
  };
  return { cursor, setCursor, onKeyDown, onFocus };
}
