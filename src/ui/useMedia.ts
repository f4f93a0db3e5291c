import { useCallback, useSyncExternalStore } from 'react';
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
 * How much room there is. `phone`: filter and detail are sheets. `tablet`: the filter is a sheet, the detail stands
 * beside the picture. `desk`: both stand beside it. The same limits stand in styles/frame.css.
 */
export function useBreakpoint(): Breakpoint {
  const { prerendered } = useApp();
  const isDesk = useMedia('(min-width: 1100px) and (min-height: 480px)');
  const isTablet = useMedia('(min-width: 760px) and (min-height: 480px)');
  if (prerendered) return prerendered.room;
  return isDesk ? 'desk' : isTablet ? 'tablet' : 'phone';
}
