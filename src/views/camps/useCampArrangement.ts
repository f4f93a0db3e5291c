import { useEffect, useRef, useState } from 'preact/compat';
import type { ViewProps } from '#views/viewProps.ts';
import { graphWords } from '#words/graph.ts';

interface CampArrangementAct {
  /** Arranges by camps, and opens the graph if `opensGraph`. */
  readonly arrange: (opensGraph: boolean) => Promise<void>;
  /** That the camps are being searched, or why no actor was moved; empty otherwise. */
  readonly news: string;
}

/**
 * Arranging by camps as the reader's act; it is dropped when the network, the rule, the layout or a position changes
 * meanwhile. With `fillsIn`, an address that names the layout without positions is arranged too, or loses its layout.
 */
export function useCampArrangement(
  { state, derive, dispatch }: Pick<ViewProps, 'state' | 'derive' | 'dispatch'>,
  fillsIn = false,
): CampArrangementAct {
  const [news, setNews] = useState('');
  const wanted = useRef<AbortController | null>(null);
  const { query, tierRule, mixedRule, tieRule, supposed, camps, layout, moved } = state;
  const lacksPositions = layout.layout === 'camps' && Object.keys(moved).length === 0;
  const arrange = async (opensGraph: boolean) => {
    wanted.current?.abort();
    const asking = new AbortController();
    wanted.current = asking;
    const { signal } = asking;
    // Say it once: for an address, among its notes.
    const refuse = (note: string) => {
      setNews(lacksPositions ? '' : note);
      if (lacksPositions) dispatch({ type: 'campsNotFound', note });
    };
    setNews(graphWords.camps.searching);
    try {
      const { arrangeByCamps } = await import('./solveCamps.ts');
      const arranged = await arrangeByCamps(state, derive, signal);
      if (signal.aborted) return;
      if (typeof arranged === 'string') return refuse(graphWords.camps[arranged]);
      setNews('');
      dispatch({ type: 'campsArranged', opensGraph, positions: arranged });
    } catch {
      if (!signal.aborted) refuse(graphWords.camps.failed);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: an arrangement was asked for with these
  useEffect(() => {
    if (fillsIn && lacksPositions) void arrange(false);
    return () => {
      wanted.current?.abort();
      setNews('');
    };
  }, [query, tierRule, mixedRule, tieRule, supposed, camps, layout, moved]);
  return { arrange, news };
}
