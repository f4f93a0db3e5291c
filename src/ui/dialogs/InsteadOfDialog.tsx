import './InsteadOfDialog.css';
import { useApp } from '#ui/appContext.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { loadFailureWords } from '#words/failures.ts';

/** Shown in place of a dialog that could not be loaded; while it is being loaded, that it is coming. */
export function InsteadOfDialog({ retry }: { readonly retry: (() => void) | null }) {
  const { store } = useApp();
  if (retry === null)
    return (
      <p className="dialog-coming" role="status">
        {loadFailureWords.opening}
      </p>
    );
  return (
    <Dialog title={loadFailureWords.title} onClose={() => store.dispatch({ type: 'dialogClosed' })}>
      <p>{loadFailureWords.text}</p>
      <p className="button-row">
        <button type="button" className="button primary" data-first-focus onClick={retry}>
          {loadFailureWords.retry}
        </button>
      </p>
    </Dialog>
  );
}
