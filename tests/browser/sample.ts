/**
 * How many cases of a kind a journey goes through: a few as a rule, all by `npm run test:laws`, whose configuration sets
 * the variable.
 */
export const isThorough = process.env.ENTENTE_LAWS === '1';

/** The first, the last and every `step`-th of some cases; all of them by `npm run test:laws`. */
export function sample<Case>(cases: readonly Case[], step: number): Case[] {
  return cases.filter((_, at) => isThorough || at % step === 0 || at === cases.length - 1);
}
