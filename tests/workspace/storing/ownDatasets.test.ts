import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { editionOf } from '#dataset/sourceTexts/edition.ts';
import type { Dataset } from '#domain/dataset.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { createAppStore } from '#state/store.ts';
import { eventually } from '#tests/eventually.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { browser } from '#tests/workspace/ownTab.ts';
import { refusalWords } from '#words/ownKeeping.ts';
import { renameDataset } from '#workspace/acts/datasets.ts';
import { isFileBehind, unsavedChanges } from '#workspace/homeFile/unsavedChanges.ts';
import { ownDataOf } from '#workspace/ownData.ts';
import { openOwnDatabase } from '#workspace/storing/ownDatabase.ts';
import type { OwnBundle, OwnDatasets } from '#workspace/storing/ownDatasets.ts';

let { tab, wait } = browser();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  ({ tab, wait } = browser());
});

const dataset = ownDataset();
const titled = (title: string): Dataset => ({ ...dataset, title });
const renamed = (here: OwnDatasets, id: string, title: string) =>
  here.act(id, (data) => renameDataset(data, title));
const titleIn = async (here: OwnDatasets, id: string) => (await here.stateOf(id))?.dataset.title;
/** Opens a dataset and gives the work on it. */
async function opened(here: OwnDatasets, id: string) {
  const bundle = await here.open(id);
  const work = here.workOn(id);
  if (bundle === null || work === null) throw new Error('not opened');
  return { bundle, work };
}

/** Shows a dataset, and closes it again. */
const viewed = (bundle: OwnBundle) =>
  bundle.follow({
    store: createAppStore(),
    showPlaces: () => {},
    showDataset: buildQueryIndex,
    render: () => {},
  })();

/** Writes into the database beside the app. */
async function meddle(store: string, change: (record: Record<string, unknown>) => void): Promise<void> {
  const db = await openDB('entente');
  const changing = db.transaction(store, 'readwrite');
  for (let at = await changing.store.openCursor(); at !== null; at = await at.continue()) {
    const record = structuredClone(at.value);
    change(record);
    await at.update(record);
  }
  await changing.done;
  db.close();
}

