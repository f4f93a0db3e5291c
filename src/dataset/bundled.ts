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

/** A dataset that comes with the app, known by id and title before it is loaded. */
export interface BundledEntry {
  readonly id: string;
  readonly title: string;
  /** True if it is here to show the method, not for what it tells. */
  readonly isExample: boolean;
  /** Rejects where it cannot be fetched. */
  readonly load: () => Promise<BundledDataset>;
}

/** The dataset that opens first; it comes with the app's own code. */
export const firstBundled: BundledEntry = {
  id: 'mosul-2016',
  title: 'The Mosul offensive in its third week',
  isExample: false,
  load: () => Promise.resolve(mosul),
};

/** All that come with the app. */
export const bundledEntries: readonly BundledEntry[] = [
  firstBundled,
  {
    id: 'highland-tribes',
    title: 'Tribes of the New Guinea highlands',
    isExample: true,
    load: async () => (await import('virtual:dataset/highland-tribes')).default,
  },
];

/** The entry of an id; the first one for an id that is not here, or none. */
export function bundledEntry(id: string | null): BundledEntry {
  return bundledEntries.find((entry) => entry.id === id) ?? firstBundled;
}
