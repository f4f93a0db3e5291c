import { describe, expect, it, vi } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { type AppState, initialState } from '#state/appState.ts';
import { createAppStore } from '#state/store.ts';
import { eventually } from '#tests/eventually.ts';

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

describe('a layout that must be prepared', () => {
  const focus = { type: 'layoutChosen', layout: { layout: 'focus', centre: 'turkey' as ActorId } } as const;
  const circle = { type: 'layoutChosen', layout: { layout: 'circle' } } as const;
  /** A store that waits for *Focus*, and how to end the wait. */
  const waiting = () => {
    let prepare = () => {};
    const wait = new Promise<void>((resolve) => {
      prepare = resolve;
    });
    const preparing = vi.fn(({ layout }: AppState) => (layout.layout === 'focus' ? wait : null));
    return {
      store: createAppStore({}, preparing),
      preparing,
      end: async () => {
        prepare();
        await wait;
      },
    };
  };

  it('is taken when the wait is over; what changes no layout does not wait', async () => {
    const { store, preparing, end } = waiting();
    store.dispatch(focus);
    store.dispatch({ type: 'themeChosen', theme: 'dark' });
    expect(store.getState()).toMatchObject({ layout: { layout: 'automatic' }, theme: 'dark' });
    expect(preparing).toHaveBeenCalledTimes(1);
    await end();
    expect(store.getState().layout).toEqual(focus.layout);
    store.dispatch({ type: 'hovered', hovered: null });
    expect(preparing).toHaveBeenCalledTimes(1);
  });

  it('is not taken if the wait fails, which is reported', async () => {
    const onWaitFailed = vi.fn();
    const store = createAppStore({}, () => Promise.reject(new Error('no code')), onWaitFailed);
    store.dispatch(focus);
    await eventually(() => expect(onWaitFailed).toHaveBeenCalledWith(new Error('no code')));
    expect(store.getState().layout).toEqual({ layout: 'automatic' });
  });

  it('is not taken once the reader has chosen another', async () => {
    const { store, end } = waiting();
    store.dispatch(focus);
    store.dispatch(circle);
    await end();
    expect(store.getState().layout).toEqual(circle.layout);
  });
});
