/**
 * Kills a real Chromium again and again while own data is changed five times a second, and looks at what is kept: no act
 * that the page has said to be done is lost, nothing is corrupt. Acts that still wait for the disk are counted too.
 * `npm run test:kills -- 20` kills 20 times during acts of the desk (100 without a number) and a quarter as often during undo and redo
 * on the page itself; `-- 20 8` stops each of the two after eight minutes. Needs a build.
 */

import type { Page } from '@playwright/test';
import { printOneFile } from '#dataset/formats/entente.ts';
import { serve } from '#scripts/serve.mjs';
import { deskKills } from '#scripts/testKills/deskKills.ts';
import { killableBrowser } from '#scripts/testKills/killableBrowser.ts';
import { dropFile } from '#tests/browser/dropFile.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { datasetWords } from '#words/header.ts';
import { ownDataWords } from '#words/ownData.ts';
import { ownBarWords } from '#words/ownKeeping.ts';

const [wanted = 100, minutes = 60] = process.argv.slice(2).map(Number);
const isDeskKept = await deskKills(wanted, minutes);

const kills = Math.ceil(wanted / 4);
const titles = ['alliances', 'Renamed'] as const;
const { start: startAt, kill, remove } = killableBrowser();
const site = await serve();
const start = (address: string) => startAt(`${site}?${address}`);

const bar = (page: Page) => page.getByRole('region', { name: ownBarWords.region });
const undo = (page: Page) => bar(page).getByRole('button', { name: /undo/i });

/** What is kept: the number of the last act, and whether the journal has a line for each. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ readonly act: number; readonly isWhole: boolean }>((resolve, reject) => {
        const opening = indexedDB.open('entente');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(['heads', 'journal']);
          const heads = reading.objectStore('heads').getAll();
          const lines = reading.objectStore('journal').getAll();
          reading.oncomplete = () => {
            opening.result.close();
            const act: number = heads.result[0].act;
            const isWhole = lines.result.every((line, at) => line.act === at + 1);
            resolve({ act, isWhole: isWhole && lines.result.length === act });
          };
        };
      }),
  );

/** Undoes and redoes the renaming in turn, five times a second; calls back after each, and after each that the page says is done. */
async function actOn(page: Page, onAct: () => void, onDone: () => void): Promise<void> {
  await page.exposeFunction('acted', onAct);
  await page.exposeFunction('said', onDone);
  await page.evaluate(() => {
    const said = Reflect.get(window, 'said') as () => Promise<void>;
    const toast = document.querySelector('.toast');
    const watch = { childList: true, characterData: true, subtree: true };
    if (toast !== null) new MutationObserver(() => void said()).observe(toast, watch);
    let isRedo = false;
    setInterval(() => {
      const key = { key: 'z', ctrlKey: true, shiftKey: isRedo, bubbles: true, cancelable: true };
      window.dispatchEvent(new KeyboardEvent('keydown', key));
      isRedo = !isRedo;
      void (Reflect.get(window, 'acted') as () => Promise<void>)();
    }, 200);
  });
}

const first = await start('');
await first.page.getByRole('application').waitFor();
await dropFile(first.page, 'alliances.entente.json', printOneFile(ownDataset()));
await bar(first.page).waitFor();
await first.page.getByRole('button', { name: datasetWords.current }).click();
const own = first.page.getByRole('region', { name: ownDataWords.title });
await own.getByRole('button', { name: ownDataWords.acts(titles[0]) }).click();
await own.getByRole('button', { name: ownDataWords.rename }).click();
await own.getByLabel(ownDataWords.name).fill(titles[1]);
await own.getByRole('button', { name: ownDataWords.renameNow }).click();
await undo(first.page).and(first.page.locator('[aria-disabled="false"]')).waitFor();

let before = (await kept(first.page)).act;
let [acts, lost, mostLost, corrupt, falselySaid] = [0, 0, 0, 0, 0];
let running = first;
const end = Date.now() + minutes * 60_000;
let rounds = 0;
for (let round = 1; round <= kills && Date.now() < end; round += 1) {
  rounds = round;
  let [done, told] = [0, 0];
  await actOn(
    running.page,
    () => {
      done += 1;
    },
    () => {
      told += 1;
    },
  );
  // Kills fall anywhere between two acts, and on them.
  const target = 3 + (round % 4);
  while (done < target) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, (round * 37) % 200));
  await kill(running);
  running = await start('data=own-alliances');
  await undo(running.page).waitFor();
  const { act, isWhole } = await kept(running.page);
  // An even number of steps since the renaming leads back to it.
  const title = titles[(act - before) % 2 === 0 ? 1 : 0];
  const shown = await running.page.getByRole('button', { name: datasetWords.current }).innerText();
  const isRight = shown.includes(title);
  const missing = Math.max(0, done - (act - before));
  acts += done;
  lost += missing;
  mostLost = Math.max(mostLost, missing);
  if (!isWhole || !isRight) corrupt += 1;
  falselySaid += Math.max(0, told - (act - before));
  if (missing > 1) console.log(`${done} done, ${told} said to be done, ${act - before} kept`);
  if (!isRight || round % 10 === 0)
    console.log(
      `${round} kills: ${acts} acts, ${lost} lost, at most ${mostLost} at once, ${corrupt} corrupt`,
    );
  // Each round begins where the renaming is in force.
  if ((act - before) % 2 === 1) {
    await running.page.keyboard.press('Control+Shift+z');
    await bar(running.page)
      .getByRole('button', { name: ownBarWords.redo(null) })
      .waitFor();
  }
  before = (await kept(running.page)).act;
}
await kill(running);
remove();
console.log(
  `Page: ${rounds} kills, ${acts} acts: ${lost} not yet written, at most ${mostLost} at once; ${falselySaid} lost that were said to be done; ${corrupt} corrupt.`,
);
process.exit(isDeskKept && falselySaid === 0 && corrupt === 0 ? 0 : 1);
