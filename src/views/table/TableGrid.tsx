import './tableGrid.css';
import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cellUnderEvent, isSameCell } from '#views/grid/cellUnderEvent.ts';
import { cursorWithin, type GridCursor, moveCursor } from '#views/grid/gridCursor.ts';
import { tableWords as words } from '#words/table.ts';
import { keptColumns, nextSort } from './columns.ts';
import type { ListProps, Row } from './listProps.ts';
import { StanceSample } from './StanceSample.tsx';
import { CopyButton } from './TableCards.tsx';
import { mostRows, useRowWindow, windowedRow } from './useRowWindow.ts';

/** The rows as a table that is walked with arrow keys; past two thousand only what is in sight is there. */
export function TableGrid<Each extends Row>(props: ListProps<Each>) {
  const { rows, columns, isSelected, isNear, onSelect, onCopy, onSort, onClear, sort, tab } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [cursorAt, setCursor] = useState<GridCursor>({ row: -1, column: 0 });
  const bounds = { rows: rows.length, columns: columns.length + 1, firstColumn: 0 } as const;
  const cursor = cursorWithin(cursorAt, { ...bounds, page: 1 });
  const wantsFocus = useRef(false);
  const isWindowed = rows.length > mostRows;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const rowHeight = windowedRow * rem;
  const kept = keptColumns(columns, props.size.width / rem);
  const offsets = columns.slice(0, kept).map((_, at) => widthOf(columns.slice(0, at)));
  const [from, to] = useRowWindow(scroller, props.size.height, rowHeight, rows.length);

  const reveal = (row: number) => {
    const element = scroller.current;
    if (!element || row < 0) return;
    if (!isWindowed) {
      const own = element.querySelector<HTMLElement>(`tr[data-row="${row}"]`);
      own?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return;
    }
    const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight + head];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  };
  // What is selected elsewhere is brought into sight, and is where the keyboard begins.
  const chosen = rows.findIndex(isSelected);
  const near = chosen < 0 ? rows.findIndex(isNear) : chosen;
  const lastKey = useRef<string | null>(null);
  useLayoutEffect(() => {
    const key = near < 0 ? null : (rows[near]?.key ?? null);
    if (key === lastKey.current) return;
    lastKey.current = key;
    if (near < 0) return;
    reveal(near);
    setCursor((now) => (now.row === near ? now : { row: near, column: 0 }));
  });
  useEffect(() => {
    if (!wantsFocus.current) return;
    const at = `[data-at="${cursor.row},${cursor.column}"]`;
    const cell = scroller.current?.querySelector<HTMLElement>(at);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: isWindowed && cursor.column === 0 });
  });

  const act = () => {
    const row = rows[cursor.row];
    const column = columns[cursor.column];
    if (cursor.row === -1) {
      if (column) onSort(nextSort(sort, column.key));
    } else if (row) {
      if (column) onSelect(row);
      else onCopy(row);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(props.size.height / rowHeight) - 2);
    const next = moveCursor(cursor, { key: event.key, isCtrl: event.ctrlKey }, { ...bounds, page });
    const row = rows[cursor.row];
    const isCopy = event.key === 'c' && event.ctrlKey && getSelection()?.isCollapsed !== false;
    if (next) {
      setCursor(next);
      wantsFocus.current = true;
      reveal(next.row);
    } else if (event.key === 'Enter' || event.key === ' ') act();
    else if (isCopy && row) onCopy(row);
    else if (event.key === 'Escape') onClear();
    else return;
    event.preventDefault();
  };
  const span = columns.length + 1;
  const rowApart =
    isWindowed && cursor.row >= 0 && (cursor.row < from || cursor.row >= to) ? cursor.row : null;
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
        isAside={row === rowApart}
        onCopy={onCopy as ListProps<Row>['onCopy']}
      />
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: events of the cells, which have roles and names
    <div
      ref={scroller}
      className="table-room"
      style={{ scrollPaddingInlineStart: `${widthOf(columns.slice(0, kept))}rem` }}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        // Whatever gave a cell the focus, keys act where it is.
        const place = cellUnderEvent(target);
        if (place) setCursor((now) => (isSameCell(now, place) ? now : place));
      }}
      onClick={({ target }) => {
        const line = target instanceof Element ? target.closest<HTMLElement>('tr[data-row]') : null;
        const row = line ? rows[Number(line.dataset.row)] : undefined;
        // Whoever marks words to copy them does not mean to select the row.
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
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, isNumber }, column) => (
              <th
                key={key}
                scope="col"
                {...keptAt(offsets, column)}
                data-number={isNumber || undefined}
                aria-sort={
                  sort?.column === key ? (sort.isDescending ? 'descending' : 'ascending') : undefined
                }
              >
                <button
                  type="button"
                  data-at={`-1,${column}`}
                  tabIndex={cursor.row === -1 && cursor.column === column ? 0 : -1}
                  title={words.columnHint[key]}
                  onClick={() => {
                    setCursor({ row: -1, column });
                    onSort(nextSort(sort, key));
                  }}
                >
                  {words.column[key]}
                  <span aria-hidden="true" className="table-arrow" />
                </button>
              </th>
            ))}
            <th
              scope="col"
              data-at={`-1,${columns.length}`}
              tabIndex={cursor.row === -1 && cursor.column === columns.length ? 0 : -1}
            >
              <span className="visually-hidden">{words.column.copy}</span>
            </th>
          </tr>
        </thead>
        {from > 0 && <Gap rows={from} rowHeight={rowHeight} span={span} />}
        <tbody>
          {rows.slice(from, to).map((_, i) => line(from + i))}
          {rowApart !== null && line(rowApart)}
        </tbody>
        {to < rows.length && <Gap rows={rows.length - to} rowHeight={rowHeight} span={span} />}
      </table>
    </div>
  );
}

