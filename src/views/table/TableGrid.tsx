import './tableGrid.css';
import { type RefObject, useRef } from 'preact/compat';
import { useGridNavigation } from '#views/grid/useGridNavigation.ts';
import { tableWords as words } from '#words/table.ts';
import { nextSort } from './columns.ts';
import { keptColumns, offsetsOf, widthOf } from './keptColumns.ts';
import type { ListProps, Row } from './listProps.ts';
import { revealRow } from './revealRow.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { mostRows, useRowWindow, windowedRow } from './useRowWindow.ts';

/** The rows as a table that is walked with arrow keys; past two thousand rows only those in sight are rendered. */
export function TableGrid<Each extends Row>(props: ListProps<Each>) {
  const { rows, columns, isSelected, isNear, onSelect, onCopy, onEdit, onSort, sort, tab } = props;
  const grid = useTableGrid(props);
  const { scroller, isWindowed, rowHeight, kept, from, to, cursor, setCursor } = grid;
  const lineAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('tr[data-row]') : null;
  const rowAt = (target: EventTarget | null): Each | undefined => rows[Number(lineAt(target)?.dataset.row)];
  const span = columns.length + 1;
  const isOutside = isWindowed && cursor.row >= 0 && (cursor.row < from || cursor.row >= to);
  const line = (row: number) => {
    const each = rows[row] as Each;
    return (
      <TableRow
        key={each.key}
        row={each}
        at={row}
        columns={columns as ListProps<Row>['columns']}
        kept={kept}
        cursorColumn={cursor.row === row ? cursor.column : null}
        isSelected={isSelected(each)}
        isNear={isNear(each)}
        isWindowed={isWindowed}
        isAside={isOutside && row === cursor.row}
        onCopy={onCopy as ListProps<Row>['onCopy']}
      />
    );
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: events of the cells, which have roles and names */}
      <div
        ref={scroller}
        className="table-scroller"
        style={{ scrollPaddingInlineStart: `${widthOf(columns.slice(0, kept))}rem` }}
        onKeyDown={grid.onKeyDown}
        onFocus={grid.onFocus}
        onDblClick={({ target }) => {
          const row = rowAt(target);
          const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
          if (row && cell && onEdit) onEdit(row, cell.dataset.column ?? '');
        }}
        onClick={({ target }) => {
          const line = lineAt(target);
          const row = rowAt(target);
          // Marking words to copy them is no selection of the row.
          if (!line || !row || getSelection()?.isCollapsed === false) return;
          setCursor({ row: Number(line.dataset.row), column: 0 });
          onSelect(row);
        }}
      >
        <table
          className="table"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with arrow keys
          role="grid"
          aria-label={words.grid[tab]}
          aria-description={words.hint}
          aria-rowcount={rows.length + 1}
          data-windowed={isWindowed || undefined}
        >
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} style={{ inlineSize: `${width}rem` }} />
            ))}
            <col style={{ inlineSize: '2.5rem' }} />
          </colgroup>
          <TableHead
            columns={columns}
            offsets={offsetsOf(columns, kept)}
            sort={sort}
            cursorColumn={cursor.row === -1 ? cursor.column : null}
            onPress={(column, key) => {
              setCursor({ row: -1, column });
              onSort(nextSort(sort, key));
            }}
          />
          {from > 0 && <Gap rows={from} rowHeight={rowHeight} span={span} />}
          <tbody>
            {rows.slice(from, to).map((_, i) => line(from + i))}
            {isOutside && line(cursor.row)}
          </tbody>
          {to < rows.length && <Gap rows={rows.length - to} rowHeight={rowHeight} span={span} />}
        </table>
      </div>
      <MoreColumns scroller={scroller} />
    </>
  );
}

/** Which rows are rendered, and what keys do in the cells. */
function useTableGrid<Each extends Row>(props: ListProps<Each>) {
  const { rows, columns, isSelected, isNear, onSelect, onCopy, onEdit, onSort, onClear, sort, size } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isWindowed = rows.length > mostRows;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const rowHeight = windowedRow * rem;
  const kept = keptColumns(columns, size.width / rem);
  const [from, to] = useRowWindow(scroller, size.height, rowHeight, rows.length);

  const chosen = rows.findIndex(isSelected);
  const near = chosen < 0 ? rows.findIndex(isNear) : chosen;
  const { cursor, setCursor, onKeyDown, onFocus } = useGridNavigation({
    scroller,
    bounds: {
      rows: rows.length,
      columns: columns.length + 1,
      firstColumn: 0,
      page: Math.max(1, Math.floor(size.height / rowHeight) - 2),
    },
    start: { row: -1, column: 0 },
    target:
      near < 0
        ? null
        : { key: rows[near]?.key, cell: { row: near, column: 0 }, holds: ({ row }) => row === near },
    reveal: ({ row }) => {
      if (scroller.current && row >= 0) revealRow(scroller.current, row, isWindowed ? rowHeight : null);
    },
    isRevealed: ({ column }) => isWindowed && column === 0,
    onAct: ({ row: at, column }) => {
      const row = rows[at];
      const own = columns[column];
      if (at === -1 && own) onSort(nextSort(sort, own.key));
      else if (row && own) onSelect(row);
      else if (row) onCopy(row);
    },
    onEscape: onClear,
    onOtherKey: ({ key, ctrlKey }, { row: at, column }) => {
      const row = rows[at];
      if (key === 'F2' && row && onEdit) {
        onEdit(row, columns[column]?.key ?? '');
        return true;
      }
      // Where words are marked, the browser copies these.
      if (!row || key !== 'c' || !ctrlKey || getSelection()?.isCollapsed === false) return false;
      onCopy(row);
      return true;
    },
  });
  return { scroller, isWindowed, rowHeight, kept, from, to, cursor, setCursor, onKeyDown, onFocus };
}

/** Says at the edge that columns go on, and leads to them; the style shows it while they do. Keys have the arrows for it. */
function MoreColumns({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  return (
    <button
      type="button"
      className="table-more-columns"
      tabIndex={-1}
      aria-hidden="true"
      onClick={() =>
        scroller.current?.scrollBy({ left: scroller.current.clientWidth / 2, behavior: 'smooth' })
      }
    >
      {words.moreColumns}
    </button>
  );
}

interface GapProps {
  readonly rows: number;
  readonly rowHeight: number;
  readonly span: number;
}

/** The height of the rows that are not rendered. */
function Gap({ rows, rowHeight, span }: GapProps) {
  return (
    <tbody aria-hidden="true">
      <tr className="table-gap">
        <td colSpan={span} style={{ blockSize: rows * rowHeight }} />
      </tr>
    </tbody>
  );
}
