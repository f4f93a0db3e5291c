import { useSyncExternalStore } from 'react';
import { GraphView } from '#views/graph/GraphView.tsx';
import { frameWords } from '#words/frame.ts';
import { useApp } from './appContext.ts';
import { Chips } from './Chips.tsx';
import { EmptyResult } from './EmptyResult.tsx';
import { useThemeInForce } from './useThemeInForce.ts';

/** The picture with what lies over it: the filters in force, and why nothing is left. */
export function Canvas({ room }: { readonly room: 'phone' | 'tablet' | 'desk' }) {
  const { store, derive } = useApp();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const isEmpty = derive.visibleGraph(state.query).relations.length === 0;
  const theme = useThemeInForce();
  return (
    <section
      className="canvas"
      aria-label={frameWords.graph}
      onKeyDown={(event) => {
        if (event.key !== '?' || event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        store.dispatch({ type: 'dialogOpened', dialog: 'keys' });
      }}
    >
      <h2 className="visually-hidden">{frameWords.graph}</h2>
      <GraphView
        state={state}
        derive={derive}
        dispatch={store.dispatch}
        theme={theme}
        leadingTools={<Chips room={room} />}
      />
      {isEmpty && <EmptyResult />}
    </section>
  );
}
