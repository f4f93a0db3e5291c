import { memo } from 'preact/compat';
import { CopyButton } from './CopyButton.tsx';
import { cellText } from './columns.ts';
import { keptAt, offsetsOf } from './keptColumns.ts';
import type { ListProps, Row } from './listProps.ts';
import { StanceSample } from './StanceSample.tsx';

interface TableRowProps extends Pick<ListProps<Row>, 'columns' | 'onCopy'> {
  readonly row: Row;
  /** How many of the first columns stay in sight. */
  readonly kept: number;
  readonly at: number;
  readonly cursorColumn: number | null;
  readonly isSelected: boolean;
  readonly isNear: boolean;
  readonly isWindowed: boolean;
  /** Out of sight, and rendered for the keyboard alone. */
  readonly isAside: boolean;
}

/** One row; its cells are those of the grid. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, at, columns, kept, cursorColumn, isSelected, isNear, isWindowed, isAside, onCopy } = props;
  const offsets = offsetsOf(columns, kept);
  return (
    <tr
      data-row={at}
      data-dyad={row.dyad}
      aria-rowindex={at + 2}
      aria-selected={isSelected || undefined}
      data-near={isNear || undefined}
      className={isAside ? 'visually-hidden' : undefined}
    >
      {columns.map((own, column) => {
        const { key, text, isNumber, isKey } = own;
        const said = text(row);
        const content = (
          <>
            {key === 'stance' && 'relation' in row && <StanceSample relation={row.relation} />}
            {cellText(own, row)}
          </>
        );
        // The row is named by the columns that stay in sight.
        const Cell = isKey ? 'th' : 'td';
        return (
          <Cell
            key={key}
            scope={isKey ? 'row' : undefined}
            {...keptAt(offsets, column)}
            data-at={`${at},${column}`}
            data-column={key}
            data-number={isNumber || undefined}
            data-none={said === '' || said === '0' || undefined}
            tabIndex={cursorColumn === column ? 0 : -1}
            dir="auto"
          >
            {isWindowed ? <div className="table-two">{content}</div> : content}
          </Cell>
        );
      })}
      <td>
        <CopyButton
          row={row}
          onCopy={() => onCopy(row)}
          data-at={`${at},${columns.length}`}
          tabIndex={cursorColumn === columns.length ? 0 : -1}
        />
      </td>
    </tr>
  );
});
