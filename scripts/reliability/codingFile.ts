/** The file of one coding: what was found in the source by the coders' codebook alone. */
import * as z from 'zod';
import { schemaFindings } from '#dataset/schemaFindings.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { confidences, modes, voices } from '#domain/statement.ts';

const entrySchema = z.strictObject({
  paragraph: z.int().min(1).describe('Paragraph of the source, counted from 1.'),
  from: z.string().describe('Id of the actor who acts.'),
  to: z.string().describe('Id of the actor acted upon.'),
  sign: z.literal([1, -1, 0]).describe('The sign of the type.'),
  type: z.string().describe('Id of a relation type.'),
  voice: z.enum(voices).describe('Who answers for the claim.'),
  mode: z.enum(modes).describe('How real the act is.'),
  confidence: z.enum(confidences).describe('By the rule of the codebook.'),
});
const codingSchema = z.array(entrySchema);

export type Entry = z.output<typeof entrySchema>;

/** A paragraph and an unordered pair of actors, written `14 pmu~turkey`. */
export type UnitId = string & { readonly __id: 'unit' };

export function unitOf(paragraph: number, dyad: DyadId): UnitId {
  return `${paragraph} ${dyad}` as UnitId;
}

export function unitOfEntry({ paragraph, from, to }: Entry): UnitId {
  return unitOf(paragraph, dyadOf(from as ActorId, to as ActorId).id);
}

function entryProblems({ from, to, type, sign }: Entry, dataset: Dataset): readonly string[] {
  const actors = new Set<string>(dataset.actors.map(({ id }) => id));
  const known = dataset.relationTypes.find(({ id }) => id === type);
  return [
    ...[from, to].filter((id) => !actors.has(id)).map((id) => `there is no actor “${id}”`),
    ...(from === to ? [`it ties “${from}” to itself`] : []),
    ...(known === undefined ? [`there is no relation type “${type}”`] : []),
    ...(known !== undefined && known.sign !== sign
      ? [`“${type}” has the sign ${known.sign}, not ${sign}`]
      : []),
  ];
}

/** Reads the file of one coding against the actors and types of a dataset: its entries, or what is wrong with it. */
export function readCoding(
  value: unknown,
  dataset: Dataset,
): { readonly entries: readonly Entry[] } | { readonly problems: readonly string[] } {
  const misshapen = schemaFindings(codingSchema, value);
  if (misshapen.length > 0)
    return {
      problems: misshapen.map(([path, message, expected]) => `${path.join('.')}: ${message} (${expected})`),
    };
  const entries = codingSchema.parse(value);
  const problems = entries.flatMap((entry, index) =>
    entryProblems(entry, dataset).map((problem) => `${index}: ${problem}`),
  );
  return problems.length > 0 ? { problems } : { entries };
}
