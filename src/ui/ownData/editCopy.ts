import { bundledEntry } from '#dataset/bundled.ts';
import type { AppContextValue } from '#ui/appContext.ts';
import { beginDataset } from '#ui/coding/beginDataset.ts';
import { ownDataWords } from '#words/ownData.ts';
import { ownDataOf } from '#workspace/ownData.ts';

/** Opens a copy of the dataset that is open and comes with the app, its actors where they stand there. */
export async function editCopy(app: AppContextValue): Promise<void> {
  const { id, title } = app.derive.dataset;
  try {
    const { dataset, positions } = await bundledEntry(id).load();
    const copiedFrom = { dataset: dataset.id, version: dataset.version, title: dataset.title };
    await beginDataset(ownDataOf({ ...dataset, copiedFrom }), app, positions);
  } catch (error) {
    console.warn(error);
    app.announce(ownDataWords.notOpened(title));
  }
}
