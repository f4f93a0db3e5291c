import { createContext, type ReactNode, useContext, useMemo } from 'preact/compat';
import type { Query } from '#query/filter/query.ts';
import type { Selection } from '#state/selection.ts';
import { useAfterPaint } from '#views/timing/useAfterPaint.ts';
import { useAppState } from './appContext.ts';

interface DeferredView {
  readonly query: Query;
  readonly selection: Selection;
}

const DeferredViewContext = createContext<DeferredView | null>(null);

/**
 * Gives filter and selection to components that may follow the picture by a frame: counts, lists and panels. A component that
 * answers the reader at once (the picture, a ticked box, the sentence) reads the state instead.
 */
export function DeferredViewProvider({ children }: { readonly children: ReactNode }) {
  const query = useAppState((state) => state.query);
  const selection = useAppState((state) => state.selection);
  const now = useMemo(() => ({ query, selection }), [query, selection]);
  return <DeferredViewContext value={useAfterPaint(now)}>{children}</DeferredViewContext>;
}

/** Filter and selection as the panels show them. */
export function useDeferredView(): DeferredView {
  const value = useContext(DeferredViewContext);
  if (value === null) throw new Error('useDeferredView needs the provider that App puts around the frame.');
  return value;
}
