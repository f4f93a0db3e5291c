// biome-ignore-all lint/a11y/useSemanticElements: boxes placed by hand, of which only those in sight are there
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take no focus, their cells do
import './MatrixWindow.css';
import { memo, useMemo } from 'preact/compat';
import type { Actor } from '#domain/actor.ts';
import { cssColour } from '#encoding/colours/colourVariables.ts';
import { type GridWindow, indicesShown } from './gridWindow.ts';
import { MatrixRowCells } from './MatrixRowCells.tsx';
import {
  ColumnLabel,
  GroupName,
  groupEdges,
  MatrixCorner,
  type MatrixGridProps,
  RowLabel,
} from './matrixParts.tsx';

/** The matrix of many actors: only the rows and columns in sight are rendered. */
export const MatrixWindow = memo(function MatrixWindow({
  window,
  ...props
}: MatrixGridProps & { readonly window: GridWindow }) {
  const { matrix, metrics, cursor, cells, headingOf } = props;
  const { actors, groups } = matrix;
  const { selectedActor } = props.rowProps;
  const { cell, groupWidth, labelWidth, headHeight } = metrics;
  const edges = useMemo(() => groupEdges(groups), [groups]);
  const count = actors.length;
  const rows = indicesShown(window.rows, cursor.row, count);
  // The same array until it changes, or every row would render again at every step down.
  const [fromColumn, toColumn] = window.columns;
  const columns = useMemo(
    () => indicesShown([fromColumn, toColumn], cursor.column, count),
    [fromColumn, toColumn, cursor.column, count],
  );
  const start = groupWidth + labelWidth;
  const [fromRow, toRow] = window.rows;
  return (
    <div
      className="matrix-window"
      role="grid"
      aria-label={props.label}
      aria-description={props.hint}
      aria-rowcount={actors.length + 1}
      aria-colcount={actors.length + 1}
      style={{ inlineSize: metrics.width, blockSize: metrics.height, fontSize: metrics.fontSize }}
    >
      <div className="matrix-head" role="row" aria-rowindex={1} style={{ blockSize: headHeight }}>
        <div className="matrix-corner" role="presentation" style={{ inlineSize: start }}>
          <MatrixCorner cells={cells} metrics={metrics} />
        </div>
        {columns.map((column) => {
          const actor = actors[column] as Actor;
          return (
            <div
              key={actor.id}
              role="columnheader"
              aria-colindex={column + 2}
              className="matrix-column"
              data-at={`-1,${column}`}
              tabIndex={cursor.row === -1 && cursor.column === column ? 0 : -1}
              aria-label={headingOf(actor)}
              aria-selected={actor.id === selectedActor || undefined}
              style={{ insetInlineStart: start + column * cell, inlineSize: cell }}
            >
              <ColumnLabel name={actor.shortName} head={metrics.head} />
            </div>
          );
        })}
      </div>
      {groups
        .filter(({ start: first, count }) => first < toRow && first + count > fromRow)
        .map((group) => (
          <div
            key={group.key}
            className="matrix-group"
            role="presentation"
            title={group.label}
            style={{
              color: cssColour(group.ink),
              insetBlockStart: headHeight + group.start * cell,
              blockSize: group.count * cell,
            }}
          >
            <GroupName group={group} metrics={metrics} width={groupWidth - 6} />
          </div>
        ))}
      {rows.map((row) => {
        const actor = actors[row] as Actor;
        return (
          <div
            key={actor.id}
            role="row"
            aria-rowindex={row + 2}
            className="matrix-line"
            data-edge={edges.has(row) || undefined}
            style={{ insetBlockStart: headHeight + row * cell, blockSize: cell, inlineSize: metrics.width }}
          >
            <div
              role="rowheader"
              aria-colindex={1}
              className="matrix-row-label"
              data-at={`${row},-1`}
              tabIndex={cursor.row === row && cursor.column === -1 ? 0 : -1}
              aria-label={headingOf(actor)}
              aria-selected={actor.id === selectedActor || undefined}
              style={{ insetInlineStart: groupWidth, inlineSize: labelWidth }}
            >
              <RowLabel name={actor.shortName} metrics={metrics} />
            </div>
            <MatrixRowCells
              {...props.rowProps}
              as="div"
              row={row}
              columns={columns}
              edges={edges}
              start={start}
              cursorColumn={cursor.row === row ? cursor.column : null}
            />
          </div>
        );
      })}
    </div>
  );
});
