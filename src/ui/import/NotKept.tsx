import { useSyncExternalStore } from 'react';
import { ownDataWords as words } from '#words/ownData.ts';
import { refusalWords } from '#words/ownKeeping.ts';
import { ownDatasets } from '#workspace/ownDatasets.ts';

/** Says over own data that the browser keeps nothing of it, where that is so. */
export function NotKept() {
  const { subscribe, refusal } = ownDatasets();
  const why = useSyncExternalStore(subscribe, refusal);
  if (why === null) return null;
  return (
    <section className="notes" aria-label={words.title}>
      <p role="status">{refusalWords[why]}</p>
    </section>
  );
}
