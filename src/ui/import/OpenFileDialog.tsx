import './OpenFileDialog.css';
import { useSyncExternalStore } from 'preact/compat';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { openFileWords as words } from '#words/ownData.ts';
import { FileIssues } from './FileIssues.tsx';
import { ImportSheet } from './ImportSheet.tsx';
import { cancelOpening, openingNow, subscribeToOpening } from './opening.ts';

/** The file that is being opened: how far it is, why it cannot be, or what its columns mean. */
export function OpenFileDialog() {
  const opening = useSyncExternalStore(subscribeToOpening, openingNow, openingNow);
  if (opening === null) return null;
  const { stage, file } = opening;
  const title = stage === 'refused' ? words.refused(file) : words.title(file);
  return (
    <Dialog title={title} form={stage === 'choosing' ? 'wide' : 'dialog'} onClose={cancelOpening}>
      {stage === 'choosing' && <ImportSheet choosing={opening} />}
      {stage === 'refused' && <FileIssues issues={opening.issues} />}
      {(stage === 'reading' || stage === 'placing') && (
        <div className="opening-progress">
          <p role="status">{stage === 'reading' ? words.reading(file, opening.size) : words.placing}</p>
          <progress aria-label={words.title(file)} />
          <button type="button" className="button" data-first-focus onClick={cancelOpening}>
            {words.cancel}
          </button>
        </div>
      )}
    </Dialog>
  );
}
