import type { OwnData } from '#workspace/ownData.ts';
import { type Act, undone } from './act.ts';
import { applyAct } from './applyAct.ts';

/** An act that was done, or the latest one taken back, or made again: what a journal holds. */
export type JournalEntry = { readonly did: Act } | { readonly did: 'undo' | 'redo' };

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

/** The history after entries of a journal; without the data, for it says only what can be taken back. Time: O(entries). */
export function historyOf(entries: readonly JournalEntry[]): History {
  const past: Act[] = [];
  let future: Act[] = [];
  for (const { did } of entries) {
    if (did === 'undo') future.push(...past.splice(-1));
    else if (did === 'redo') past.push(...future.splice(-1));
    else {
      past.push(did);
      future = [];
    }
  }
  return { past, future };
}

/** The shortest entries that lead to a history: at most as many as led to it. */
export function entriesOf({ past, future }: History): readonly JournalEntry[] {
  const did = (act: Act): JournalEntry => ({ did: act });
  return [...past.map(did), ...future.toReversed().map(did), ...future.map(() => ({ did: 'undo' }) as const)];
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
