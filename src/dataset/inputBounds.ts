import type { Finding } from './issue.ts';

/** Deepest place of a dataset but its recipe is `operations[0].participants[0].cite.quote`: 6 steps. */
const maxDepth = 12;
/** 100,000 statements with a few further fields each. */
const maxValues = 3_000_000;

/**
 * What makes a value too big or too deep to be looked at any further; null if it is fit to be checked. Walks without
 * recursion, so that no nesting can exhaust the stack, and stops at the first excess; cycles end at the depth limit.
 */
export function outOfBounds(value: unknown): Finding | null {
  const waiting: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [
    { value, path: [] },
  ];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.path.length >= maxDepth)
      return [next.path, 'it is nested too deeply', `at most ${maxDepth} levels`];
    const isList = Array.isArray(next.value);
    seen += Array.isArray(next.value) ? next.value.length : Object.keys(next.value).length;
    if (seen > maxValues)
      return [
        next.path,
        'there is too much of it',
        `at most ${maxValues.toLocaleString('en')} values in all`,
      ];
    for (const [key, inner] of Object.entries(next.value)) {
      if (key === '__proto__') return [[...next.path, key], 'no field can have this name', 'another name'];
      if (typeof inner === 'object' && inner !== null)
        waiting.push({ value: inner, path: [...next.path, isList ? Number(key) : key] });
    }
  }
  return null;
}
