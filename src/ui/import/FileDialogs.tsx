import { SaveDataDialog } from '#ui/save/SaveDataDialog.tsx';
import { OpenFileDialog } from './OpenFileDialog.tsx';

/** The dialogs of files, in one part that is loaded later: each part of its own costs the first page its name. */
export function FileDialogs({ dialog }: { readonly dialog: 'file' | 'save' }) {
  return dialog === 'file' ? <OpenFileDialog /> : <SaveDataDialog />;
}
