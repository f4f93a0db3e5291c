import type { Action } from './action.ts';
import type { AppState } from './appState.ts';
import type { Store } from './store.ts';

/** Where actors stand: in which layout, with which areas, and moved where. */
type Places = Pick<AppState, 'moved' | 'layout' | 'hulls' | 'hullsBeforeCamps'>;

interface Move {
  readonly before: Places;
  readonly after: Places;
  /** What had been done to the data by then. */
  readonly acts: readonly unknown[];
}

export interface TakeBackMoves {
  /** Takes back what was done last, if it was a move; false where it was an act on the data, or there is nothing. */
  readonly takeBack: () => boolean;
  readonly stop: () => void;
}

const placesOf = ({ moved, layout, hulls, hullsBeforeCamps }: AppState): Places => ({
  moved,
  layout,
  hulls,
  hullsBeforeCamps,
});

/** Equal where actors stand alike, also of an address that was opened anew. */
const keyOf = ({ layout, moved }: Places): string => JSON.stringify([layout, Object.entries(moved).sort()]);

/** True if acts have been done that are not among those of before, which may have been undone since. */
const hasNewer = (acts: readonly unknown[], before: readonly unknown[]): boolean =>
  acts.some((act, at) => act !== before[at]);

const moving: ReadonlySet<Action['type']> = new Set(['actorMoved', 'rearranged', 'positionsReset']);

/**
 * Keeps how actors stood before each move: by hand, by *Tidy up*, and by *Reset positions*. `actsNow` are the acts on the data
 * that can be undone, the latest last: with them moves have one order. Another layout begins anew.
 */
export function takeBackMoves(store: Store, actsNow: () => readonly unknown[] = () => []): TakeBackMoves {
  let moves: readonly Move[] = [];
  /** Drops the moves that are no longer there, as Back leads to before them. */
  const keepThoseOf = (places: Places) => {
    const last = moves.findLastIndex(({ after }) => keyOf(after) === keyOf(places));
    moves = moves.slice(0, last + 1);
  };
  const stop = store.subscribe((state, previous, action) => {
    if (action === 'moveTakenBack' || (state.moved === previous.moved && state.layout === previous.layout))
      return;
    if (moving.has(action))
      moves = [...moves, { before: placesOf(previous), after: placesOf(state), acts: actsNow() }];
    else keepThoseOf(placesOf(state));
  });
  return {
    takeBack: () => {
      const latest = moves.at(-1);
      if (latest === undefined || keyOf(latest.after) !== keyOf(store.getState())) return false;
      if (hasNewer(actsNow(), latest.acts)) return false;
      moves = moves.slice(0, -1);
      store.dispatch({ type: 'moveTakenBack', places: latest.before });
      return true;
    },
    stop,
  };
}
