/** Ctrl Z after a move in the picture, whichever data is open. */
import { type MovesBack, movesBack } from '#state/movesBack.ts';
import type { Store } from '#state/store.ts';

let moves: MovesBack | null = null;

/** Keeps the moves of a page; returns a function that stops. */
export function keepMoves(store: Store): () => void {
  const kept = movesBack(store);
  moves = kept;
  return () => {
    kept.stop();
    if (moves === kept) moves = null;
  };
}

export const takeBackMove = (): boolean => moves?.takeBack() ?? false;
export const forgetMoves = (): void => moves?.forget();
