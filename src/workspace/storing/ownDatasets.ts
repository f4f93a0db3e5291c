/**
 * Own data: what has been opened in this tab, and what is kept on the device. Where the browser keeps nothing, all of it
 * works for as long as the tab is open, and the file is the only home.
 */
import type { BundledDataset } from '#dataset/bundled.ts';
import type { FilePlaces } from '#dataset/formats/filePlaces.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { DatasetId } from '#domain/ids.ts';
import { ownIdOf } from '#domain/ownId.ts';
import { ownStandingWords } from '#words/ownKeeping.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import type { FileHome } from '#workspace/homeFile/fileHome.ts';
import { stepsWhenSaved } from '#workspace/homeFile/unsavedChanges.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import {
  filePlacesOf,
  type GrowingPlaces,
  knownPlaces,
  type OwnPlaces,
  placesFor,
  searchPlaces,
} from '#workspace/places/growingPlaces.ts';
import { type ChangingView, followWork } from '#workspace/places/shownOwn.ts';
import type { SnapshotMark } from './keptSnapshots.ts';
import { type OpenWorks, openWorks } from './openWorks.ts';
import { isConflict, type OwnDatabase, type OwnHead, openOwnDatabase } from './ownDatabase.ts';
import { createOwnStorage, type OwnStorage, type Refusal } from './ownStorage.ts';
import { type Done, newWork, type OwnWork, readKept } from './ownWork.ts';
import { printSnapshot } from './snapshot.ts';
import { takeWriterLock, type WriterLock } from './writerLock.ts';

/** A dataset of one's own, ready to be shown. */
export interface OwnBundle extends BundledDataset {
  readonly positions: OwnPlaces;
  /** True if the text of a source is at hand. */
  readonly hasText: boolean;
  /** The switches of what counts, as the reader had them last; null if never others than usual. */
  readonly counts: readonly string[] | null;
  /** Keeps a view in step with the dataset, until what it returns is called. */
  readonly follow: (view: ChangingView) => () => void;
}

/** How an act on a dataset as a whole ended: `elsewhere` if another tab is the writer. */
export type ActOutcome = 'done' | 'elsewhere' | 'gone';

/** The datasets of one's own, as one place for all tabs' and this tab's. */
export interface OwnDatasets {
  /** Those in use and in the bin, the latest first. */
  readonly list: () => Promise<readonly OwnHead[]>;
  /** Takes in a dataset, read from a file or new, under an id of its own; with places and switches, where they are known. Resolves with the id. */
  readonly add: (
    given: Dataset | OwnData,
    fileName: string,
    places?: OwnPlaces,
    counts?: readonly string[],
  ) => Promise<string>;
  /** The dataset of an id; null if it is not on this device, or in the bin. Rejects, in words, if it cannot be read. */
  readonly open: (id: string, signal?: AbortSignal) => Promise<OwnBundle | null>;
  /** The work on a dataset that is open in this tab; null if it is not open. */
  readonly workOn: (id: string) => OwnWork | null;
  /** Makes an act of a dataset, whether or not it is open, and does it. */
  readonly act: (id: string, make: (data: OwnData) => Made) => Promise<Done>;
  readonly bin: (id: string) => Promise<ActOutcome>;
  readonly restore: (id: string) => Promise<ActOutcome>;
  /** Removes a dataset that is in the bin, for good. */
  readonly remove: (id: string) => Promise<ActOutcome>;
  /** Notes that the dataset as it stood after an act has been saved as a file. */
  readonly noteSaved: (id: string, saved: Saved) => Promise<void>;
  /** The dataset as it is now; null if it is not here. */
  readonly stateOf: (id: string) => Promise<OwnState | null>;
  /** The dataset as it stood after an act; null if that is not kept any more. */
  readonly stateAt: (id: string, act: number) => Promise<Dataset | null>;
  /** Earlier states that can be opened again, the latest first. */
  readonly earlier: (id: string) => Promise<readonly SnapshotMark[]>;
  /** Opens an earlier state, or else the present one, as a dataset beside this one; null if it cannot be read. */
  readonly copy: (id: string, mark?: SnapshotMark) => Promise<string | null>;
  /** All that is kept of a dataset, as text: for one that cannot be read. */
  readonly rawText: (id: string) => Promise<string>;
  /** Why the browser keeps nothing; null while it does. */
  readonly refusal: () => Refusal | null;
  /** Calls back when the list may have changed, also by another tab; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

interface OwnState {
  readonly dataset: Dataset;
  /** The texts of its sources that are kept with it. */
  readonly texts: OwnData['texts'];
  readonly nothingToCode: OwnData['nothingToCode'];
  readonly head: OwnHead;
  /** Where its actors stand; null as long as that is not known. */
  readonly places: FilePlaces | null;
}

/** A file that now holds the dataset as it stood after an act; `home` if it is one that can be written again. */
interface Saved {
  readonly name: string;
  readonly act: number;
  readonly home?: FileHome;
  /** Whether it holds the texts. */
  readonly withTexts?: boolean;
}

