import { CiteDialog } from './CiteDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { TextDialog } from './TextDialog.tsx';

/** The dialogs of words alone, in one part that is loaded later: each part of its own costs the first page its name. */
export function WordDialogs({ dialog }: { readonly dialog: 'cite' | 'keys' | 'text' }) {
  if (dialog === 'cite') return <CiteDialog />;
  return dialog === 'keys' ? <KeysDialog /> : <TextDialog />;
}
