import type { QueryIndex } from '#query/queryIndex.ts';
import { type AddressState, type AppState, homes } from './appState.ts';
import type { Store } from './store.ts';
import { decodeAddress, encodeAddress } from './urlCodec.ts';

/** The part of `window` that the address needs. */
export interface AddressBar {
  readonly location: Pick<Location, 'search' | 'pathname' | 'hash'>;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'back'>;
  readonly addEventListener: (type: 'popstate', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate', listener: () => void) => void;
}

const addressFields = (Object.keys(homes) as (keyof AppState)[]).filter(
  (field): field is keyof AddressState => homes[field] === 'address',
);

/** An address may name the layout *Camps* without its positions: they are then computed, or the layout is given up. */
const lacksCampPositions = ({ layout, moved }: AddressState) =>
  layout.layout === 'camps' && Object.keys(moved).length === 0;

/** After how many milliseconds a write that the browser refused is tried again, and how often. */
const retry = { wait: 5000, most: 8 };

/**
 * Writes every change of the view to the address, and opens the addresses that Back and Forward lead to; `index` is that of
 * the dataset as it is now. `leaves` gets
 * each of them first and returns true if it takes it over, such as one of another dataset. `runOfSteps` gives the same object
 * for all steps of one act, such as presses of an arrow key in one control: they share an entry. Returns a function that stops.
 * The browser may refuse a write: Safari after 100 in 30 seconds, a sandboxed frame always. The view goes on without it.
 */
export function keepAddress(
  store: Store,
  index: () => QueryIndex,
  bar: AddressBar,
  leaves: (search: string) => boolean = () => false,
  runOfSteps: () => object | null = () => null,
): () => void {
  const encoded = (state: AddressState) => encodeAddress(state, index().dataset);
  let written = encoded(store.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** An entry of its own was refused: the next write makes up for it. */
  let isEntryOwed = false;
  /** An entry for a sheet that has opened over the view, which Back closes; the next write takes its place. */
  let isSheetEntry = false;
  /** The entry of a sheet that was closed is being left. */
  let isLeavingSheet = false;
  const write = (isNew: boolean, retries = 0) => {
    clearTimeout(timer);
    const isEntry = (isNew || isEntryOwed) && !isSheetEntry;
    isSheetEntry = false;
    const url = `${bar.location.pathname}?${written}${bar.location.hash}`;
    try {
      if (isEntry) bar.history.pushState(null, '', url);
      else bar.history.replaceState(null, '', url);
      isEntryOwed = false;
    } catch {
      isEntryOwed = isEntry;
      if (retries < retry.most) timer = setTimeout(write, retry.wait, isEntry, retries + 1);
    }
  };
  /** The run that the latest entry belongs to. */
  let run: object | null = null;
  const keepSheet = (isOpen: boolean) => {
    // Opened again before the browser has gone back: it gets its entry then.
    if (isLeavingSheet) return;
    if (isOpen) {
      try {
        const { pathname, search, hash } = bar.location;
        bar.history.pushState(null, '', `${pathname}${search || '?'}${hash}`);
        isSheetEntry = true;
      } catch {
        // Without an entry Back leads to the view before.
      }
    } else if (isSheetEntry) {
      isSheetEntry = false;
      isLeavingSheet = true;
      bar.history.back();
    }
  };
  const unsubscribe = store.subscribe((state, previous) => {
    keepView(state, previous);
    const isOpen = state.sheet !== null;
    if (isOpen !== (previous.sheet !== null)) keepSheet(isOpen);
  });
  const keepView = (state: AppState, previous: AppState) => {
    if (addressFields.every((field) => state[field] === previous[field])) return;
    const address = encoded(state);
    if (address === written) return;
    written = address;
    const past = run;
    run = runOfSteps();
    const isFurtherStep = run !== null && run === past;
    write(!isFurtherStep && !(lacksCampPositions(previous) && !lacksCampPositions(state)));
  };
  const open = () => {
    clearTimeout(timer);
    isEntryOwed = false;
    run = null;
    if (leaves(bar.location.search)) return;
    const { address, notes } = decodeAddress(bar.location.search, index());
    const isSame = encoded(address) === written;
    const [wasSheet, wasLeaving] = [isSheetEntry, isLeavingSheet];
    isSheetEntry = false;
    isLeavingSheet = false;
    if (wasSheet) store.dispatch({ type: 'sheetClosed' });
    if (wasSheet && isSame) return;
    if (wasLeaving) {
      // What was done meanwhile has an entry of its own again.
      if (!isSame) write(true);
      if (store.getState().sheet !== null) keepSheet(true);
      return;
    }
    written = encoded(address);
    store.dispatch({ type: 'addressOpened', address, notes });
  };
  bar.addEventListener('popstate', open);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    bar.removeEventListener('popstate', open);
  };
}
