/** The schema of what stands in each list and field that acts change. */
import * as z from 'zod';
import { actorSchema, datasetSchema, statementSchema } from '#dataset/datasetSchema.ts';
import { editionHash, tidyLine } from '#dataset/sourceTexts/edition.ts';
import { changeSchema } from './change.ts';
import type { FieldName, ListName } from './lists.ts';

const { shape } = datasetSchema;

const editionSchema = z
  .strictObject({
    source: shape.sources.element.shape.id,
    sha256: z.string(),
    paragraphs: z.array(z.string().refine((text) => text !== '' && tidyLine(text) === text)),
  })
  .refine(({ sha256, paragraphs }) => sha256 === editionHash(paragraphs))
  .describe('A text, whose hash is that of its paragraphs.');

export const itemSchemas: Readonly<Record<ListName, z.ZodType>> = {
  actors: actorSchema,
  statements: statementSchema,
  sources: shape.sources.element,
  countries: shape.countries.element,
  factions: shape.factions.element,
  communities: shape.communities.element,
  operations: shape.operations.element,
  relationTypes: shape.relationTypes.element,
  fields: shape.fields.unwrap().element,
  omissions: shape.omissions.element,
  numbers: shape.numbers.unwrap().element,
  notNamed: shape.notNamed.element,
  keptAside: shape.keptAside.unwrap().element,
  texts: editionSchema,
  nothingToCode: z.strictObject({ source: shape.sources.element.shape.id, paragraph: z.int().min(1) }),
  dismissed: z.string().min(1),
  bin: z.strictObject({
    id: z.int().min(1),
    how: z.enum(['deleted', 'joined']),
    names: z.array(z.string()),
    changes: z.array(changeSchema),
  }),
  spentIds: z.strictObject({ list: z.string(), id: z.string() }),
};

export const fieldSchemas = shape as Readonly<Record<FieldName, z.ZodType>>;

/** The record as plain JSON, its keys in the order of the schema, what is undefined left out. */
export function tidied<Item>(list: ListName, record: Item): Item {
  const plain = JSON.parse(JSON.stringify(record)) as Item;
  const schema = itemSchemas[list];
  if (!(schema instanceof z.ZodObject) || typeof plain !== 'object' || plain === null) return plain;
  const known = Object.keys(schema.shape).filter((key) => Object.hasOwn(plain, key));
  const keys = new Set([...known, ...Object.keys(plain)]);
  return Object.fromEntries([...keys].map((key) => [key, plain[key as keyof Item]])) as Item;
}
