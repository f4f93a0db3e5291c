/** One writer a dataset: who holds its lock may act on it, in whatever tab; others read along. */

/** The part of `navigator.locks` that is needed. */
export interface LockManagerLike {
  readonly request: (
    name: string,
    options: { readonly ifAvailable: true },
    granted: (lock: object | null) => Promise<void>,
  ) => Promise<unknown>;
}

/** Ends the hold. */
export type ReleaseLock = () => void;

/**
 * Takes the lock of a dataset; null if another tab holds it. Where the browser has no locks (an insecure address), the
 * lock is granted, as before there were any.
 */
export function takeWriterLock(
  id: string,
  locks: LockManagerLike | undefined = globalThis.navigator?.locks,
): Promise<ReleaseLock | null> {
  if (locks === undefined) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    const request = locks.request(`entente/${id}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(null);
        return Promise.resolve();
      }
      return new Promise((release) => resolve(release));
    });
    // A sandboxed frame refuses.
    request.catch(() => resolve(() => {}));
  });
}
