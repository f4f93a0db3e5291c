import { type ComponentType, useEffect, useState } from 'react';

/** What stands in place of a part that is not there. */
interface Instead {
  /** Null while it is being fetched, else how to fetch it again. */
  readonly retry: (() => void) | null;
}

/** Asks again for stylesheets that failed (marked by useLoadFailures): the bundler's own loader takes them for loaded. */
function fetchFailedStyles(): void {
  for (const failed of document.querySelectorAll('link[data-failed=stylesheet]')) {
    const link = failed.cloneNode() as HTMLLinkElement;
    delete link.dataset.failed;
    failed.replaceWith(link);
  }
}

/** A part of the page and how to fetch it before it is shown; `fetch` rejects if it cannot be had. */
export type LazyComponent<Props> = ComponentType<Props> & { readonly fetch: () => Promise<void> };

/**
 * A part of the page that is fetched when it is first shown. Until it is there, and where it cannot be fetched,
 * `Instead` stands in its place; the rest of the page is not touched.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Instead>,
): LazyComponent<Props> {
  let Part: ComponentType<Props> | null = null;
  const fetch = async () => {
    Part ??= await load();
  };
  function Lazy(props: Props) {
    const [attempt, setAttempt] = useState(0);
    const [settled, setSettled] = useState(-1);
    useEffect(() => {
      // It may have come, fetched ahead, since this was rendered without it.
      if (Part !== null) return setSettled(attempt);
      let isAwaited = true;
      fetchFailedStyles();
      const settle = () => isAwaited && setSettled(attempt);
      fetch().then(settle, settle);
      return () => {
        isAwaited = false;
      };
    }, [attempt]);
    if (Part !== null) return <Part {...props} />;
    return <Instead retry={settled === attempt ? () => setAttempt(attempt + 1) : null} />;
  }
  return Object.assign(Lazy, { fetch });
}
