/** Rows of a delimited text, with the line on which each begins. */
import Papa from 'papaparse';

interface TextRow {
  /** Line on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface DelimitedRows {
  readonly rows: readonly TextRow[];
  /** Lines on which a quote is opened and not closed; each is read as it stands, quotes and all. */
  readonly openQuotes: readonly number[];
}

/** A text with a quote in every line would else be parsed once for each. */
const maxRestarts = 20;

/** All line ends as "\n", also CR alone and the "\r\r\r\n" that a careless conversion leaves. */
export function withPlainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r+\n|\r/g, '\n') : text;
}

const newlinesIn = (cells: readonly string[]) => {
  let count = 0;
  for (const cell of cells)
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
};

function papa(text: string, delimiter: string, hasQuotes: boolean) {
  // Papa Parse takes an empty `quoteChar` for none only as a character that does not occur.
  const quoteChar = hasQuotes ? '"' : '\u{f8ff}';
  return Papa.parse<string[]>(text, { header: false, delimiter, newline: '\n', quoteChar });
}

/** Runs of blanks are one delimiter in text that is laid out with spaces. */
const spaced = (text: string) => text.replace(/^ +| +$/gm, '').replace(/ {2,}/g, ' ');

/**
 * Parses a text with plain line ends. An open quote would swallow all rows after it, so a row that has one and goes on
 * over several lines is read as one line, as it stands, and the next line begins afresh.
 */
export function parseDelimited(text: string, delimiter: string): DelimitedRows {
  const rows: TextRow[] = [];
  const openQuotes: number[] = [];
  let rest = delimiter === ' ' ? spaced(text) : text;
  let line = 1;
  for (let restarts = 0; rest !== ''; restarts++) {
    const { data, errors } = papa(rest, delimiter, restarts <= maxRestarts);
    const wrong = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
    const start = line;
    let broken = false;
    for (const [index, cells] of data.entries()) {
      const lines = 1 + newlinesIn(cells);
      if (wrong.has(index) && lines > 1) {
        broken = true;
        break;
      }
      if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells });
      line += lines;
    }
    if (!broken) break;
    const lines = rest.split('\n');
    const [first = ''] = lines.slice(line - start);
    const [cells = []] = papa(first, delimiter, false).data;
    rows.push({ line, cells });
    openQuotes.push(line);
    rest = lines.slice(line - start + 1).join('\n');
    line++;
  }
  return { rows, openQuotes };
}
