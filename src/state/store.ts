import { createStore } from 'zustand/vanilla';
import type { Action } from './action.ts';
import { type AppState, initialState } from './appState.ts';
import { reduce } from './reduce.ts';

export type Dispatch = (action: Action) => void;

/** Holds the one value; it changes by actions alone. */
export interface Store {
  readonly getState: () => AppState;
  readonly dispatch: Dispatch;
  /** Calls back after every change; returns how to stop. */
  readonly subscribe: (listener: (state: AppState, previous: AppState) => void) => () => void;
}

/**
 * `preparing` tells what a state waits for (something that is loaded or worked out elsewhere), null if for nothing.
 * An action that leads to such a state is taken when the wait is over; what fails is left to who shows it.
 */
export function createAppStore(
  start: Partial<AppState> = {},
  preparing: (next: AppState) => Promise<void> | null = () => null,
): Store {
  const store = createStore<AppState>(() => ({ ...initialState, ...start }));
  const take = (action: Action) => store.setState((state) => reduce(state, action), true);
  return {
    getState: store.getState,
    dispatch: (action) => {
      const wait = preparing(reduce(store.getState(), action));
      if (wait === null) take(action);
      else
        void wait.then(
          () => take(action),
          () => take(action),
        );
    },
    subscribe: store.subscribe,
  };
}
