import type { TableSort } from '#state/viewChoice.ts';
import { tableWords as words } from '#words/table.ts';
import type { Column, ColumnKey } from './columns.ts';
import { keptAt } from './keptColumns.ts';

interface TableHeadProps {
  readonly columns: readonly Pick<Column<never>, 'key' | 'isNumber'>[];
  /** Of the columns that stay in sight. */
  readonly offsets: readonly number[];
  readonly sort: TableSort;
  readonly cursorColumn: number | null;
  readonly onPress: (column: number, key: ColumnKey) => void;
}

/** The headings, which sort. */
export function TableHead({ columns, offsets, sort, cursorColumn, onPress }: TableHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, isNumber }, column) => (
          <th
            key={key}
            scope="col"
            {...keptAt(offsets, column)}
            data-number={isNumber || undefined}
            aria-sort={sort?.column === key ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
          >
            <button
              type="button"
              data-at={`-1,${column}`}
              tabIndex={cursorColumn === column ? 0 : -1}
              title={words.columnHint[key]}
              onClick={() => onPress(column, key)}
            >
              {words.column[key]}
              <span aria-hidden="true" className="table-arrow" />
            </button>
          </th>
        ))}
        <th scope="col" data-at={`-1,${columns.length}`} tabIndex={cursorColumn === columns.length ? 0 : -1}>
          <span className="visually-hidden">{words.column.copy}</span>
        </th>
      </tr>
    </thead>
  );
}
