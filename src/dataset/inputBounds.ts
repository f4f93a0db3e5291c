import type { Finding } from './issue.ts';

/**
 * Deepest place of a dataset but its recipe is `operations[0].participants[0].cite.quote`: 6 steps. The values are 100,000
 * statements with a few further fields each.
 */
const mostOfDataset = { depth: 12, values: 3_000_000 };
/** Fields of one group in braces. */
const mostFields = 100_000;

const figure = (count: number) => count.toLocaleString('en');

/**
 * What makes a value too big or too deep to be looked at any further; null if it is fit to be checked. Walks without
 * recursion, so that no nesting can exhaust the stack, and stops at the first excess; cycles end at the depth limit.
 */
export function outOfBounds(value: unknown, most = mostOfDataset): Finding | null {
  const waiting: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [
    { value, path: [] },
  ];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.path.length >= most.depth)
      return [next.path, 'it is nested too deeply', `at most ${most.depth} levels`];
    const isList = Array.isArray(next.value);
    const count = Array.isArray(next.value) ? next.value.length : Object.keys(next.value).length;
    seen += count;
    if (!isList && count > mostFields)
      return [next.path, `it has ${figure(count)} fields`, `at most ${figure(mostFields)} in one group`];
    if (seen > most.values)
      return [next.path, 'there is too much of it', `at most ${figure(most.values)} values in all`];
    for (const [key, inner] of isList
      ? (next.value as readonly unknown[]).entries()
      : Object.entries(next.value)) {
      if (key === '__proto__') return [[...next.path, key], 'no field can have this name', 'another name'];
      if (typeof inner === 'object' && inner !== null)
        waiting.push({ value: inner, path: [...next.path, key] });
    }
  }
  return null;
}
