/**
 * Own data in IndexedDB. A head a dataset for the list; its journal, an act a line; and snapshots of it whole. An act is
 * on disk when the promise resolves, with all that was written in the same transaction or with none of it.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Dataset } from '#domain/dataset.ts';
import type { FileHome } from '#workspace/homeFile/fileHome.ts';
import type { Steps } from '#workspace/homeFile/unsavedChanges.ts';
import { ownDataOf } from '#workspace/ownData.ts';
import type { OwnPlaces } from '#workspace/places/growingPlaces.ts';
import type { SnapshotMark } from './keptSnapshots.ts';
import { printSnapshot } from './snapshot.ts';

const databaseName = 'entente';
/** Rises with every change of what is stored; an older app then leaves the newer database alone. */
const databaseVersion = 2;

/** Where a dataset is saved besides this browser. */
interface SavedFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The number of the last act that the file holds. */
  readonly act: number;
  /** How far the dataset has gone from it since; unknown of files that were saved before this was counted. */
  readonly steps?: Steps;
  /** How many times it was handed to the downloads. */
  readonly downloads?: number;
  /** Whether it holds the texts; unknown of files that were saved before this was noted. */
  readonly withTexts?: boolean;
}

/** What the list of own data shows of a dataset. */
export interface OwnHead {
  readonly id: string;
  readonly title: string;
  /** The file that it was opened from. */
  readonly fileName: string;
  /** Milliseconds since 1970 of the last act. */
  readonly changedAt: number;
  /** The number of the last act; 0 before the first. */
  readonly act: number;
  readonly isBinned: boolean;
  readonly saved: SavedFile | null;
  /** The file that it is written to, where the browser lets the page. */
  readonly home?: FileHome;
  /** The switches of what counts, as the reader had them last; the usual ones where there are none. */
  readonly counts?: readonly string[];
  /** The file holds the texts, too. */
  readonly withTexts?: boolean;
  /** Actors have been moved by hand since it was saved. */
  readonly isRearranged?: boolean;
}

export interface KeptLine {
  readonly id: string;
  /** From 1, without gaps. */
  readonly act: number;
  readonly at: number;
  readonly line: string;
}

interface KeptSnapshot extends SnapshotMark {
  readonly id: string;
  readonly text: string;
}

interface Stores extends DBSchema {
  readonly heads: { readonly key: string; readonly value: OwnHead };
  readonly journal: { readonly key: [string, number]; readonly value: KeptLine };
  readonly snapshots: { readonly key: [string, number, number]; readonly value: KeptSnapshot };
  readonly places: {
    readonly key: string;
    readonly value: { readonly id: string; readonly table: OwnPlaces };
  };
}

/** The dataset is no longer stored: the browser or its user has wiped it. */
class WipedError extends Error {
  override readonly name = 'WipedError';
}

// By their names, for errors also come from other realms and from stand-ins.
/** True if something is stored under this key already: another tab was first. */
export const isConflict = (error: unknown): boolean => (error as Error).name === 'ConstraintError';
export const isWiped = (error: unknown): boolean => (error as Error).name === 'WipedError';

/** What can be done with the database; everything rejects where the browser refuses. */
export interface OwnDatabase {
  readonly heads: () => Promise<readonly OwnHead[]>;
  readonly head: (id: string) => Promise<OwnHead | undefined>;
  /** The journal after an act, in order. */
  readonly lines: (id: string, after?: number) => Promise<readonly KeptLine[]>;
  /** In the order of acts. */
  readonly marks: (id: string) => Promise<readonly SnapshotMark[]>;
  readonly snapshot: (id: string, mark: SnapshotMark) => Promise<string | undefined>;
  /** Stores a dataset that is not there yet, with the journal that leads to it; rejects where one has its id. */
  readonly create: (head: OwnHead, snapshot: KeptSnapshot, lines?: readonly KeptLine[]) => Promise<void>;
  /**
   * Writes acts, all or none, with the head they lead to. Rejects where another act has the number of one; with WipedError.
   */
  readonly write: (lines: readonly KeptLine[], head: OwnHead) => Promise<void>;
  /** Writes a head alone, such as where a dataset has been saved. */
  readonly writeHead: (head: OwnHead) => Promise<void>;
  readonly writeSnapshot: (snapshot: KeptSnapshot, outworn: readonly SnapshotMark[]) => Promise<void>;
  readonly places: (id: string) => Promise<OwnPlaces | null>;
  readonly writePlaces: (id: string, table: OwnPlaces) => Promise<void>;
  /** Removes a dataset with its journal for good. */
  readonly remove: (id: string) => Promise<void>;
  readonly close: () => void;
}

