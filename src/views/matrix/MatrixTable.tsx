import './MatrixTable.css';
import { memo, useMemo } from 'preact/compat';
import type { OrderedActors } from '#derive/orderActors.ts';
import { cssColour } from '#encoding/colours/colourVariables.ts';
import { MatrixRowCells } from './MatrixRowCells.tsx';
import {
  ColumnLabel,
  GroupName,
  groupEdges,
  groupOf,
  MatrixCorner,
  type MatrixGridProps,
  RowLabel,
} from './matrixParts.tsx';

/** The matrix as a table: every row and cell is there. For as many actors as a browser lays out in a moment. */
export const MatrixTable = memo(function MatrixTable(props: MatrixGridProps) {
  const { matrix, metrics, cursor, cells, headingOf, label, hint } = props;
  const { actors, groups } = matrix;
  const { selectedActor } = props.rowProps;
  const edges = useMemo(() => groupEdges(groups), [groups]);
  return (
    <table
      className="matrix-table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with arrow keys
      role="grid"
      aria-label={label}
      aria-description={hint}
      style={{ width: metrics.width, fontSize: metrics.fontSize }}
    >
      <colgroup>
        {groups.length > 0 && <col style={{ width: metrics.groupWidth }} />}
        <col style={{ width: metrics.labelWidth }} />
        {actors.map(({ id }) => (
          <col key={id} style={{ width: metrics.cell }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: metrics.headHeight }}>
          <td className="matrix-corner" colSpan={groups.length > 0 ? 2 : 1}>
            <MatrixCorner cells={cells} metrics={metrics} />
          </td>
          {actors.map((actor, column) => (
            <th
              key={actor.id}
              scope="col"
              className="matrix-column"
              data-at={`-1,${column}`}
              data-edge={edges.has(column) || undefined}
              tabIndex={cursor.row === -1 && cursor.column === column ? 0 : -1}
              aria-label={headingOf(actor)}
              aria-selected={actor.id === selectedActor || undefined}
            >
              <ColumnLabel name={actor.shortName} head={metrics.head} />
            </th>
          ))}
        </tr>
      </thead>
      {bodies(matrix).map(({ key, start, count }) => (
        <tbody key={key}>
          {actors.slice(start, start + count).map((actor, i) => {
            const row = start + i;
            const group = groupOf(groups, row);
            return (
              <tr key={actor.id} style={{ height: metrics.cell }} data-edge={edges.has(row) || undefined}>
                {group && group.start === row && (
                  <th
                    scope="rowgroup"
                    className="matrix-group"
                    rowSpan={group.count}
                    aria-label={group.label}
                    title={group.label}
                    style={{ color: cssColour(group.ink) }}
                  >
                    <GroupName group={group} metrics={metrics} />
                  </th>
                )}
                <th
                  scope="row"
                  className="matrix-row-label"
                  style={{ insetInlineStart: metrics.groupWidth }}
                  data-at={`${row},-1`}
                  tabIndex={cursor.row === row && cursor.column === -1 ? 0 : -1}
                  aria-label={headingOf(actor)}
                  aria-selected={actor.id === selectedActor || undefined}
                >
                  <RowLabel name={actor.shortName} metrics={metrics} />
                </th>
                <MatrixRowCells
                  {...props.rowProps}
                  as="td"
                  row={row}
                  columns={props.allColumns}
                  edges={edges}
                  cursorColumn={cursor.row === row ? cursor.column : null}
                />
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
});

function bodies({ actors, groups }: OrderedActors) {
  return groups.length > 0 ? groups : [{ key: 'all', start: 0, count: actors.length }];
}
