import { useEffect, useSyncExternalStore } from 'preact/compat';
import { useApp } from '#ui/appContext.ts';
import { useDroppedFiles } from '#ui/import/useDroppedFiles.ts';
import { lazyComponent } from '#ui/loading/lazyComponent.tsx';
import { whenIdle } from '#views/timing/whenIdle.ts';
import { InsteadOfDialog } from './InsteadOfDialog.tsx';

const loadFind = () => import('./FindDialog.tsx').then((file) => file.FindDialog);
const FindDialog = lazyComponent(loadFind, InsteadOfDialog);
const WordDialogs = lazyComponent(
  () => import('./WordDialogs.tsx').then((file) => file.WordDialogs),
  InsteadOfDialog,
);
const FigureDialog = lazyComponent(
  () => import('#ui/figure/FigureDialog.tsx').then((file) => file.FigureDialog),
  InsteadOfDialog,
);

const FileDialogs = lazyComponent(
  () => import('#ui/import/FileDialogs.tsx').then((file) => file.FileDialogs),
  InsteadOfDialog,
);

/** The one dialog that is open, loaded when it is asked for. */
export function Dialogs() {
  const { store, derive } = useApp();
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  const dropped = useDroppedFiles();
  useEffect(() => {
    // Load it early: text typed right after Ctrl K must reach the field. A failure is retried when it opens.
    whenIdle(() => void loadFind().catch(() => {}));
  }, []);
  return (
    <>
      {state.dialog === 'find' && <FindDialog />}
      {(state.dialog === 'cite' || state.dialog === 'keys' || state.dialog === 'text') && (
        <WordDialogs dialog={state.dialog} />
      )}
      {(state.dialog === 'file' || state.dialog === 'save' || state.dialog === 'newText') && (
        <FileDialogs dialog={state.dialog} />
      )}
      {state.dialog === 'figure' && (
        <FigureDialog
          key={dropped?.address ?? 'new'}
          state={state}
          derive={derive}
          dispatch={store.dispatch}
          start={dropped}
        />
      )}
    </>
  );
}
