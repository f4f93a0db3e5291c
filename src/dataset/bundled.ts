import first from 'virtual:dataset/first';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';

/** A view worth starting from, as a question with the address that answers it. */
export interface Question {
  readonly label: string;
  /** A query string without "?" and without the dataset. */
  readonly address: string;
}

/** A dataset as the build ships it: checked, with the position of every actor in every layout (see graph/layout). */
export interface BundledDataset {
  readonly dataset: Dataset;
  readonly positions: Readonly<
    Record<
      'automatic' | 'force' | 'factions' | 'countries' | 'circle',
      Readonly<Record<ActorId, readonly [number, number]>>
    >
  >;
  readonly questions: readonly Question[];
}

/** A dataset that comes with the app, known by id and title before it is loaded. */
export interface BundledEntry {
  readonly id: string;
  readonly title: string;
  /** True if it is here to show the method, not for its content. */
  readonly isExample: boolean;
  /** Rejects where it cannot be fetched. */
  readonly load: () => Promise<BundledDataset>;
}

const firstEntry: BundledEntry = {
  id: first.dataset.id,
  title: first.dataset.title,
  isExample: false,
  load: () => Promise.resolve(first),
};

/** All that come with the app, the one that opens first at the head (see `firstDataset.ts`). */
export const bundledEntries: readonly BundledEntry[] = [
  firstEntry,
  {
    id: 'highland-tribes',
    title: 'Tribes of the New Guinea highlands',
    isExample: true,
    load: async () => (await import('virtual:dataset/highland-tribes')).default,
  },
];

/** The entry of an id; the first one for an id that is not here, or none. */
export function bundledEntry(id: string | null): BundledEntry {
  return bundledEntries.find((entry) => entry.id === id) ?? firstEntry;
}
