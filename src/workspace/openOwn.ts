import '#words/grammar/stanceWord.ts';
import type { BundledDataset } from '#dataset/bundled.ts';
import { UnreadableError } from './storing/openWorks.ts';
import { type OwnBundle, ownDatasets } from './storing/ownDatasets.ts';

/** The dataset of an id; where it is not here, the one that stands in, and where it cannot be read, with a note on that. */
export async function openOwn(
  id: string,
  standIn: () => Promise<BundledDataset>,
): Promise<BundledDataset | OwnBundle> {
  try {
    return (await ownDatasets().open(id)) ?? (await standIn());
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return {
      ...(await standIn()),
      follow: ({ store }) => {
        store.dispatch({ type: 'addressOpened', address: store.getState(), notes: [error.message] });
        return () => {};
      },
    };
  }
}
