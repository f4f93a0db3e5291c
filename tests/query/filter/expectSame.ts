import { expect } from 'vitest';

/** Strict equality that is fast when it holds, and shows the difference when it does not. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}
