import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datasetParts } from '#dataset/issue.ts';
import { jsonSchemaText } from '#dataset/jsonSchemas.ts';

const atRoot = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test.each(datasetParts)(
  'public/schema/%s.schema.json is what the code says (else: node scripts/run.mjs writeSchemas)',
  (part) => {
    expect(atRoot(`public/schema/${part}.schema.json`)).toBe(jsonSchemaText(part));
  },
);

test.each(datasetParts)('%s.schema.json is draft 2020-12 and describes every field', (part) => {
  const schema = JSON.parse(jsonSchemaText(part));
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  const undescribed: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'properties') {
        for (const [name, field] of Object.entries(inner as Record<string, { description?: string }>)) {
          if (field.description === undefined) undescribed.push(`${path}.${name}`);
          walk(field, `${path}.${name}`);
        }
      } else walk(inner, path);
    }
  };
  walk(schema, part);
  expect(undescribed).toEqual([]);
});

test.each(datasetParts)('VS Code finds the schema of %s.json', (part) => {
  const settings = JSON.parse(atRoot('.vscode/settings.json'));
  expect(settings['json.schemas']).toContainEqual({
    fileMatch: [`/data/*/${part}.json`],
    url: `./public/schema/${part}.schema.json`,
  });
});
