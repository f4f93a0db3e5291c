import './OpenFileDialog.css';
import { useSyncExternalStore } from 'react';
import { type FileIssue, placeText } from '#dataset/formats/read/reading.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { number } from '#words/grammar.ts';
import { openFileWords as words } from '#words/ownData.ts';
import { ImportSheet } from './ImportSheet.tsx';
import { cancelOpening, openingNow, subscribeToOpening } from './opening.ts';

const shownIssues = 50;

/** The file that is being opened: how far it is, why it cannot be, or what its columns mean. */
export function OpenFileDialog() {
  const opening = useSyncExternalStore(subscribeToOpening, openingNow, openingNow);
  if (opening === null) return null;
  const { stage, file } = opening;
  const title = stage === 'refused' ? words.refused(file) : words.title(file);
  return (
    <Dialog title={title} form={stage === 'choosing' ? 'wide' : 'dialog'} onClose={cancelOpening}>
      {stage === 'choosing' && <ImportSheet choosing={opening} />}
      {stage === 'refused' && <Issues issues={opening.issues} />}
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

function Issues({ issues }: { readonly issues: readonly FileIssue[] }) {
  return (
    <>
      <p>{words.refusedWhy(issues.length)}</p>
      <ul className="file-issues">
        {issues.slice(0, shownIssues).map((issue, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at}>
            <span className="file-place" dir="auto">
              {placeText(issue)}
              {issue.value !== undefined && issue.value !== '' && ` (${issue.value})`}
            </span>
            <span dir="auto">{issue.message}</span>
            <span className="file-cure" dir="auto">
              {words.right(issue.expected)}
            </span>
          </li>
        ))}
      </ul>
      {issues.length > shownIssues && (
        <p className="quiet">{words.moreIssues(number(issues.length - shownIssues))}</p>
      )}
    </>
  );
}
