import { Refusal } from '#dataset/formats/read/limits.ts';
import type { FileIssue, Question, ReadChoices, Table } from '#dataset/formats/read/reading.ts';
import { numberOf } from '#dataset/formats/read/table/cellTypes.ts';
import { tableOf } from '#dataset/formats/read/table/tableOf.ts';
import { listed } from '#words/grammar/numbersAndLists.ts';
import { asIssue, tableProblems } from '#words/importProblems.ts';
import { delimiterNames, guessDelimiter } from './delimiter.ts';
import { parseDelimited, withPlainLines } from './parseDelimited.ts';

interface DelimitedReading {
  readonly table: Table;
  readonly issues: readonly FileIssue[];
  readonly questions: readonly Question[];
  readonly choices: ReadChoices;
}

/** Is "1,5" one and a half? Sure where a comma stands before one, two or more than three digits at the end. */
function decimalCommaOf(table: Table): { readonly isUsed: boolean; readonly question: Question | null } {
  const withComma: string[] = [];
  for (const { cells } of table.rows.slice(0, 2000))
    for (const cell of cells) if (/^\s*[-+\u2212]?[\d.\s]*\d,\d+\s*$/.test(cell)) withComma.push(cell.trim());
  if (withComma.length === 0) return { isUsed: false, question: null };
  if (withComma.some((cell) => numberOf(cell) === null)) return { isUsed: true, question: null };
  const lines = [...new Set(withComma)].slice(0, 3);
  const shown = (decimalComma: boolean) => lines.map((line) => `${line} = ${numberOf(line, decimalComma)}`);
  return {
    isUsed: false,
    question: {
      about: 'decimalComma',
      text: `Is ${lines[0]} a whole number with thousands, or a decimal fraction?`,
      mustAnswer: false,
      chosen: 'no',
      options: [
        { value: 'no', label: 'the comma separates thousands', lines: shown(false) },
        { value: 'yes', label: 'the comma is a decimal comma', lines: shown(true) },
      ],
    },
  };
}

/** C1 control characters are left where text of Windows was taken for Latin-1: there stood quotes and dashes. */
function damageIn(file: string, text: string): FileIssue[] {
  const issues: FileIssue[] = [];
  const lost = text.indexOf('\ufffd');
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  if (lost >= 0)
    issues.push({
      file,
      row: lineOf(lost),
      ...asIssue(tableProblems.lostLetter),
    });
  const damaged = text.search(/[\u0080-\u009f]/);
  if (damaged >= 0)
    issues.push({
      file,
      row: lineOf(damaged),
      ...asIssue(tableProblems.lostQuotes),
    });
  return issues;
}

/** Takes off the apostrophe that keeps a spreadsheet from running a cell as a formula. */
const withoutGuard = (cell: string) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Names that tables go by; another file is one only if its lines look like it. */
const isNamedTable = (file: string) =>
  !/\.[a-z]\w{0,7}$/i.test(file) || /\.(csv|tsv|tab|txt|asc|dat|prn)$/i.test(file);

/** Reads CSV, TSV and the like from decoded text. Throws a `Refusal` for what is too large, and for what is no table. */
export function readDelimited(
  file: string,
  name: string,
  raw: string,
  choices: ReadChoices,
): DelimitedReading {
  const text = withPlainLines(raw.replace(/^\uFEFF/, ''));
  // Excel's own first line, which names the delimiter.
  const declared = /^sep=(.)\n/.exec(text)?.[1];
  const body = declared === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const guess = guessDelimiter(body, file);
  const delimiter = choices.delimiter ?? declared ?? guess.delimiter;
  if (choices.delimiter === undefined && declared === undefined && !guess.isSound && !isNamedTable(file))
    throw new Refusal(...tableProblems.noTable);
  const { rows, openQuotes } = parseDelimited(body, delimiter);
  const shift = declared === undefined ? 0 : 1;
  const { table, question } = tableOf(
    {
      name,
      isSheet: false,
      isHidden: false,
      rowWord: 'line',
      rows: rows.map(({ line, cells }) => ({ at: line + shift, cells: cells.map(withoutGuard) })),
    },
    choices,
  );
  const decimals = decimalCommaOf(table);
  const isSettled = choices.delimiter !== undefined || declared !== undefined;
  const questions = [
    isSettled ? null : guess.question,
    question,
    choices.decimalComma === undefined ? decimals.question : null,
  ].filter((one) => one !== null);
  const issues: FileIssue[] = [
    ...damageIn(file, text),
    ...openQuotes.map((line) => ({
      file,
      row: line + shift,
      ...asIssue(tableProblems.openQuote),
    })),
  ];
  if (table.rows.length === 0)
    throw new Refusal(...tableProblems.noRow, {
      row: table.headerAt ?? 1,
    });
  if (table.columns.length === 1)
    throw new Refusal(...tableProblems.oneColumn(listed(Object.values(delimiterNames), 'or')), {
      row: table.rows[0]?.at,
    });
  return {
    table,
    issues,
    questions,
    choices: {
      delimiter,
      header: choices.header ?? { [table.name]: table.headerAt ?? 0 },
      decimalComma: choices.decimalComma ?? decimals.isUsed,
    },
  };
}
