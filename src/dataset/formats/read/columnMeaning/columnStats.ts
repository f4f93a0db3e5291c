import type { Table } from '#dataset/formats/read/reading.ts';
import { isFilled, looksDated, numberOf } from '#dataset/formats/read/table/cellTypes.ts';
import { knownSign } from './signWords.ts';

/** What a guess needs to know of one column, by its first rows. */
export interface ColumnStats {
  readonly name: string;
  readonly index: number;
  readonly filled: number;
  /** Part of the rows that is filled, 0 to 1. */
  readonly fill: number;
  readonly values: ReadonlySet<string>;
  /** Parts of the filled cells, 0 to 1. */
  readonly numeric: number;
  readonly dated: number;
  readonly signed: number;
  readonly hasNegative: boolean;
  /** A few whole numbers with both signs, none of them large: −3 to 3. */
  readonly isSmallSigned: boolean;
  readonly meanLength: number;
}

const largestScore = 10;

function isSmallSigned(numbers: readonly number[]): boolean {
  const isSmall = (one: number) => Number.isInteger(one * 2) && Math.abs(one) <= largestScore;
  return numbers.some((one) => one < 0) && numbers.some((one) => one > 0) && numbers.every(isSmall);
}

const sampled = 5000;
const guessedColumns = 300;

export function columnStats(table: Table, decimalComma: boolean): readonly ColumnStats[] {
  const rows = table.rows.slice(0, sampled);
  return table.columns.slice(0, guessedColumns).map(({ name }, index): ColumnStats => {
    const values = new Map<string, number>();
    for (const { cells } of rows) {
      const cell = cells[index];
      if (isFilled(cell)) values.set(cell.trim(), (values.get(cell.trim()) ?? 0) + 1);
    }
    const filled = [...values.values()].reduce((sum, count) => sum + count, 0);
    const part = (test: (value: string) => boolean) =>
      filled === 0
        ? 0
        : [...values].reduce((sum, [value, count]) => sum + (test(value) ? count : 0), 0) / filled;
    const number = (value: string) => numberOf(value, decimalComma);
    return {
      name,
      index,
      filled,
      fill: rows.length === 0 ? 0 : filled / rows.length,
      values: new Set(values.keys()),
      numeric: part((value) => number(value) !== null),
      dated: part((value) => looksDated(value)),
      signed: part((value) => {
        const known = knownSign(value, decimalComma);
        return known?.isSure === true && known.sign !== 'other';
      }),
      hasNegative: [...values.keys()].some((value) => (number(value) ?? 0) < 0),
      isSmallSigned: isSmallSigned([...values.keys()].flatMap((value) => number(value) ?? [])),
      meanLength:
        filled === 0
          ? 0
          : [...values].reduce((sum, [value, count]) => sum + value.length * count, 0) / filled,
    };
  });
}

/** How much of the smaller set of values is in the other one too: 0 to 1. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const value of small) if (large.has(value)) shared++;
  return shared / small.size;
}
