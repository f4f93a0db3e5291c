import { useEffect, useRef, useState } from 'react';
import { graphWords } from '#words/graph.ts';
import type { ViewProps } from './viewProps.ts';

interface CampArrangementAct {
  /** Arranges by camps; where `opensGraph`, what is arranged is then looked at. */
  readonly arrange: (opensGraph: boolean) => Promise<void>;
  /** That it is at work, or why nobody was moved; empty otherwise. */
  readonly news: string;
}

/** Arranging by camps as the reader's act: dropped when the network, the rule, the layout or a place changes meanwhile. */
export function useCampArrangement({
  state,
  derive,
  dispatch,
}: Pick<ViewProps, 'state' | 'derive' | 'dispatch'>): CampArrangementAct {
  const [news, setNews] = useState('');
  const wanted = useRef<AbortController | null>(null);
  const { query, tierRule, mixedRule, supposed, camps, layout, moved } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what an arrangement was asked for
  useEffect(
    () => () => {
      wanted.current?.abort();
      setNews('');
    },
    [query, tierRule, mixedRule, supposed, camps, layout, moved],
  );
  const arrange = async (opensGraph: boolean) => {
    wanted.current?.abort();
    const asking = new AbortController();
    wanted.current = asking;
    const { signal } = asking;
    setNews(graphWords.camps.searching);
    try {
      const { arrangeByCamps } = await import('./solveCamps.ts');
      const arranged = await arrangeByCamps(state, derive, signal);
      if (signal.aborted) return;
      setNews(typeof arranged === 'string' ? graphWords.camps[arranged] : '');
      if (typeof arranged !== 'string') dispatch({ type: 'campsArranged', opensGraph, ...arranged });
    } catch {
      if (!signal.aborted) setNews(graphWords.camps.failed);
    }
  };
  return { arrange, news };
}
