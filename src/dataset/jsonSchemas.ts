import * as z from 'zod';
import { actorsSchema, datasetSchema, statementsSchema } from './datasetSchema.ts';
import type { DatasetPart } from './issue.ts';

const schemas = { dataset: datasetSchema, actors: actorsSchema, statements: statementsSchema };

/** The JSON Schema (draft 2020-12) of one file of a dataset, as the text of `public/schema/<part>.schema.json`. */
export function jsonSchemaText(part: DatasetPart): string {
  const schema = z.toJSONSchema(schemas[part], {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      // Every safe integer is meant; the bound would only clutter the hints.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: `Entente: ${part}.json`, ...rest }, null, 2)}\n`;
}
