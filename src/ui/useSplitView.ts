import { useApp, useAppState } from './appContext.ts';
import { useMedia } from './useMedia.ts';

interface Pair {
  /** True where the graph and another view both find room, once the filter has become a sheet. */
  readonly hasRoom: boolean;
  /** True where two views are shown. */
  readonly isShown: boolean;
  /** True where they leave room for the filter too. */
  readonly isFilterBeside: boolean;
}

/** The graph beside another view: whether it can be, and whether it is. */
export function useSplitView(): Pair {
  const { prerendered } = useApp();
  const isWide = useMedia('(min-width: 1280px) and (min-height: 560px)');
  const hasRoom = prerendered ? prerendered.room === 'desk' : isWide;
  const isFilterBeside = useMedia('(min-width: 1760px)');
  const isAsked = useAppState(({ view, beside }) => beside === 'graph' && view !== 'graph');
  return { hasRoom, isShown: hasRoom && isAsked, isFilterBeside };
}
