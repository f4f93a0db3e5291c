import { encodeAddress } from '#state/urlCodec.ts';
import { shareWords } from '#words/datasetMenu.ts';
import type { AppContextValue } from './appContext.ts';
import { copyText } from './copyText.ts';
import { shareLink } from './publicAddress.ts';

/** Copies the link to the view, and says who can open it. */
export async function shareView({
  store,
  derive,
  siteUrl,
  announce,
}: Pick<AppContextValue, 'store' | 'derive' | 'siteUrl' | 'announce'>): Promise<void> {
  const query = encodeAddress(store.getState(), derive.dataset);
  const { link, reach } = shareLink(siteUrl, window.location, query);
  if (await copyText(link)) announce(shareWords.copied[reach]);
  else announce(shareWords.failed, link);
}
