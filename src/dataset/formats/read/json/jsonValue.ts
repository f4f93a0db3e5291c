/** Values of foreign JSON: anything may be missing, or of another kind than its name says. */

type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own property: `__proto__` and `constructor` of a file are names like others. */
export const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key)
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;

/** A scalar as text; null for what is none. */
export function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return null;
}

/** Any value as the text of an attribute; null for nothing. */
export function attributeText(value: unknown): string | null {
  const scalar = scalarText(value);
  if (scalar !== null) return scalar;
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    const parts = value.map(scalarText);
    if (value.length === 0) return null;
    return parts.every((part) => part !== null) ? parts.join('; ') : JSON.stringify(value);
  }
  return JSON.stringify(value);
}

/** The first of several own properties that is a scalar, as text. */
export function firstText(value: unknown, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = scalarText(own(value, key));
    if (text !== null) return text;
  }
  return null;
}

/** Items of a list, or of an object of items by id, with that id. */
export function itemsOf(value: unknown): readonly (readonly [item: unknown, key: string | null])[] | null {
  if (Array.isArray(value)) return value.map((item) => [item, null] as const);
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  return entries.every(([, item]) => isObject(item))
    ? entries.map(([key, item]) => [item, key] as const)
    : null;
}
