import type { Size } from '#base/geometry.ts';
import type { RelationRow, StatementRow } from '#derive/tableRows.ts';
import type { TableSort, TableTab } from '#state/viewChoice.ts';
import type { Column } from './columns.ts';

export type Row = RelationRow | StatementRow;

/** What a list of rows is given, whichever rows they are and however they are drawn. */
export interface ListProps<Each extends Row> {
  readonly rows: readonly Each[];
  readonly columns: readonly Column<Each>[];
  readonly isSelected: (row: Each) => boolean;
  /** True for rows of the selected actor or pair, where it is not the row itself that is selected. */
  readonly isNear: (row: Each) => boolean;
  readonly onSelect: (row: Each) => void;
  readonly onCopy: (row: Each) => void;
  readonly tab: TableTab;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly onClear: () => void;
  /** Of the region that the list scrolls in. */
  readonly size: Size;
}
