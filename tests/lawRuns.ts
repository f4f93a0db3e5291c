/**
 * How often a law is tried on random input, for all tests at once: 20 times as a rule, 100 times by `npm run
 * test:laws`. A law that needs more, or whose input is costly, says how many times as often: `lawWeight(5)`,
 * `lawWeight(0.5)`. Vitest runs this file before each test file, so laws without a weight need not import it.
 */
import fc from 'fast-check';

const runs = import.meta.env.MODE === 'laws' ? 100 : 20;
fc.configureGlobal({ numRuns: runs });

/** The parameters of `fc.assert` for a law that runs `weight` times as often as one without a weight. */
export function lawWeight(weight: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(weight * runs) };
}
