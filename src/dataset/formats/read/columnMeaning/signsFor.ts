import type { Table } from '#dataset/formats/read/reading.ts';
import { isSet } from '#dataset/formats/read/table/cellTypes.ts';
import { footerTest } from '#dataset/formats/read/toDataset/footerRows.ts';
import { isHostileEnd, roleRank } from './columnWords.ts';
import { countedCells, matrixShape } from './matrixShape.ts';
import { numberRanges, type Recipe, type RelationColumns, type ValueSign } from './recipe.ts';
import { guessSigns } from './valueSigns.ts';

/** How often each value of a column stands in the rows. */
export function valueCounts(table: Table, columnName: string): ReadonlyMap<string, number> {
  const index = table.columns.findIndex(({ name }) => name === columnName);
  const counts = new Map<string, number>();
  for (const { cells } of table.rows) {
    const value = (cells[index] ?? '').trim();
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** What rows mean that say no more than who and whom. */
function bareTie(from: string | null, rows: number): ValueSign {
  return from !== null && isHostileEnd(from)
    ? { value: '', sign: 'opposed', family: 'armed', isSure: false, rows }
    : { value: '', sign: 'other', family: 'contact', isSure: true, rows };
}

/** What the zeros of a matrix mean, unless somebody says otherwise: that there is no relation. */
function zeroSigns(zeros: ReadonlyMap<string, number>, usesRanges: boolean): readonly ValueSign[] {
  const none = { sign: 'no relation', family: 'contact', isSure: true } as const;
  const rows = [...zeros.values()].reduce((sum, count) => sum + count, 0);
  if (usesRanges) return rows === 0 ? [] : [{ value: numberRanges[2], rows, ...none }];
  return [...zeros].map(([value, count]) => ({ value, rows: count, ...none }));
}

/** The signs that a recipe's own columns call for; `values` of another choice of columns is made by this again. */
export function signsFor(
  table: Table,
  columns: RelationColumns,
  shape: Recipe['shape'],
  decimalComma: boolean,
): Pick<Recipe, 'values' | 'usesRanges'> {
  const rows = table.rows.length;
  if (shape === 'matrix') {
    const matrix = matrixShape(table, columns.from);
    const counts = new Map<string, number>();
    for (const { value } of matrix === null ? [] : countedCells(matrix))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    const { values, usesRanges } = mutable(guessSigns(counts, { isSignColumn: false, decimalComma }));
    return { values: [...values, ...zeroSigns(matrix?.zeros ?? new Map(), usesRanges)], usesRanges };
  }
  if (columns.flags.length > 0) {
    const indexes = columns.flags.map((flag) => table.columns.findIndex(({ name }) => name === flag));
    const counts = new Map<string, number>();
    for (const { cells } of table.rows) {
      const value = columns.flags.filter((_, place) => isSet(cells[indexes[place] ?? -1] ?? '')).join(', ');
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    // Several at once have the sign that they share.
    const single = guessSigns(new Map(columns.flags.map((flag) => [flag, 1])), {
      isSignColumn: false,
      decimalComma,
    });
    const values = [...counts].map(([value, count]): ValueSign => {
      const parts = single.values.filter((one) => value.split(', ').includes(one.value));
      const [first] = parts;
      const isOne = first !== undefined && parts.every(({ sign, isSure }) => isSure && sign === first.sign);
      return isOne
        ? { ...first, value, rows: count }
        : { value, sign: null, family: 'contact', isSure: false, rows: count };
    });
    return {
      values: values.sort((a, b) => Number(a.isSure) - Number(b.isSure) || b.rows - a.rows),
      usesRanges: false,
    };
  }
  const column = columns.sign ?? columns.relation;
  if (column === null) return { values: [bareTie(columns.from, rows)], usesRanges: false };
  const isSignColumn = (roleRank(column, 'sign') ?? 9) <= 2 || columns.sign !== null;
  // A total under the table has no value to be asked about.
  const isFooter = footerTest(table, { relations: columns, shape });
  const own = { ...table, rows: table.rows.filter(({ at, cells }) => !isFooter(at, cells)) };
  return mutable(guessSigns(valueCounts(own, column), { isSignColumn, decimalComma }));
}

const mutable = ({ values, usesRanges }: ReturnType<typeof guessSigns>) => ({
  values: [...values],
  usesRanges,
});
