import { useEffect } from 'react';
import { loadFailureWords } from '#words/pageFrame.ts';

/**
 * Cares for parts of the code that could not be fetched: where an act came to nothing for it, that is told in words;
 * and stylesheets that failed are marked, for nobody else asks for them again.
 */
export function useLoadFailures(announce: (message: string) => void): void {
  useEffect(() => {
    const unfetched = new WeakSet<object>();
    const remember = (event: VitePreloadErrorEvent) => {
      unfetched.add(event.payload);
    };
    const tell = ({ reason }: PromiseRejectionEvent) => {
      if (typeof reason === 'object' && reason !== null && unfetched.has(reason))
        announce(loadFailureWords.act);
    };
    const mark = ({ target }: Event) => {
      if (target instanceof HTMLLinkElement) target.dataset.failed = target.rel;
    };
    window.addEventListener('vite:preloadError', remember);
    window.addEventListener('unhandledrejection', tell);
    window.addEventListener('error', mark, { capture: true });
    return () => {
      window.removeEventListener('vite:preloadError', remember);
      window.removeEventListener('unhandledrejection', tell);
      window.removeEventListener('error', mark, { capture: true });
    };
  }, [announce]);
}
