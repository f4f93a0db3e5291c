/**
 * What writes the acts on a dataset: a queue that goes to the disk together, the dataset as a whole where it is not there yet, and
 * a snapshot now and then.
 */

import type { OwnData } from '#workspace/ownData.ts';
import { entriesOf, type History } from '#workspace/undo/history.ts';
import { printEntry } from '#workspace/undo/journal.ts';
import { isSnapshotDue, outworn, type SnapshotMark } from './keptSnapshots.ts';
import { isConflict, isWiped, type KeptLine, type OwnHead } from './ownDatabase.ts';
import type { OwnStorage } from './ownStorage.ts';
import { printSnapshot } from './snapshot.ts';

/** A dataset at one moment, with what can be taken back. */
export interface Whole {
  readonly head: OwnHead;
  readonly data: OwnData;
  readonly history: History;
}

interface Written {
  readonly id: string;
  readonly storage: OwnStorage;
  readonly marks: readonly SnapshotMark[];
  readonly isStored: boolean;
  readonly now: () => Whole;
  /** Another tab had gone on: what it has done stands, and what is queued here does not. */
  readonly giveWay: () => Promise<void>;
  /** Called after each writing, however it ended. */
  readonly onEnd: () => void;
}

export interface WorkWriter {
  readonly isStored: () => boolean;
  readonly hasQueue: () => boolean;
  /** How many acts, or the whole dataset, the browser has not taken yet. */
  readonly unwritten: () => number;
  readonly push: (line: KeptLine) => void;
  /** Writes all that waits; false if another tab had gone on. */
  readonly write: () => Promise<boolean>;
  /** Writes what could not be written before. */
  readonly flush: () => Promise<void>;
  /** Writes one thing after the other; where nothing is being written it begins at once. */
  readonly inTurn: (job: () => Promise<boolean>) => Promise<boolean>;
  /** Keeps a state whole, if that is due. */
  readonly keepSnapshot: (of: Whole, at: number) => Promise<void>;
}

/** One job after the other; where none is under way it begins at once. */
function turns(): WorkWriter['inTurn'] {
  let last: Promise<boolean> = Promise.resolve(true);
  let waiting = 0;
  return (job) => {
    const isFree = waiting === 0;
    waiting += 1;
    last = (isFree ? job() : last.then(job)).finally(() => {
      waiting -= 1;
    });
    return last;
  };
}

const snapshotOf = ({ head, data }: Whole) => ({
  id: head.id,
  act: head.act,
  at: head.changedAt,
  text: printSnapshot(data),
});

/** What can be taken back, as the lines of the journal that led to now. */
function linesOf({ head, history }: Whole): readonly KeptLine[] {
  const entries = entriesOf(history);
  const first = head.act - entries.length + 1;
  return entries.map((entry, at) => ({
    id: head.id,
    act: first + at,
    at: head.changedAt,
    line: printEntry(entry),
  }));
}

export function workWriter({ id, storage, now, giveWay, onEnd, ...start }: Written): WorkWriter {
  let { marks, isStored } = start;
  let queue: readonly KeptLine[] = [];
  let isTaking = false;
  const inTurn = turns();

  /** Stores the dataset as it is now, as a whole, with what can be taken back: it was never stored, or has been wiped. */
  const storeWhole = async (): Promise<boolean> => {
    const stored = now();
    const snapshot = snapshotOf(stored);
    const isWritten = await storage.write(
      (db) => db.create(stored.head, snapshot, linesOf(stored)),
      isConflict,
    );
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
    const head = { ...now().head, act: number, changedAt: at };
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
  const writeAll = async (): Promise<boolean> => {
    try {
      if (!isStored && !(await storeWhole())) return true;
      while (queue.length > 0) if (!(await writeQueue())) return true;
      return true;
    } catch (error) {
      console.warn(error);
      queue = [];
      await giveWay();
      return false;
    } finally {
      onEnd();
    }
  };
  const write = () => inTurn(writeAll);
  return {
    isStored: () => isStored,
    hasQueue: () => queue.length > 0,
    unwritten: () => (isStored ? queue.length : 1),
    push: (line) => {
      queue = [...queue, line];
    },
    write,
    flush: async () => {
      if (!isStored || queue.length > 0) await write();
    },
    inTurn,
    keepSnapshot: async (of, at) => {
      const latest = marks.at(-1);
      const { act, changedAt } = of.head;
      if (latest === undefined || isTaking || queue.length > 0) return;
      if (!isSnapshotDue({ act, at: changedAt }, latest, at)) return;
      isTaking = true;
      const snapshot = snapshotOf(of);
      const all = [...marks, { act: snapshot.act, at: snapshot.at }];
      const gone = outworn(all, at);
      if (await storage.write((db) => db.writeSnapshot(snapshot, gone)))
        marks = all.filter((one) => !gone.includes(one));
      isTaking = false;
    },
  };
}
