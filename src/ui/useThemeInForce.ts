import { useAppState } from './appContext.ts';
import { useMedia } from './useMedia.ts';

/** The theme on screen, after the system's wish has been asked. */
export function useThemeInForce(): 'light' | 'dark' {
  const theme = useAppState((state) => state.theme);
  const isSystemDark = useMedia('(prefers-color-scheme: dark)');
  if (theme !== 'system') return theme;
  return isSystemDark ? 'dark' : 'light';
}
