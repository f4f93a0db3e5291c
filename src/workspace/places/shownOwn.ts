import type { Dataset } from '#domain/dataset.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';
import type { Store } from '#state/store.ts';
import { decodeAddress, encodeAddress } from '#state/urlCodec.ts';
import type { OwnWork } from '#workspace/storing/ownWork.ts';
import { type GrowingPlaces, type OwnPlaces, placesFor, withArranged } from './growingPlaces.ts';
import { type StillArranging, setArranging, stillArranging } from './stillArranging.ts';

/** The view of a dataset that changes. */
export interface ChangingView {
  readonly store: Store;
  /** From now on the actors stand there. */
  readonly showPlaces: (table: OwnPlaces) => void;
  /** From now on the dataset is this. */
  readonly showDataset: (dataset: Dataset) => QueryIndex;
  /** All that was to be shown is set: render it. */
  readonly render: () => void;
}

/**
 * Keeps a view in step with its dataset and its places, as acts change the one and searches find the others. Nobody who has
 * a place is moved by an act. `keepPlaces` gets places that were added or arranged. Returns how to stop.
 */
export function followWork(
  work: OwnWork,
  places: GrowingPlaces,
  keepPlaces: (table: OwnPlaces) => void,
  { store, showPlaces, showDataset, render }: ChangingView,
): () => void {
  let shown = work.now().data.dataset;
  let table = places.table();
  const arranged = () => {
    const { layout, moved } = store.getState();
    return { layout: layout.layout, moved };
  };
  const complete = (from: OwnPlaces) => {
    table = placesFor(from, shown, arranged());
    if (table !== from) keepPlaces(withArranged(table, arranged()));
    showPlaces(table);
  };
  // Better places may have come while the page was being made.
  showPlaces(table);
  let isKept = false;
  const hasMoved = () => Object.keys(store.getState().moved).length > 0;
  const mine: StillArranging = {
    id: work.id,
    keep: () => {
      isKept = true;
      places.end();
      keepPlaces(withArranged(table, arranged()));
      setArranging(null);
    },
  };
  if (places.isProvisional()) setArranging(mine);
  const stopPlaces = places.subscribe(() => {
    if (!places.isProvisional() && stillArranging() === mine) setArranging(null);
    // What the reader has arranged by hand, or said to keep, stays; better places come with the next opening.
    if (isKept || hasMoved()) return;
    complete(places.table());
    store.dispatch({ type: 'placesFound' });
  });
  const stopWork = work.subscribe(() => {
    const { dataset } = work.now().data;
    if (dataset === shown) return;
    shown = dataset;
    complete(table);
    const index = showDataset(dataset);
    // What the view names may be gone.
    const state = store.getState();
    const written = encodeAddress(state, dataset);
    const { address } = decodeAddress(written, index);
    if (encodeAddress(address, dataset) !== written)
      store.dispatch({ type: 'addressOpened', address, notes: state.notes });
    render();
  });
  // What was arranged by hand is how it opens next time.
  const stopArranging = store.subscribe((state, past) => {
    // From the first actor that is moved by hand, nobody is moved by a search.
    if (state.moved !== past.moved && hasMoved() && stillArranging() === mine) setArranging(null);
    if (state.moved === past.moved || !places.isComplete()) return;
    keepPlaces(withArranged(table, arranged()));
    const { isRearranged = false, saved } = work.now().head;
    if (!isRearranged && saved !== null && Object.keys(state.moved).length > 0)
      void work.note({ isRearranged: true });
  });
  // What counts is a choice of the one who codes: it opens so again.
  const stopCounting = store.subscribe(({ query }, past) => {
    if (query.included !== past.query.included) void work.note({ counts: query.included });
  });
  return () => {
    stopCounting();
    stopArranging();
    stopPlaces();
    if (stillArranging() === mine) setArranging(null);
    stopWork();
    places.end();
  };
}
