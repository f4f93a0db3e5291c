/** Rows that no relation is: totals and notes that people write under a table. */

import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import type { Table } from '#dataset/formats/read/reading.ts';
import { isFilled, numberOf } from '#dataset/formats/read/table/cellTypes.ts';
import { cellReader } from './tieRows.ts';

/** Words that head a total, with or without "=" or ":" behind. */
const total =
  /^(?:n|total|totals|sum|sum of .*|subtotal|grand total|count|mean|average|median|summe|gesamt|insgesamt|anzahl|mittelwert|somme|moyenne|suma|promedio|totale|soma|média|toplam|ortalama|итого|всего|сумма|المجموع|合计|总计)\s*[=:]?$/iu;

/** Words that begin a note. */
const note =
  /^(?:notes?|source|sources|quelle|anmerkung|remark|nota|fuente|remarque|not|kaynak|примечание|источник)\s*[:=]/iu;

/**
 * Tells such rows by where they stand and what they lack: a total names no second actor, or a number in its place; under a
 * blank row at the end of a table, what has fewer than half of the usual cells is no row of it.
 */
export function footerTest(
  table: Table,
  { relations, shape }: Pick<Recipe, 'relations' | 'shape'>,
): (at: number, cells: readonly string[]) => boolean {
  const { rows, graphRole } = table;
  if (shape === 'matrix' || graphRole !== undefined || rows.length < 2) return () => false;
  const cell = cellReader(table);
  const filled = ({ cells }: { readonly cells: readonly string[] }) => cells.filter(isFilled).length;
  const counts = rows.map(filled).sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  // The end of the table: from the last blank row on, if nothing full follows.
  let tail = rows.length;
  for (let index = rows.length - 1; index > 0; index--) {
    const [row, before] = [rows[index], rows[index - 1]];
    if (row === undefined || before === undefined || filled(row) > usual / 2) break;
    if (row.at - before.at > 1) tail = index;
  }
  const from = rows[tail]?.at ?? Number.POSITIVE_INFINITY;
  return (at, cells) => {
    const [one, other] = [cell(cells, relations.from).trim(), cell(cells, relations.to).trim()];
    if (at >= from) return true;
    const isNamed = isFilled(other) && numberOf(other) === null;
    return !isNamed && (total.test(one) || note.test(one));
  };
}
