import { useMemo, useSyncExternalStore } from 'react';
import type { View } from '#state/viewChoice.ts';
import type { HandOver, ViewProps } from '#views/viewProps.ts';
import { citeWords } from '#words/frame.ts';
import { viewWords } from '#words/views.ts';
import { useApp } from './appContext.ts';
import { Chips } from './Chips.tsx';
import { copyText } from './copyText.ts';
import { type FetchedPart, fetchedPart } from './fetchedPart.tsx';
import { InsteadOfView } from './InsteadOfView.tsx';
import { saveFile } from './saveFile.ts';
import { useThemeInForce } from './useThemeInForce.ts';

const viewOf: Readonly<Record<View, FetchedPart<ViewProps>>> = {
  graph: fetchedPart(async () => (await import('#views/graph/GraphView.tsx')).GraphView, InsteadOfView),
  matrix: fetchedPart(async () => (await import('#views/matrix/MatrixView.tsx')).MatrixView, InsteadOfView),
  table: fetchedPart(async () => (await import('#views/table/TableView.tsx')).TableView, InsteadOfView),
  balance: fetchedPart(
    async () => (await import('#views/balance/BalanceView.tsx')).BalanceView,
    InsteadOfView,
  ),
};

const EmptyResult = fetchedPart(async () => (await import('./EmptyResult.tsx')).EmptyResult, InsteadOfView);

/** Fetches a view, so that it is there in the frame in which it is first shown. */
export const loadView = (view: View) => viewOf[view].fetch();

/** The chosen view with what lies over it: the filters in force, and why nothing is left. */
export function Canvas({ room }: { readonly room: 'phone' | 'tablet' | 'desk' }) {
  const { store, derive, announce, still } = useApp();
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
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
  const ChosenView = still?.Graph ?? viewOf[state.view];
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
      <ChosenView
        state={state}
        derive={derive}
        dispatch={store.dispatch}
        theme={theme}
        handOver={handOver}
        leadingTools={<Chips room={room} />}
      />
      {isEmpty && <EmptyResult />}
    </section>
  );
}
