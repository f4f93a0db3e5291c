import type { KeyboardEvent, ReactNode } from 'preact/compat';
import { type TableTab, tableTabs } from '#state/viewChoice.ts';
import { tableWords as words } from '#words/table.ts';

interface TableToolsProps {
  readonly tab: TableTab;
  readonly counts: Readonly<Record<TableTab, number>>;
  readonly onTab: (tab: TableTab) => void;
  readonly onCopyAll: () => void;
  readonly onCsv: () => void;
  readonly leadingTools: ReactNode;
}

/** The choice of the list, and the buttons that copy and save it. */
export function TableTools({ tab, counts, onTab, onCopyAll, onCsv, leadingTools }: TableToolsProps) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    const to =
      event.key === 'Home'
        ? tableTabs[0]
        : event.key === 'End'
          ? tableTabs.at(-1)
          : step === undefined
            ? undefined
            : tableTabs[(tableTabs.indexOf(tab) + step + tableTabs.length) % tableTabs.length];
    if (to === undefined) return;
    event.preventDefault();
    onTab(to);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  return (
    <div className="view-tools table-tools">
      <div className="table-tabs" role="tablist" tabIndex={-1} aria-label={words.tabs} onKeyDown={move}>
        {tableTabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={tab === one}
            aria-controls="table-panel"
            tabIndex={tab === one ? 0 : -1}
            onClick={() => onTab(one)}
          >
            {words.tab[one]} <span className="table-count">{counts[one]}</span>
          </button>
        ))}
      </div>
      {leadingTools}
      <span className="table-acts">
        <button type="button" className="view-button" onClick={onCopyAll}>
          {words.copyAll}
        </button>
        <button type="button" className="view-button" onClick={onCsv}>
          {words.csv}
        </button>
      </span>
    </div>
  );
}
