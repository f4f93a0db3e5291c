import { frameWords } from '#words/pageFrame.ts';
import { useApp, useAppState } from './appContext.ts';
import { Dialog } from './Dialog.tsx';
import { DetailPanel } from './detail/DetailPanel.tsx';
import { FacetPanel } from './facets/FacetPanel.tsx';

/** Filter and detail where there is no room beside the picture. */
export function Sheets({ room }: { readonly room: 'phone' | 'tablet' | 'desk' }) {
  const { store } = useApp();
  const sheet = useAppState((state) => state.sheet);
  const close = () => store.dispatch({ type: 'sheetClosed' });
  if (sheet === 'facets' && room !== 'desk') {
    return (
      <Dialog title={frameWords.filter} form="sheet-start" onClose={close}>
        <FacetPanel titleId={null} />
      </Dialog>
    );
  }
  if (sheet === 'detail' && room === 'phone') {
    return (
      <Dialog title={frameWords.details} form="sheet-end" onClose={close}>
        <DetailPanel titleId={null} />
      </Dialog>
    );
  }
  return null;
}
