import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useApp } from '#ui/appContext.ts';
import { useDroppedFigure } from '#ui/figure/useDroppedFigure.ts';

const loadFind = () => import('./FindDialog.tsx');
const FindDialog = lazy(() => loadFind().then((file) => ({ default: file.FindDialog })));
const CiteDialog = lazy(() => import('./CiteDialog.tsx').then((file) => ({ default: file.CiteDialog })));
const KeysDialog = lazy(() => import('./KeysDialog.tsx').then((file) => ({ default: file.KeysDialog })));
const FigureDialog = lazy(() =>
  import('#ui/figure/FigureDialog.tsx').then((file) => ({ default: file.FigureDialog })),
);

/** The one dialog that is open, loaded when it is asked for. */
export function Dialogs() {
  const { store, derive } = useApp();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const dropped = useDroppedFigure();
  useEffect(() => {
    // What is typed right after Ctrl K must find the field there. What fails now is asked for again then.
    loadFind().catch(() => {});
  }, []);
  return (
    <Suspense fallback={null}>
      {state.dialog === 'find' && <FindDialog />}
      {state.dialog === 'cite' && <CiteDialog />}
      {state.dialog === 'keys' && <KeysDialog />}
      {state.dialog === 'figure' && (
        <FigureDialog
          key={dropped?.address ?? 'new'}
          state={state}
          derive={derive}
          dispatch={store.dispatch}
          start={dropped}
        />
      )}
    </Suspense>
  );
}
