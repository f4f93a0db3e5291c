import { useEffect, useState } from 'react';
import { useApp } from '#ui/appContext.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';

/**
 * A figure file of ours dropped anywhere on the page opens its view again, and the dialog as it was printed. Returns
 * that spec until another dialog is opened; null where none was dropped. Other files are refused in words.
 */
export function useDroppedFigure(): FigureSpec | null {
  const { store, derive, openAddress, announce, withLoaded } = useApp();
  const [spec, setSpec] = useState<FigureSpec | null>(null);
  useEffect(() => {
    const open = async (file: File, { specFromFile }: typeof import('./specFromFile.ts')) => {
      const dropped = specFromFile(new Uint8Array(await file.arrayBuffer()), derive.dataset, announce);
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
      const [file] = event.dataTransfer?.files ?? [];
      if (file)
        withLoaded(
          () => import('./specFromFile.ts'),
          (code) => void open(file, code),
        );
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, [store, derive, openAddress, announce, withLoaded]);
  useEffect(
    () =>
      store.subscribe((state, past) => {
        if (past.dialog === 'figure' && state.dialog !== 'figure') setSpec(null);
      }),
    [store],
  );
  return spec;
}
