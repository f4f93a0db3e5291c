import './tableCards.css';
import { useLayoutEffect, useRef, useState } from 'preact/compat';
import type { RelationRow, StatementRow } from '#derive/tableRows.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { counted, dateText } from '#words/grammar/numbersAndLists.ts';
import { tableWords as words } from '#words/table.ts';
import { CopyButton } from './CopyButton.tsx';
import { type ColumnKey, relationColumns, stanceText, statementColumns } from './columns.ts';
import { isRelation, type ListProps, type Row } from './listProps.ts';
import { StanceSample } from './StanceSample.tsx';

/** How many cards there are at first, and how many more each time. */
const batch = 100;

/** The rows as cards, for narrow screens, with the sorting as a choice above them. */
export function TableCards<Each extends Row>(props: ListProps<Each>) {
  const { rows, columns, isSelected, isNear, onSelect, onCopy, sort, onSort, tab } = props;
  const sortId = useUniqueId();
  const list = useRef<HTMLUListElement>(null);
  const chosen = rows.findIndex(isSelected);
  const [asked, setAsked] = useState(batch);
  const shown = Math.min(rows.length, Math.max(asked, chosen + 1));
  useLayoutEffect(() => {
    if (chosen >= 0) list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className="table-cards">
      <p className="table-sort">
        <label htmlFor={sortId}>{words.sortBy}</label>
        <select
          id={sortId}
          value={sort?.column ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onSort(value === '' ? null : { column: value, isDescending: sort?.isDescending ?? false })
          }
        >
          <option value="">{words.inOrder}</option>
          {columns.map(({ key }) => (
            <option key={key} value={key}>
              {words.column[key]}
            </option>
          ))}
        </select>
        {sort && (
          <button
            type="button"
            className="view-button"
            onClick={() => onSort({ ...sort, isDescending: !sort.isDescending })}
          >
            {sort.isDescending ? words.descending : words.ascending}
          </button>
        )}
      </p>
      <ul ref={list} aria-label={words.grid[tab]}>
        {rows.slice(0, shown).map((row) => (
          <li
            key={row.key}
            className="table-card"
            data-dyad={row.dyad}
            aria-current={isSelected(row) || undefined}
            data-near={isNear(row) || undefined}
          >
            <button type="button" className="table-card-main" onClick={() => onSelect(row)}>
              {isRelation(row) ? <RelationCard row={row} /> : <StatementCard row={row} />}
            </button>
            <CopyButton row={row} onCopy={() => onCopy(row)} />
          </li>
        ))}
      </ul>
      {shown < rows.length && (
        <button type="button" className="view-button table-more" onClick={() => setAsked(shown + batch)}>
          {words.more(Math.min(batch, rows.length - shown))}
        </button>
      )}
    </div>
  );
}

function textOf<Each extends Row>(
  columns: readonly { readonly key: ColumnKey; readonly text: (row: Each) => string }[],
  row: Each,
  ...keys: readonly ColumnKey[]
): string {
  return keys
    .map((key) => columns.find((column) => column.key === key)?.text(row) ?? '')
    .filter(Boolean)
    .join(' · ');
}

function RelationCard({ row }: { readonly row: RelationRow }) {
  return (
    <>
      <span className="table-card-title" dir="auto">
        {words.pair(row.a, row.b)}
      </span>
      <span className="table-card-stance">
        <StanceSample relation={row.relation} /> {stanceText(row)}
      </span>
      <span className="table-card-meta" dir="auto">
        {[
          counted(row.relation.statements.length, 'statement'),
          textOf(relationColumns, row, 'speakers'),
          row.first && dateText(`${row.first}/${row.last ?? row.first}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

function StatementCard({ row }: { readonly row: StatementRow }) {
  const place = textOf(statementColumns, row, 'paragraph');
  const isParagraph = row.statement.cites.some(({ paragraph }) => paragraph !== undefined);
  const where = isParagraph ? words.paragraph(place) : place;
  // Where the source itself speaks, or a speaker who is not named, the voice says so already.
  const { saidBy } = row.statement;
  const speaker: readonly ColumnKey[] = saidBy === 'narrator' || saidBy === 'unnamed' ? [] : ['saidBy'];
  return (
    <>
      <span className="table-card-title" dir="auto">
        {row.from} <em>{row.verb}</em> {row.to}
      </span>
      <span dir="auto">{row.statement.gloss}</span>
      <span className="table-card-meta" dir="auto">
        {[textOf(statementColumns, row, 'voice', ...speaker, 'mode', 'when', 'theatre'), where]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <q className="table-card-meta" dir="auto">
        {row.quotes.join(' … ')}
      </q>
    </>
  );
}