const strict = { durability: 'strict' } as const;
const allOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

type Upgrade = IDBPTransaction<Stores, ('heads' | 'journal' | 'snapshots' | 'places')[], 'versionchange'>;

/** Version 1 had the latest content of each dataset, and a journal of other acts. */
async function fromVersion1(db: IDBPDatabase<Stores>, upgrade: Upgrade): Promise<void> {
  const old = upgrade as unknown as IDBPTransaction<unknown, string[], 'versionchange'>;
  const contents = (await old.objectStore('contents').getAll()) as readonly {
    readonly id: string;
    readonly dataset: Dataset;
  }[];
  const heads = await upgrade.objectStore('heads').getAll();
  for (const { id, act, changedAt } of heads) {
    const content = contents.find((one) => one.id === id);
    if (content === undefined) continue;
    const text = printSnapshot(ownDataOf(content.dataset));
    await upgrade.objectStore('snapshots').put({ id, act, at: changedAt, text });
  }
  await upgrade.objectStore('journal').clear();
  (db as unknown as IDBPDatabase).deleteObjectStore('contents');
}

/**
 * Opens the database; `onClosed` is called if the browser closes it later, as for a newer app. Rejects where there is none
 * (a sandbox, some private windows) or a newer app has made it (VersionError).
 */
export async function openOwnDatabase(onClosed: () => void = () => {}): Promise<OwnDatabase> {
  const db: IDBPDatabase<Stores> = await openDB<Stores>(databaseName, databaseVersion, {
    async upgrade(created, from, _to, upgrade) {
      if (from < 1) {
        created.createObjectStore('heads', { keyPath: 'id' });
        created.createObjectStore('journal', { keyPath: ['id', 'act'] });
        created.createObjectStore('places', { keyPath: 'id' });
      }
      created.createObjectStore('snapshots', { keyPath: ['id', 'act', 'at'] });
      if (from === 1) await fromVersion1(created, upgrade);
    },
    // A newer app in another tab wants to change the stores: it must not wait for this one.
    blocking: () => {
      db.close();
      onClosed();
    },
    terminated: onClosed,
  });
  const remove = async (id: string) => {
    const removed = db.transaction(['heads', 'journal', 'snapshots', 'places'], 'readwrite', strict);
    await Promise.all([
      removed.objectStore('heads').delete(id),
      removed.objectStore('journal').delete(allOf(id)),
      removed.objectStore('snapshots').delete(allOf(id)),
      removed.objectStore('places').delete(id),
      removed.done,
    ]);
  };
  return {
    heads: () => db.getAll('heads'),
    head: (id) => db.get('heads', id),
    lines: (id, after = 0) =>
      db.getAll('journal', IDBKeyRange.bound([id, after + 1], [id, Number.MAX_SAFE_INTEGER])),
    marks: async (id) => (await db.getAllKeys('snapshots', allOf(id))).map(([, act, at]) => ({ act, at })),
    snapshot: async (id, { act, at }) => (await db.get('snapshots', [id, act, at]))?.text,
    create: async (head, snapshot, lines = []) => {
      const created = db.transaction(['heads', 'snapshots', 'journal'], 'readwrite', strict);
      await Promise.all([
        created.objectStore('heads').add(head),
        created.objectStore('snapshots').put(snapshot),
        ...lines.map((line) => created.objectStore('journal').put(line)),
        created.done,
      ]);
    },
    write: async (lines, head) => {
      const written = db.transaction(['heads', 'journal'], 'readwrite', strict);
      const heads = written.objectStore('heads');
      const answers = [
        heads.getKey(head.id),
        ...lines.map((line) => written.objectStore('journal').add(line)),
        heads.put(head),
        written.done,
      ] as const;
      // All is asked for at once: it is kept even while the page is busy with showing it.
      written.commit();
      const [present] = await Promise.all(answers);
      if (present !== undefined) return;
      await remove(head.id);
      throw new WipedError(head.id);
    },
    writeHead: async (head) => {
      const written = db.transaction('heads', 'readwrite', strict);
      await Promise.all([written.store.put(head), written.done]);
    },
    writeSnapshot: async (snapshot, outworn) => {
      const { id } = snapshot;
      const written = db.transaction('snapshots', 'readwrite');
      await Promise.all([
        written.store.put(snapshot),
        ...outworn.map(({ act, at }) => written.store.delete([id, act, at])),
        written.done,
      ]);
    },
    places: async (id) => (await db.get('places', id))?.table ?? null,
    writePlaces: async (id, table) => void (await db.put('places', { id, table })),
    remove,
    close: () => db.close(),
  };
}
