import { NewTextDialog } from '#ui/coding/NewTextDialog.tsx';
import { SaveDataDialog } from '#ui/saveData/SaveDataDialog.tsx';
import { OpenFileDialog } from './OpenFileDialog.tsx';

type FileDialog = 'file' | 'save' | 'newText';

/** The dialogs of files, in one part that is loaded later: each part of its own costs the first page its name. */
export function FileDialogs({ dialog }: { readonly dialog: FileDialog }) {
  if (dialog === 'newText') return <NewTextDialog />;
  return dialog === 'file' ? <OpenFileDialog /> : <SaveDataDialog />;
}
