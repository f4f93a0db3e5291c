import { proxy, type Remote, wrap } from 'comlink';
import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import type { FrustrationBounds } from '#graph/balance/frustration.ts';
import type { Rigidity } from '#graph/balance/rigidity.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';
import type { BalanceWorkerApi } from './balanceWorker.ts';

/** Why there is no answer: it was stopped in the middle of a check, or the worker could not be started or broke. */
export class BalanceError extends Error {
  override readonly name = 'BalanceError';
  readonly reason: 'stopped' | 'failed';

  constructor(reason: BalanceError['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** How long a stopped worker may take to hand in what it knows, in milliseconds. */
const grace = 80;

/** One worker, asked one thing after the other; every answer may reject with BalanceError. */
export interface BalanceSolver {
  readonly solve: (
    network: SignedNetwork,
    limit: CampLimit,
    timeLimit: number,
    tell: (bounds: FrustrationBounds) => void,
  ) => Promise<CheckedFrustration>;
  readonly rigidity: (network: SignedNetwork, campOf: readonly number[]) => Promise<Rigidity>;
  /** Ends what is at work: it answers with what it knows within 100 ms, or rejects. */
  readonly stop: () => void;
  readonly close: () => void;
}

/** Starts the worker that solves balance, away from the page. */
export function openBalanceSolver(): BalanceSolver {
  const worker = new Worker(new URL('./balanceWorker.ts', import.meta.url), { type: 'module' });
  const room: Remote<BalanceWorkerApi> = wrap<BalanceWorkerApi>(worker);
  let end: (error: BalanceError) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = (error) => {
      worker.terminate();
      reject(error);
    };
  });
  // Nobody may be waiting for it.
  ended.catch(() => {});
  worker.addEventListener('error', ({ message }) =>
    end(new BalanceError('failed', message || 'The solver could not be started.')),
  );
  const answer = async <Value>(asked: Promise<Value>): Promise<Value> => {
    try {
      return await Promise.race([asked, ended]);
    } catch (error) {
      if (error instanceof BalanceError) throw error;
      throw new BalanceError('failed', error instanceof Error ? error.message : String(error));
    }
  };
  return {
    solve: (network, limit, timeLimit, tell) =>
      answer(room.solve(network, limit, timeLimit, proxy(tell)) as Promise<CheckedFrustration>),
    rigidity: (network, campOf) => answer(room.rigidity(network, campOf) as Promise<Rigidity>),
    stop: () => {
      void room.stop();
      setTimeout(() => end(new BalanceError('stopped', 'The search was stopped.')), grace);
    },
    close: () => end(new BalanceError('stopped', 'The solver was closed.')),
  };
}
