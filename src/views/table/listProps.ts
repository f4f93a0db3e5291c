import type { Size } from '#base/geometry.ts';
import type { RelationRow, StatementRow } from '#derive/tableRows.ts';
import type { TableSort, TableTab } from '#state/viewChoice.ts';
import type { Column } from './columns.ts';

export type Row = RelationRow | StatementRow;

export const isRelation = (row: Row): row is RelationRow => 'relation' in row;

/** The props of a list of rows, drawn as a grid or as cards. */
export interface ListProps<Each extends Row> {
  readonly rows: readonly Each[];
  readonly columns: readonly Column<Each>[];
  readonly isSelected: (row: Each) => boolean;
  /** True for the rows of the selected actor or pair, where the selection is not the row itself. */
  readonly isNear: (row: Each) => boolean;
  readonly onSelect: (row: Each) => void;
  readonly onCopy: (row: Each) => void;
  /** Corrects what stands in a cell of one's own data; null where it cannot be changed. */
  readonly onEdit: ((row: Each, column: string) => void) | null;
  readonly tab: TableTab;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly onClear: () => void;
  /** The size of the element that the list scrolls in. */
  readonly size: Size;
}
