/** Whether the picture of own data will be arranged once more by itself: better places for many actors are still searched. */

export interface StillArranging {
  /** The dataset that is open. */
  readonly id: string;
  /** Leaves everybody where they are. */
  readonly keep: () => void;
}

let arranging: StillArranging | null = null;
const listeners = new Set<() => void>();

export const stillArranging = (): StillArranging | null => arranging;

export function subscribeToArranging(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setArranging(next: StillArranging | null): void {
  if (arranging === next) return;
  arranging = next;
  for (const listener of listeners) listener();
}
