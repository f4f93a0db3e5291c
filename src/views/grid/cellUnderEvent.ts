import type { GridCursor } from './gridCursor.ts';

/** The cell of an event in a grid, by the mark `data-at` that every cell carries; null beside the cells. */
export function cellUnderEvent(target: EventTarget | null): GridCursor | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset.at ?? '').split(',').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

export const isSameCell = (one: GridCursor, other: GridCursor) =>
  one.row === other.row && one.column === other.column;
