import type { BundledDataset, Question } from '#dataset/bundled.ts';
import { createDerive, type Derive } from '#derive/derive.ts';
import { positionsFrom } from '#derive/positionsOf.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { asSet, defaultQuery, inclusions, type Query } from '#query/filter/query.ts';
import { type AddressBar, keepAddress } from '#state/addressSync.ts';
import { createAppStore, type Store } from '#state/store.ts';
import { decodeAddress, isBareAddress } from '#state/urlCodec.ts';
import type { OwnPlaces } from '#workspace/places/growingPlaces.ts';
import type { OwnBundle } from '#workspace/storing/ownDatasets.ts';
import { loadView } from './Canvas.tsx';
import { watchControlSteps } from './controlSteps.ts';
import { loadPickedPanel } from './detail/DetailPanel.tsx';
import { type FocusLayoutOnDemand, focusLayoutOnDemand } from './focusLayoutOnDemand.ts';
import type { LoadFailures } from './loading/loadFailures.ts';
import type { OnDevice } from './onDevice.ts';
import { openDialogs } from './widgets/openDialogs.ts';

/** An open dataset: its state, the derivations, and the address, which follows the state. */
export interface Session {
  readonly store: Store;
  /** The derivations of the dataset as it is now: own data changes. */
  readonly derive: () => Derive;
  readonly questions: readonly Question[];
  /** Opens a view of this dataset by its address. */
  readonly openAddress: (search: string) => void;
  readonly close: () => void;
}

/** The query that a dataset opens with where no address has another: what counts is as it was last. */
export function queryKeptFor(bundle: BundledDataset | OwnBundle): Query {
  const counts = 'counts' in bundle ? bundle.counts : null;
  return counts === null
    ? defaultQuery
    : { ...defaultQuery, included: asSet(inclusions.filter((one) => counts.includes(one))) };
}

/**
 * Opens a dataset at an address, with all that its first view needs. `leaves` gets every address that Back or Forward
 * leads to, and returns true if it takes it over; `onChanged` is called when the dataset has changed.
 */
export async function openSession(
  bundle: BundledDataset | OwnBundle,
  search: string,
  kept: OnDevice,
  bar: AddressBar,
  leaves: (search: string) => boolean,
  loadFailures: LoadFailures,
  onChanged: () => void,
): Promise<Session> {
  const { questions } = bundle;
  const own = 'follow' in bundle ? bundle : null;
  let shown: OwnPlaces = bundle.positions;
  const noLate: readonly ActorId[] = [];
  const noLayouts: readonly string[] = [];
  const shownBy = (dataset: Dataset, before?: FocusLayoutOnDemand) => {
    // After an act the rings around an actor stay as they were.
    const focus = focusLayoutOnDemand(dataset, (centre) => ({
      ...shown.automatic,
      ...before?.positions(centre),
    }));
    const derive = createDerive(
      dataset,
      (choice) => positionsFrom(shown, focus.positions)(choice),
      () => shown,
      () => shown.late ?? noLate,
      () => shown.arranged ?? noLayouts,
    );
    return { focus, derive };
  };
  let { focus, derive } = shownBy(bundle.dataset);
  const { address, notes } = decodeAddress(search, derive.index);
  // The bare address of one's own data opens it as it was last.
  const query = isBareAddress(search) ? queryKeptFor(bundle) : address.query;
  const start = { ...address, query, notes, ...kept, isTextOpen: own?.hasText ?? false };
  // What cannot be loaded is reported where it is shown.
  await Promise.allSettled([
    loadView(start.view),
    focus.preparing(start),
    start.selection.kind === 'none' ? null : loadPickedPanel(),
  ]);
  const store = createAppStore(
    start,
    (next) => focus.preparing(next),
    (error) => {
      console.error(error);
      loadFailures.report();
    },
  );
  const stopFollowing = own?.follow({
    store,
    showPlaces: (table) => {
      shown = table;
    },
    showDataset: (dataset) => {
      ({ focus, derive } = shownBy(dataset, focus));
      return derive.index;
    },
    render: onChanged,
  });
  const steps = watchControlSteps(window);
  const stopKeeping = keepAddress(store, () => derive.index, bar, leaves, steps.run, openDialogs);
  return {
    store,
    derive: () => derive,
    questions,
    openAddress: (search) =>
      store.dispatch({ type: 'addressOpened', ...decodeAddress(search, derive.index) }),
    close: () => {
      stopFollowing?.();
      stopKeeping();
      steps.stop();
    },
  };
}
