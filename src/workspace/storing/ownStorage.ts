import type { OwnDatabase } from './ownDatabase.ts';

/**
 * Why the browser keeps nothing: it has no storage for this page, does not answer, has no space left, or a newer app has
 * taken the storage over.
 */
export type Refusal = 'none' | 'late' | 'full' | 'newer';

/** The database as long as there is one; what is asked of it never rejects for want of it. */
export interface OwnStorage {
  /** What the database answers; the fallback where there is none, or it fails. */
  readonly read: <Answer>(ask: (db: OwnDatabase) => Promise<Answer>, fallback: Answer) => Promise<Answer>;
  /** Resolves with true once it is written, with false where the browser refuses. Rejects as `isAnswer` says. */
  readonly write: (
    ask: (db: OwnDatabase) => Promise<void>,
    isAnswer?: (error: unknown) => boolean,
  ) => Promise<boolean>;
  readonly refusal: () => Refusal | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** How long the database may take to open, in milliseconds: blocked by another tab, it never does. */
const opensWithinMs = 5000;

const nameOf = (error: unknown) =>
  error instanceof Error || error instanceof DOMException ? error.name : '';

function refusalOf(error: unknown): Refusal {
  const name = nameOf(error);
  if (name === 'VersionError') return 'newer';
  return name === 'QuotaExceededError' ? 'full' : 'none';
}

/** Storage over a database that is opened when it is first needed, and again when the browser has closed it. */
export function createOwnStorage(
  openDatabase: (onClosed: () => void) => Promise<OwnDatabase>,
  wait: number = opensWithinMs,
): OwnStorage {
  const listeners = new Set<() => void>();
  let refusal: Refusal | null = null;
  let opening: Promise<OwnDatabase | null> | null = null;
  /** The database once it is open: what is written then begins at once. */
  let ready: OwnDatabase | null = null;
  const become = (next: Refusal | null) => {
    if (refusal === next) return;
    refusal = next;
    for (const listener of listeners) listener();
  };
  const refused = (error: unknown) => {
    console.warn(error);
    become(refusalOf(error));
    return null;
  };
  const forget = () => {
    opening = null;
    ready = null;
  };
  const open = (): Promise<OwnDatabase | null> => {
    const opened = openDatabase(forget).then((db) => {
      if (refusal === 'late') become(null);
      ready = db;
      return db;
    });
    return opened.catch((error) => {
      // A full disk or another tab may let go of it later; a missing or a newer storage stays so.
      if (refusalOf(error) === 'full') forget();
      return refused(error);
    });
  };
  const database = async (): Promise<OwnDatabase | null> => {
    opening ??= open();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(
        () => {
          become('late');
          resolve(null);
        },
        refusal === 'late' ? 0 : wait,
      );
    });
    const db = await Promise.race([opening, late]);
    clearTimeout(timer);
    return db;
  };
  /** Asks, and once more where the browser had closed the database in the meantime. */
  const asked = async <Answer>(db: OwnDatabase, ask: (db: OwnDatabase) => Promise<Answer>) => {
    try {
      return await ask(db);
    } catch (error) {
      if (nameOf(error) !== 'InvalidStateError') throw error;
      forget();
      const again = await database();
      if (again === null) throw error;
      return ask(again);
    }
  };
  return {
    read: async (ask, fallback) => {
      const db = await database();
      if (db === null) return fallback;
      return asked(db, ask).catch((error) => {
        refused(error);
        return fallback;
      });
    },
    write: async (ask, isAnswer = () => false) => {
      const db = ready ?? (await database());
      if (db === null) return false;
      try {
        await asked(db, ask);
        become(null);
        return true;
      } catch (error) {
        if (isAnswer(error)) throw error;
        if (refusal !== 'newer') refused(error);
        return false;
      }
    },
    refusal: () => refusal,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
