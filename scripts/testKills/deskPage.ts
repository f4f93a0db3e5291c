/** The page of `deskKills.ts`: own data of this browser, on which acts of the desk are done until the browser is killed. */

import { chanceOf, wishes } from '#tests/workspace/acts/randomActs.ts';
import { newDataset } from '#workspace/coding/newDataset.ts';
import { knownPlaces } from '#workspace/places/growingPlaces.ts';
import { openOwnDatabase } from '#workspace/storing/ownDatabase.ts';
import { createOwnDatasets } from '#workspace/storing/ownDatasets.ts';
import type { Done, OwnWork } from '#workspace/storing/ownWork.ts';
import { printSnapshot } from '#workspace/storing/snapshot.ts';
import { takeWriterLock } from '#workspace/storing/writerLock.ts';
import type { DeskReport, KeptState } from './deskReport.ts';

const nobody = {};
const own = createOwnDatasets({
  openDatabase: openOwnDatabase,
  takeLock: takeWriterLock,
  search: async () =>
    knownPlaces({ automatic: nobody, force: nobody, factions: nobody, countries: nobody, circle: nobody }),
  channel: null,
  now: Date.now,
  askToPersist: () => {},
});

/** Statements with new actors and types most often, as at the desk. */
const turns = [
  'statementCoded',
  'statementCoded',
  'actorsJoined',
  'statementCoded',
  'statementWithdrawn',
  'statementCoded',
  'editionReplaced',
  'statementCoded',
  'codingsSettled',
  'undo',
] as const;

const text = Array.from({ length: 12 }, (_, at) => `Ünal met the Guard at the pier of ${at} and left.`);

/** FNV-1a of all that is kept. */
function digest(work: OwnWork): number {
  let hash = 0x811c9dc5;
  for (const letter of printSnapshot(work.now().data))
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

const report = (name: 'begun' | 'said', value: DeskReport) =>
  void (Reflect.get(window, name) as (value: DeskReport) => Promise<void>)(value);

async function writer(id: string): Promise<OwnWork> {
  await own.open(id);
  const work = own.workOn(id);
  if (work === null) throw new Error('The dataset is gone.');
  while (work.now().standing === 'reader') await new Promise((resolve) => setTimeout(resolve, 10));
  return work;
}

const begin = () => own.add(newDataset('Kills', {}, text), 'kills');

/** What is kept of a dataset, as it opens. */
async function kept(id: string): Promise<KeptState> {
  const work = await writer(id);
  const { head, standing } = work.now();
  return { act: head.act, digest: digest(work), isWhole: standing === 'writer' };
}

/** Does an act every fifth of a second, and each fourth time three in one go, without an end. */
async function act(id: string, seed: number): Promise<void> {
  const work = await writer(id);
  const chance = chanceOf(seed);
  let turn = 0;
  const once = () => {
    for (let tries = 0; tries < 30; tries += 1) {
      const name = turns[turn % turns.length] ?? 'undo';
      turn += 1;
      const before = work.now().head.act;
      const wish = name === 'undo' ? null : wishes[name];
      const done: Promise<Done> = wish ? work.act((data) => wish(data, chance)) : work.undo();
      const { head } = work.now();
      if (head.act === before) continue;
      const begun = { act: head.act, digest: digest(work), name };
      report('begun', begun);
      void done.then(({ ok }) => ok && report('said', begun));
      return;
    }
  };
  let tick = 0;
  setInterval(() => {
    tick += 1;
    for (let time = 0; time < (tick % 4 === 0 ? 3 : 1); time += 1) once();
  }, 200);
}

Object.assign(window, { desk: { begin, kept, act } });
