// `node scripts/run.mjs writeSchemas`: writes public/schema/*.schema.json from the schemas in the code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { datasetParts } from '#dataset/issue.ts';
import { jsonSchemaText } from '#dataset/jsonSchemas.ts';

const folder = new URL('../../public/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const part of datasetParts) {
  writeFileSync(new URL(`${part}.schema.json`, folder), jsonSchemaText(part));
  console.log(`public/schema/${part}.schema.json`);
}
