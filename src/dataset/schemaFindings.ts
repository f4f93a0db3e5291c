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

/** As many items of a list are checked at a time: a list of millions that are all wrong is left after the first of them. */
const slice = 1000;

/** A value, or some items of a list in it, with the place of the first of these. */
interface Portion {
  readonly schema: Schema;
  readonly value: unknown;
  readonly path: Finding[0];
  readonly from: number;
}

/** The value with long lists cut to their first slice; the rest of these goes to `rest`. The value itself if none is long. */
function withoutRest({ schema, value, path, from }: Portion, rest: Portion[]): unknown {
  const at = unwrapped(schema);
  if (at instanceof z.ZodArray && Array.isArray(value)) {
    for (let next = slice; next < value.length; next += slice)
      rest.push({ schema: at, value: value.slice(next, next + slice), path, from: next });
    const kept = value.length > slice ? value.slice(0, slice) : value;
    const items = kept.map((item, index) =>
      withoutRest(
        { schema: at.element as Schema, value: item, path: [...path, from + index], from: 0 },
        rest,
      ),
    );
    return items.every((item, index) => item === kept[index]) ? kept : items;
  }
  if (!(at instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  // A check of the whole, such as a hash of its lists, has to see the whole.
  if ((at.def.checks ?? []).length > 0) return value;
  const cut = Object.entries(at.shape).flatMap(([key, field]) => {
    const was = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    const is = withoutRest({ schema: field as Schema, value: was, path: [...path, key], from: 0 }, rest);
    return is === was ? [] : [[key, is] as const];
  });
  return cut.length === 0 ? value : { ...value, ...Object.fromEntries(cut) };
}

function* portionsOf(schema: Schema, value: unknown): Generator<Portion> {
  const waiting: Portion[] = [{ schema, value, path: [], from: 0 }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
    yield { ...next, value: withoutRest(next, waiting) };
}

/**
 * What a schema finds wrong with a value, each place with its reason and a hint; empty if it is right. Looks no further once
 * it has found `enough`, and may then give a few thousand more.
 */
export function schemaFindings(schema: Schema, value: unknown, enough = 1000): readonly Finding[] {
  const found: Finding[] = [];
  for (const portion of portionsOf(schema, value)) {
    const result = z.safeParse(portion.schema, portion.value);
    for (const issue of result.error?.issues ?? []) {
      const steps = issue.path.filter((step) => typeof step !== 'symbol');
      const inside = steps.map((step, at) =>
        at === 0 && typeof step === 'number' ? step + portion.from : step,
      );
      found.push(...findingsOf(issue, schema, value, [...portion.path, ...inside]));
    }
    if (found.length >= enough) break;
  }
  return found;
}

function findingsOf(
  issue: SchemaIssue,
  schema: Schema,
  value: unknown,
  path: Finding[0],
): readonly Finding[] {
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
}
