import { expose } from 'comlink';
import type { ActorId } from '#domain/ids.ts';
import { focusPositions } from '#graph/layout/focusPositions.ts';
import type { LayoutInput } from '#graph/layout/layoutInput.ts';
import type { Positions } from '#graph/layout/positions.ts';
import { rearrange } from '#graph/layout/rearrange.ts';

/** What the worker can do. */
export const layoutWorkerApi = {
  /** New places for all of an input; how far it is, from 0 to 1, is told now and then. */
  rearrange: (input: LayoutInput, startFrom: Positions, tell: (share: number) => void): Positions =>
    rearrange(input, { startFrom, onProgress: tell }),
  /** The rings around an actor. */
  focus: (input: LayoutInput, centre: ActorId): Positions => focusPositions(input, centre),
};

export type LayoutWorkerApi = typeof layoutWorkerApi;

expose(layoutWorkerApi);
