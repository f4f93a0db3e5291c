import type { Dataset } from '#domain/dataset.ts';

/** Prints the one-file form (`*.entente.json`); `parseOneFile` of it gives an equal dataset. */
export function printOneFile({ actors, statements, ...dataset }: Dataset): string {
  return `${JSON.stringify({ dataset, actors, statements }, null, 2)}\n`;
}
