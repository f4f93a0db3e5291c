/**
 * A dataset of one's own that is open in this tab: what it is now, acts on it, and taking them back. Each act is shown at
 * once and written at once; those that come while one is being written go together in the next transaction. What the browser
 * does not take is tried again with the next act.
 */
import { actRefusals } from '#words/acts.ts';
import { ownStandingWords } from '#words/ownKeeping.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import type { Act } from '#workspace/history/act.ts';
import {
  entriesOf,
  type History,
  type JournalEntry,
  noHistory,
  redo,
  remembered,
  type Stepped,
  undo,
} from '#workspace/history/history.ts';
import { printEntry, replayed } from '#workspace/history/journal.ts';
import { afterEntry } from '#workspace/homeFile/unsavedChanges.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { isSnapshotDue, outworn, type SnapshotMark } from './keptSnapshots.ts';
import { isConflict, isWiped, type KeptLine, type OwnHead } from './ownDatabase.ts';
import type { OwnStorage } from './ownStorage.ts';
import { type Reopened, readLines, reopened, type Stop } from './reopening.ts';
import { printSnapshot } from './snapshot.ts';
import type { WriterLock } from './writerLock.ts';

/** Whether this tab may change the dataset; if not, another tab does, or what is kept is of a newer app, or broken. */
export type Standing = 'writer' | 'reader' | Stop;

/** One value for each moment. */
export interface OwnNow {
  readonly head: OwnHead;
  readonly data: OwnData;
  readonly history: History;
  readonly standing: Standing;
  /** How many acts, or the whole dataset, the browser has not taken yet. */
  readonly unwritten: number;
}

/** What was done; or why it was not, in words. */
export type Done = { readonly ok: true; readonly act: Act } | { readonly ok: false; readonly why: string };

export interface OwnWork {
  readonly id: string;
  readonly now: () => OwnNow;
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes an act of the data as it is now, and does it. Resolves once it is written, or the browser has refused. */
  readonly act: (make: (data: OwnData) => Made) => Promise<Done>;
  readonly undo: () => Promise<Done>;
  readonly redo: () => Promise<Done>;
  /** Writes what is said of the dataset as a whole; false if another tab is the writer. */
  readonly note: (
    change: Partial<Pick<OwnHead, 'isBinned' | 'saved' | 'home' | 'counts' | 'withTexts' | 'isRearranged'>>,
  ) => Promise<boolean>;
  /** Takes in what another tab has done. */
  readonly catchUp: () => Promise<void>;
  /** Makes this tab the writer. */
  readonly takeOver: () => Promise<void>;
  /** Writes what could not be written before. */
  readonly flush: () => Promise<void>;
  readonly release: () => void;
}

export interface WorkSurroundings {
  readonly storage: OwnStorage;
  readonly takeLock: (id: string, onChange: () => void) => Promise<WriterLock>;
  readonly now: () => number;
  /** Called after everything that other tabs and the list should know. */
  readonly onChanged: (id: string) => void;
}

export interface WorkStart {
  readonly head: OwnHead;
  readonly found: Reopened;
  readonly marks: readonly SnapshotMark[];
  readonly isStored: boolean;
}

/** Reads a dataset as it is kept, or as it stood after an act; null if it is not there, or why it cannot be read. */
export async function readKept(
  storage: OwnStorage,
  id: string,
  upTo = Number.POSITIVE_INFINITY,
): Promise<WorkStart | Stop | null> {
  const head = await storage.read((db) => db.head(id), undefined);
  if (head === undefined) return null;
  const marks = await storage.read((db) => db.marks(id), []);
  const lines = await storage.read((db) => db.lines(id), []);
  const isWanted = ({ act }: { readonly act: number }) => act <= upTo;
  const lastAct = Math.min(head.act, upTo);
  const textOf = (mark: SnapshotMark) => storage.read((db) => db.snapshot(id, mark), undefined);
  const parts = { marks: marks.filter(isWanted), textOf, lines: lines.filter(isWanted), lastAct };
  const found = await reopened(parts);
  return typeof found === 'string' ? found : { head, found, marks, isStored: true };
}