interface Surroundings {
  readonly openDatabase: (onClosed: () => void) => Promise<OwnDatabase>;
  readonly takeLock: (id: string, onChange: () => void) => Promise<WriterLock>;
  readonly search: (dataset: Dataset, signal?: AbortSignal) => Promise<GrowingPlaces>;
  /** Tells other tabs, and hears from them. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | null;
  readonly now: () => number;
  /** Asks the browser to keep what is stored when space runs short. */
  readonly askToPersist: () => void;
  /** How long the database may take to open, in milliseconds. */
  readonly opensWithinMs?: number;
}

/** What the parts of own data share. */
interface Parts {
  readonly around: Surroundings;
  readonly storage: OwnStorage;
  readonly works: OpenWorks;
  readonly onChanged: (id: string) => void;
}

/** All heads, also of what is in this tab alone, the latest first. */
async function listOf({ storage, works }: Parts): Promise<readonly OwnHead[]> {
  const heads = await storage.read((db) => db.heads(), []);
  const known = new Map(heads.map((head) => [head.id, head]));
  for (const work of works.all()) if (!known.has(work.id)) known.set(work.id, work.now().head);
  return [...known.values()].sort((one, other) => other.changedAt - one.changedAt);
}

const keepPlaces = ({ storage }: Parts, id: string, table: OwnPlaces) =>
  void storage.write((db) => db.writePlaces(id, table));

const dataOf = ({ works }: Parts, id: string) =>
  works.using<OwnData | null>(id, async (work) => work.now().data, null);

async function dataAt({ storage }: Parts, id: string, act: number): Promise<OwnData | null> {
  const kept = await readKept(storage, id, act);
  return kept === null || typeof kept === 'string' || kept.found.act !== act ? null : kept.found.data;
}

/** Stores a dataset under the first id that is free, in this tab and in all others. */
async function storeNew(
  { around, storage, works, onChanged }: Parts,
  given: OwnData,
  fileName: string,
  heads: readonly OwnHead[],
  counts: readonly string[] = [],
): Promise<string> {
  const { dataset } = given;
  const wanted = ownIdOf(dataset.id);
  const taken = new Set(heads.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (taken.has(id)) continue;
    const data: OwnData = { ...given, dataset: { ...dataset, id: id as DatasetId } };
    const at = around.now();
    const head: OwnHead = {
      id,
      title: dataset.title,
      fileName,
      changedAt: at,
      act: 0,
      isBinned: false,
      saved: null,
      ...(counts.length > 0 && { counts }),
    };
    const snapshot = { id, act: 0, at, text: printSnapshot(data) };
    try {
      const isStored = await storage.write((db) => db.create(head, snapshot), isConflict);
      const start = newWork(head, data);
      await works.start(isStored ? { ...start, marks: [snapshot], isStored } : start);
      around.askToPersist();
      onChanged(id);
      return id;
    } catch {
      taken.add(id);
    }
  }
}

/** Taking in what is new: from a file, or as a copy of what is here. */
function newDatasets(parts: Parts): Pick<OwnDatasets, 'add' | 'copy'> {
  return {
    add: async (given, fileName, places, counts) => {
      const heads = await listOf(parts);
      const data = 'dataset' in given ? given : ownDataOf(given);
      const wanted = ownIdOf(data.dataset.id);
      const same = heads.find(({ id, isBinned }) => id === wanted && !isBinned);
      const present = same && (await dataOf(parts, wanted).catch(() => null));
      if (present && holdsAll(present, data)) return wanted;
      const id = await storeNew(parts, data, fileName, heads, counts);
      if (places !== undefined) await parts.storage.write((db) => db.writePlaces(id, places));
      return id;
    },
    copy: async (id, mark) => {
      const data = mark ? await dataAt(parts, id, mark.act) : await dataOf(parts, id);
      if (data === null) return null;
      const { dataset, texts, nothingToCode } = data;
      const heads = await listOf(parts);
      const { fileName = '', counts } = heads.find((head) => head.id === id) ?? {};
      const title = ownStandingWords.copyOf(dataset.title);
      // The bin and what was dismissed belong to the work on the other.
      const copy = { ...ownDataOf({ ...dataset, title }), texts, nothingToCode };
      return storeNew(parts, copy, fileName, heads, counts);
    },
  };
}

/** What is kept, as it can be read. */
function keptStates(parts: Parts): Pick<OwnDatasets, 'stateOf' | 'stateAt' | 'earlier' | 'rawText'> {
  const { storage, works } = parts;
  return {
    stateOf: (id) =>
      works.using<OwnState | null>(
        id,
        async (work) => {
          const { data, head } = work.now();
          const { dataset, texts, nothingToCode } = data;
          const kept = await storage.read((db) => db.places(id), null);
          const places = kept && filePlacesOf(placesFor(kept, dataset));
          return { dataset, texts, nothingToCode, head, places };
        },
        null,
      ),
    stateAt: async (id, act) => (await dataAt(parts, id, act))?.dataset ?? null,
    earlier: async (id) => (await storage.read((db) => db.marks(id), [])).toReversed(),
    rawText: async (id) => {
      const marks = await storage.read((db) => db.marks(id), []);
      const snapshots = await Promise.all(
        marks.map((mark) => storage.read((db) => db.snapshot(id, mark), undefined)),
      );
      const journal = await storage.read((db) => db.lines(id), []);
      return JSON.stringify({ snapshots, journal: journal.map(({ line }) => line) });
    },
  };
}

