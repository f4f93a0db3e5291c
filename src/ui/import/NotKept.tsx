import { useSyncExternalStore } from 'react';
import { ownDataWords as words } from '#words/ownData.ts';
import { ownDatasets } from '#workspace/ownDatasets.ts';

/** Says over own data that the browser keeps nothing of it, where that is so. */
export function NotKept() {
  const { subscribe, isKept } = ownDatasets();
  if (useSyncExternalStore(subscribe, isKept)) return null;
  return (
    <section className="notes" aria-label={words.title}>
      <p role="status">{words.refused}</p>
    </section>
  );
}
