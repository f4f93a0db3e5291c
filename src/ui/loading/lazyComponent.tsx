import { type ComponentType, useEffect, useState } from 'preact/compat';
import { reloadFailedStylesheets } from './failedStylesheets.ts';

/** The props of what is shown in place of a component that is not loaded. */
interface Instead {
  /** Null while it is being loaded, else how to load it again. */
  readonly retry: (() => void) | null;
}

/** A component, and how to load it before it is shown; `fetch` rejects if it cannot be loaded. */
export type LazyComponent<Props> = ComponentType<Props> & { readonly fetch: () => Promise<void> };

/**
 * A component that is loaded when it is first shown. Until it is loaded, and if it cannot be, `Instead` is shown in its
 * place; the rest of the page is not touched.
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
      // It may have been loaded since this was rendered without it.
      if (Part !== null) return setSettled(attempt);
      let isAwaited = true;
      reloadFailedStylesheets();
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
