import { useCallback, useMemo } from 'preact/compat';
import { type RelationRow, relationRows, type StatementRow, statementRows } from '#derive/tableRows.ts';
import { hasEnd, parseDyadId } from '#domain/dyad.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { tableWords as words } from '#words/table.ts';
import { columnsFor, copyText, relationColumns, sortRows, statementColumns } from './columns.ts';
import type { ListProps, Row } from './listProps.ts';

/** The props that differ between the two lists. */
type OwnProps<Each extends Row> = Pick<
  ListProps<Each>,
  'rows' | 'columns' | 'isSelected' | 'isNear' | 'onSelect' | 'onCopy' | 'onEdit'
>;

interface TableLists {
  readonly relations: OwnProps<RelationRow>;
  readonly statements: OwnProps<StatementRow>;
}

/** The two lists of the table, sorted, with their selection; each is the same until it changes, or every row would render. */
export function useTableLists({
  state,
  derive,
  dispatch,
  hostActions,
}: Pick<ViewProps, 'state' | 'derive' | 'dispatch' | 'hostActions'>): TableLists {
  const { query, selection, tableSort } = state;
  const { dataset } = derive;
  const graph = derive.visibleGraph(query);
  const nameOf = derive.index.shortNameOf;
  const relations = useMemo(() => relationRows(graph, nameOf, dataset), [graph, nameOf, dataset]);
  const statements = useMemo(() => statementRows(graph, dataset, nameOf), [graph, dataset, nameOf]);
  const sortedRelations = useMemo(
    () => sortRows(relations, relationColumns, tableSort.relations),
    [relations, tableSort.relations],
  );
  const sortedStatements = useMemo(
    () => sortRows(statements, statementColumns, tableSort.statements),
    [statements, tableSort.statements],
  );
  const columnsOfRelations = useMemo(() => columnsFor(relations, relationColumns), [relations]);
  const columnsOfStatements = useMemo(() => columnsFor(statements, statementColumns), [statements]);

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
      const ends = parseDyadId(row.dyad);
      return actor !== null && ends !== null && hasEnd(ends, actor);
    },
    [actor, several],
  );
  const { edit } = hostActions;
  const copyRelation = useCallback(
    (row: RelationRow) => hostActions.copy(copyText([row], relationColumns), words.copied.relations(1)),
    [hostActions],
  );
  const copyStatement = useCallback(
    (row: StatementRow) => hostActions.copy(copyText([row], statementColumns), words.copied.statements(1)),
    [hostActions],
  );
  const ofRelations = useMemo<OwnProps<RelationRow>>(
    () => ({
      rows: sortedRelations,
      columns: columnsOfRelations,
      isSelected: (row) => row.dyad === dyad,
      isNear: isOfSelection,
      onSelect: (row) => dispatch({ type: 'dyadSelected', dyad: row.dyad }),
      onCopy: copyRelation,
      onEdit:
        edit &&
        (({ relation }, column) => {
          // Of several statements the first is the weightiest; the others stand below it.
          const [first] = relation.statements;
          if (first) edit(first.statement.id, column);
        }),
    }),
    [sortedRelations, columnsOfRelations, dyad, isOfSelection, dispatch, copyRelation, edit],
  );
  const ofStatements = useMemo<OwnProps<StatementRow>>(
    () => ({
      rows: sortedStatements,
      columns: columnsOfStatements,
      isSelected: (row) => row.key === statement,
      isNear: (row) => row.dyad === dyad || isOfSelection(row),
      onSelect: (row) => dispatch({ type: 'statementSelected', statement: row.key }),
      onCopy: copyStatement,
      onEdit: edit && ((row, column) => edit(row.key, column)),
    }),
    [sortedStatements, columnsOfStatements, dyad, statement, isOfSelection, dispatch, copyStatement, edit],
  );

  return { relations: ofRelations, statements: ofStatements };
}
