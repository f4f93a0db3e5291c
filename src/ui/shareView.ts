import { encodeAddress } from '#state/urlCodec.ts';
import { shareWords } from '#words/datasetMenu.ts';
import type { AppContextValue } from './appContext.ts';
import { copyText } from './copyText.ts';

/** Copies the link to the view, or its query where this copy of the app has no public address, and says so. */
export async function shareView({
  store,
  derive,
  siteUrl,
  announce,
}: Pick<AppContextValue, 'store' | 'derive' | 'siteUrl' | 'announce'>): Promise<void> {
  const query = encodeAddress(store.getState(), derive.dataset);
  const text = siteUrl === '' ? shareWords.text(derive.dataset.title, query) : `${siteUrl}?${query}`;
  const isCopied = await copyText(text);
  const done = siteUrl === '' ? shareWords.copiedQuery : shareWords.copiedLink;
  announce(isCopied ? done : `${shareWords.failed} ${text}`);
}
