import type { Cite } from '#domain/statement.ts';
import { correctionWords } from '#words/corrections.ts';

/** As `toDataset/statementsFrom.ts` writes it: the row, what was written in there, and then the place that the row itself names. */
const behindRow =
  /\b(?:row|line|item) \d+(?:, edge \d+ of the file)?(?:, column [^,]+)?(?:, “[^”]*” written in by hand)*, (.+)$/;

/** The page or the like that a row names, without the place of the row, which is another in the next file; null where it names none. */
export function placeInSource({ locator, paragraph }: Cite): string | null {
  if (locator === undefined) return paragraph === undefined ? null : String(paragraph);
  return behindRow.exec(correctionWords.without(locator))?.[1] ?? null;
}
