/**
 * Tables as CSV (RFC 4180: commas, CRLF, quotes doubled), with a byte order mark so that spreadsheets read UTF-8. A cell
 * that a spreadsheet would run as a formula, because it begins with = + - @ tab or carriage return, gets an apostrophe
 * before it; one that looks as if it had got one gets another, so that a reader can take it off again.
 */
import Papa from 'papaparse';
import type { Dataset } from '#domain/dataset.ts';
import type { Relation } from '#domain/relation.ts';
import { type RowTable, relationTable, type StatementRow, statementTable } from './tables.ts';

const byteOrderMark = '\uFEFF';

/** Prints a table as CSV. */
export function printCsv({ columns, rows }: RowTable): string {
  const text = Papa.unparse(
    [columns, ...rows].map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: /^'*[=+\-@\t\r]/ },
  );
  return `${byteOrderMark}${text}\r\n`;
}

/** One row for each statement, with its ends as coded, in the order given. */
export const statementsCsv = (rows: readonly StatementRow[], dataset: Dataset): string =>
  printCsv(statementTable(rows, dataset));

/** One row for each relation, with its ends as the view shows them, in the order given. */
export const relationsCsv = (
  relations: readonly Relation[],
  dataset: Dataset,
  alsoOf: (relation: Relation) => readonly string[],
): string => printCsv(relationTable(relations, dataset, alsoOf));
