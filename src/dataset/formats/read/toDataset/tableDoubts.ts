/** What looks wrong in a table and keeps no row from being drawn: it is said before the table is drawn. */

import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import type { Table } from '#dataset/formats/read/reading.ts';
import { isFilled } from '#dataset/formats/read/table/cellTypes.ts';
import { cleanText, shortened } from './cleanText.ts';
import { periodOf } from './periodOf.ts';

/** Cells of a kind: how many, and the first. */
interface Doubt {
  readonly count: number;
  readonly example: string;
}

export interface TableDoubts {
  /** Dates that cannot be read; they stay beside their statement as text. */
  readonly dates: Doubt | null;
  /** Cells whose letters were spoiled before, by an encoding that was taken for another. */
  readonly letters: Doubt | null;
}

/**
 * UTF-8 that was read as Windows-1252: "MÃ¼nchen", "ErdoÄŸan", "Ø³ÙˆØ±ÙŠØ§", "donâ€™t"; and letters that were lost ("M�nchen").
 * Marks that may follow such a capital in good text (a blank, « and ») do not count.
 */
const spoiled =
  /[ÃÂÄÅÆÇÈÉØÙÐÑ][\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bfŸžšœƒ†‡‰™]|Ã[\u00a0«»]|â€[\u0080-\u00ff™œ“”˜]|\uFFFD/u;

/** What people write where there is no date. */
const isNothing = /^(?:n\/?a|nan|none|null|nil|no date|undated|unknown|tbd|\?+|-+|–|—|\.+)$/i;

const doubtOf = (texts: readonly string[]): Doubt | null =>
  texts[0] === undefined ? null : { count: texts.length, example: shortened(texts[0], 40) };

/** What is doubtful in the table of relations. Time: O(cells). */
export function tableDoubts(
  { columns, rows }: Table,
  { relations, dateOrder }: Pick<Recipe, 'relations' | 'dateOrder'>,
): TableDoubts {
  const dated = columns.flatMap(({ name }, at) =>
    name === relations.when || name === relations.until ? [at] : [],
  );
  const dates: string[] = [];
  const letters: string[] = [];
  for (const { cells } of rows) {
    for (const at of dated) {
      const text = cleanText(cells[at]);
      if (
        text !== null &&
        isFilled(text) &&
        !isNothing.test(text) &&
        periodOf(text, dateOrder ?? 'day first') === null
      )
        dates.push(text);
    }
    for (const cell of cells) if (spoiled.test(cell)) letters.push(cell.trim());
  }
  return { dates: doubtOf(dates), letters: doubtOf(letters) };
}
