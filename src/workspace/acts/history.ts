import type { OwnData } from '#workspace/ownData.ts';
import { type Act, undone } from './act.ts';
import { applyAct } from './applyAct.ts';

/** Acts that can be taken back, and acts taken back that can be made again; the latest last in both. */
export interface History {
  readonly past: readonly Act[];
  readonly future: readonly Act[];
}

export const noHistory: History = { past: [], future: [] };

/** The history after an act: what was taken back before it cannot be made again. */
export function remembered({ past }: History, act: Act): History {
  return { past: [...past, act], future: [] };
}

export interface Stepped {
  readonly data: OwnData;
  readonly history: History;
  /** What was done to get there. */
  readonly act: Act;
}

/** Takes the latest act back; null if there is none, or if the data is not what that act left. */
export function undo(data: OwnData, { past, future }: History): Stepped | null {
  const last = past.at(-1);
  if (last === undefined) return null;
  const act = undone(last);
  const applied = applyAct(data, act);
  if (!applied.ok) return null;
  return { data: applied.data, history: { past: past.slice(0, -1), future: [...future, last] }, act };
}

/** Makes the act again that was taken back last; null if there is none, or if the data is not what it was made on. */
export function redo(data: OwnData, { past, future }: History): Stepped | null {
  const act = future.at(-1);
  if (act === undefined) return null;
  const applied = applyAct(data, act);
  if (!applied.ok) return null;
  return { data: applied.data, history: { past: [...past, act], future: future.slice(0, -1) }, act };
}
