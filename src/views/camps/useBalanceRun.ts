import { useEffect, useMemo, useRef, useState } from 'react';
import {
  allowAgain,
  isEnough,
  type Knowledge,
  keyOf,
  knownOf,
  rememberResult,
  rememberRigidity,
} from '#derive/balanceMemory.ts';
import type { FrustrationBounds } from '#graph/balance/frustration.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { type CampChoice, campChoices, campLimitOf } from '#state/viewChoice.ts';
import { BalanceError, type BalanceSolver, openBalanceSolver } from '#workers/balanceClient.ts';

/** Milliseconds for the number of camps that was asked for, and for each of the others. */
const patience = 10_000;
const patienceForOthers = 3_000;

export interface BalanceRun extends Pick<Knowledge, 'results' | 'rigidity'> {
  /** What is at work: a number of camps, or who could sit on either side. */
  readonly working: CampChoice | 'sides' | null;
  /** Of what is at work. */
  readonly bounds: FrustrationBounds | null;
  readonly outcome: 'running' | 'done' | 'stopped' | 'failed';
  readonly stop: () => void;
  /** Searches on, for so many milliseconds. */
  readonly again: (timeLimit: number) => void;
}

interface Progress extends Knowledge, Pick<BalanceRun, 'working' | 'bounds' | 'outcome'> {
  readonly key: string;
}

/**
 * Solves the balance of a network in a worker and checks it; what was solved once is remembered while the page is open.
 * `first` is solved first; where `isWhole`, then the other numbers of camps, and who could sit on either side.
 */
export function useBalanceRun(network: SignedNetwork, first: CampChoice, isWhole: boolean): BalanceRun {
  const key = useMemo(() => keyOf(network), [network]);
  const [turn, setTurn] = useState({ key, first, timeLimit: patience });
  const timeLimit = turn.key === key && turn.first === first ? turn.timeLimit : patience;
  const solver = useRef<BalanceSolver | null>(null);
  const fresh = (): Progress => ({
    ...knownOf(key),
    key,
    working: null,
    bounds: null,
    outcome: 'running',
  });
  const [progress, setProgress] = useState<Progress>(fresh);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks anew even with the same time limit
  useEffect(() => {
    let isOpen = true;
    let isStopped = false;
    const tell = (news: Partial<Progress>) => {
      if (isOpen) setProgress((past) => ({ ...(past.key === key ? past : fresh()), ...news }));
    };
    const known = () => knownOf(key);
    const timeFor = (choice: CampChoice) => (choice === first ? timeLimit : patienceForOthers);
    const wanted = isWhole ? [first, ...campChoices.filter((choice) => choice !== first)] : [first];
    const missing = wanted.filter((choice) => !isEnough(known(), choice, timeFor(choice)));
    const needsSides = () => isWhole && known().results['2']?.isProven === true && known().rigidity === null;
    tell({ ...known(), working: null, bounds: null, outcome: 'running' });
    const run = async () => {
      const opened = openBalanceSolver();
      const stop = () => {
        isStopped = true;
        opened.stop();
      };
      solver.current = { ...opened, stop };
      try {
        for (const choice of missing) {
          tell({ working: choice, bounds: null });
          const result = await opened.solve(network, campLimitOf(choice), timeFor(choice), (bounds) =>
            tell({ bounds }),
          );
          if (!isOpen) return;
          rememberResult(key, choice, result, isStopped ? 0 : timeFor(choice));
          if (isStopped) break;
          tell(known());
        }
        const two = known().results['2'];
        if (two && !isStopped && needsSides()) {
          tell({ working: 'sides', bounds: null });
          const rigidity = await opened.rigidity(network, two.campOf);
          if (!isStopped) rememberRigidity(key, rigidity);
        }
        tell({ ...known(), working: null, outcome: isStopped ? 'stopped' : 'done' });
      } catch (error) {
        const outcome = error instanceof BalanceError ? error.reason : 'failed';
        tell({ ...known(), working: null, outcome });
      } finally {
        opened.close();
      }
    };
    if (network.relations.length > 0 && (missing.length > 0 || needsSides())) void run();
    else tell({ working: null, outcome: 'done' });
    return () => {
      isOpen = false;
      solver.current?.close();
      solver.current = null;
    };
  }, [key, first, isWhole, turn]);

  const { results, rigidity, working, bounds, outcome } = progress.key === key ? progress : fresh();
  return {
    results,
    rigidity,
    working,
    bounds,
    outcome,
    stop: () => solver.current?.stop(),
    again: (limit) => {
      allowAgain(key, first);
      setTurn({ key, first, timeLimit: limit });
    },
  };
}
