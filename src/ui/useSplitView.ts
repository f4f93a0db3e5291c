import { useApp, useAppState } from './appContext.ts';
import { useMedia } from './useMedia.ts';

interface SplitView {
  /** True if the window is wide enough for the graph beside another view, with the filter as a sheet. */
  readonly isPossible: boolean;
  readonly isShown: boolean;
  /** True if the window is wide enough for the filter beside both. */
  readonly hasFilterBeside: boolean;
}

/** The graph beside another view: whether the window allows it, and whether it is shown. */
export function useSplitView(): SplitView {
  const { prerendered } = useApp();
  const isWide = useMedia('(min-width: 80em) and (min-height: 35em)');
  const isPossible = prerendered ? prerendered.breakpoint === 'desk' : isWide;
  const hasFilterBeside = useMedia('(min-width: 110em)');
  const isAsked = useAppState(({ view, beside }) => beside === 'graph' && view !== 'graph');
  return { isPossible, isShown: isPossible && isAsked, hasFilterBeside };
}
