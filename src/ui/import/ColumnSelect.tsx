import { importWords as words } from '#words/ownData.ts';

interface ColumnSelectProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly chosen: string | null;
  /** The word for no column; a column must be chosen where there is none. */
  readonly none?: string | undefined;
  /** True if the guess wants a look. */
  readonly isUnsure?: boolean;
  readonly onChoose: (column: string | null) => void;
}

/** A column of the file, chosen in the middle of a sentence. */
export function ColumnSelect({ label, columns, chosen, none, isUnsure, onChoose }: ColumnSelectProps) {
  const at = chosen === null ? -1 : columns.indexOf(chosen);
  return (
    <select
      className="field import-select"
      aria-label={label}
      data-unsure={isUnsure || (chosen === null && none === undefined) || undefined}
      value={at}
      onChange={(event) => onChoose(columns[Number(event.currentTarget.value)] ?? null)}
    >
      {(none !== undefined || at < 0) && <option value={-1}>{none ?? words.choose}</option>}
      {columns.map((column, index) => (
        <option key={column} value={index}>
          {column}
        </option>
      ))}
    </select>
  );
}
