import { createStore } from 'zustand/vanilla';
import type { Action } from './action.ts';
import { type AppState, initialState } from './appState.ts';
import { reduce } from './reduce.ts';

export type Dispatch = (action: Action) => void;

/** Holds the state, which only actions change. */
export interface Store {
  readonly getState: () => AppState;
  readonly dispatch: Dispatch;
  /** Calls the listener after every change, with the kind of action that made it; returns a function that stops that. */
  readonly subscribe: (
    listener: (state: AppState, previous: AppState, action: Action['type']) => void,
  ) => () => void;
}

/**
 * `preparing` gives what a layout waits for (something that is loaded or worked out elsewhere), null if for nothing. An
 * action that leads to such a layout is taken when the wait is over, unless the reader has chosen another in the
 * meantime. If the wait fails, the action is not taken, and `onWaitFailed` gets the error.
 */
export function createAppStore(
  start: Partial<AppState> = {},
  preparing: (next: AppState) => Promise<void> | null = () => null,
  onWaitFailed: (error: unknown) => void = () => {},
): Store {
  const store = createStore<AppState>(() => ({ ...initialState, ...start }));
  let taken: Action['type'] = 'addressOpened';
  const take = (action: Action) => {
    // A listener may dispatch an action of its own.
    const outer = taken;
    taken = action.type;
    store.setState((state) => reduce(state, action), true);
    taken = outer;
  };
  let layoutsChosen = 0;
  const dispatch = (action: Action) => {
    const present = store.getState();
    const next = reduce(present, action);
    if (next.layout === present.layout) {
      take(action);
      return;
    }
    layoutsChosen += 1;
    const mine = layoutsChosen;
    const wait = preparing(next);
    if (wait === null) take(action);
    else void wait.then(() => mine === layoutsChosen && take(action), onWaitFailed);
  };
  return {
    getState: store.getState,
    dispatch,
    subscribe: (listener) => store.subscribe((state, previous) => listener(state, previous, taken)),
  };
}
