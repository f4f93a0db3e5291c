/** Counts asserted beside the data, in `data/<id>/expected.json`: what is added or lost by mistake shows. */
import * as z from 'zod';
import { type DatasetCounts, signNames } from '#dataset/datasetCounts.ts';
import { schemaFindings } from '#dataset/schemaFindings.ts';
import { modes } from '#domain/statement.ts';

const count = () => z.int().min(0);
const expectedSchema = z.strictObject({
  actors: z.strictObject({ core: count(), periphery: count() }),
  statements: count(),
  dyads: count(),
  modes: z.record(z.enum(modes), count()),
  signs: z.record(z.enum(signNames), count()),
});
type ExpectedCounts = z.output<typeof expectedSchema>;

/** The assertions that the counts of a dataset fulfil. */
export function expectedOf({ tiers, statements, dyads, modes, signs }: DatasetCounts): ExpectedCounts {
  return {
    actors: { core: tiers.core, periphery: tiers.periphery },
    statements,
    dyads,
    modes: { ...modes },
    signs: { ...signs },
  };
}

function leaves(value: unknown, path: string): [string, unknown][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value]];
}

/** One line for each assertion that fails, or that cannot be read; empty if all hold. */
export function unexpectedCounts(expected: unknown, counts: DatasetCounts): readonly string[] {
  const misshapen = schemaFindings(expectedSchema, expected);
  if (misshapen.length > 0)
    return misshapen.map(([path, message, right]) => `${path.join('.')}: ${message}. Expected: ${right}.`);
  const asserted = new Map(leaves(expected, ''));
  return leaves(expectedOf(counts), '')
    .filter(([path, found]) => asserted.get(path) !== found)
    .map(([path, found]) => `${path}: asserted ${String(asserted.get(path))}, found ${String(found)}.`);
}
