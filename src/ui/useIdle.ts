import { useEffect, useState } from 'react';
import { whenIdle } from '#views/timing/whenIdle.ts';

/** True once the page has come to rest: for what nobody misses in the first moment. Never in the printed page. */
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
