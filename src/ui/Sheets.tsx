import { phoneBarWords } from '#words/phoneBar.ts';
import { type Breakpoint, useApp, useAppState } from './appContext.ts';
import { DetailPanel } from './detail/DetailPanel.tsx';
import { FacetPanel } from './facets/FacetPanel.tsx';
import { Dialog } from './widgets/Dialog.tsx';

/** Filter and detail as sheets, on screens too narrow to have them beside the picture. */
export function Sheets({ breakpoint }: { readonly breakpoint: Breakpoint }) {
  const { store } = useApp();
  const sheet = useAppState((state) => state.sheet);
  const close = () => store.dispatch({ type: 'sheetClosed' });
  if (sheet === 'facets' && breakpoint !== 'desk') {
    return (
      <Dialog title={phoneBarWords.filter} form="sheet-start" onClose={close}>
        <FacetPanel titleId={null} />
      </Dialog>
    );
  }
  if (sheet === 'detail' && breakpoint === 'phone') {
    return (
      <Dialog title={phoneBarWords.details} form="sheet-end" onClose={close}>
        <DetailPanel titleId={null} />
      </Dialog>
    );
  }
  return null;
}
