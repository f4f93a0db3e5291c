/** Where the keyboard stands in a grid. Row −1 holds the column headings, column −1 the row headings. */
export interface GridCursor {
  readonly row: number;
  readonly column: number;
}

export interface GridBounds {
  readonly rows: number;
  readonly columns: number;
  /** −1 where the grid has row headings to stand on, else 0. */
  readonly firstColumn: -1 | 0;
  /** Rows that a page key goes by. */
  readonly page: number;
}

interface GridKey {
  readonly key: string;
  readonly isCtrl: boolean;
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The nearest cell of the grid. The corner above the row headings is none of its cells: there, the first column is nearest. */
export function cursorWithin({ row, column }: GridCursor, bounds: GridBounds): GridCursor {
  const inRow = within(row, -1, bounds.rows - 1);
  return {
    row: inRow,
    column: within(column, inRow === -1 ? 0 : bounds.firstColumn, bounds.columns - 1),
  };
}

/** The cell that a key moves to; null for a key that does not move (WAI-ARIA grid pattern). */
export function moveCursor(
  cursor: GridCursor,
  { key, isCtrl }: GridKey,
  bounds: GridBounds,
): GridCursor | null {
  const { row, column } = cursor;
  const to = (place: GridCursor) => cursorWithin(place, bounds);
  switch (key) {
    case 'ArrowLeft':
      return to({ row, column: column - 1 });
    case 'ArrowRight':
      return to({ row, column: column + 1 });
    case 'ArrowUp':
      // Up from a row heading there is the corner, which says nothing: the cursor stays.
      return column === -1 && row === 0 ? cursor : to({ row: row - 1, column });
    case 'ArrowDown':
      return to({ row: row + 1, column });
    case 'Home':
      return to({ row: isCtrl ? 0 : row, column: bounds.firstColumn });
    case 'End':
      return to({ row: isCtrl ? bounds.rows - 1 : row, column: bounds.columns - 1 });
    case 'PageUp':
      return row === -1 ? cursor : to({ row: Math.max(0, row - bounds.page), column });
    case 'PageDown':
      return to({ row: row + bounds.page, column });
    default:
      return null;
  }
}
