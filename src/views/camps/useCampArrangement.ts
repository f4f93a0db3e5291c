import { useEffect, useRef, useState } from 'react';
import type { ViewProps } from '#views/viewProps.ts';
import { graphWords } from '#words/graph.ts';

interface CampArrangementAct {
  /** Arranges by camps; where `opensGraph`, what is arranged is then looked at. */
  readonly arrange: (opensGraph: boolean) => Promise<void>;
  /** That it is at work, or why nobody was moved; empty otherwise. */
  readonly news: string;
}

/**
 * Arranging by camps as the reader's act: dropped when the network, the rule, the layout or a place changes meanwhile.
 * Where `fillsIn`, an address that names the layout without its places is arranged too, or its layout is given up.
 */
export function useCampArrangement(
  { state, derive, dispatch }: Pick<ViewProps, 'state' | 'derive' | 'dispatch'>,
  fillsIn = false,
): CampArrangementAct {
  const [news, setNews] = useState('');
  const wanted = useRef<AbortController | null>(null);
  const { query, tierRule, mixedRule, tieRule, supposed, camps, layout, moved } = state;
  const isUnplaced = layout.layout === 'camps' && Object.keys(moved).length === 0;
  const arrange = async (opensGraph: boolean) => {
    wanted.current?.abort();
    const asking = new AbortController();
    wanted.current = asking;
    const { signal } = asking;
    // Said once: among the notes on the address, where that is what asked.
    const refuse = (note: string) => {
      setNews(isUnplaced ? '' : note);
      if (isUnplaced) dispatch({ type: 'campsNotFound', note });
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what an arrangement was asked for
  useEffect(() => {
    if (fillsIn && isUnplaced) void arrange(false);
    return () => {
      wanted.current?.abort();
      setNews('');
    };
  }, [query, tierRule, mixedRule, tieRule, supposed, camps, layout, moved]);
  return { arrange, news };
}
