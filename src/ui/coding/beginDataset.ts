import type { PositionsTable } from '#graph/layout/positions.ts';
import type { AppContextValue } from '#ui/appContext.ts';
import { ownDataWords } from '#words/ownData.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { ownDatasets } from '#workspace/storing/ownDatasets.ts';

/** Keeps a new dataset on this device, with the places of its actors where they are known, and opens it. */
export async function beginDataset(
  data: OwnData,
  { store, openDataset, announce }: Pick<AppContextValue, 'store' | 'openDataset' | 'announce'>,
  places?: PositionsTable,
): Promise<void> {
  const { title } = data.dataset;
  const id = await ownDatasets().add(data, title, places);
  if (store.getState().dialog !== null) store.dispatch({ type: 'dialogClosed' });
  await openDataset(id).catch((error: unknown) => {
    console.warn(error);
    announce(ownDataWords.notOpened(title));
  });
}
