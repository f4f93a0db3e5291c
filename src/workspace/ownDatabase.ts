/**
 * Own data in IndexedDB. One head a dataset for the list, its content apart, and its journal: each act is written in one
 * transaction with the content and the head that it leads to, and is on disk when the promise resolves.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Dataset } from '#domain/dataset.ts';
import type { PositionsTable } from '#graph/layout/positions.ts';
import type { OwnAct } from './act.ts';

const databaseName = 'entente';
/** Rises with every change of what is stored; an older app then leaves the newer database alone. */
const databaseVersion = 1;

/** Where a dataset is saved besides this browser. */
export interface SavedFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The number of the last act that the file holds. */
  readonly act: number;
}

/** What the list of own data shows of a dataset. */
export interface OwnHead {
  readonly id: string;
  readonly title: string;
  /** The file that it was opened from. */
  readonly fileName: string;
  /** Milliseconds since 1970 of the last act. */
  readonly changedAt: number;
  /** The number of the last act, from 1. */
  readonly act: number;
  readonly isBinned: boolean;
  readonly saved: SavedFile | null;
}

export interface OwnContent {
  readonly id: string;
  readonly dataset: Dataset;
}

export interface JournalEntry {
  readonly id: string;
  /** From 1, without gaps. */
  readonly act: number;
  readonly at: number;
  readonly what: OwnAct;
}

interface KeptPlaces {
  readonly id: string;
  /** The number of the act that the places are of. */
  readonly act: number;
  readonly table: PositionsTable;
}

interface Stores extends DBSchema {
  readonly heads: { readonly key: string; readonly value: OwnHead };
  readonly contents: { readonly key: string; readonly value: OwnContent };
  readonly journal: { readonly key: [string, number]; readonly value: JournalEntry };
  readonly places: { readonly key: string; readonly value: KeptPlaces };
}

/** What can be done with the database; everything rejects where the browser refuses. */
export interface OwnDatabase {
  readonly heads: () => Promise<readonly OwnHead[]>;
  readonly head: (id: string) => Promise<OwnHead | undefined>;
  readonly content: (id: string) => Promise<OwnContent | undefined>;
  readonly journal: (id: string) => Promise<readonly JournalEntry[]>;
  /** Writes an act with the head and the content it leads to; rejects where another act has its number. */
  readonly write: (entry: JournalEntry, head: OwnHead, content: OwnContent) => Promise<void>;
  /** Writes a head alone, such as where a dataset has been saved. */
  readonly writeHead: (head: OwnHead) => Promise<void>;
  readonly places: (id: string, act: number) => Promise<PositionsTable | null>;
  readonly writePlaces: (places: KeptPlaces) => Promise<void>;
  /** Removes a dataset with its journal for good. */
  readonly remove: (id: string) => Promise<void>;
  readonly close: () => void;
}

/** Opens the database. Rejects where there is none (a sandbox, some private windows) or a newer app has made it. */
export async function openOwnDatabase(): Promise<OwnDatabase> {
  const db: IDBPDatabase<Stores> = await openDB<Stores>(databaseName, databaseVersion, {
    upgrade(created) {
      created.createObjectStore('heads', { keyPath: 'id' });
      created.createObjectStore('contents', { keyPath: 'id' });
      created.createObjectStore('journal', { keyPath: ['id', 'act'] });
      created.createObjectStore('places', { keyPath: 'id' });
    },
    // A newer app in another tab wants to change the stores: it must not wait for this one.
    blocking: () => db.close(),
  });
  const ofDataset = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
  return {
    heads: () => db.getAll('heads'),
    head: (id) => db.get('heads', id),
    content: (id) => db.get('contents', id),
    journal: (id) => db.getAll('journal', ofDataset(id)),
    write: async (entry, head, content) => {
      const written = db.transaction(['journal', 'heads', 'contents'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        written.objectStore('journal').add(entry),
        written.objectStore('heads').put(head),
        written.objectStore('contents').put(content),
        written.done,
      ]);
    },
    writeHead: async (head) => void (await db.put('heads', head)),
    places: async (id, act) => {
      const kept = await db.get('places', id);
      return kept?.act === act ? kept.table : null;
    },
    writePlaces: async (places) => void (await db.put('places', places)),
    remove: async (id) => {
      const removed = db.transaction(['journal', 'heads', 'contents', 'places'], 'readwrite', {
        durability: 'strict',
      });
      await Promise.all([
        removed.objectStore('journal').delete(ofDataset(id)),
        ...(['heads', 'contents', 'places'] as const).map((store) => removed.objectStore(store).delete(id)),
        removed.done,
      ]);
    },
    close: () => db.close(),
  };
}

/** Removes everything: for tests. */
export const deleteOwnDatabase = (): Promise<void> => deleteDB(databaseName);
