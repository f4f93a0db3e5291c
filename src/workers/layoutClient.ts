/** Layouts that are worked out in a worker, away from the page. */
import { proxy, type Remote, wrap } from 'comlink';
import type { ActorId } from '#domain/ids.ts';
import type { LayoutInput } from '#graph/layout/layoutInput.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { LayoutWorkerApi } from './layoutWorker.ts';

/** Asks a worker of its own, which ends with its answer. Rejects if it is aborted, breaks or cannot be started. */
async function asked<Value>(
  ask: (room: Remote<LayoutWorkerApi>) => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
  const ended = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The worker for layouts could not be started.')),
    );
  });
  try {
    return await Promise.race([ask(wrap<LayoutWorkerApi>(worker)), ended]);
  } finally {
    worker.terminate();
  }
}

/** New places for all of an input, from where they stand; `tell` hears how far it is, from 0 to 1. */
export function rearrangeInWorker(
  input: LayoutInput,
  startFrom: Positions,
  signal: AbortSignal,
  tell: (share: number) => void,
): Promise<Positions> {
  return asked((room) => room.rearrange(input, startFrom, proxy(tell)) as Promise<Positions>, signal);
}

/** The rings around an actor. */
export function focusInWorker(input: LayoutInput, centre: ActorId): Promise<Positions> {
  return asked((room) => room.focus(input, centre) as Promise<Positions>);
}
