/** What the balance worker does, and the page where there is no worker. */
import { type CheckedFrustration, checkedFrustration } from '#graph/balance/checkedFrustration.ts';
import { firmnessSteps } from '#graph/balance/firmness.ts';
import { type FrustrationBounds, frustrationSteps } from '#graph/balance/frustration.ts';
import type { Tie } from '#graph/balance/heldNetwork.ts';
import { type Rigidity, rigiditySteps } from '#graph/balance/rigidity.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';

/** Milliseconds of work between two pauses for messages: the longest that `stop` has to wait. */
const slice = 30;
/** Milliseconds for one question about one actor. */
const timeForOne = 1_000;

/** The work of one solver, until it is stopped. */
export function balanceWork() {
  let isStopped = false;

  async function inSlices<Step, Result>(
    steps: Generator<Step, Result, boolean | undefined>,
    onStep?: (step: Step) => void,
  ): Promise<Result> {
    let turn = steps.next();
    let since = performance.now();
    while (!turn.done) {
      onStep?.(turn.value);
      if (performance.now() - since > slice) {
        await waitingMessages();
        since = performance.now();
      }
      turn = steps.next(isStopped);
    }
    return turn.value;
  }

  return {
    /** The least frustration for a limit of camps, checked; reports the bounds as they get better. */
    async solve(
      network: SignedNetwork,
      limit: CampLimit,
      timeLimit: number,
      onProgress: (bounds: FrustrationBounds) => void,
    ): Promise<CheckedFrustration> {
      let reported: FrustrationBounds | null = null;
      const result = await inSlices(frustrationSteps(network, { limit, timeLimit }), (bounds) => {
        if (reported?.lower === bounds.lower && reported.upper === bounds.upper) return;
        reported = bounds;
        onProgress(bounds);
      });
      return checkedFrustration(network, result);
    },
    /** Which actors stand to each other in the same way in every best split into two camps. */
    rigidity(network: SignedNetwork, campOf: readonly number[]): Promise<Rigidity> {
      return inSlices(rigiditySteps(network, campOf));
    },
    /** How firmly each actor’s place in these camps holds; null where there is no number. */
    firmness(
      network: SignedNetwork,
      ties: readonly Tie[],
      limit: CampLimit,
      campOf: readonly number[],
    ): Promise<readonly (number | null)[]> {
      return inSlices(firmnessSteps(network, ties, campOf, { limit, timeLimit: timeForOne }));
    },
    /** Ends what is at work, which answers with what it knows. */
    stop(): void {
      isStopped = true;
    },
  };
}

export type BalanceWork = ReturnType<typeof balanceWork>;

/** Lets messages and clicks that have come in be handled. */
function waitingMessages(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
