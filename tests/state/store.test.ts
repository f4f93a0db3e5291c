import { expect, it } from 'vitest';
import { initialState } from '#state/appState.ts';
import { createAppStore } from '#state/store.ts';

it('starts with the initial state and what is handed in', () => {
  expect(createAppStore().getState()).toEqual(initialState);
  expect(createAppStore({ theme: 'dark' }).getState()).toEqual({ ...initialState, theme: 'dark' });
});

it('changes by actions, and tells of each the state before and after', () => {
  const store = createAppStore();
  const told: string[] = [];
  const stop = store.subscribe((state, previous) => told.push(`${previous.theme} → ${state.theme}`));
  store.dispatch({ type: 'themeChosen', theme: 'dark' });
  store.dispatch({ type: 'themeChosen', theme: 'light' });
  stop();
  store.dispatch({ type: 'themeChosen', theme: 'system' });
  expect(told).toEqual(['system → dark', 'dark → light']);
});
