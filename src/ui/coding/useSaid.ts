import { useEffect, useRef, useState } from 'preact/compat';
import type { Inclusion } from '#query/query.ts';
import { useAppState } from '#ui/appContext.ts';

/** What was marked or written last, in words, and what that needs to be drawn. `done`: how many acts can be taken back. */
export function useSaid(done: number) {
  const [said, setSaid] = useState('');
  /** The switches that what was written last needs to be drawn. */
  const [needed, setNeeded] = useState<readonly Inclusion[]>([]);
  const included = useAppState((state) => state.query.included);
  const say = (text: string, needs: readonly Inclusion[] = []) => {
    setSaid(text);
    setNeeded(needs);
  };
  // What was taken back is not written any more.
  const doneBefore = useRef(done);
  useEffect(() => {
    if (done < doneBefore.current) {
      setSaid('');
      setNeeded([]);
    }
    doneBefore.current = done;
  }, [done]);
  return { said, setSaid, say, missing: needed.filter((one) => !included.includes(one)) };
}
