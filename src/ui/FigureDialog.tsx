import type { ViewProps } from '#views/viewProps.ts';
import { frameWords } from '#words/frame.ts';
import { Dialog } from './Dialog.tsx';

/** Stands in until the figure can be exported. */
export function FigureDialog({ dispatch }: ViewProps) {
  return (
    <Dialog title={frameWords.export} form="wide" onClose={() => dispatch({ type: 'dialogClosed' })}>
      {null}
    </Dialog>
  );
}
