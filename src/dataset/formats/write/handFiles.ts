/** The three files of `data/<id>/` as people edit them: equal data gives equal bytes, so that a change shows as itself alone. */
import { datasetSchema } from '#dataset/datasetSchema.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { DatasetId } from '#domain/ids.ts';
import type { Cite } from '#domain/statement.ts';

/** Lists and objects stand on one line where they fit in so many characters. */
const lineWidth = 110;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isPlain = (value: Json): value is null | boolean | number | string =>
  typeof value !== 'object' || value === null;

function inOneLine(value: Json): string {
  if (isPlain(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inOneLine(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** `before` and `after` are the characters on the same line. */
function printed(value: Json, indent: string, before: number, after: number): string {
  const line = inOneLine(value);
  if (isPlain(value) || before + line.length + after <= lineWidth) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item: Json) => ['', item] as const)
    : Object.entries(value).map(([key, item]) => [`${JSON.stringify(key)}: `, item] as const);
  const lines = parts.map(([key, item], at) => {
    const comma = at < parts.length - 1 ? ',' : '';
    return `${inner}${key}${printed(item, inner, inner.length + key.length, comma.length)}${comma}`;
  });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join('\n')}\n${indent}${close}`;
}

function printHandFile(value: unknown): string {
  return `${printed(JSON.parse(JSON.stringify(value)) as Json, '', 0, 0)}\n`;
}

/** A cite without its place in a text at hand and the words around it: they are the text's, and the data holds no text. */
const withoutPlace = ({ start: _, end: _end, before: _before, after: _after, ...cite }: Cite): Cite => cite;

/** An editable copy as the dataset that it was copied from: under its id, and without what belongs to the copy. */
function handedBack({ copiedFrom, recipe: _, keptAside: _aside, ...dataset }: Dataset): Dataset {
  return {
    ...dataset,
    id: copiedFrom?.dataset ?? (dataset.id.replace(/^own-/, '') as DatasetId),
    omissions: dataset.omissions.map(({ start: _start, end: _end, ...omission }) => omission),
    operations: dataset.operations.map((operation) => ({
      ...operation,
      participants: operation.participants.map((one) => ({ ...one, cite: withoutPlace(one.cite) })),
    })),
    statements: dataset.statements.map((statement) => ({
      ...statement,
      cites: statement.cites.map(withoutPlace),
    })),
  };
}

/** The texts of `dataset.json`, `actors.json` and `statements.json` by their paths, keys in the order of the schema. */
export function handFiles(given: Dataset): Readonly<Record<string, string>> {
  const { actors, statements, ...dataset } = handedBack(given);
  const parsed = parseDataset({ dataset, actors, statements });
  const ordered: Dataset = parsed.ok ? parsed.dataset : { ...dataset, actors, statements };
  const { actors: _, statements: _statements, ...rest } = ordered;
  const fields = Object.keys(datasetSchema.shape).map(
    (key) => [key, rest[key as keyof typeof rest]] as const,
  );
  const head = { ...Object.fromEntries(fields), $schema: '../../public/schema/dataset.schema.json' };
  const folder = `data/${ordered.id}`;
  return {
    [`${folder}/dataset.json`]: printHandFile(head),
    [`${folder}/actors.json`]: printHandFile(ordered.actors),
    [`${folder}/statements.json`]: printHandFile(ordered.statements),
  };
}
