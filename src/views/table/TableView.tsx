import './table.css';
import '#views/viewTools.css';
import { useCallback, useMemo, useRef } from 'react';
import { type RelationRow, relationRows, type StatementRow, statementRows } from '#derive/tableRows.ts';
import { hasEnd, parseDyadId } from '#domain/dyad.ts';
import { useSize } from '#views/useSize.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { tableWords as words } from '#words/table.ts';
import { columnsFor, copyText, relationColumns, sortRows, statementColumns } from './columns.ts';
import type { ListProps } from './listProps.ts';
import { TableCards } from './TableCards.tsx';
import { TableGrid } from './TableGrid.tsx';
import { TableTools } from './TableTools.tsx';
import { useHoveredRows } from './useHoveredRows.ts';

/** Narrower than this, rows are cards. */
const leastTable = 560;

type OwnProps<Each extends RelationRow | StatementRow> = Pick<
  ListProps<Each>,
  'rows' | 'columns' | 'isSelected' | 'isNear' | 'onSelect' | 'onCopy'
>;

/** Relations and statements as lists to sort, quote and check. */
export function TableView({ state, hover, derive, dispatch, hostActions, leadingTools }: ViewProps) {
  const { query, selection, tableTab: tab, tableSort } = state;
  const { dataset } = derive;
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const graph = derive.visibleGraph(query);
  const nameOf = derive.index.shortNameOf;
  const relations = useMemo(() => relationRows(graph, nameOf), [graph, nameOf]);
  const statements = useMemo(() => statementRows(graph, dataset, nameOf), [graph, dataset, nameOf]);
  const sort = tableSort[tab];
  const sortedRelations = useMemo(
    () => sortRows(relations, relationColumns, tableSort.relations),
    [relations, tableSort.relations],
  );
  const sortedStatements = useMemo(
    () => sortRows(statements, statementColumns, tableSort.statements),
    [statements, tableSort.statements],
  );

  const columnsOfRelations = useMemo(() => columnsFor(relations, relationColumns), [relations]);

  const dyad = derive.dyadOfSelection(selection, query.rollUp);
  const actor = selection.kind === 'actor' ? selection.actor : null;
  const statement = selection.kind === 'statement' ? selection.statement : null;
  const several = useMemo(
    () => new Set<string>(derive.dyadsOfSelection(selection, query.rollUp)),
    [derive, selection, query.rollUp],
  );
  const isOfSelection = useCallback(
    (row: { readonly dyad: string }) => {
      if (several.has(row.dyad)) return true;
      const ends = actor === null ? null : parseDyadId(row.dyad);
      return actor !== null && ends !== null && hasEnd(ends, actor);
    },
    [actor, several],
  );
  // The same function until the way out changes, or every row would render anew with every selection.
  const copyRelation = useCallback(
    (row: RelationRow) => hostActions.copy(copyText([row], relationColumns), words.copied.relations(1)),
    [hostActions],
  );
  const copyStatement = useCallback(
    (row: StatementRow) => hostActions.copy(copyText([row], statementColumns), words.copied.statements(1)),
    [hostActions],
  );
  const forRelations = useMemo<OwnProps<RelationRow>>(
    () => ({
      rows: sortedRelations,
      columns: columnsOfRelations,
      isSelected: (row) => row.dyad === dyad,
      isNear: isOfSelection,
      onSelect: (row) => dispatch({ type: 'dyadSelected', dyad: row.dyad }),
      onCopy: copyRelation,
    }),
    [sortedRelations, columnsOfRelations, dyad, isOfSelection, dispatch, copyRelation],
  );
  const forStatements = useMemo<OwnProps<StatementRow>>(
    () => ({
      rows: sortedStatements,
      columns: statementColumns,
      isSelected: (row) => row.key === statement,
      isNear: (row) => row.dyad === dyad || isOfSelection(row),
      onSelect: (row) => dispatch({ type: 'statementSelected', statement: row.key }),
      onCopy: copyStatement,
    }),
    [sortedStatements, dyad, statement, isOfSelection, dispatch, copyStatement],
  );

  const copyAll = () => {
    if (tab === 'relations') {
      const text = copyText(sortedRelations, relationColumns);
      hostActions.copy(text, words.copied.relations(sortedRelations.length));
    } else {
      const text = copyText(sortedStatements, statementColumns);
      hostActions.copy(text, words.copied.statements(sortedStatements.length));
    }
  };
  const saveCsv = async () => {
    const { relationsCsv, statementsCsv } = await import('#dataset/formats/csv.ts');
    const text =
      tab === 'relations'
        ? relationsCsv(
            sortedRelations.map(({ relation }) => relation),
            dataset,
          )
        : statementsCsv(
            sortedStatements.map((row) => ({ statement: row.statement, counts: true })),
            dataset,
          );
    hostActions.saveFile(`entente-${dataset.id}-${tab}.csv`, 'text/csv', text);
  };

  const hoverHandlers = useHoveredRows(room, hover, dispatch);
  const isNarrow = size !== null && size.width < leastTable;
  const List = isNarrow ? TableCards : TableGrid;
  const common = {
    tab,
    sort,
    onSort: (next: typeof sort) => dispatch({ type: 'tableSorted', tab, sort: next }),
    onClear: () => dispatch({ type: 'selectionCleared' }),
  };
  return (
    <div className="table-view">
      <TableTools
        tab={tab}
        counts={{ relations: relations.length, statements: statements.length }}
        onTab={(chosen) => dispatch({ type: 'tableTabChosen', tab: chosen })}
        onCopyAll={copyAll}
        onCsv={() => void saveCsv()}
        leadingTools={leadingTools}
      />
      <div
        ref={room}
        className="table-panel"
        role="tabpanel"
        id="table-panel"
        aria-labelledby={`tab-${tab}`}
        {...hoverHandlers}
      >
        {size !== null &&
          graph.relations.length > 0 &&
          (tab === 'relations' ? (
            <List key="relations" {...common} {...forRelations} size={size} />
          ) : (
            <List key="statements" {...common} {...forStatements} size={size} />
          ))}
      </div>
    </div>
  );
}
