import { type ComponentType, useEffect, useState } from 'react';

/** What stands in place of a part that is not there. */
interface Instead {
  /** Null while it is being fetched, else how to fetch it again. */
  readonly retry: (() => void) | null;
}

/** Asks again for stylesheets that failed (marked by useUnfetched): the bundler's own loader takes them for loaded. */
function fetchFailedStyles(): void {
  for (const failed of document.querySelectorAll('link[data-failed=stylesheet]')) {
    const link = failed.cloneNode() as HTMLLinkElement;
    delete link.dataset.failed;
    failed.replaceWith(link);
  }
}

/**
 * A part of the page that is fetched when it is first shown. Until it is there, and where it cannot be fetched,
 * `Instead` stands in its place; the rest of the page is not touched.
 */
export function fetchedPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Instead>,
): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null;
  return function FetchedPart(props: Props) {
    const [attempt, setAttempt] = useState(0);
    const [settled, setSettled] = useState(-1);
    useEffect(() => {
      if (Part !== null) return;
      let isAwaited = true;
      fetchFailedStyles();
      const settle = () => isAwaited && setSettled(attempt);
      load()
        .then((loaded) => {
          Part = loaded;
        })
        .then(settle, settle);
      return () => {
        isAwaited = false;
      };
    }, [attempt]);
    if (Part !== null) return <Part {...props} />;
    return <Instead retry={settled === attempt ? () => setAttempt(attempt + 1) : null} />;
  };
}
