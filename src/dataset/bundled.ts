import mosul from 'virtual:dataset/mosul-2016';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';

/** A view worth starting from, as a question with the address that answers it. */
export interface Question {
  readonly label: string;
  /** A query string without "?" and without the dataset. */
  readonly address: string;
}

/** A dataset as the build ships it: checked, with a place for every actor in every layout (see graph/layout). */
export interface BundledDataset {
  readonly dataset: Dataset;
  readonly positions: Readonly<
    Record<
      'force' | 'factions' | 'countries' | 'circle',
      Readonly<Record<ActorId, readonly [number, number]>>
    >
  >;
  readonly questions: readonly Question[];
}

/** The dataset that opens first. */
export function loadBundled(): BundledDataset {
  return mosul;
}
