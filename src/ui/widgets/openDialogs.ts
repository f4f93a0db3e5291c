import type { Covers } from '#state/addressSync.ts';

/** How those are closed that are open, the one in front last. */
const open: (() => void)[] = [];
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** All dialogs and sheets that are open, whoever opened them: Back closes the one in front. */
export const openDialogs: Covers = {
  isAny: () => open.length > 0,
  closeTop: () => open.at(-1)?.(),
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Tells of a dialog that opens. Returns how to tell that it is gone. */
export function dialogOpens(close: () => void): () => void {
  open.push(close);
  tell();
  return () => {
    open.splice(open.indexOf(close), 1);
    tell();
  };
}
