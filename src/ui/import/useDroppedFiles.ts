import { useEffect, useState } from 'preact/compat';
import { useApp } from '#ui/appContext.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { pastedFiles } from './pastedTable.ts';

/**
 * A file dropped anywhere on the page opens, and so do pasted cells: a table, a graph or a dataset as own data; a figure of ours as its view, with
 * the dialog as it was printed. Returns the spec of such a figure until another dialog is opened; null where none was
 * dropped.
 */
export function useDroppedFiles(): FigureSpec | null {
  const app = useApp();
  const { store, derive, openAddress, withLoaded } = app;
  const [spec, setSpec] = useState<FigureSpec | null>(null);
  useEffect(() => {
    const openFigure = (dropped: FigureSpec | null) => {
      if (dropped === null) return;
      setSpec(dropped);
      openAddress(dropped.address);
      store.dispatch({ type: 'dialogOpened', dialog: 'figure' });
    };
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const allow = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      // The list is empty once the event is over.
      const isFolder = [...(event.dataTransfer?.items ?? [])].some(
        (item) => item.webkitGetAsEntry?.()?.isDirectory === true,
      );
      // A folder comes as a file that cannot be read; without one there is a word for it.
      const files = isFolder ? [] : [...(event.dataTransfer?.files ?? [])];
      withLoaded(
        () => import('./takeFiles.ts'),
        ({ takeFiles }) => void takeFiles(files, derive.dataset, app).then(openFigure),
      );
    };
    const paste = (event: ClipboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      const files = pastedFiles(event.clipboardData);
      if (isTyping || files.length === 0) return;
      event.preventDefault();
      withLoaded(
        () => import('./takeFiles.ts'),
        ({ takeFiles }) => void takeFiles(files, derive.dataset, app).then(openFigure),
      );
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [app, store, derive, openAddress, withLoaded]);
  useEffect(
    () =>
      store.subscribe((state, past) => {
        if (past.dialog === 'figure' && state.dialog !== 'figure') setSpec(null);
      }),
    [store],
  );
  return spec;
}
