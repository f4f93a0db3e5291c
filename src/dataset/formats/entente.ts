import type { Edition, ParagraphPlace } from '#dataset/texts/edition.ts';
import { printedTexts } from '#dataset/texts/fileTexts.ts';
import type { Dataset } from '#domain/dataset.ts';

/**
 * Prints the one-file form (`*.entente.json`), with texts and paragraphs that hold nothing to code only where they are given;
 * `parseOneFile` of it gives the same.
 */
export function printOneFile(
  { actors, statements, ...dataset }: Dataset,
  texts: readonly Edition[] = [],
  nothingToCode: readonly ParagraphPlace[] = [],
): string {
  const parts = {
    dataset,
    actors,
    statements,
    ...(texts.length > 0 && { texts: printedTexts(texts) }),
    ...(nothingToCode.length > 0 && { nothingToCode }),
  };
  return `${JSON.stringify(parts, null, 2)}\n`;
}
