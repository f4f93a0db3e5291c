import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import type { Rigidity } from '#graph/balance/rigidity.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { CampChoice } from '#state/viewChoice.ts';

/** What has been found out so far about the balance of a network. */
export interface Knowledge {
  readonly results: Readonly<Partial<Record<CampChoice, CheckedFrustration>>>;
  /** The time limit in milliseconds that each search had; 0 for one that was stopped. */
  readonly given: Readonly<Partial<Record<CampChoice, number>>>;
  /** Of the best split into two camps, where that is proven. */
  readonly rigidity: Rigidity | null;
  /** How firmly each actor’s place holds, for the camps of the proven result, see `graph/balance/firmness.ts`. */
  readonly firmness: Readonly<Partial<Record<CampChoice, readonly (number | null)[]>>>;
}

const nothingKnown: Knowledge = { results: {}, given: {}, rigidity: null, firmness: {} };
const mostRemembered = 40;
/** Lasts while the page is open. */
const memory = new Map<string, Knowledge>();

/** Networks with the same key are the same to the solver. */
export function keyOf({ ids, relations }: SignedNetwork): string {
  return JSON.stringify([ids, relations.map(({ a, b, sign, weight }) => [a, b, sign * weight])]);
}

export function knownOf(key: string): Knowledge {
  return memory.get(key) ?? nothingKnown;
}

/** True if a search of so many milliseconds could find nothing more. */
export function isEnough({ results, given }: Knowledge, choice: CampChoice, timeLimit: number): boolean {
  const result = results[choice];
  return result !== undefined && (result.isProven || (given[choice] ?? 0) >= timeLimit);
}

/** Keeps the result of a search of so many milliseconds, unless a better one is known. */
export function rememberResult(
  key: string,
  choice: CampChoice,
  result: CheckedFrustration,
  timeLimit: number,
): void {
  const known = knownOf(key);
  const past = known.results[choice];
  const isWorse = past && past.upper - past.lower < result.upper - result.lower;
  remember(key, {
    ...known,
    results: { ...known.results, [choice]: isWorse ? past : result },
    given: { ...known.given, [choice]: Math.max(timeLimit, known.given[choice] ?? 0) },
  });
}

export function rememberRigidity(key: string, rigidity: Rigidity): void {
  remember(key, { ...knownOf(key), rigidity });
}

export function rememberFirmness(
  key: string,
  choice: CampChoice,
  firmness: readonly (number | null)[],
): void {
  const known = knownOf(key);
  remember(key, { ...known, firmness: { ...known.firmness, [choice]: firmness } });
}

/** Lets the next search for so many camps start again, however long the last one took. */
export function allowAgain(key: string, choice: CampChoice): void {
  const known = knownOf(key);
  remember(key, { ...known, given: { ...known.given, [choice]: 0 } });
}

function remember(key: string, knowledge: Knowledge): void {
  memory.delete(key);
  memory.set(key, knowledge);
  const [oldest] = memory.keys();
  if (memory.size > mostRemembered && oldest !== undefined) memory.delete(oldest);
}
