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

export function createAppStore(start: Partial<AppState> = {}): Store {
  const store = createStore<AppState>(() => ({ ...initialState, ...start }));
  return {
    getState: store.getState,
    dispatch: (action) => store.setState((state) => reduce(state, action), true),
    subscribe: store.subscribe,
  };
}
