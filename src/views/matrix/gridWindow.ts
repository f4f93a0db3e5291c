/** Rows and columns from the first to before the last. */
export interface GridWindow {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/**
 * Rows or columns to show of so many: those of a window, which may be of a larger matrix that was there before a filter,
 * and `extra`, where the keyboard stands, seen or not: focus must not get lost by scrolling.
 */
export function placesShown(
  [from, to]: readonly [from: number, to: number],
  extra: number,
  count: number,
): readonly number[] {
  const list = Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, i) => from + i);
  return extra < 0 || extra >= count || list.includes(extra) ? list : [...list, extra];
}
