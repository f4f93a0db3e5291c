/** One writer a dataset: the tab that holds its lock may act on it; others read along, and can take it over. */

interface LockOptions {
  readonly ifAvailable?: true;
  readonly steal?: true;
  readonly signal?: AbortSignal;
}

/** The part of `navigator.locks` that is needed. */
export interface LockManagerLike {
  readonly request: (
    name: string,
    options: LockOptions,
    granted: (lock: object | null) => Promise<void>,
  ) => Promise<unknown>;
}

export interface WriterLock {
  readonly isHeld: () => boolean;
  /** Takes the lock from the tab that holds it. */
  readonly takeOver: () => Promise<void>;
  readonly release: () => void;
}

/**
 * Asks for the lock of a dataset; resolves as soon as it is clear whether it was free. A tab that has not got it waits for it:
 * `onChange` is called when it is granted later, or taken away. Where the browser has no locks (an insecure address, a
 * sandbox), it is granted.
 */
export async function takeWriterLock(
  id: string,
  onChange: () => void,
  locks: LockManagerLike | undefined = globalThis.navigator?.locks,
): Promise<WriterLock> {
  let isHeld = false;
  let isReleased = false;
  let isWaiting = false;
  let letGo = () => {};
  const ending = new AbortController();

  const become = (held: boolean) => {
    if (isHeld === held || isReleased) return;
    isHeld = held;
    onChange();
  };
  /** Resolves with whether the lock was granted, once that is clear. */
  const request = (manager: LockManagerLike, options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      let isGranted = false;
      const granted = (lock: object | null) => {
        resolve(lock !== null);
        if (lock === null || isReleased) return Promise.resolve();
        isGranted = true;
        become(true);
        return new Promise<void>((done) => {
          letGo = done;
        });
      };
      const ended = () => {
        if (isReleased) return;
        // A sandboxed frame refuses; and who had the lock has lost it to another tab.
        become(!isGranted);
        resolve(!isGranted);
        if (isGranted) wait(manager);
      };
      try {
        manager.request(`entente/${id}`, options, granted).catch(ended);
      } catch {
        ended();
      }
    });
  const wait = (manager: LockManagerLike) => {
    if (isWaiting) return;
    isWaiting = true;
    void request(manager, { signal: ending.signal }).then(() => {
      isWaiting = false;
    });
  };

  if (locks === undefined) isHeld = true;
  else if (!(await request(locks, { ifAvailable: true }))) wait(locks);
  return {
    isHeld: () => isHeld,
    takeOver: async () => {
      if (!isHeld && locks !== undefined) await request(locks, { steal: true });
    },
    release: () => {
      isReleased = true;
      ending.abort();
      letGo();
    },
  };
}
