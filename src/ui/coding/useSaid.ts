import { useEffect, useRef, useState } from 'preact/compat';
import type { StatementId } from '#domain/ids.ts';
import { useAppState } from '#ui/appContext.ts';
import type { OwnNow } from '#workspace/storing/ownWork.ts';
import { missingFor } from './undrawnStatement.ts';

/** What was marked or written last, in words, and what the view lacks to draw it. */
export function useSaid({ data, history }: OwnNow) {
  const [said, setSaid] = useState('');
  const [written, setWritten] = useState<StatementId | null>(null);
  const included = useAppState((state) => state.query.included);
  const say = (text: string, statement: StatementId | null = null) => {
    setSaid(text);
    setWritten(statement);
  };
  // What was taken back is not written any more.
  const done = history.past.length;
  const doneBefore = useRef(done);
  useEffect(() => {
    if (done < doneBefore.current) setSaid('');
    doneBefore.current = done;
  }, [done]);
  return { said, setSaid, say, missing: missingFor(data.dataset, written, included) };
}
