/** Where the actors of a file stand: first places, with which it opens as it was left. */
import * as z from 'zod';
import { outOfBounds } from '#dataset/inputBounds.ts';
import type { Issue } from '#dataset/issue.ts';
import { schemaFindings } from '#dataset/schemaFindings.ts';
import type { Dataset } from '#domain/dataset.ts';

/** Largest coordinate of the grid. */
const most = 4095;
const coordinate = () => z.int().min(0).max(most);

const placesSchema = z
  .strictObject({
    layouts: z
      .record(z.string(), z.record(z.string(), z.tuple([coordinate(), coordinate()])))
      .describe('Each actor in each layout, from the left and from the top.'),
    arranged: z.array(z.string()).describe('Layouts that were arranged by hand.').optional(),
    late: z.array(z.string()).describe('Actors that came after the places were found, in order.').optional(),
  })
  .describe('Where the actors stand.');

export interface FilePlaces {
  readonly layouts: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;
  readonly arranged?: readonly string[] | undefined;
  readonly late?: readonly string[] | undefined;
}

/** The places as one line of JSON, of the actors that there are: a line for each number would be most of the file. */
export function printedPlaces(
  { layouts, arranged, late }: FilePlaces,
  { actors }: Pick<Dataset, 'actors'>,
): string {
  const ids = actors.map(({ id }) => id as string);
  const own = (places: FilePlaces['layouts'][string]) =>
    Object.fromEntries(ids.flatMap((id) => (places[id] ? [[id, places[id]] as const] : [])));
  return JSON.stringify({
    layouts: Object.fromEntries(Object.entries(layouts).map(([layout, places]) => [layout, own(places)])),
    arranged,
    late: late?.filter((id) => ids.includes(id)),
  });
}

/** Reads where the actors stand; or what is wrong with that. */
export function parsePlaces(
  value: unknown,
): { readonly places: FilePlaces } | { readonly issues: readonly Issue[] } {
  const excess = outOfBounds(value);
  const findings = excess ? [excess] : schemaFindings(placesSchema, value);
  if (findings.length === 0) return { places: placesSchema.parse(value) };
  return {
    issues: findings.map(([path, message, expected]) => ({
      file: 'whole',
      path: ['places', ...path],
      message,
      expected,
    })),
  };
}
