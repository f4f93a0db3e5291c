import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import type { FrustrationBounds } from '#graph/balance/frustration.ts';
import type { Tie } from '#graph/balance/heldNetwork.ts';
import type { Rigidity } from '#graph/balance/rigidity.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';
import type { BalanceWork } from './balanceWork.ts';
import { type CallOptions, keepWorker, type StartWorker } from './callWorker.ts';

const start: StartWorker<BalanceWork> = () =>
  new Worker(new URL('./balanceWorker.ts', import.meta.url), { type: 'module' });

/** How long a stopped worker may take to hand in what it knows, in milliseconds. */
const grace = 80;

/** One worker, asked one thing after the other. Answers reject as those of a kept worker, with AbortError once stopped or closed. */
interface BalanceSolver {
  readonly solve: (
    network: SignedNetwork,
    limit: CampLimit,
    timeLimit: number,
    options?: CallOptions<FrustrationBounds>,
  ) => Promise<CheckedFrustration>;
  readonly rigidity: (network: SignedNetwork, campOf: readonly number[]) => Promise<Rigidity>;
  readonly firmness: (
    network: SignedNetwork,
    ties: readonly Tie[],
    limit: CampLimit,
    campOf: readonly number[],
  ) => Promise<readonly (number | null)[]>;
  /** Ends what is at work: it answers with what it knows within 100 ms, or rejects. */
  readonly stop: () => void;
  readonly close: () => void;
}

/** Starts the worker that solves balance. */
export function openBalanceSolver(): BalanceSolver {
  let onPage: BalanceWork | null = null;
  const { call, end } = keepWorker(start, async () => {
    onPage = (await import('./balanceWork.ts')).balanceWork();
    return onPage;
  });
  return {
    solve: (network, limit, timeLimit, options) =>
      call(
        (work, hear: (bounds: FrustrationBounds) => void) => work.solve(network, limit, timeLimit, hear),
        options,
      ),
    rigidity: (network, campOf) => call((work) => work.rigidity(network, campOf)),
    firmness: (network, ties, limit, campOf) => call((work) => work.firmness(network, ties, limit, campOf)),
    stop: () => {
      call((work) => work.stop()).catch(() => {});
      setTimeout(end, grace);
    },
    close: () => {
      onPage?.stop();
      end();
    },
  };
}
