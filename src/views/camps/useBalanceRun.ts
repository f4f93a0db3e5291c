import { useEffect, useMemo, useRef, useState } from 'preact/compat';
import { allowAgain, keyOf, knownOf } from '#derive/balanceMemory.ts';
import type { CampChoice } from '#state/viewChoice.ts';
import {
  type BalanceProgress,
  type BalanceQuestion,
  type BalanceSearch,
  searchBalance,
  timeLimitMs,
} from './searchBalance.ts';

export interface BalanceRun extends Omit<BalanceProgress, 'given'> {
  readonly stop: () => void;
  /** Searches on, for so many milliseconds. */
  readonly again: (timeLimit: number) => void;
}

interface KeyedProgress extends BalanceProgress {
  readonly key: string;
}

/**
 * The balance of a network, searched in a worker while the component is mounted. `first` is solved first; where
 * `isWhole`, then how firmly places hold, the other numbers of camps, and who could sit on either side.
 */
export function useBalanceRun(asked: BalanceQuestion, first: CampChoice, isWhole: boolean): BalanceRun {
  const { held } = asked;
  const key = useMemo(() => keyOf(held), [held]);
  const [turn, setTurn] = useState({ key, first, timeLimit: timeLimitMs });
  const timeLimit = turn.key === key && turn.first === first ? turn.timeLimit : timeLimitMs;
  const search = useRef<BalanceSearch | null>(null);
  const fresh = (): KeyedProgress => ({
    ...knownOf(key),
    key,
    working: null,
    bounds: null,
    outcome: 'running',
  });
  const [progress, setProgress] = useState<KeyedProgress>(fresh);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks anew even with the same time limit
  useEffect(() => {
    search.current = searchBalance({ ...asked, first, isWhole, timeLimit }, (news) =>
      setProgress((past) => ({ ...(past.key === key ? past : fresh()), ...news })),
    );
    return () => {
      search.current?.close();
      search.current = null;
    };
  }, [key, first, isWhole, turn]);

  const { results, rigidity, firmness, working, bounds, outcome } = progress.key === key ? progress : fresh();
  return {
    results,
    rigidity,
    firmness,
    working,
    bounds,
    outcome,
    stop: () => search.current?.stop(),
    again: (limit) => {
      allowAgain(key, first);
      setTurn({ key, first, timeLimit: limit });
    },
  };
}
