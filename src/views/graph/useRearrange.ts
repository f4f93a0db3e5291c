import { useEffect, useRef, useState } from 'preact/compat';
import type { ViewProps } from '#views/viewProps.ts';
import { graphWords } from '#words/graph.ts';

/** Re-arranging that takes longer shows its progress and can be cancelled, ms. */
const toldAfter = 400;

interface Rearranging {
  readonly rearrange: () => Promise<void>;
  /** Gives it up; null while nothing that takes long is at work. */
  readonly cancel: (() => void) | null;
  /** How far it is, or that it failed; empty otherwise. */
  readonly news: string;
}

/** Re-arranging as the reader's act: cancelled if the filter, the layout or a position changes meanwhile. */
export function useRearrange({
  state,
  derive,
  dispatch,
}: Pick<ViewProps, 'state' | 'derive' | 'dispatch'>): Rearranging {
  const [news, setNews] = useState('');
  const [isLong, setLong] = useState(false);
  const wanted = useRef<AbortController | null>(null);
  const { query, layout, moved } = state;
  const cancel = () => {
    wanted.current?.abort();
    setNews('');
    setLong(false);
  };
  const rearrange = async () => {
    cancel();
    const asking = new AbortController();
    wanted.current = asking;
    const { signal } = asking;
    const began = performance.now();
    try {
      const { rearrangeVisible } = await import('./rearrangeVisible.ts');
      const positions = await rearrangeVisible(state, derive, signal, (share) => {
        if (signal.aborted || performance.now() - began < toldAfter) return;
        setLong(true);
        setNews(graphWords.arranging(share));
      });
      if (signal.aborted) return;
      cancel();
      dispatch({ type: 'rearranged', positions });
    } catch {
      if (signal.aborted) return;
      cancel();
      setNews(graphWords.notArranged);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what was to be arranged
  useEffect(() => cancel, [query, layout, moved]);
  return { rearrange, cancel: isLong ? cancel : null, news };
}
