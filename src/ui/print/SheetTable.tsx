import type { Derive } from '#derive/derive.ts';
import { relationRows, statementRows } from '#derive/tableRows.ts';
import { legendOf } from '#encoding/legend/legend.ts';
import { sceneOfStances } from '#encoding/legend/stancePrimitives.ts';
import type { AppState } from '#state/appState.ts';
import {
  type Column,
  type ColumnKey,
  cellText,
  columnsFor,
  relationColumns,
  sortRows,
  statementColumns,
} from '#views/table/columns.ts';
import { isRelation, type Row } from '#views/table/listProps.ts';
import { StanceSample } from '#views/table/StanceSample.tsx';
import { tableWords as words } from '#words/table.ts';
import { SheetLegend } from './SheetLegend.tsx';

/** A page is too narrow for every column of its own: those of a list stand in one, under one another. */
const together: readonly (readonly ColumnKey[])[] = [
  ['from', 'verb', 'to'],
  ['gloss', 'quote'],
  ['voice', 'mode', 'confidence'],
  ['saidBy', 'when', 'theatre'],
  ['first', 'last'],
];

function stacked<Each extends Row>(columns: readonly Column<Each>[]): readonly (readonly Column<Each>[])[] {
  const listOf = ({ key }: Column<Each>) => together.find((keys) => keys.includes(key)) ?? [key];
  return columns.flatMap((column) => {
    const keys = listOf(column);
    const isFirst = columns.find(({ key }) => keys.includes(key)) === column;
    return isFirst ? [columns.filter(({ key }) => keys.includes(key))] : [];
  });
}

interface SheetTableProps {
  readonly derive: Derive;
  readonly state: AppState;
  readonly heading: string;
}

/** Every row of the open list of the table, as it is sorted on screen, with every column. */
export function SheetTable({ derive, state, heading }: SheetTableProps) {
  const { query, tableTab, tableSort } = state;
  const graph = derive.visibleGraph(query);
  const nameOf = derive.index.shortNameOf;
  if (tableTab === 'statements') {
    const rows = statementRows(graph, derive.dataset, nameOf);
    return (
      <Rows
        rows={sortRows(rows, statementColumns, tableSort.statements)}
        columns={columnsFor(rows, statementColumns)}
        label={words.grid.statements}
      />
    );
  }
  const rows = relationRows(graph, nameOf, derive.dataset);
  const legend = legendOf(sceneOfStances(graph.relations), { markSize: 26, hulls: 'none' });
  return (
    <>
      <Rows
        rows={sortRows(rows, relationColumns, tableSort.relations)}
        columns={columnsFor(rows, relationColumns)}
        label={words.grid.relations}
      />
      {/* A row says itself that it is mixed. */}
      <SheetLegend entries={legend.filter(({ key }) => key !== 'mixed')} heading={heading} />
    </>
  );
}

interface RowsProps<Each extends Row> {
  readonly rows: readonly Each[];
  readonly columns: readonly Column<Each>[];
  readonly label: string;
}

function Rows<Each extends Row>({ rows, columns, label }: RowsProps<Each>) {
  const stacks = stacked(columns);
  return (
    <table className="sheet-table" aria-label={label}>
      <thead>
        <tr>
          {stacks.map((stack) => (
            <th key={stack[0]?.key} scope="col" data-number={stack[0]?.isNumber}>
              {stack.map(({ key }) => (
                <span key={key}>{words.column[key]}</span>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {stacks.map((stack) => (
              <td key={stack[0]?.key} data-number={stack[0]?.isNumber}>
                {stack.map((column) => (
                  <span key={column.key} data-column={column.key} dir="auto">
                    {column.key === 'stance' && isRelation(row) && <StanceSample relation={row.relation} />}
                    {cellText(column, row)}
                  </span>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
