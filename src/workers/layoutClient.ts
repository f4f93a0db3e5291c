/** Layouts that are computed in a worker. */
import type { ActorId } from '#domain/ids.ts';
import type { LayoutInput } from '#graph/layout/layoutInput.ts';
import type { Positions } from '#graph/layout/positions.ts';
import { callWorker, type StartWorker } from './callWorker.ts';
import type { FoundPlaces } from './layoutWork.ts';

const start: StartWorker<typeof import('./layoutWork.ts')> = () =>
  new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
const orElse = () => import('./layoutWork.ts');

/**
 * New positions for all of an input, starting from the given ones; `onProgress` gets how far it is, from 0 to 1. Rejects
 * as `callWorker` does.
 */
export function rearrangeInWorker(
  input: LayoutInput,
  startFrom: Positions,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Positions> {
  return callWorker(start, (work, hear: (share: number) => void) => work.rearrange(input, startFrom, hear), {
    signal,
    onProgress,
    orElse,
  });
}

/** The places of an input in every layout, each handed on as it is found. Rejects as `callWorker` does. */
export function placesInWorker(
  input: LayoutInput,
  signal: AbortSignal,
  onFound: (found: FoundPlaces) => void,
): Promise<void> {
  return callWorker(start, (work, hear: (found: FoundPlaces) => void) => work.places(input, hear), {
    signal,
    onProgress: onFound,
    orElse,
  });
}

/** The rings around an actor. Rejects as `callWorker` does. */
export function focusInWorker(input: LayoutInput, centre: ActorId): Promise<Positions> {
  return callWorker(start, (work) => work.focus(input, centre), { orElse });
}

/** What is visible, camp beside camp. Rejects as `callWorker` does. */
export function campsInWorker(
  input: LayoutInput,
  campOf: ReadonlyMap<ActorId, number>,
  signal: AbortSignal,
): Promise<Positions> {
  return callWorker(start, (work) => work.camps(input, campOf), { signal, orElse });
}
