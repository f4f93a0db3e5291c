import type { Edition, ParagraphPlace } from '#dataset/texts/edition.ts';
import { printedTexts } from '#dataset/texts/fileTexts.ts';
import type { Dataset } from '#domain/dataset.ts';

/**
 * Prints the one-file form (`*.entente.json`), with texts, paragraphs that hold nothing to code, and the
 * switches of what counts in its picture only where they are given; `parseOneFile` of it gives the same.
 */
export function printOneFile(
  { actors, statements, ...dataset }: Dataset,
  texts: readonly Edition[] = [],
  nothingToCode: readonly ParagraphPlace[] = [],
  counts: readonly string[] = [],
): string {
  const parts = {
    dataset,
    actors,
    statements,
    ...(texts.length > 0 && { texts: printedTexts(texts) }),
    ...(nothingToCode.length > 0 && { nothingToCode }),
    ...(counts.length > 0 && { counts }),
  };
  return `${JSON.stringify(parts, null, 2)}\n`;
}
