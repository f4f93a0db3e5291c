/** Where the names of the columns stand: below titles and notes, or nowhere. */
import { isColumnWord } from '#dataset/formats/read/columnMeaning/columnWords.ts';
import { knownSign } from '#dataset/formats/read/columnMeaning/signWords.ts';
import { isFilled, looksDated, numberOf } from './cellTypes.ts';

type Cells = readonly string[];
interface Row {
  readonly cells: Cells;
}

interface HeaderGuess {
  /** Index into the rows; null if there are no names. */
  readonly index: number | null;
  /** Index of the first row that is no title. */
  readonly start: number;
  readonly isSure: boolean;
}

const searched = 30;
const compared = 3000;

const filledIn = (cells: Cells) => cells.filter(isFilled).length;
const hasOneLetter = (cell: string) => cell.replace(/[^\p{L}]/gu, '').length === 1;
const isNumeric = (cell: string) => numberOf(cell) !== null || numberOf(cell, true) !== null;

/** The number of filled cells that a usual row has. */
function usualWidth(rows: readonly Row[]): number {
  const widths = rows
    .slice(0, 200)
    .map(({ cells }) => filledIn(cells))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function firstWide(rows: readonly Row[]): number {
  const width = usualWidth(rows);
  const least = width < 2 ? 1 : Math.max(2, Math.ceil(width * 0.6));
  const index = rows.slice(0, searched).findIndex(({ cells }) => filledIn(cells) >= least);
  return index < 0 ? 0 : index;
}

/** True if some cell of the row stands again further down in its own column, as data does and names do not. */
function recurs(row: Row, below: readonly Row[]): boolean {
  const columns = row.cells.flatMap((cell, index) => (isFilled(cell) ? [[index, cell] as const] : []));
  return below.slice(0, compared).some(({ cells }) => columns.some(([index, cell]) => cells[index] === cell));
}

/** Guesses the row of column names. */
export function guessHeader(rows: readonly Row[]): HeaderGuess {
  const start = firstWide(rows);
  const row = rows[start];
  if (row === undefined) return { index: null, start: 0, isSure: true };
  const below = rows.slice(start + 1);
  const filled = row.cells.filter(isFilled);
  const signs = filled.filter((cell) => numberOf(cell) === null && knownSign(cell)?.isSure);
  // "A, ally, B": beside a word for a sign, single letters are actors, not names of columns.
  const words = filled.filter(
    (cell) => isColumnWord(cell) && (signs.length === 0 || !(signs.includes(cell) || hasOneLetter(cell))),
  ).length;
  if (words >= 2 || (words === 1 && filled.length <= 3)) return { index: start, start, isSure: true };
  const corner = row.cells[0] ?? '';
  const names = new Set(filled.slice(isFilled(corner) ? 1 : 0));
  const heads = below.slice(0, 500).filter(({ cells }) => names.has(cells[0] ?? '')).length;
  // A square table: the first row repeats the first column.
  if (names.size > 1 && heads >= names.size * 0.6) return { index: start, start, isSure: true };
  const numbers = filled.filter((cell) => isNumeric(cell) || looksDated(cell)).length;
  if (numbers > 0 && words === 0) return { index: null, start, isSure: numbers > filled.length / 3 };
  // A word for a sign is the content of a row.
  if (words === 0 && signs.length > 0) return { index: null, start, isSure: true };
  if (words === 0 && recurs(row, below)) return { index: null, start, isSure: true };
  const contrasts = row.cells.some(
    (cell, index) =>
      isFilled(cell) &&
      below.length > 1 &&
      below.slice(0, 20).every(({ cells }) => !isFilled(cells[index]) || isNumeric(cells[index] ?? '')) &&
      below.slice(0, 20).some(({ cells }) => isFilled(cells[index])),
  );
  return { index: start, start, isSure: words > 0 || contrasts };
}
