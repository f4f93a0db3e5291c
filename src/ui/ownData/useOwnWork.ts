import { useSyncExternalStore } from 'preact/compat';
import { useApp } from '#ui/appContext.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { ownDatasets } from '#workspace/storing/ownDatasets.ts';
import type { Done, OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';

const nothing = () => () => {};

/** The work on the open dataset and how it stands; null for a bundled one. */
export function useOwnWork(): { readonly work: OwnWork; readonly now: OwnNow } | null {
  const { derive } = useApp();
  const work = ownDatasets().workOn(derive.dataset.id);
  const read = () => work?.now() ?? null;
  const now = useSyncExternalStore(work?.subscribe ?? nothing, read, read);
  return work === null || now === null ? null : { work, now };
}

/** Says what was done in a sentence, or why it was not; resolves with true if it was. */
export function useAnnounced(): (doing: Promise<Done>, said?: (what: string) => string) => Promise<boolean> {
  const { announce } = useApp();
  return async (doing, said = (what) => `${what}.`) => {
    const done = await doing;
    announce(done.ok ? said(whatChanged(done.act)) : done.why);
    return done.ok;
  };
}
