import type { GridCursor } from './gridKeys.ts';

/** The cell of a grid that an event is on, by the `data-at` of its element; null outside the cells. */
export function cellUnderEvent(target: EventTarget | null): GridCursor | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset.at ?? '').split(',').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

export const isSameCell = (one: GridCursor, other: GridCursor) =>
  one.row === other.row && one.column === other.column;
