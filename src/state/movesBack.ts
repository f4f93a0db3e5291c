import type { Positions } from '#graph/layout/positions.ts';
import type { Store } from './store.ts';

interface Move {
  readonly before: Positions;
  readonly after: Positions;
}

export interface MovesBack {
  /** Takes back the latest move of an actor; false where the picture has none, or has gone on otherwise. */
  readonly takeBack: () => boolean;
  /** What is changed after a move is taken back first. */
  readonly forget: () => void;
  readonly stop: () => void;
}

/** Keeps how actors stood before each move by hand, or by *Tidy up*, for as long as the layout stays. */
export function movesBack(store: Store): MovesBack {
  let moves: readonly Move[] = [];
  let isTakingBack = false;
  const stop = store.subscribe((state, previous) => {
    if (state.moved === previous.moved || isTakingBack) return;
    const isMove = state.layout === previous.layout && Object.keys(state.moved).length > 0;
    moves = isMove ? [...moves, { before: previous.moved, after: state.moved }] : [];
  });
  return {
    takeBack: () => {
      const latest = moves.at(-1);
      if (latest === undefined || latest.after !== store.getState().moved) return false;
      moves = moves.slice(0, -1);
      isTakingBack = true;
      store.dispatch({ type: 'moveTakenBack', positions: latest.before });
      isTakingBack = false;
      return true;
    },
    forget: () => {
      moves = [];
    },
    stop,
  };
}
