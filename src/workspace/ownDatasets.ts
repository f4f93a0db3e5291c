/**
 * Own data: what has been opened in this tab, and what is kept on the device. Where the browser keeps nothing, all of it
 * works for as long as the tab is open, and the file is the only home.
 */
import type { BundledDataset } from '#dataset/bundled.ts';
import { formatVersion } from '#dataset/migrate.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { DatasetId } from '#domain/ids.ts';
import { ownIdOf } from '#domain/ownId.ts';
import { type OwnAct, type OwnState, ownStateAfter } from './act.ts';
import { type GrowingPlaces, knownPlaces, searchPlaces } from './growingPlaces.ts';
import type { OwnDatabase, OwnHead } from './ownDatabase.ts';
import { type ReleaseLock, takeWriterLock } from './writerLock.ts';

/** A dataset of one's own, ready to be shown. */
export interface OwnBundle extends BundledDataset {
  readonly places: GrowingPlaces;
}

/** How an act on own data ended: `elsewhere` if another tab is the writer. */
export type ActOutcome = 'done' | 'elsewhere' | 'gone';

interface Held {
  readonly head: OwnHead;
  readonly state: OwnState;
}

/** The datasets of one's own, as one place for all tabs' and this tab's. */
export interface OwnDatasets {
  /** Those in use and in the bin, the latest first. */
  readonly list: () => Promise<readonly OwnHead[]>;
  /** Takes in a dataset that was read from a file, under an id of its own. Resolves with the id. */
  readonly add: (dataset: Dataset, fileName: string) => Promise<string>;
  /** The dataset of an id; null if it is not on this device, or in the bin. */
  readonly open: (id: string, signal?: AbortSignal) => Promise<OwnBundle | null>;
  readonly rename: (id: string, title: string) => Promise<ActOutcome>;
  readonly bin: (id: string) => Promise<ActOutcome>;
  readonly restore: (id: string) => Promise<ActOutcome>;
  /** Removes a dataset that is in the bin, for good. */
  readonly remove: (id: string) => Promise<ActOutcome>;
  /** Notes that a dataset has been saved as a file of this name. */
  readonly noteSaved: (id: string, fileName: string) => Promise<void>;
  /** The dataset as it is now; null if it is not here. */
  readonly datasetOf: (id: string) => Promise<Dataset | null>;
  /** False once the browser has refused to keep something. */
  readonly isKept: () => boolean;
  /** Calls back when the list may have changed, also by another tab; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

interface Surroundings {
  readonly openDatabase: () => Promise<OwnDatabase>;
  readonly takeLock: (id: string) => Promise<ReleaseLock | null>;
  readonly search: (dataset: Dataset, signal?: AbortSignal) => Promise<GrowingPlaces>;
  /** Tells other tabs, and hears from them. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | null;
  readonly now: () => number;
  /** Asks the browser to keep what is stored when space runs short. */
  readonly askToPersist: () => void;
}