function Gap({
  rows,
  rowHeight,
  span,
}: {
  readonly rows: number;
  readonly rowHeight: number;
  readonly span: number;
}) {
  return (
    <tbody aria-hidden="true">
      <tr className="table-gap">
        <td colSpan={span} style={{ blockSize: rows * rowHeight }} />
      </tr>
    </tbody>
  );
}

const widthOf = (columns: readonly { readonly width: number }[]) =>
  columns.reduce((sum, { width }) => sum + width, 0);

/** Of a cell in a column that stays in sight: how far from the edge it stops. */
function keptAt(offsets: readonly number[], column: number) {
  const offset = offsets[column];
  if (offset === undefined) return {};
  const isLast = column === offsets.length - 1;
  return { 'data-kept': isLast ? 'last' : 'kept', style: { insetInlineStart: `${offset}rem` } };
}

interface TableRowProps extends Pick<ListProps<Row>, 'columns' | 'onCopy'> {
  readonly row: Row;
  /** How many of the first columns stay in sight. */
  readonly kept: number;
  readonly at: number;
  readonly cursorColumn: number | null;
  readonly isSelected: boolean;
  readonly isNear: boolean;
  readonly isWindowed: boolean;
  /** Kept for the keyboard, out of sight. */
  readonly isAside: boolean;
}

const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, at, columns, kept, cursorColumn, isSelected, isNear, isWindowed, isAside, onCopy } = props;
  const offsets = columns.slice(0, kept).map((_, before) => widthOf(columns.slice(0, before)));
  return (
    <tr
      data-row={at}
      data-dyad={row.dyad}
      aria-rowindex={at + 2}
      aria-selected={isSelected || undefined}
      data-near={isNear || undefined}
      className={isAside ? 'visually-hidden' : undefined}
    >
      {columns.map(({ key, text, isNumber, isKey }, column) => {
        const said = text(row);
        const content = (
          <>
            {key === 'stance' && 'relation' in row && <StanceSample relation={row.relation} />}
            {said === '' || (isNumber && said === '0') ? words.empty : said}
          </>
        );
        // The row goes by the names that stay in sight.
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
