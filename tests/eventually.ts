import { vi } from 'vitest';

/** Waits until an assertion holds. Its limit only ends what hangs, so a busy machine fails no test. */
export function eventually(assertion: () => void): Promise<void> {
  return vi.waitFor(assertion, { timeout: 60_000, interval: 5 });
}
