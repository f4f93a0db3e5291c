/** Rows and columns from the first to before the last. */
export interface GridWindow {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/**
 * The rows or columns to render: those of the window that exist, and the one with the keyboard cursor, or scrolling would
 * lose the focus. The window may belong to a larger matrix, from before a filter.
 */
export function indicesShown(
  [from, to]: readonly [from: number, to: number],
  cursor: number,
  count: number,
): readonly number[] {
  const list = Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, i) => from + i);
  return cursor < 0 || cursor >= count || list.includes(cursor) ? list : [...list, cursor];
}
