import {
  isEnough,
  type Knowledge,
  keyOf,
  knownOf,
  rememberFirmness,
  rememberResult,
  rememberRigidity,
} from '#derive/balanceMemory.ts';
import type { AskedNetwork } from '#derive/balanceNetwork.ts';
import type { FrustrationBounds } from '#graph/balance/frustration.ts';
import { type CampChoice, campChoices, campLimitOf } from '#state/viewChoice.ts';
import { openBalanceSolver } from '#workers/balanceClient.ts';

/** Milliseconds for the number of camps that was asked for, and for each of the others. */
export const timeLimitMs = 10_000;
const timeLimitForOthersMs = 3_000;

/** How far a search is, and what is known so far. */
export interface BalanceProgress extends Knowledge {
  /** What is being searched: a number of camps, how firmly their places hold, or who could sit on either side. */
  readonly working: CampChoice | 'firmness' | 'sides' | null;
  /** Of what is being searched. */
  readonly bounds: FrustrationBounds | null;
  readonly outcome: 'running' | 'done' | 'stopped' | 'failed';
}

/** The counted relations, the ties, and both as one network. */
export type BalanceQuestion = Pick<AskedNetwork, 'network' | 'ties' | 'held'>;

export interface BalanceSearchPlan extends BalanceQuestion {
  /** The number of camps that is searched first. */
  readonly first: CampChoice;
  /** Then how firmly its places hold, the other numbers of camps, and who could sit on either side. */
  readonly isWhole: boolean;
  /** For the first, in milliseconds. */
  readonly timeLimit: number;
}

export interface BalanceSearch {
  /** Ends the search with what it knows, which is not kept as complete. */
  readonly stop: () => void;
  /** Ends the search; nothing more is reported. */
  readonly close: () => void;
}

/**
 * Searches what is not known yet of the balance of a network, in a worker, and checks it. What was found is remembered
 * while the page is open.
 */
export function searchBalance(
  { network, ties, held, first, isWhole, timeLimit }: BalanceSearchPlan,
  onProgress: (news: Partial<BalanceProgress>) => void,
): BalanceSearch {
  const key = keyOf(held);
  const known = () => knownOf(key);
  const timeFor = (choice: CampChoice) => (choice === first ? timeLimit : timeLimitForOthersMs);
  const wanted = isWhole ? [first, ...campChoices.filter((choice) => choice !== first)] : [first];
  const missing = wanted.filter((choice) => !isEnough(known(), choice, timeFor(choice)));
  const needsSides = () => isWhole && known().results['2']?.isProven === true && known().rigidity === null;
  const needsFirmness = () =>
    isWhole && known().results[first]?.isProven === true && known().firmness[first] === undefined;
  let [isClosed, isStopped] = [false, false];
  const report: typeof onProgress = (news) => {
    if (!isClosed) onProgress(news);
  };

  report({ ...known(), working: null, bounds: null, outcome: 'running' });
  if (network.relations.length === 0 || (missing.length === 0 && !needsSides() && !needsFirmness())) {
    report({ working: null, outcome: 'done' });
    return { stop: () => {}, close: () => {} };
  }
  const solver = openBalanceSolver();
  const searchCamps = async (choice: CampChoice) => {
    report({ working: choice, bounds: null });
    const result = await solver.solve(held, campLimitOf(choice), timeFor(choice), {
      onProgress: (bounds) => report({ bounds }),
    });
    rememberResult(key, choice, result, isStopped ? 0 : timeFor(choice));
    report(known());
  };
  const searchSides = async (campOf: readonly number[]) => {
    report({ working: 'sides', bounds: null });
    const rigidity = await solver.rigidity(held, campOf);
    if (!isStopped) rememberRigidity(key, rigidity);
  };
  const searchFirmness = async (campOf: readonly number[]) => {
    report({ working: 'firmness', bounds: null });
    const firmness = await solver.firmness(network, ties, campLimitOf(first), campOf);
    if (isStopped) return;
    rememberFirmness(key, first, firmness);
    report(known());
  };
  const run = async (): Promise<BalanceProgress['outcome']> => {
    try {
      const [ownFirst, ...others] = missing.includes(first) ? missing : [null, ...missing];
      if (ownFirst) await searchCamps(first);
      const own = known().results[first];
      if (own && needsFirmness() && !isStopped) await searchFirmness(own.campOf);
      for (const choice of others) if (!isStopped && choice) await searchCamps(choice);
      const two = known().results['2'];
      if (two && needsSides() && !isStopped) await searchSides(two.campOf);
      return isStopped ? 'stopped' : 'done';
    } catch (error) {
      return error instanceof Error && error.name === 'AbortError' ? 'stopped' : 'failed';
    } finally {
      solver.close();
    }
  };
  void run().then((outcome) => report({ ...known(), working: null, outcome }));
  return {
    stop: () => {
      isStopped = true;
      solver.stop();
    },
    close: () => {
      isClosed = true;
      solver.close();
    },
  };
}
