import { useEffect, useMemo, useRef, useState } from 'react';
import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import type { FrustrationBounds } from '#graph/balance/frustration.ts';
import type { Rigidity } from '#graph/balance/rigidity.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { BalanceError, type BalanceSolver, openBalanceSolver } from '#state/solveBalance.ts';
import { type CampChoice, campChoices, campLimitOf } from '#state/viewChoice.ts';

/** Milliseconds for the number of camps that was asked for, and for each of the others. */
const patience = 10_000;
const patienceForOthers = 3_000;

/** What is known of a network so far. */
interface Knowledge {
  readonly results: Readonly<Partial<Record<CampChoice, CheckedFrustration>>>;
  /** Of the best split into two camps, where that is proven. */
  readonly rigidity: Rigidity | null;
}

export interface BalanceRun extends Knowledge {
  /** What is at work: a number of camps, or who could sit on either side. */
  readonly working: CampChoice | 'sides' | null;
  /** Of what is at work. */
  readonly bounds: FrustrationBounds | null;
  readonly outcome: 'running' | 'done' | 'stopped' | 'failed';
  readonly stop: () => void;
  /** Searches on, for so many milliseconds. */
  readonly again: (timeLimit: number) => void;
}

const nothingKnown: Knowledge = { results: {}, rigidity: null };
const mostRemembered = 40;
const memory = new Map<string, Knowledge>();

function keyOf({ ids, relations }: SignedNetwork): string {
  return JSON.stringify([ids, relations.map(({ a, b, sign, weight }) => [a, b, sign * weight])]);
}

function remember(key: string, knowledge: Knowledge): void {
  memory.delete(key);
  memory.set(key, knowledge);
  const [oldest] = memory.keys();
  if (memory.size > mostRemembered && oldest !== undefined) memory.delete(oldest);
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
  const [turn, setTurn] = useState({ key, timeLimit: patience });
  const timeLimit = turn.key === key ? turn.timeLimit : patience;
  const solver = useRef<BalanceSolver | null>(null);
  const fresh = (): Progress => ({
    ...(memory.get(key) ?? nothingKnown),
    key,
    working: null,
    bounds: null,
    outcome: 'running',
  });
  const [progress, setProgress] = useState<Progress>(fresh);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks anew even with the same time limit
  useEffect(() => {
    let isOpen = true;
    const tell = (news: Partial<Progress>) => {
      if (isOpen) setProgress((past) => ({ ...(past.key === key ? past : fresh()), ...news }));
    };
    const known = () => memory.get(key) ?? nothingKnown;
    const isEnough = (choice: CampChoice) => {
      const result = known().results[choice];
      return result !== undefined && (result.isProven || choice !== first || timeLimit <= patience);
    };
    const wanted = isWhole ? [first, ...campChoices.filter((choice) => choice !== first)] : [first];
    const missing = wanted.filter((choice) => !isEnough(choice));
    const needsSides = () => isWhole && known().results['2']?.isProven === true && known().rigidity === null;
    tell({ ...known(), working: null, bounds: null, outcome: 'running' });
    const run = async () => {
      const opened = openBalanceSolver();
      solver.current = opened;
      try {
        for (const choice of missing) {
          tell({ working: choice, bounds: null });
          const result = await opened.solve(
            network,
            campLimitOf(choice),
            choice === first ? timeLimit : patienceForOthers,
            (bounds) => tell({ bounds }),
          );
          if (!isOpen) return;
          remember(key, { ...known(), results: { ...known().results, [choice]: result } });
          tell(known());
        }
        const two = known().results['2'];
        if (two && needsSides()) {
          tell({ working: 'sides', bounds: null });
          const rigidity = await opened.rigidity(network, two.campOf);
          remember(key, { ...known(), rigidity });
        }
        tell({ ...known(), working: null, outcome: 'done' });
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
    again: (limit) => setTurn({ key, timeLimit: limit }),
  };
}
