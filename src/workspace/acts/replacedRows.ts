/** The next file of a kind in the place of the one before, as an act. */
import { withNextFile } from '#dataset/formats/again/nextFile.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { Made } from './actBuilder.ts';
import { replaceDataset } from './datasets.ts';

/** Puts the rows of the next file in the place of those of the dataset, which keeps what only it says. */
export const replaceRows = (data: OwnData, dataset: Dataset): Made =>
  replaceDataset(data, withNextFile(data.dataset, dataset));
