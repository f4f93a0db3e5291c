/**
 * How often a law is tried on random input, for all tests at once: 20 times as a rule, 100 times by `npm run
 * test:laws`. A law that needs more, or whose input is costly, says how many times as often: `lawWeight(5)`,
 * `lawWeight(0.5)`. Vitest runs this file before each test file, so laws without a weight need not import it.
 *
 * The 20 are the same at each run, so that a change is judged and not chance; the 100 are new ones each time.
 */
import fc from 'fast-check';

/** True under `npm run test:laws`. */
export const isThorough = import.meta.env.MODE === 'laws';
const runs = isThorough ? 100 : 20;
fc.configureGlobal({ numRuns: runs, ...(!isThorough && { seed: 20161101 }) });

/**
 * The parameters of `fc.assert` for a law that runs `weight` times as often as one without a weight; `thoroughWeight` times
 * by `npm run test:laws`.
 */
export function lawWeight(weight: number, thoroughWeight = weight): { readonly numRuns: number } {
  return { numRuns: Math.ceil((isThorough ? thoroughWeight : weight) * runs) };
}
