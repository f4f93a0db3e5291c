/** Tabs of one browser, for tests: each has its own memory, over the database and the locks that all share. */
import { knownPlaces } from '#workspace/places/growingPlaces.ts';
import { openOwnDatabase } from '#workspace/storing/ownDatabase.ts';
import { createOwnDatasets, type OwnDatasets } from '#workspace/storing/ownDatasets.ts';
import { type LockManagerLike, takeWriterLock } from '#workspace/storing/writerLock.ts';

const places = { automatic: {}, force: {}, factions: {}, countries: {}, circle: {} };

interface Waiting {
  readonly granted: (lock: object | null) => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Locks as a browser has them: granted in turn, refused where they are taken, stolen. */
export function lockManager(): LockManagerLike {
  const holders = new Map<string, Waiting>();
  const queues = new Map<string, Waiting[]>();
  const next = (name: string) => {
    const first = queues.get(name)?.shift();
    if (first !== undefined) grant(name, first);
  };
  const grant = (name: string, waiting: Waiting) => {
    holders.set(name, waiting);
    void waiting.granted({}).then(() => {
      waiting.resolve();
      if (holders.get(name) !== waiting) return;
      holders.delete(name);
      next(name);
    });
  };
  return {
    request: (name, { ifAvailable, steal, signal }, granted) =>
      new Promise<void>((resolve, reject) => {
        const waiting = { granted, resolve, reject };
        const holder = holders.get(name);
        if (holder === undefined || steal) {
          holder?.reject(new DOMException('stolen', 'AbortError'));
          grant(name, waiting);
        } else if (ifAvailable) void granted(null).then(resolve);
        else {
          queues.set(name, [...(queues.get(name) ?? []), waiting]);
          signal?.addEventListener('abort', () => {
            queues.set(name, queues.get(name)?.filter((one) => one !== waiting) ?? []);
            reject(new DOMException('aborted', 'AbortError'));
          });
        }
      }),
  };
}

/** A channel between tabs, as a browser has it: everybody hears but who speaks. */
export function channels() {
  const tabs = new Set<EventTarget>();
  return () => {
    const own = new EventTarget();
    tabs.add(own);
    return Object.assign(own, {
      postMessage: (data: unknown) => {
        for (const tab of tabs) if (tab !== own) tab.dispatchEvent(new MessageEvent('message', { data }));
      },
    });
  };
}

/** A browser: `tab` opens one more. */
export function browser() {
  const locks = lockManager();
  const channel = channels();
  let clock = Date.UTC(2026, 0, 1);
  return {
    /** Lets time pass, in milliseconds. */
    wait: (time: number) => {
      clock += time;
    },
    tab: (openDatabase = openOwnDatabase, opensWithinMs?: number): OwnDatasets =>
      createOwnDatasets({
        openDatabase,
        takeLock: (id, onChange) => takeWriterLock(id, onChange, locks),
        search: async () => knownPlaces(places),
        channel: channel() as unknown as BroadcastChannel,
        now: () => ++clock,
        askToPersist: () => {},
        ...(opensWithinMs === undefined ? {} : { opensWithinMs }),
      }),
  };
}