/** Opens the work on a dataset from what is kept, or from a new one. */
export async function openWork(start: WorkStart, around: WorkSurroundings): Promise<OwnWork> {
  const { storage } = around;
  const { id } = start.head;
  const listeners = new Set<() => void>();
  let { marks, isStored } = start;
  let stop = start.found.stop;
  let queue: readonly KeptLine[] = [];
  let isTaking = false;
  let lock: WriterLock | null = null;
  const standing = (): Standing => {
    if (storage.refusal() === 'newer') return 'newer';
    return stop ?? (lock?.isHeld() ? 'writer' : 'reader');
  };
  const { data, history, act } = start.found;
  let now: OwnNow = { head: { ...start.head, act }, data, history, standing: 'reader', unwritten: 0 };
  const set = (change: Partial<OwnNow>) => {
    now = { ...now, ...change, standing: standing(), unwritten: isStored ? queue.length : 1 };
  };
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const become = (change: Partial<OwnNow>) => {
    set(change);
    notify();
  };

  const catchUp = async () => {
    if (!isStored || stop !== null || queue.length > 0) return;
    const after = now.head.act;
    const head = await storage.read((db) => db.head(id), undefined);
    const lines = await storage.read((db) => db.lines(id, after), []);
    if (head === undefined || now.head.act !== after) return;
    const read = readLines(lines, after);
    const followed = replayed(now.data, read.entries, now.history);
    const reached = after + (followed.stop?.at ?? read.entries.length);
    stop = reached >= head.act ? null : (read.stop ?? 'broken');
    become({ head: { ...head, act: reached }, data: followed.data, history: followed.history });
  };
  /** This tab may not have seen what the last writer did. */
  const lockChanged = () => void catchUp().then(() => become({}));
  lock = await around.takeLock(id, lockChanged);
  become({});
  const stopStorage = storage.subscribe(() => {
    become({});
    if (storage.refusal() === null) void flush();
  });

  const snapshotOf = ({ head, data: whole }: OwnNow) => ({
    id,
    act: head.act,
    at: head.changedAt,
    text: printSnapshot(whole),
  });
  /** Stores the dataset as it is now, as a whole, with what can be taken back: it was never stored, or has been wiped. */
  const storeWhole = async (): Promise<boolean> => {
    const stored = now;
    const snapshot = snapshotOf(stored);
    const entries = entriesOf(stored.history);
    const first = stored.head.act - entries.length + 1;
    const lines = entries.map((entry, at) => ({
      id,
      act: first + at,
      at: stored.head.changedAt,
      line: printEntry(entry),
    }));
    const isWritten = await storage.write((db) => db.create(stored.head, snapshot, lines), isConflict);
    if (!isWritten) return false;
    isStored = true;
    marks = [snapshot];
    queue = queue.filter((line) => line.act > stored.head.act);
    return true;
  };
  /** Acts that have come while another was being written go together: each commit waits for the disk. */
  const writeQueue = async (): Promise<boolean> => {
    const lines = queue;
    const { act: number, at } = lines.at(-1) as KeptLine;
    const head = { ...now.head, act: number, changedAt: at };
    try {
      const isWritten = await storage.write(
        (db) => db.write(lines, head),
        (error) => isConflict(error) || isWiped(error),
      );
      if (isWritten) queue = queue.filter((line) => line.act > number);
      return isWritten;
    } catch (error) {
      if (!isWiped(error)) throw error;
      isStored = false;
      return storeWhole();
    }
  };
  /** What another tab has done in the meantime stands; what this one did on older data does not. */
  const giveWay = async () => {
    queue = [];
    const kept = await readKept(storage, id);
    if (kept === null || typeof kept === 'string') return;
    stop = kept.found.stop;
    const { data: theirs, history: past, act: number } = kept.found;
    become({ head: { ...kept.head, act: number }, data: theirs, history: past });
  };
  const writeAll = async (): Promise<boolean> => {
    try {
      if (!isStored && !(await storeWhole())) return true;
      while (queue.length > 0) if (!(await writeQueue())) return true;
      return true;
    } catch (error) {
      console.warn(error);
      await giveWay();
      return false;
    } finally {
      become({});
      around.onChanged(id);
    }
  };
  let writing: Promise<boolean> = Promise.resolve(true);
  let waiting = 0;
  /** One write after the other; where none is under way it begins at once. */
  const inTurn = (job: () => Promise<boolean>): Promise<boolean> => {
    const isFree = waiting === 0;
    waiting += 1;
    writing = (isFree ? job() : writing.then(job)).finally(() => {
      waiting -= 1;
    });
    return writing;
  };
  /** False if another tab had gone on. */
  const write = () => inTurn(writeAll);
  const flush = async () => {
    if (!isStored || queue.length > 0) await write();
  };
  const keepSnapshot = async (of: OwnNow, at: number) => {
    const latest = marks.at(-1);
    const { act: number, changedAt } = of.head;
    if (latest === undefined || isTaking || queue.length > 0) return;
    if (!isSnapshotDue({ act: number, at: changedAt }, latest, at)) return;
    isTaking = true;
    const snapshot = snapshotOf(of);
    const mark = { act: snapshot.act, at: snapshot.at };
    const all = [...marks, mark];
    const gone = outworn(all, at);
    if (await storage.write((db) => db.writeSnapshot(snapshot, gone)))
      marks = all.filter((one) => !gone.includes(one));
    isTaking = false;
  };

  const refusedNow = (): string | null =>
    now.standing === 'writer' ? null : ownStandingWords.refused[now.standing];
  /** Goes from now to what an entry of the journal leads to. */
  const step = async (did: Act | 'undo' | 'redo', after: Pick<Stepped, 'data' | 'history'>, act: Act) => {
    const before = now;
    const at = around.now();
    const number = before.head.act + 1;
    queue = [...queue, { id, act: number, at, line: printEntry({ did }) }];
    const { title } = after.data.dataset;
    const [was, is] = [before.history.past.length, after.history.past.length];
    const saved = afterEntry(before.head.saved, { did } as JournalEntry, was, is);
    set({ ...after, head: { ...before.head, title, act: number, changedAt: at, saved } });
    // Showing it may take long: writing has begun by then.
    const written = write();
    notify();
    if (!(await written)) return { ok: false, why: ownStandingWords.wentOn } as const;
    await keepSnapshot(before, at);
    return { ok: true, act } as const;
  };
  const back = (way: typeof undo, did: 'undo' | 'redo') => async (): Promise<Done> => {
    const why = refusedNow();
    if (why !== null) return { ok: false, why };
    const stepped = way(now.data, now.history);
    return stepped === null ? { ok: false, why: actRefusals.dataMovedOn } : step(did, stepped, stepped.act);
  };

  return {
    id,
    now: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act: async (make) => {
      const why = refusedNow();
      if (why !== null) return { ok: false, why };
      const wish = make(now.data);
      if (!wish.ok) return wish;
      return step(wish.act, { data: wish.data, history: remembered(now.history, wish.act) }, wish.act);
    },
    undo: back(undo, 'undo'),
    redo: back(redo, 'redo'),
    note: async (change) => {
      if (now.standing === 'reader' || now.standing === 'newer') return false;
      become({ head: { ...now.head, ...change } });
      await inTurn(async () => {
        // The number of the last act is that of what is kept, also where less of it can be read.
        const kept = isStored ? await storage.read((db) => db.head(id), undefined) : undefined;
        if (kept !== undefined) await storage.write((db) => db.writeHead({ ...kept, ...change }));
        return true;
      });
      around.onChanged(id);
      return true;
    },
    catchUp,
    takeOver: async () => {
      await lock?.takeOver();
      await catchUp();
      become({});
    },
    flush,
    release: () => {
      stopStorage();
      lock?.release();
    },
  };
}

/** The start of work on a dataset that is not kept yet. */
export function newWork(head: OwnHead, data: OwnData): WorkStart {
  return { head, found: { data, history: noHistory, act: head.act, stop: null }, marks: [], isStored: false };
}
