import { expose } from 'comlink';
import { type CheckedFrustration, checkedFrustration } from '#graph/balance/checkedFrustration.ts';
import { type FrustrationBounds, frustrationSteps } from '#graph/balance/frustration.ts';
import { type Rigidity, rigiditySteps } from '#graph/balance/rigidity.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';

/** Milliseconds of work between two looks at the mail: how long *stop* may have to wait. */
const slice = 30;

let isStopped = false;

/** What the worker can do. */
export const balanceWorkerApi = {
  /** The least frustration for a limit of camps, checked; bounds are told as they get better. */
  async solve(
    network: SignedNetwork,
    limit: CampLimit,
    timeLimit: number,
    tell: (bounds: FrustrationBounds) => void,
  ): Promise<CheckedFrustration> {
    let told: FrustrationBounds | null = null;
    const result = await inSlices(frustrationSteps(network, { limit, timeLimit }), (bounds) => {
      if (told?.lower === bounds.lower && told.upper === bounds.upper) return;
      told = bounds;
      tell(bounds);
    });
    return checkedFrustration(network, result);
  },
  /** Who stands to whom in the same way in every best split into two camps. */
  rigidity(network: SignedNetwork, campOf: readonly number[]): Promise<Rigidity> {
    return inSlices(rigiditySteps(network, campOf));
  },
  /** What is at work ends with what it knows. */
  stop(): void {
    isStopped = true;
  },
};

export type BalanceWorkerApi = typeof balanceWorkerApi;

async function inSlices<Step, Result>(
  steps: Generator<Step, Result, boolean | undefined>,
  tell?: (step: Step) => void,
): Promise<Result> {
  let turn = steps.next();
  let since = performance.now();
  while (!turn.done) {
    tell?.(turn.value);
    if (performance.now() - since > slice) {
      await mail();
      since = performance.now();
    }
    turn = steps.next(isStopped);
  }
  return turn.value;
}

/** Lets messages that have come in be read. */
function mail(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

expose(balanceWorkerApi);
