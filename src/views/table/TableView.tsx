import './table.css';
import { addedClauses } from '#query/sentences/addedClauses.ts';
import '#views/viewTools.css';
import { useRef } from 'preact/compat';
import { useSize } from '#views/useSize.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { tableWords as words } from '#words/table.ts';
import { copyText, relationColumns, statementColumns } from './columns.ts';
import { TableCards } from './TableCards.tsx';
import { TableGrid } from './TableGrid.tsx';
import { TableTools } from './TableTools.tsx';
import { useHoveredRows } from './useHoveredRows.ts';
import { useTableLists } from './useTableLists.ts';

/** Narrower than this, in CSS px, rows are cards. */
const leastTable = 560;

/** Relations and statements as lists to sort, quote and check. */
export function TableView({ state, hover, derive, dispatch, hostActions, leadingTools }: ViewProps) {
  const { query, tableTab: tab, tableSort } = state;
  const { dataset } = derive;
  const panel = useRef<HTMLDivElement>(null);
  const size = useSize(panel);
  const lists = useTableLists({ state, derive, dispatch, hostActions });
  const hasRows = derive.visibleGraph(query).relations.length > 0;
  const {
    relations: { rows: relations },
    statements: { rows: statements },
  } = lists;
  const copyAll = () => {
    if (tab === 'relations') {
      const text = copyText(relations, relationColumns);
      hostActions.copy(text, words.copied.relations(relations.length));
    } else {
      const text = copyText(statements, statementColumns);
      hostActions.copy(text, words.copied.statements(statements.length));
    }
  };
  const saveCsv = () => {
    const load = () => import('#dataset/formats/write/csv.ts');
    hostActions.withLoaded(load, ({ relationsCsv, statementsCsv }) => {
      const shownRelations = relations.map(({ relation }) => relation);
      const shownStatements = statements.map(({ statement }) => ({ statement, counts: true }));
      const text =
        tab === 'relations'
          ? relationsCsv(shownRelations, dataset, addedClauses)
          : statementsCsv(shownStatements, dataset);
      hostActions.saveFile(`entente-${dataset.id}-${tab}.csv`, 'text/csv', text);
    });
  };

  const hoverHandlers = useHoveredRows(panel, hover, dispatch);
  const isNarrow = size !== null && size.width < leastTable;
  const List = isNarrow ? TableCards : TableGrid;
  const common = {
    tab,
    sort: tableSort[tab],
    onSort: (next: (typeof tableSort)[typeof tab]) => dispatch({ type: 'tableSorted', tab, sort: next }),
    onClear: () => dispatch({ type: 'selectionCleared' }),
  };
  return (
    <div className="table-view">
      <TableTools
        tab={tab}
        counts={{ relations: relations.length, statements: statements.length }}
        onTab={(chosen) => dispatch({ type: 'tableTabChosen', tab: chosen })}
        onCopyAll={copyAll}
        onCsv={saveCsv}
        leadingTools={leadingTools}
      />
      <div
        ref={panel}
        className="table-panel"
        role="tabpanel"
        id="table-panel"
        aria-labelledby={`tab-${tab}`}
        {...hoverHandlers}
      >
        {size !== null &&
          hasRows &&
          (tab === 'relations' ? (
            <List key="relations" {...common} {...lists.relations} size={size} />
          ) : (
            <List key="statements" {...common} {...lists.statements} size={size} />
          ))}
      </div>
    </div>
  );
}
