import type { Edition, ParagraphPlace } from '#dataset/sourceTexts/edition.ts';
import { printedTexts } from '#dataset/sourceTexts/fileTexts.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type FilePlaces, printedPlaces } from './filePlaces.ts';

/**
 * Prints the one-file form (`*.entente.json`), with texts, paragraphs that hold nothing to code, and the
 * switches of what counts in its picture and the places of its actors only where they are given; `parseOneFile` of it gives the same.
 */
export function printOneFile(
  { actors, statements, ...dataset }: Dataset,
  texts: readonly Edition[] = [],
  nothingToCode: readonly ParagraphPlace[] = [],
  counts: readonly string[] = [],
  places: FilePlaces | null = null,
): string {
  const parts = {
    dataset,
    actors,
    statements,
    ...(texts.length > 0 && { texts: printedTexts(texts) }),
    ...(nothingToCode.length > 0 && { nothingToCode }),
    ...(counts.length > 0 && { counts }),
  };
  const text = JSON.stringify(parts, null, 2);
  if (places === null) return `${text}\n`;
  return `${text.slice(0, -2)},\n  "places": ${printedPlaces(places, { actors })}\n}\n`;
}
