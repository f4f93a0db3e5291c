import { type ComponentType, createContext, useContext, useSyncExternalStore } from 'preact/compat';
import type { BundledEntry, Question } from '#dataset/bundled.ts';
import type { Derive } from '#derive/derive.ts';
import type { ActorId } from '#domain/ids.ts';
import type { AppState } from '#state/appState.ts';
import type { Store } from '#state/store.ts';
import type { ViewProps, WithLoaded } from '#views/viewProps.ts';
import type { LoadFailures } from './loading/loadFailures.ts';

/** The props that the composition root gives the frame. */
export interface AppProps {
  readonly store: Store;
  readonly derive: Derive;
  readonly questions: readonly Question[];
  /** Public address of this copy; empty where it has none. */
  readonly siteUrl: string;
  readonly openAddress: (address: string) => void;
  /** For the page that is prerendered at build: its breakpoint, and its picture. */
  readonly prerendered?: { readonly breakpoint: Breakpoint; readonly Graph: ComponentType<ViewProps> };
  /** Called once when all is on screen for the first time. */
  readonly onShown?: () => void;
  /** Those to choose from. */
  readonly datasets: readonly Omit<BundledEntry, 'load'>[];
  /** True if another dataset was open before this one. */
  readonly hasSwitched: boolean;
  /** The dataset of one's own that was open last, where the page was opened by its plain address; else null. */
  readonly goOnWith?: string | null;
  /** Rejects where the dataset cannot be loaded. */
  readonly openDataset: (id: string) => Promise<void>;
  readonly loadFailures: LoadFailures;
}

export type Breakpoint = 'phone' | 'tablet' | 'desk';

export interface AppContextValue extends AppProps {
  /** Shows a short message for a while and has it read out politely. */
  /** A message for a while; with what the reader has to copy by hand, until that loses the focus. */
  readonly announce: (message: string, toCopy?: string) => void;
  /** Loads the code that an act needs, then acts; a failure to load is announced. */
  readonly withLoaded: WithLoaded;
}

export const AppContext = createContext<AppContextValue | null>(null);

export function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (value === null) throw new Error('useApp needs the provider that App puts around the frame.');
  return value;
}

/** One part of the state; the component renders again only when this part changes (by identity). */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  const { store } = useApp();
  const read = () => select(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The short name of an actor, as the picture prints it. */
export function useShortName(): (id: ActorId) => string {
  return useApp().derive.index.shortNameOf;
}
