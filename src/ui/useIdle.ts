import { useEffect, useState } from 'preact/compat';
import { whenIdle } from '#views/timing/whenIdle.ts';

/** True once the page has been idle, for components that the first picture does without. Never true in the prerendered page. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let isWanted = true;
    whenIdle(() => isWanted && setIdle(true));
    return () => {
      isWanted = false;
    };
  }, []);
  return isIdle;
}
