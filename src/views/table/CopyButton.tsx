import { tableWords as words } from '#words/table.ts';
import { isRelation, type Row } from './listProps.ts';

interface CopyButtonProps {
  readonly row: Row;
  readonly onCopy: () => void;
  readonly tabIndex?: number;
  readonly 'data-at'?: string;
}

/** Copies a row, which its name says. */
export function CopyButton({ row, onCopy, ...rest }: CopyButtonProps) {
  const what = isRelation(row) ? words.pair(row.a, row.b) : words.act(row.from, row.verb, row.to);
  return (
    <button
      type="button"
      className="table-copy"
      aria-label={words.copyRow(what)}
      title={words.columnHint.copy}
      onClick={(event) => {
        event.stopPropagation();
        onCopy();
      }}
      {...rest}
    >
      <svg aria-hidden="true" width="14" height="14" viewBox="0 0 16 16">
        <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />
      </svg>
    </button>
  );
}
