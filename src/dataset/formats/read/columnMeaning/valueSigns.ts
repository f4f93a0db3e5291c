import { numberOf } from '#dataset/formats/read/table/cellTypes.ts';
import { numberRanges, type ValueSign } from './recipe.ts';
import { knownSign } from './signWords.ts';

/** More numbers than this are shown as ranges. */
const maxNumbers = 12;

interface SignGuess {
  readonly values: readonly ValueSign[];
  readonly usesRanges: boolean;
}

const number = (value: string, decimalComma: boolean) => numberOf(value, decimalComma);

/** The range of a value, or the value itself if it is no number. */
export function rangeOf(value: string, decimalComma: boolean): string {
  const read = number(value, decimalComma);
  if (read === null) return value;
  const [above, below, zero] = numberRanges;
  return read > 0 ? above : read < 0 ? below : zero;
}

/**
 * The sign of each value of a column, ambiguous ones first. If numbers are never negative they are counts or weights,
 * and say nothing of a sign unless the column is one of signs.
 */
export function guessSigns(
  counts: ReadonlyMap<string, number>,
  { isSignColumn, decimalComma }: { readonly isSignColumn: boolean; readonly decimalComma: boolean },
): SignGuess {
  const numbers = [...counts.keys()].filter((value) => number(value, decimalComma) !== null);
  const usesRanges = numbers.length > maxNumbers;
  const grouped = new Map<string, number>();
  for (const [value, rows] of counts) {
    const key = usesRanges ? rangeOf(value, decimalComma) : value;
    grouped.set(key, (grouped.get(key) ?? 0) + rows);
  }
  const hasNegative = numbers.some((value) => (number(value, decimalComma) ?? 0) < 0);
  const numbersTell = hasNegative || isSignColumn;
  const unknown = { sign: 'other', family: 'contact', isSure: false } as const;
  const drafts = [...grouped].map(([value, rows]): ValueSign => {
    const range = numberRanges.indexOf(value as (typeof numberRanges)[number]);
    const sample = usesRanges && range >= 0 ? (['1', '-1', '0'][range] ?? '') : value;
    const isNumber = number(sample, decimalComma) !== null;
    if (isNumber && !numbersTell && number(sample, decimalComma) !== 0) return { value, rows, ...unknown };
    return { value, rows, ...(knownSign(sample, decimalComma) ?? unknown) };
  });
  // Among signs a word that the table does not know may be one too: it stays aside until somebody has chosen.
  const hasSigns = drafts.some(({ sign, isSure }) => isSure && (sign === 'aligned' || sign === 'opposed'));
  const values = drafts.map((draft): ValueSign => {
    if (draft.isSure) return draft;
    if (hasSigns) return { ...draft, sign: null };
    return { ...draft, sign: 'other' };
  });
  return {
    values: values.sort((a, b) => Number(a.isSure) - Number(b.isSure) || b.rows - a.rows),
    usesRanges,
  };
}
