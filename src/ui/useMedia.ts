import { useCallback, useSyncExternalStore } from 'preact/compat';
import { type Breakpoint, useApp } from './appContext.ts';

/** True while a media query holds. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/**
 * The breakpoint of the window. `phone`: filter and detail are sheets. `tablet`: the filter is a sheet, the detail is
 * beside the picture. `desk`: both are beside it. prerendered.css has the same limits.
 */
export function useBreakpoint(): Breakpoint {
  const { prerendered } = useApp();
  const isDesk = useMedia('(min-width: 68.75em) and (min-height: 30em)');
  const isTablet = useMedia('(min-width: 47.5em) and (min-height: 30em)');
  if (prerendered) return prerendered.breakpoint;
  return isDesk ? 'desk' : isTablet ? 'tablet' : 'phone';
}
