import type { MouseEvent } from 'preact/compat';
import type { AppContextValue } from '#ui/appContext.ts';
import { ownDataWords as words } from '#words/ownData.ts';
import type { OwnHead } from '#workspace/storing/ownDatabase.ts';

/**
 * Follows a link to a dataset of one's own without loading the page, and returns true; false where a key is held down and the
 * browser follows it.
 */
export function openOwnHead(
  event: MouseEvent<HTMLElement>,
  { id, title }: Pick<OwnHead, 'id' | 'title'>,
  { derive, openDataset, announce }: AppContextValue,
): boolean {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  event.preventDefault();
  if (id !== derive.dataset.id) openDataset(id).catch(() => announce(words.notOpened(title)));
  return true;
}
