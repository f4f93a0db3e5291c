/** Ctrl Z after a move in the picture, whichever data is open. */
import type { Store } from '#state/store.ts';
import { type TakeBackMoves, takeBackMoves } from '#state/takeBackMoves.ts';

type Acts = () => readonly unknown[];

let moves: TakeBackMoves | null = null;
let acts: Acts | null = null;

/** Keeps the moves of a page; returns a function that stops. */
export function keepMoves(store: Store): () => void {
  const kept = takeBackMoves(store, () => acts?.() ?? []);
  moves = kept;
  return () => {
    kept.stop();
    if (moves === kept) moves = null;
  };
}

/** Says which acts on own data can be undone, the latest last: what was done last is taken back first. Returns a function that stops. */
export function keepOrderWith(ofData: Acts): () => void {
  acts = ofData;
  return () => {
    if (acts === ofData) acts = null;
  };
}

/** Takes back a move, if that was what was done last. */
export const takeBackMove = (): boolean => moves?.takeBack() ?? false;
