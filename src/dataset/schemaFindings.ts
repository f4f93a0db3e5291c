import * as z from 'zod';
import { type Finding, shown } from './issue.ts';
import { nearest } from './spellingHint.ts';

type Schema = z.core.$ZodType;
type SchemaIssue = z.core.$ZodIssue;

function unwrapped(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrapped(schema.def.innerType)
    : schema;
}

/** The schemas from the root along a path, as far as they go. */
function schemasAlong(root: Schema, path: readonly PropertyKey[]): Schema[] {
  const along = [root];
  for (const step of path) {
    const at = unwrapped(along.at(-1) as Schema);
    const next =
      at instanceof z.ZodObject
        ? Object.entries(at.shape).find(([key]) => key === step)?.[1]
        : at instanceof z.ZodArray
          ? at.element
          : undefined;
    if (next === undefined) break;
    along.push(next as Schema);
  }
  return along;
}

function describes(schema: Schema): string | undefined {
  return (
    z.globalRegistry.get(schema)?.description ??
    (unwrapped(schema) === schema ? undefined : describes(unwrapped(schema)))
  );
}

/** The description of the innermost schema on a path that has one, without its full stop. */
function description(root: Schema, path: readonly PropertyKey[]): string {
  const found = schemasAlong(root, path)
    .map(describes)
    .findLast((words) => words !== undefined);
  return (found ?? '').replace(/\.$/, '');
}

function knownKeys(root: Schema, path: readonly PropertyKey[]): readonly string[] {
  const at = unwrapped(schemasAlong(root, path)[path.length] ?? root);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The own value at a path of plain data; undefined where there is none. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let at = root;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

const typeWords: Record<string, string> = {
  object: 'a group of fields in braces',
  array: 'a list in brackets',
  string: 'text in quotation marks',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function words(issue: SchemaIssue, value: unknown): readonly [message: string, expected: string] {
  switch (issue.code) {
    case 'invalid_type':
      return [
        value === undefined ? 'this field is missing' : `${shown(value)} is of the wrong type`,
        typeWords[issue.expected] ?? issue.expected,
      ];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, allowed) : null;
      return [
        value === undefined ? 'this field is missing' : `${shown(value)} is not allowed here`,
        `${allowed.length > 1 ? 'one of ' : ''}${allowed.join(', ')}${near ? ` (did you mean “${near}”?)` : ''}`,
      ];
    }
    case 'too_big':
      return issue.origin === 'string'
        ? [`${shown(value)} is too long`, `at most ${issue.maximum} characters`]
        : [`${shown(value)} is too large`, `at most ${issue.maximum}`];
    case 'too_small':
      return issue.origin === 'array'
        ? ['the list is empty', `at least ${issue.minimum} in it`]
        : [`${shown(value)} is too small`, `at least ${issue.minimum}`];
    case 'invalid_format':
      return value === ''
        ? ['it is empty', 'some text']
        : [`${shown(value)} is not in the right form`, 'the right form'];
    default:
      return [`${shown(value)} is not allowed here`, 'another value'];
  }
}

/** What a schema finds wrong with a value, each place with its reason and a hint; empty if it is right. */
export function schemaFindings(schema: Schema, value: unknown): readonly Finding[] {
  const result = z.safeParse(schema, value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue): Finding[] => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, path);
      return issue.keys.map((key): Finding => {
        const near = nearest(key, known);
        return [
          [...path, key],
          `there is no field ${shown(key)}`,
          near ? `perhaps “${near}”` : `one of ${known.join(', ')}`,
        ];
      });
    }
    const [message, expected] = words(issue, valueAt(value, path));
    const about = description(schema, path);
    return [[path, message, about ? `${expected} (${about})` : expected]];
  });
}
