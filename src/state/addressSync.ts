import type { QueryIndex } from '#query/filter/queryIndex.ts';
import { type AddressState, type AppState, homes } from './appState.ts';
import type { Store } from './store.ts';
import { decodeAddress, encodeAddress } from './urlCodec.ts';

/** The part of `window` that the address needs. */
export interface AddressBar {
  readonly location: Pick<Location, 'search' | 'pathname' | 'hash'>;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'back' | 'state'>;
  readonly addEventListener: (type: 'popstate', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate', listener: () => void) => void;
}

/** The dialogs and sheets that are open over the view. */
export interface Covers {
  readonly isAny: () => boolean;
  /** Closes the one in front. */
  readonly closeTop: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const noCovers: Covers = { isAny: () => false, closeTop: () => {}, subscribe: () => () => {} };

/**
 * What the history knows an entry by that was made for a dialog or sheet, so that Back closes it. It shows the view that
 * the entry before it shows; the next write takes its place, whoever makes it.
 */
export const coverEntry = 'cover';

const addressFields = (Object.keys(homes) as (keyof AppState)[]).filter(
  (field): field is keyof AddressState => homes[field] === 'address',
);

/** An address may name the layout *Camps* without its positions: they are then computed, or the layout is given up. */
const lacksCampPositions = ({ layout, moved }: AddressState) =>
  layout.layout === 'camps' && Object.keys(moved).length === 0;

/** In milliseconds: further steps of one act, as of a slider, share an entry. */
const coverAfter = 400;

/** After how many milliseconds a write that the browser refused is tried again, and how often. */
const retry = { wait: 5000, most: 8 };

/**
 * Writes every change of the view to the address, and opens the addresses that Back and Forward lead to; `index` is that of
 * the dataset as it is now. `leaves` gets
 * each of them first and returns true if it takes it over, such as one of another dataset. `runOfSteps` gives the same object
 * for all steps of one act, such as presses of an arrow key in one control: they share an entry. Back closes what lies over the view (`covers`), and
 * the view stays. Returns a function that stops.
 * The browser may refuse a write: Safari after 100 in 30 seconds, a sandboxed frame always. The view goes on without it.
 */
export function keepAddress(
  store: Store,
  index: () => QueryIndex,
  bar: AddressBar,
  leaves: (search: string) => boolean = () => false,
  runOfSteps: () => object | null = () => null,
  covers: Covers = noCovers,
): () => void {
  const encoded = (state: AddressState) => encodeAddress(state, index().dataset);
  let written = encoded(store.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** An entry of its own was refused: the next write makes up for it. */
  let isEntryOwed = false;
  /** True in the entry of a dialog or sheet. Once that is closed, the entry is left unnoticed: by the next write, or by Back. */
  let isAtCover = bar.history.state === coverEntry;
  const write = (isNew: boolean, retries = 0) => {
    clearTimeout(timer);
    const isEntry = (isNew || isEntryOwed) && !isAtCover;
    isAtCover = false;
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
  /** The run that the latest entry belongs to, and the address before it. */
  let run: object | null = null;
  let runStart = written;
  /** The entry shows what the one before it shows: the next write takes its place, and Back passes it. */
  const leaveUnnoticed = () => {
    try {
      const { pathname, search, hash } = bar.location;
      bar.history.replaceState(coverEntry, '', `${pathname}${search || '?'}${hash}`);
      isAtCover = true;
    } catch {
      // Then the same view stands there twice.
    }
  };
  const keepCover = () => {
    if (isAtCover || !covers.isAny()) return;
    try {
      const { pathname, search, hash } = bar.location;
      bar.history.pushState(coverEntry, '', `${pathname}${search || '?'}${hash}`);
      isAtCover = true;
    } catch {
      // Without an entry Back leads to the view before.
    }
  };
  let toCover: ReturnType<typeof setTimeout> | undefined;
  /** A filter that is set in a sheet has an entry of its own: Back closes the sheet before it takes the filter back. */
  const keepCoverSoon = () => {
    clearTimeout(toCover);
    toCover = setTimeout(keepCover, coverAfter);
  };
  const keepView = (state: AppState, previous: AppState) => {
    if (addressFields.every((field) => state[field] === previous[field])) return;
    const address = encoded(state);
    if (address === written) return;
    const past = run;
    run = runOfSteps();
    const isFurtherStep = run !== null && run === past;
    if (!isFurtherStep) runStart = written;
    written = address;
    write(!isFurtherStep && !(lacksCampPositions(previous) && !lacksCampPositions(state)));
    if (isFurtherStep && address === runStart) leaveUnnoticed();
    // What is selected in a sheet is another page of it: there Back leads to the one before.
    if (state.query !== previous.query && covers.isAny()) keepCoverSoon();
  };
  const open = () => {
    clearTimeout(timer);
    clearTimeout(toCover);
    isEntryOwed = false;
    run = null;
    if (leaves(bar.location.search)) return;
    const { address, notes } = decodeAddress(bar.location.search, index());
    const isSame = encoded(address) === written;
    const wasAtCover = isAtCover;
    isAtCover = bar.history.state === coverEntry;
    if (wasAtCover && !isAtCover && isSame) {
      if (!covers.isAny()) return bar.history.back();
      covers.closeTop();
      // It may stay, to ask first.
      return void setTimeout(keepCover);
    }
    written = encoded(address);
    store.dispatch({ type: 'addressOpened', address, notes });
  };
  const unsubscribe = [store.subscribe(keepView), covers.subscribe(keepCover)];
  bar.addEventListener('popstate', open);
  return () => {
    clearTimeout(timer);
    clearTimeout(toCover);
    for (const stop of unsubscribe) stop();
    bar.removeEventListener('popstate', open);
  };
}
