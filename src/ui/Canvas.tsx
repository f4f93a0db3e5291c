import { type ComponentType, lazy, Suspense, useMemo, useSyncExternalStore } from 'react';
import type { View } from '#state/viewChoice.ts';
import { GraphView } from '#views/graph/GraphView.tsx';
import type { HandOver, ViewProps } from '#views/viewProps.ts';
import { citeWords } from '#words/frame.ts';
import { viewWords } from '#words/views.ts';
import { useApp } from './appContext.ts';
import { Chips } from './Chips.tsx';
import { copyText } from './copyText.ts';
import { EmptyResult } from './EmptyResult.tsx';
import { saveFile } from './saveFile.ts';
import { useThemeInForce } from './useThemeInForce.ts';

const viewOf: Readonly<Record<View, ComponentType<ViewProps>>> = {
  graph: GraphView,
  matrix: lazy(() => import('#views/matrix/MatrixView.tsx').then((file) => ({ default: file.MatrixView }))),
  table: lazy(() => import('#views/table/TableView.tsx').then((file) => ({ default: file.TableView }))),
};

/** The chosen view with what lies over it: the filters in force, and why nothing is left. */
export function Canvas({ room }: { readonly room: 'phone' | 'tablet' | 'desk' }) {
  const { store, derive, announce } = useApp();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const isEmpty = derive.visibleGraph(state.query).relations.length === 0;
  const theme = useThemeInForce();
  const handOver = useMemo<HandOver>(
    () => ({
      copy: (text, done) =>
        void copyText(text).then((isCopied) => announce(isCopied ? done : citeWords.failed)),
      saveFile,
    }),
    [announce],
  );
  const ChosenView = viewOf[state.view];
  const heading = viewWords.headings[state.view];
  return (
    <section
      className="canvas"
      aria-label={heading}
      onKeyDown={(event) => {
        if (event.key !== '?' || event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        store.dispatch({ type: 'dialogOpened', dialog: 'keys' });
      }}
    >
      <h2 className="visually-hidden">{heading}</h2>
      <Suspense fallback={<p className="view-loading">{viewWords.loading}</p>}>
        <ChosenView
          state={state}
          derive={derive}
          dispatch={store.dispatch}
          theme={theme}
          handOver={handOver}
          leadingTools={<Chips room={room} />}
        />
      </Suspense>
      {isEmpty && <EmptyResult />}
    </section>
  );
}
