/** The works of this tab: those that somebody uses, and those that are nowhere else. */
import { ownStandingWords } from '#words/ownKeeping.ts';
import { type OwnWork, openWork, readKept, type WorkStart, type WorkSurroundings } from './ownWork.ts';

/** A dataset is kept here and cannot be read; the message says why. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

export interface OpenWorks {
  /** Null if it is not open. */
  readonly openOne: (id: string) => OwnWork | null;
  readonly all: () => Iterable<OwnWork>;
  /** The work on a dataset, opened if it is not open; null if it is not here. Rejects, in words, if it cannot be read. */
  readonly of: (id: string) => Promise<OwnWork | null>;
  /** Opens the work on a new dataset. */
  readonly start: (start: WorkStart) => Promise<void>;
  readonly hold: (work: OwnWork) => void;
  /** What is in use, or is nowhere else, stays in this tab; the rest is read again when it is needed. */
  readonly letGo: (work: OwnWork) => void;
  /** Holds a work while it is used; `none` where it is not here. */
  readonly using: <Result>(
    id: string,
    use: (work: OwnWork) => Promise<Result>,
    none: Result,
  ) => Promise<Result>;
  /** Lets go of a work, whoever holds it: its dataset is removed. */
  readonly drop: (id: string) => void;
}

export function openWorks(surroundings: WorkSurroundings): OpenWorks {
  const works = new Map<string, OwnWork>();
  const opening = new Map<string, Promise<OwnWork | null>>();
  /** How many hold each of them. */
  const uses = new Map<string, number>();

  const load = async (id: string): Promise<OwnWork | null> => {
    const kept = await readKept(surroundings.storage, id);
    if (typeof kept === 'string') throw new UnreadableError(ownStandingWords.unreadable[kept]);
    if (kept === null) return null;
    const work = await openWork(kept, surroundings);
    works.set(id, work);
    return work;
  };
  const of: OpenWorks['of'] = async (id) => {
    const work = works.get(id);
    if (work !== undefined) return work;
    const loading = opening.get(id) ?? load(id).finally(() => opening.delete(id));
    opening.set(id, loading);
    return loading;
  };
  const hold: OpenWorks['hold'] = ({ id }) => {
    uses.set(id, (uses.get(id) ?? 0) + 1);
  };
  const letGo: OpenWorks['letGo'] = (work) => {
    const left = (uses.get(work.id) ?? 1) - 1;
    uses.set(work.id, left);
    if (left > 0 || work.now().unwritten > 0) return;
    works.delete(work.id);
    work.release();
  };
  return {
    openOne: (id) => works.get(id) ?? null,
    all: () => works.values(),
    of,
    start: async (start) => {
      works.set(start.head.id, await openWork(start, surroundings));
    },
    hold,
    letGo,
    using: async (id, use, none) => {
      const work = await of(id);
      if (work === null) return none;
      hold(work);
      try {
        return await use(work);
      } finally {
        letGo(work);
      }
    },
    drop: (id) => {
      works.get(id)?.release();
      works.delete(id);
    },
  };
}