/** Opening a dataset for a view, which follows it until it lets go. */
function openingFor(parts: Parts): OwnDatasets['open'] {
  const { around, storage, works } = parts;
  const placesOf = async ({ id, now }: OwnWork, signal?: AbortSignal): Promise<GrowingPlaces> => {
    const { dataset } = now().data;
    const kept = await storage.read((db) => db.places(id), null);
    if (kept !== null) return knownPlaces(placesFor(kept, dataset));
    const places = await around.search(dataset, signal);
    places.subscribe(() => {
      if (places.isComplete()) keepPlaces(parts, id, places.table());
    });
    return places;
  };
  return async (id, signal) => {
    const work = await works.of(id);
    if (work === null || work.now().head.isBinned) return null;
    const places = await placesOf(work, signal);
    works.hold(work);
    return {
      dataset: work.now().data.dataset,
      hasText: work.now().data.texts.length > 0,
      positions: places.table(),
      questions: [],
      counts: work.now().head.counts ?? null,
      follow: (view) => {
        const stop = followWork(work, places, (table) => keepPlaces(parts, id, table), view);
        return () => {
          stop();
          works.letGo(work);
        };
      },
    };
  };
}

/** What is done with a dataset as a whole: to the bin, back, for good; and that it was saved. */
function wholeActs({
  around,
  storage,
  works,
  onChanged,
}: Parts): Pick<OwnDatasets, 'bin' | 'restore' | 'remove' | 'noteSaved'> {
  const note = (id: string, change: Parameters<OwnWork['note']>[0]) =>
    works.using<ActOutcome>(id, async (work) => ((await work.note(change)) ? 'done' : 'elsewhere'), 'gone');
  return {
    bin: (id) => note(id, { isBinned: true }),
    restore: (id) => note(id, { isBinned: false }),
    remove: async (id) => {
      const lock = works.openOne(id) === null ? await around.takeLock(id, () => {}) : null;
      if (lock?.isHeld() === false) {
        lock.release();
        return 'elsewhere';
      }
      works.drop(id);
      await storage.write((db) => db.remove(id));
      lock?.release();
      onChanged(id);
      return 'done';
    },
    noteSaved: (id, { name, act, home, withTexts }) =>
      works.using(
        id,
        async (work) => {
          const { head, history } = work.now();
          const downloads = (head.saved?.downloads ?? 0) + (home ? 0 : 1);
          // What was done while it was being saved is not in it.
          const steps = head.act === act ? { steps: stepsWhenSaved(history.past.length) } : {};
          const texts = withTexts === undefined ? {} : { withTexts };
          const saved = { name, act, at: around.now(), downloads, ...steps, ...texts };
          await work.note({
            saved,
            ...(head.isRearranged && { isRearranged: false }),
            ...(home && { home }),
          });
        },
        undefined,
      ),
  };
}

/** Own data over a database and locks. */
export function createOwnDatasets(around: Surroundings): OwnDatasets {
  const storage = createOwnStorage(around.openDatabase, around.opensWithinMs);
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const onChanged = (id: string) => {
    notify();
    around.channel?.postMessage(id);
  };
  const works = openWorks({ storage, takeLock: around.takeLock, now: around.now, onChanged });
  storage.subscribe(notify);
  around.channel?.addEventListener('message', (event) => {
    const id: unknown = (event as MessageEvent).data;
    if (typeof id === 'string') void works.openOne(id)?.catchUp();
    notify();
  });
  const parts: Parts = { around, storage, works, onChanged };
  return {
    list: () => listOf(parts),
    ...newDatasets(parts),
    open: openingFor(parts),
    workOn: works.openOne,
    act: (id, make) =>
      works.using<Done>(id, (work) => work.act(make), { ok: false, why: ownStandingWords.gone }),
    ...wholeActs(parts),
    ...keptStates(parts),
    refusal: storage.refusal,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** True if both say the same but for their ids, and the one has all texts and marks of the other: a file may leave them out. */
function holdsAll(one: OwnData, other: OwnData): boolean {
  const text = ({ dataset: { id: _, ...rest } }: OwnData) => JSON.stringify(rest);
  const isIn = <Item>(item: Item, items: readonly Item[]) =>
    items.some((each) => JSON.stringify(each) === JSON.stringify(item));
  return (
    text(one) === text(other) &&
    other.texts.every((edition) => isIn(edition, one.texts)) &&
    other.nothingToCode.every((mark) => isIn(mark, one.nothingToCode))
  );
}

let shared: OwnDatasets | null = null;

/** The own data of this browser. */
export function ownDatasets(): OwnDatasets {
  shared ??= createOwnDatasets({
    openDatabase: openOwnDatabase,
    takeLock: takeWriterLock,
    search: searchPlaces,
    channel: typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('entente'),
    now: Date.now,
    askToPersist: () => void globalThis.navigator?.storage?.persist?.().catch(() => {}),
  });
  return shared;
}
