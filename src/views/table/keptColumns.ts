/** The first columns of a table, which stay in sight while the others scroll. */
import type { Column } from './columns.ts';

type Width = Pick<Column<never>, 'width'>;

/** The width of some columns, rem. */
export const widthOf = (columns: readonly Width[]) => columns.reduce((sum, { width }) => sum + width, 0);

/** How far from the edge each of the first `kept` columns stops, rem. */
export const offsetsOf = (columns: readonly Width[], kept: number): readonly number[] =>
  columns.slice(0, kept).map((_, at) => widthOf(columns.slice(0, at)));

/** The attributes of a cell in a column that stays in sight; none for another column. */
export function keptAt(offsets: readonly number[], column: number) {
  const offset = offsets[column];
  if (offset === undefined) return {};
  const isLast = column === offsets.length - 1;
  return { 'data-kept': isLast ? 'last' : 'kept', style: { insetInlineStart: `${offset}rem` } };
}

/**
 * How many of the first columns stay in sight in a width, in rem: the key columns, if they leave more than half of it,
 * else one.
 */
export function keptColumns(
  columns: readonly Pick<Column<never>, 'isKey' | 'width'>[],
  width: number,
): number {
  const keys = columns.filter(({ isKey }) => isKey);
  return widthOf(keys) <= width / 2 ? keys.length : 1;
}
