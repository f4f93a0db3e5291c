/**
 * A dataset of one's own that is open in this tab: what it is now, acts on it, and taking them back. Each act is shown at
 * once and written at once; those that come while one is being written go together in the next transaction. What the browser
 * does not take is tried again with the next act.
 */
import { actRefusals } from '#words/acts.ts';
import { ownStandingWords } from '#words/ownKeeping.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import { afterEntry } from '#workspace/homeFile/unsavedChanges.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { Act } from '#workspace/undo/act.ts';
import {
  type JournalEntry,
  noHistory,
  redo,
  remembered,
  type Stepped,
  undo,
} from '#workspace/undo/history.ts';
import { printEntry, replayed } from '#workspace/undo/journal.ts';
import type { SnapshotMark } from './keptSnapshots.ts';
import type { OwnHead } from './ownDatabase.ts';
import type { OwnStorage } from './ownStorage.ts';
import { type Reopened, readLines, reopened, type Stop } from './reopening.ts';
import { type Whole, type WorkWriter, workWriter } from './workWriter.ts';
import type { WriterLock } from './writerLock.ts';

/** Whether this tab may change the dataset; if not, another tab does, or what is kept is of a newer app, or broken. */
type Standing = 'writer' | 'reader' | Stop;

/** One value for each moment. */
export interface OwnNow extends Whole {
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

/** What a work is now, and who is told when that changes. */
interface WorkState {
  readonly now: () => OwnNow;
  readonly set: (change: Partial<OwnNow>) => void;
  readonly notify: () => void;
  /** Sets, and tells everybody. */
  readonly become: (change: Partial<OwnNow>) => void;
  readonly subscribe: OwnWork['subscribe'];
}

function workState(
  { head, found: { data, history, act } }: WorkStart,
  standing: () => Standing,
  unwritten: () => number,
): WorkState {
  const listeners = new Set<() => void>();
  let now: OwnNow = { head: { ...head, act }, data, history, standing: 'reader', unwritten: 0 };
  const set = (change: Partial<OwnNow>) => {
    now = { ...now, ...change, standing: standing(), unwritten: unwritten() };
  };
  const notify = () => {
    for (const listener of listeners) listener();
  };
  return {
    now: () => now,
    set,
    notify,
    become: (change) => {
      set(change);
      notify();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Acts on the data as it is now, and taking them back. */
function actsOn(
  { now, set, notify }: WorkState,
  writer: WorkWriter,
  clock: () => number,
): Pick<OwnWork, 'act' | 'undo' | 'redo'> {
  const refusedNow = (): string | null => {
    const { standing } = now();
    return standing === 'writer' ? null : ownStandingWords.refused[standing];
  };
  /** Goes from now to what an entry of the journal leads to. */
  const step = async (did: Act | 'undo' | 'redo', after: Pick<Stepped, 'data' | 'history'>, act: Act) => {
    const before = now();
    const at = clock();
    const number = before.head.act + 1;
    writer.push({ id: before.head.id, act: number, at, line: printEntry({ did }) });
    const { title } = after.data.dataset;
    const [was, is] = [before.history.past.length, after.history.past.length];
    const saved = afterEntry(before.head.saved, { did } as JournalEntry, was, is);
    set({ ...after, head: { ...before.head, title, act: number, changedAt: at, saved } });
    // Showing it may take long: writing has begun by then.
    const written = writer.write();
    notify();
    if (!(await written)) return { ok: false, why: ownStandingWords.wentOn } as const;
    await writer.keepSnapshot(before, at);
    return { ok: true, act } as const;
  };
  const back = (way: typeof undo, did: 'undo' | 'redo') => async (): Promise<Done> => {
    const why = refusedNow();
    if (why !== null) return { ok: false, why };
    const stepped = way(now().data, now().history);
    return stepped === null ? { ok: false, why: actRefusals.dataMovedOn } : step(did, stepped, stepped.act);
  };
  return {
    act: async (make) => {
      const why = refusedNow();
      if (why !== null) return { ok: false, why };
      const wish = make(now().data);
      if (!wish.ok) return wish;
      return step(wish.act, { data: wish.data, history: remembered(now().history, wish.act) }, wish.act);
    },
    undo: back(undo, 'undo'),
    redo: back(redo, 'redo'),
  };
}

/** Opens the work on a dataset from what is kept, or from a new one. */
export async function openWork(start: WorkStart, around: WorkSurroundings): Promise<OwnWork> {
  const { storage } = around;
  const { id } = start.head;
  let stop = start.found.stop;
  let lock: WriterLock | null = null;
  const standing = (): Standing => {
    if (storage.refusal() === 'newer') return 'newer';
    return stop ?? (lock?.isHeld() ? 'writer' : 'reader');
  };
  const state = workState(start, standing, () => writer.unwritten());
  const { now, become } = state;
  const writer = workWriter({
    id,
    storage,
    marks: start.marks,
    isStored: start.isStored,
    now,
    giveWay: async () => {
      const kept = await readKept(storage, id);
      if (kept === null || typeof kept === 'string') return;
      stop = kept.found.stop;
      const { data, history, act } = kept.found;
      become({ head: { ...kept.head, act }, data, history });
    },
    onEnd: () => {
      become({});
      around.onChanged(id);
    },
  });

  const catchUp = async () => {
    if (!writer.isStored() || stop !== null || writer.hasQueue()) return;
    const after = now().head.act;
    const head = await storage.read((db) => db.head(id), undefined);
    const lines = await storage.read((db) => db.lines(id, after), []);
    if (head === undefined || now().head.act !== after) return;
    const read = readLines(lines, after);
    const followed = replayed(now().data, read.entries, now().history);
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
    if (storage.refusal() === null) void writer.flush();
  });
  return {
    id,
    now,
    subscribe: state.subscribe,
    ...actsOn(state, writer, around.now),
    note: async (change) => {
      if (now().standing === 'reader' || now().standing === 'newer') return false;
      become({ head: { ...now().head, ...change } });
      await writer.inTurn(async () => {
        // The number of the last act is that of what is kept, also where less of it can be read.
        const kept = writer.isStored() ? await storage.read((db) => db.head(id), undefined) : undefined;
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
    flush: writer.flush,
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
