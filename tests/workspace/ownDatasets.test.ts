import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import type { PositionsTable } from '#graph/layout/positions.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { knownPlaces } from '#workspace/growingPlaces.ts';
import { openOwnDatabase } from '#workspace/ownDatabase.ts';
import { createOwnDatasets } from '#workspace/ownDatasets.ts';
import { type LockManagerLike, takeWriterLock } from '#workspace/writerLock.ts';

const places: PositionsTable = { automatic: {}, force: {}, factions: {}, countries: {}, circle: {} };

/** Locks as a browser has them, for all tabs of a test. */
function lockManager(): LockManagerLike {
  const held = new Set<string>();
  return {
    request: async (name, _options, granted) => {
      if (held.has(name)) return granted(null);
      held.add(name);
      await granted({});
      held.delete(name);
    },
  };
}

let locks = lockManager();
let clock = 0;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  locks = lockManager();
  clock = 0;
});

/** A tab: its own memory, over the database and the locks that all share. */
function tab(openDatabase = openOwnDatabase) {
  return createOwnDatasets({
    openDatabase,
    takeLock: (id) => takeWriterLock(id, locks),
    search: async () => knownPlaces(places),
    channel: null,
    now: () => ++clock,
    askToPersist: () => {},
  });
}
const dataset = ownDataset();
const titled = (title: string): Dataset => ({ ...dataset, title });

test('what has been opened is there after a reload, with its journal', async () => {
  const id = await tab().add(dataset, 'alliances.csv');
  expect(id).toBe('own-alliances');
  const again = tab();
  expect(await again.list()).toMatchObject([{ id, title: 'alliances', fileName: 'alliances.csv', act: 1 }]);
  expect((await again.open(id))?.dataset).toEqual({ ...dataset, id });
  const db = await openOwnDatabase();
  expect((await db.journal(id)).map(({ what }) => what.kind)).toEqual(['opened']);
  db.close();
});

test('a bundled id is never taken: own data stands beside it', async () => {
  const id = await tab().add({ ...dataset, id: 'mosul-2016' as Dataset['id'] }, 'x.entente.json');
  expect(id).toBe('own-mosul-2016');
});

test('the same file opened twice is one dataset; another of the same name is a second', async () => {
  const here = tab();
  const id = await here.add(dataset, 'alliances.csv');
  expect(await here.add(dataset, 'alliances.csv')).toBe(id);
  expect(await here.add(titled('others'), 'alliances.csv')).toBe('own-alliances-2');
  expect(await here.list()).toHaveLength(2);
});

test('renaming, the bin and putting back are acts in turn', async () => {
  const here = tab();
  const id = await here.add(dataset, 'alliances.csv');
  expect(await here.rename(id, 'Alliances of 2016')).toBe('done');
  expect(await here.bin(id)).toBe('done');
  expect(await here.open(id)).toBeNull();
  expect(await here.restore(id)).toBe('done');
  expect((await here.open(id))?.dataset.title).toBe('Alliances of 2016');
  const db = await openOwnDatabase();
  const journal = await db.journal(id);
  db.close();
  expect(journal.map(({ act, what }) => [act, what.kind])).toEqual([
    [1, 'opened'],
    [2, 'renamed'],
    [3, 'binned'],
    [4, 'restored'],
  ]);
});

test('what is removed for good is gone in every tab', async () => {
  const [here, there] = [tab(), tab()];
  const id = await here.add(dataset, 'alliances.csv');
  expect((await there.open(id))?.dataset.title).toBe('alliances');
  await here.bin(id);
  expect(await here.remove(id)).toBe('done');
  expect(await there.list()).toEqual([]);
  expect(await there.open(id)).toBeNull();
});

test('a second tab reads along, and cannot change what the first one holds', async () => {
  const [here, there] = [tab(), tab()];
  const id = await here.add(dataset, 'alliances.csv');
  await here.open(id);
  expect(await there.rename(id, 'Mine')).toBe('elsewhere');
  expect(await there.bin(id)).toBe('elsewhere');
  await here.rename(id, 'Ours');
  expect((await there.open(id))?.dataset.title).toBe('Ours');
});

test('a tab that is not open on a dataset lets go of it after an act', async () => {
  const [here, there] = [tab(), tab()];
  const db = await openOwnDatabase();
  db.close();
  const id = await tab().add(dataset, 'alliances.csv');
  locks = lockManager();
  expect(await here.rename(id, 'One')).toBe('done');
  expect(await there.rename(id, 'Two')).toBe('done');
});

test('a browser that keeps nothing: all of it works until the tab is closed', async () => {
  const here = tab(() => Promise.reject(new Error('no storage here')));
  const id = await here.add(dataset, 'alliances.csv');
  expect(here.isKept()).toBe(false);
  expect(await here.list()).toHaveLength(1);
  expect(await here.rename(id, 'Kept nowhere')).toBe('done');
  expect((await here.open(id))?.dataset.title).toBe('Kept nowhere');
  expect(await tab().list()).toEqual([]);
});

test('a write that the browser refuses is told, and nothing is lost in this tab', async () => {
  const here = tab(async () => {
    const db = await openOwnDatabase();
    return { ...db, write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
  });
  const id = await here.add(dataset, 'alliances.csv');
  expect(here.isKept()).toBe(false);
  expect((await here.open(id))?.dataset.title).toBe('alliances');
});

test('saving counts the changes that are not in the file', async () => {
  const here = tab();
  const id = await here.add(dataset, 'alliances.csv');
  await here.noteSaved(id, 'alliances.entente.json');
  await here.rename(id, 'Later');
  expect(await here.list()).toMatchObject([{ act: 2, saved: { name: 'alliances.entente.json', act: 1 } }]);
});

test('an older app leaves the database of a newer one alone', async () => {
  const newer = indexedDB.open('entente', 99);
  await new Promise((resolve) => {
    newer.onsuccess = resolve;
  });
  newer.result.close();
  const here = tab();
  await here.add(dataset, 'alliances.csv');
  expect(here.isKept()).toBe(false);
});