/** Own data over a database and locks. */
export function createOwnDatasets(around: Surroundings): OwnDatasets {
  /** What this tab knows; those that are not in `stored` are nowhere else. */
  const held = new Map<string, Held>();
  const stored = new Set<string>();
  const locks = new Map<string, ReleaseLock>();
  const listeners = new Set<() => void>();
  let isKept = true;
  let opening: Promise<OwnDatabase | null> | null = null;
  const notify = () => {
    for (const listener of listeners) listener();
  };
  around.channel?.addEventListener('message', notify);
  const changed = () => {
    notify();
    around.channel?.postMessage('changed');
  };
  const refused = (error: unknown) => {
    console.warn(error);
    isKept = false;
    notify();
    return null;
  };
  const database = () => {
    opening ??= around.openDatabase().catch(refused);
    return opening;
  };
  /** What the database answers; the fallback where it refuses or there is none. */
  const asked = async <Answer>(
    ask: (db: OwnDatabase) => Promise<Answer>,
    fallback: Answer,
  ): Promise<Answer> => {
    const db = await database();
    if (db === null) return fallback;
    return ask(db).catch((error) => {
      refused(error);
      return fallback;
    });
  };
  const read = async (id: string): Promise<Held | null> => {
    const head = await asked((db) => db.head(id), undefined);
    const content = head && (await asked((db) => db.content(id), undefined));
    const dataset = content && presentForm(content.dataset);
    if (!head || !dataset) return stored.has(id) && isKept ? null : (held.get(id) ?? null);
    stored.add(id);
    const found = { head, state: { dataset, isBinned: head.isBinned } };
    held.set(id, found);
    return found;
  };
  const isWriter = async (id: string): Promise<boolean> => {
    if (locks.has(id)) return true;
    const release = await around.takeLock(id);
    if (release === null) return false;
    locks.set(id, release);
    return true;
  };
  const act = async (id: string, what: OwnAct, isOpen: boolean): Promise<ActOutcome> => {
    const hadLock = locks.has(id);
    if (!(await isWriter(id))) return 'elsewhere';
    try {
      const before = await read(id);
      const state = ownStateAfter(before?.state ?? null, what);
      if (state === null) return 'gone';
      const number = (before?.head.act ?? 0) + 1;
      const at = around.now();
      const head: OwnHead = {
        id,
        title: state.dataset.title,
        fileName: 'fileName' in what ? what.fileName : (before?.head.fileName ?? ''),
        changedAt: at,
        act: number,
        isBinned: state.isBinned,
        saved: before?.head.saved ?? null,
      };
      held.set(id, { head, state });
      const { dataset } = state;
      const isWritten = await asked(
        (db) => db.write({ id, act: number, at, what }, head, { id, dataset }).then(() => true),
        false,
      );
      if (isWritten) stored.add(id);
      if (number === 1) around.askToPersist();
      changed();
      return 'done';
    } finally {
      if (!hadLock && !isOpen) {
        locks.get(id)?.();
        locks.delete(id);
      }
    }
  };
  const list = async () => {
    const heads = await asked((db) => db.heads(), []);
    const known = new Map(heads.map((head) => [head.id, head]));
    for (const [id, { head }] of held)
      if (!known.has(id) && (!stored.has(id) || !isKept)) known.set(id, head);
    return [...known.values()].sort((one, other) => other.changedAt - one.changedAt);
  };
  const placesOf = async ({ head, state }: Held, signal?: AbortSignal): Promise<GrowingPlaces> => {
    const kept = await asked((db) => db.places(head.id, head.act), null);
    if (kept !== null) return knownPlaces(kept);
    const places = await around.search(state.dataset, signal);
    places.subscribe(() => {
      if (places.isComplete())
        void asked((db) => db.writePlaces({ id: head.id, act: head.act, table: places.table() }), undefined);
    });
    return places;
  };
  return {
    list,
    add: async (dataset, fileName) => {
      const heads = await list();
      const wanted = ownIdOf(dataset.id);
      const same = heads.find(({ id, isBinned }) => id === wanted && !isBinned);
      if (same && isSameData((await read(wanted))?.state.dataset, dataset)) return wanted;
      const taken = new Set(heads.map(({ id }) => id));
      let id = wanted;
      for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
      await act(id, { kind: 'opened', fileName, dataset: { ...dataset, id: id as DatasetId } }, true);
      return id;
    },
    open: async (id, signal) => {
      const found = await read(id);
      if (found === null || found.state.isBinned) return null;
      void isWriter(id);
      const places = await placesOf(found, signal);
      return { dataset: found.state.dataset, positions: places.table(), places, questions: [] };
    },
    rename: async (id, title) => {
      const before = (await read(id))?.state.dataset.title;
      return before === undefined ? 'gone' : act(id, { kind: 'renamed', before, after: title }, false);
    },
    bin: (id) => act(id, { kind: 'binned' }, false),
    restore: (id) => act(id, { kind: 'restored' }, false),
    remove: async (id) => {
      if (!(await isWriter(id))) return 'elsewhere';
      held.delete(id);
      await asked((db) => db.remove(id), undefined);
      locks.get(id)?.();
      locks.delete(id);
      changed();
      return 'done';
    },
    noteSaved: async (id, name) => {
      const found = await read(id);
      if (found === null) return;
      const head = { ...found.head, saved: { name, at: around.now(), act: found.head.act } };
      held.set(id, { ...found, head });
      await asked((db) => db.writeHead(head), undefined);
      changed();
    },
    datasetOf: async (id) => (await read(id))?.state.dataset ?? null,
    isKept: () => isKept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A kept dataset in the present version of the format; null where it is of a later one or does not hold. */
function presentForm(kept: Dataset): Dataset | null {
  if (kept.formatVersion === formatVersion) return kept;
  const { actors, statements, ...dataset } = kept as Dataset;
  const parsed = parseDataset({ dataset, actors, statements });
  return parsed.ok ? parsed.dataset : null;
}

/** True if both say the same but for their ids. */
function isSameData(one: Dataset | undefined, other: Dataset): boolean {
  const text = ({ id: _, ...rest }: Dataset) => JSON.stringify(rest);
  return one !== undefined && text(one) === text(other);
}

let shared: OwnDatasets | null = null;

/** The own data of this browser. */
export function ownDatasets(): OwnDatasets {
  shared ??= createOwnDatasets({
    openDatabase: async () => (await import('./ownDatabase.ts')).openOwnDatabase(),
    takeLock: (id) => takeWriterLock(id),
    search: searchPlaces,
    channel: typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('entente'),
    now: Date.now,
    askToPersist: () => void globalThis.navigator?.storage?.persist?.().catch(() => {}),
  });
  return shared;
}