describe('Kept on the device', () => {
  test('what has been opened is there after a reload, with all that was done to it', async () => {
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    expect(id).toBe('own-alliances');
    await renamed(here, id, 'One');
    await renamed(here, id, 'Two');
    const again = browser().tab();
    expect(await again.list()).toMatchObject([{ id, title: 'Two', fileName: 'alliances.csv', act: 2 }]);
    const { bundle, work } = await opened(again, id);
    expect(bundle.dataset).toEqual({ ...dataset, id, title: 'Two' });
    expect(work.now().history.past.map(({ name }) => name)).toEqual(['datasetRenamed', 'datasetRenamed']);
    const db = await openOwnDatabase();
    expect((await db.lines(id)).map(({ act }) => act)).toEqual([1, 2]);
    db.close();
  });

  test('acts are taken back and made again across reloads, byte for byte', async () => {
    const id = await tab().add(dataset, 'alliances.csv');
    const texts: string[] = [];
    for (const step of ['act', 'act', 'undo', 'redo', 'undo', 'undo'] as const) {
      const { work } = await opened(browser().tab(), id);
      const title = `Title ${texts.length}`;
      const done = step === 'act' ? await work.act((data) => renameDataset(data, title)) : await work[step]();
      expect(done.ok).toBe(true);
      texts.push(JSON.stringify(work.now().data));
    }
    const [one, two, , , , start] = texts;
    expect(texts).toEqual([one, two, one, two, one, start]);
    expect(JSON.parse(start ?? '').dataset).toEqual({ ...dataset, id });
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

  test('marks of paragraphs that hold nothing to code are kept with a file, and tell it from one without them', async () => {
    const here = tab();
    const source = dataset.sources[0]!.id;
    const nothingToCode = [{ source, paragraph: 2 }];
    const bare = await here.add(dataset, 'a.entente.json');
    const marked = await here.add({ ...ownDataOf(dataset), nothingToCode }, 'a.entente.json');
    expect(marked).not.toBe(bare);
    expect(await browser().tab().stateOf(marked)).toMatchObject({ nothingToCode });
    expect(await browser().tab().stateOf(bare)).toMatchObject({ nothingToCode: [] });
  });

  test('a file without the texts and marks of the dataset that it is of opens that dataset', async () => {
    const here = tab();
    const source = dataset.sources[0]!.id;
    const texts = [editionOf(source, ['It rains.'])];
    const whole = { ...ownDataOf(dataset), texts, nothingToCode: [{ source, paragraph: 1 }] };
    const id = await here.add(whole, 'a.entente.json');
    expect(await here.add(dataset, 'a.entente.json')).toBe(id);
    expect(await here.add({ ...whole, nothingToCode: [] }, 'a.entente.json')).toBe(id);
    expect(await here.stateOf(id)).toMatchObject({ texts });
    const other = { ...whole, texts: [editionOf(source, ['It snows.'])] };
    expect(await here.add(other, 'a.entente.json')).not.toBe(id);
  });

  test('a file is behind where it is to have the text, or actors were moved', async () => {
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    const isBehind = async () => isFileBehind((await here.list())[0]!);
    expect(await isBehind()).toBe(true);
    await here.noteSaved(id, { name: 'a.entente.json', act: 0, withTexts: false });
    expect(await isBehind()).toBe(false);
    const { work } = await opened(here, id);
    await work.note({ withTexts: true });
    expect(await isBehind()).toBe(true);
    await here.noteSaved(id, { name: 'a.entente.json', act: 0, withTexts: true });
    expect(await isBehind()).toBe(false);
    await work.note({ isRearranged: true });
    expect(await isBehind()).toBe(true);
    await here.noteSaved(id, { name: 'a.entente.json', act: 0, withTexts: true });
    expect(await isBehind()).toBe(false);
  });

  test('two tabs that open files of one name at once keep both', async () => {
    const [one, other] = await Promise.all([
      tab().add(titled('One'), 'alliances.csv'),
      tab().add(titled('Other'), 'alliances.csv'),
    ]);
    const again = browser().tab();
    expect(new Set([one, other])).toEqual(new Set(['own-alliances', 'own-alliances-2']));
    expect(await titleIn(again, one)).toBe('One');
    expect(await titleIn(again, other)).toBe('Other');
  });

  test('the bin and putting back', async () => {
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    expect(await here.bin(id)).toBe('done');
    expect(await here.open(id)).toBeNull();
    expect(await here.restore(id)).toBe('done');
    await opened(here, id);
  });

  test('what is removed for good is gone in every tab', async () => {
    const [here, there] = [tab(), tab()];
    const id = await here.add(dataset, 'alliances.csv');
    await here.bin(id);
    expect(await here.remove(id)).toBe('done');
    expect(await there.list()).toEqual([]);
    expect(await there.open(id)).toBeNull();
  });

  test('saving counts the changes that are not in the file', async () => {
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    await here.noteSaved(id, { name: 'alliances.entente.json', act: 0 });
    await renamed(here, id, 'Later');
    expect(await here.list()).toMatchObject([{ act: 1, saved: { name: 'alliances.entente.json', act: 0 } }]);
  });

  test('what is taken back is no change, and what is made again is one; also when it is opened again', async () => {
    const store = browser();
    const here = store.tab();
    const id = await here.add(dataset, 'alliances.csv');
    const unsaved = async () => unsavedChanges((await store.tab().list())[0]!);
    expect(await unsaved()).toBeNull();
    const { work } = await opened(here, id);
    await renamed(here, id, 'First');
    await here.noteSaved(id, { name: 'a.entente.json', act: 1 });
    const counts = [await unsaved()];
    for (const step of [
      () => work.undo(),
      () => work.redo(),
      () => renamed(here, id, 'Second'),
      () => work.undo(),
      () => work.undo(),
      // Another act in place of what was saved leads back to it no more.
      () => renamed(here, id, 'Third'),
      () => work.undo(),
    ]) {
      await step();
      counts.push(await unsaved());
    }
    expect(counts).toEqual([0, 1, 0, 1, 0, 1, 2, 1]);
  });
});

describe('Snapshots', () => {
  test('after 100 acts, from which the journal is followed', async () => {
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    const { work } = await opened(here, id);
    for (let at = 1; at <= 205; at += 1) await work.act((data) => renameDataset(data, `Title ${at}`));
    expect((await here.earlier(id)).map(({ act }) => act)).toEqual([200, 100, 0]);
    const again = await opened(browser().tab(), id);
    expect(again.bundle.dataset.title).toBe('Title 205');
    expect(again.work.now().history.past).toHaveLength(205);
  });

  test('what stood at the end of a day can be opened again, beside what stands now', async () => {
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    await renamed(here, id, 'Monday');
    wait(24 * 60 * 60 * 1000);
    await renamed(here, id, 'Tuesday');
    const [monday] = await here.earlier(id);
    const copy = await here.copy(id, monday);
    expect(await titleIn(here, copy ?? '')).toBe('Monday (copy)');
    expect(await titleIn(here, id)).toBe('Tuesday');
    expect((await here.stateAt(id, 1))?.title).toBe('Monday');
    expect(await here.stateAt(id, 7)).toBeNull();
  });
});

describe('One writer', () => {
  test('a second tab reads along live, and cannot change what the first one holds', async () => {
    const [here, there] = [tab(), tab()];
    const id = await here.add(dataset, 'alliances.csv');
    const [mine, theirs] = [await opened(here, id), await opened(there, id)];
    expect(theirs.work.now().standing).toBe('reader');
    expect(await renamed(there, id, 'Mine')).toMatchObject({ ok: false });
    expect(await there.bin(id)).toBe('elsewhere');
    await renamed(here, id, 'Ours');
    await eventually(() => expect(theirs.work.now().data.dataset.title).toBe('Ours'));
    await mine.work.undo();
    await eventually(() => expect(theirs.work.now().data.dataset.title).toBe('alliances'));
  });

  test('it can take over, with all that was done before, and back', async () => {
    const [here, there] = [tab(), tab()];
    const id = await here.add(dataset, 'alliances.csv');
    const [{ work: mine }, { work: theirs }] = [await opened(here, id), await opened(there, id)];
    await renamed(here, id, 'One');
    await theirs.takeOver();
    expect(theirs.now()).toMatchObject({ standing: 'writer', head: { title: 'One', act: 1 } });
    await eventually(() => expect(mine.now().standing).toBe('reader'));
    expect(await renamed(there, id, 'Two')).toMatchObject({ ok: true });
    expect(await renamed(here, id, 'Three')).toMatchObject({ ok: false });
    await mine.takeOver();
    expect(mine.now()).toMatchObject({ standing: 'writer', head: { title: 'Two', act: 2 } });
  });

  test('the tab that waits becomes the writer when the other one closes', async () => {
    const [here, there] = [tab(), tab()];
    const id = await here.add(dataset, 'alliances.csv');
    const [mine, { work }] = [await opened(here, id), await opened(there, id)];
    viewed(mine.bundle);
    await eventually(() => expect(work.now().standing).toBe('writer'));
  });

  test('without locks what another tab has done is never overwritten', async () => {
    const [here, there] = [browser().tab(), browser().tab()];
    const id = await here.add(dataset, 'alliances.csv');
    const [{ work: mine }, { work: theirs }] = [await opened(here, id), await opened(there, id)];
    await mine.act((data) => renameDataset(data, 'Ours'));
    expect(await theirs.act((data) => renameDataset(data, 'Theirs'))).toMatchObject({ ok: false });
    expect(theirs.now().data.dataset.title).toBe('Ours');
    expect(await theirs.act((data) => renameDataset(data, 'Theirs'))).toMatchObject({ ok: true });
    expect(await titleIn(browser().tab(), id)).toBe('Theirs');
  });

  test('a tab that is not open on a dataset lets go of it after an act', async () => {
    const id = await tab().add(dataset, 'alliances.csv');
    ({ tab, wait } = browser());
    const [here, there] = [tab(), tab()];
    expect(await renamed(here, id, 'One')).toMatchObject({ ok: true });
    expect(await renamed(there, id, 'Two')).toMatchObject({ ok: true });
  });
});

test('an act is written at once, and those that come meanwhile go together in the next transaction', async () => {
  const written: number[][] = [];
  const here = tab(async () => {
    const db = await openOwnDatabase();
    return {
      ...db,
      write: (lines, head) => {
        written.push(lines.map(({ act }) => act));
        return db.write(lines, head);
      },
    };
  });
  const id = await here.add(dataset, 'alliances.csv');
  const { work } = await opened(here, id);
  const titles = ['One', 'Two', 'Three', 'Four'];
  const acts = titles.map((title) => work.act((data) => renameDataset(data, title)));
  expect(written).toEqual([[1]]);
  expect((await Promise.all(acts)).every(({ ok }) => ok)).toBe(true);
  expect(written).toEqual([[1], [2, 3, 4]]);
  const again = await opened(browser().tab(), id);
  expect(again.work.now()).toMatchObject({ head: { title: 'Four', act: 4 } });
  expect(again.work.now().history.past).toHaveLength(4);
});

describe('A browser that keeps nothing', () => {
  test('all of it works until the tab is closed', async () => {
    const here = tab(() => Promise.reject(new DOMException('no storage here', 'SecurityError')));
    const id = await here.add(dataset, 'alliances.csv');
    expect(here.refusal()).toBe('none');
    const { bundle, work } = await opened(here, id);
    expect(await renamed(here, id, 'Kept nowhere')).toMatchObject({ ok: true });
    expect(work.now()).toMatchObject({ standing: 'writer', unwritten: 1 });
    viewed(bundle);
    expect(await here.list()).toMatchObject([{ id, title: 'Kept nowhere' }]);
    expect((await opened(here, id)).bundle.dataset.title).toBe('Kept nowhere');
    expect((await work.undo()).ok).toBe(true);
    expect(await browser().tab().list()).toEqual([]);
  });

  test('one that runs full: the acts it did not take are written when there is space again', async () => {
    let isFull = false;
    const here = tab(async () => {
      const db = await openOwnDatabase();
      const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return { ...db, write: (...given) => (isFull ? full() : db.write(...given)) };
    });
    const id = await here.add(dataset, 'alliances.csv');
    isFull = true;
    expect(await renamed(here, id, 'One')).toMatchObject({ ok: true });
    expect(await renamed(here, id, 'Two')).toMatchObject({ ok: true });
    expect(here.refusal()).toBe('full');
    expect(here.workOn(id)?.now().unwritten).toBe(2);
    expect(await titleIn(browser().tab(), id)).toBe('alliances');
    isFull = false;
    await renamed(here, id, 'Three');
    expect(here.refusal()).toBeNull();
    const again = await opened(browser().tab(), id);
    expect(again.bundle.dataset.title).toBe('Three');
    expect(again.work.now().history.past).toHaveLength(3);
  });

  test('one whose storage answers late: it goes on without, and is written once it answers', async () => {
    let answer = (_db: Awaited<ReturnType<typeof openOwnDatabase>>) => {};
    const here = tab(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      1,
    );
    const id = await here.add(dataset, 'alliances.csv');
    expect(here.refusal()).toBe('late');
    await renamed(here, id, 'In the meantime');
    answer(await openOwnDatabase());
    await eventually(() => expect(here.refusal()).toBeNull());
    await eventually(async () => expect(await titleIn(browser().tab(), id)).toBe('In the meantime'));
  });

  test('one that was wiped while a dataset is open: the next act stores all of it again', async () => {
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    const { work } = await opened(here, id);
    await renamed(here, id, 'Before');
    const db = await openOwnDatabase();
    await db.remove(id);
    db.close();
    expect(await browser().tab().list()).toEqual([]);
    expect(await renamed(here, id, 'After')).toMatchObject({ ok: true });
    expect(await titleIn(browser().tab(), id)).toBe('After');
    expect((await work.undo()).ok).toBe(true);
    expect(await titleIn(browser().tab(), id)).toBe('Before');
  });
});

describe('Kept by another version, or broken', () => {
  test('an older app leaves the database of a newer one alone, and says so', async () => {
    const newer = indexedDB.open('entente', 99);
    await new Promise((resolve) => {
      newer.onsuccess = resolve;
    });
    newer.result.close();
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    expect(here.refusal()).toBe('newer');
    expect(refusalWords[here.refusal() ?? 'none']).toMatch(/Reload the page/);
    expect(await renamed(here, id, 'Old')).toMatchObject({ ok: false });
  });

  test('a tab that is open while a newer app takes the storage over changes nothing any more', async () => {
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    const { work } = await opened(here, id);
    await renamed(here, id, 'Before');
    const newer = indexedDB.open('entente', 99);
    await new Promise((resolve) => {
      newer.onsuccess = resolve;
    });
    await work.act((data) => renameDataset(data, 'Old'));
    expect(work.now().standing).toBe('newer');
    expect(await work.undo()).toMatchObject({ ok: false });
    const heads = newer.result.transaction('heads').objectStore('heads').getAll();
    await new Promise((resolve) => {
      heads.onsuccess = resolve;
    });
    expect(heads.result).toMatchObject([{ title: 'Before', act: 1 }]);
    newer.result.close();
  });

  test('the storage of version 1 is taken over: each dataset as it stood', async () => {
    const old = await openDB('entente', 1, {
      upgrade(db) {
        for (const store of ['heads', 'contents', 'places']) db.createObjectStore(store, { keyPath: 'id' });
        db.createObjectStore('journal', { keyPath: ['id', 'act'] });
      },
    });
    const id = 'own-alliances';
    const head = { id, title: 'Kept', fileName: 'a.csv', changedAt: 5, act: 3, isBinned: false, saved: null };
    await old.put('heads', head);
    await old.put('contents', { id, dataset: { ...titled('Kept'), id } });
    await old.put('journal', { id, act: 3, at: 5, what: { kind: 'renamed', before: 'a', after: 'Kept' } });
    old.close();
    const here = tab();
    expect(await titleIn(here, id)).toBe('Kept');
    expect(await renamed(here, id, 'New')).toMatchObject({ ok: true });
    expect(await titleIn(browser().tab(), id)).toBe('New');
  });

  /** A dataset with two acts. */
  async function twoActs(): Promise<string> {
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    await renamed(here, id, 'One');
    await renamed(here, id, 'Two');
    return id;
  }
  const spoil = (act: number, line: (text: string) => string) =>
    meddle('journal', (record) => {
      if (record.act === act) record.line = line(String(record.line));
    });
  const textOf = (text: (was: string) => string) =>
    meddle('snapshots', (record) => {
      record.text = text(String(record.text));
    });

  test.each([
    [
      'a line of a newer version',
      'newer',
      'One',
      () => spoil(2, (line) => line.replace('"version":1', '"version":9')),
    ],
    ['a line that is cut off', 'broken', 'One', () => spoil(2, (line) => line.slice(0, 40))],
    [
      'a line that does not fit',
      'broken',
      'alliances',
      () => spoil(1, (line) => line.replace('alliances', 'x')),
    ],
  ])('%s: the dataset opens read-only, as it stood before it', async (_name, standing, title, change) => {
    const id = await twoActs();
    await change();
    const here = browser().tab();
    const { bundle, work } = await opened(here, id);
    expect(bundle.dataset.title).toBe(title);
    expect(work.now().standing).toBe(standing);
    const refused = await work.act((data) => renameDataset(data, 'Three'));
    expect(refused).toMatchObject({ ok: false, why: expect.stringMatching(/\.$/) });
    const copy = await here.copy(id);
    expect(await titleIn(here, copy ?? '')).toBe(`${title} (copy)`);
    const db = await openOwnDatabase();
    expect(await db.lines(id)).toHaveLength(2);
    db.close();
  });

  test.each([
    [
      'of a newer version',
      /newer version of Entente/,
      () => textOf((was) => was.replace('"version":1', '"version":2')),
    ],
    [
      'of a newer format',
      /newer version of Entente/,
      () => textOf((was) => was.replace('"formatVersion":2', '"formatVersion":3')),
    ],
    ['that is cut off', /cannot be read/, () => textOf((was) => was.slice(0, 100))],
    ['that is something else', /cannot be read/, () => textOf(() => '{"version":1,"dataset":[]}')],
  ])(
    'a snapshot %s is said in words, stays as it is, and can be handed out',
    async (_name, words, change) => {
      const id = await twoActs();
      await change();
      const here = browser().tab();
      await expect(here.open(id)).rejects.toThrow(words);
      expect(await here.list()).toMatchObject([{ id, title: 'Two' }]);
      expect(JSON.parse(await here.rawText(id))).toMatchObject({
        journal: [expect.any(String), expect.any(String)],
      });
    },
  );

  test('a broken snapshot is passed over where an earlier one and the journal lead on', async () => {
    const here = tab();
    const id = await here.add(dataset, 'alliances.csv');
    const { work } = await opened(here, id);
    for (let at = 1; at <= 102; at += 1) await work.act((data) => renameDataset(data, `Title ${at}`));
    await meddle('snapshots', (record) => {
      if (record.act === 100) record.text = '';
    });
    const again = await opened(browser().tab(), id);
    expect(again.work.now()).toMatchObject({ standing: 'writer', head: { title: 'Title 102', act: 102 } });
  });
});
