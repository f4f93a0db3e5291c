/**
 * Kills a browser while acts of the desk are done: statements with new actors and types, joins, withdrawals, new editions,
 * settling, undo; now and then three at once. What the page has said to be kept must be kept, byte for byte.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build, preview } from 'vite';
import { root } from '#scripts/npm.mjs';
import type { DeskReport, KeptState } from './deskReport.ts';
import { killableBrowser, type Running } from './killableBrowser.ts';

/** Bundles the page and serves it on this machine. */
async function servePage() {
  const outDir = mkdtempSync(join(tmpdir(), 'entente-desk-'));
  const shared = { configFile: false, root: join(root, 'scripts/testKills'), logLevel: 'warn' } as const;
  await build({
    ...shared,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { input: join(shared.root, 'desk.html') },
    },
    worker: { format: 'es' },
  });
  const server = await preview({
    ...shared,
    appType: 'mpa',
    build: { outDir },
    preview: { host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/desk.html`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

interface Desk {
  readonly begin: () => Promise<string>;
  readonly kept: (id: string) => Promise<KeptState>;
  readonly act: (id: string, seed: number) => Promise<void>;
}

const deskOf = async (page: Page) => {
  await page.waitForFunction(() => Reflect.has(window, 'desk'));
  return page;
};
const begin = (page: Page) => page.evaluate(() => (Reflect.get(window, 'desk') as Desk).begin());
const keptOf = (page: Page, id: string) =>
  page.evaluate((one) => (Reflect.get(window, 'desk') as Desk).kept(one), id);
const actOn = (page: Page, id: string, seed: number) =>
  page.evaluate(([one, number]) => (Reflect.get(window, 'desk') as Desk).act(one, number), [
    id,
    seed,
  ] as const);

/** Kills so many times, or for so many minutes; prints what was found and returns true if nothing was lost or corrupt. */
export async function deskKills(kills: number, minutes: number): Promise<boolean> {
  const site = await servePage();
  const browser = killableBrowser();
  const end = Date.now() + minutes * 60_000;
  const start = async (): Promise<Running> => {
    const running = await browser.start(site.url);
    await deskOf(running.page);
    return running;
  };
  let running = await start();
  const id = await begin(running.page);
  const counts = { kills: 0, acts: 0, waiting: 0, mostWaiting: 0, atOnce: 0, falselySaid: 0, corrupt: 0 };
  let { act: before } = await keptOf(running.page, id);
  while (counts.kills < kills && Date.now() < end) {
    const begun = new Map<number, DeskReport>();
    let [last, said] = [before, before];
    await running.page.exposeFunction('begun', (report: DeskReport) => {
      begun.set(report.act, report);
      last = report.act;
    });
    await running.page.exposeFunction('said', ({ act }: DeskReport) => {
      said = Math.max(said, act);
    });
    await actOn(running.page, id, counts.kills + 1);
    // Kills fall anywhere between two acts, on them, and into three at once.
    const target = before + 3 + (counts.kills % 8);
    while (last < target) await new Promise((resolve) => setTimeout(resolve, 3));
    await new Promise((resolve) => setTimeout(resolve, (counts.kills * 37) % 200));
    await browser.kill(running);
    const [begunLast, saidLast] = [last, said];
    running = await start();
    const kept = await keptOf(running.page, id);
    const expected = begun.get(kept.act);
    const isRight =
      kept.isWhole && (expected === undefined ? kept.act >= begunLast : expected.digest === kept.digest);
    const waiting = Math.max(0, begunLast - Math.max(kept.act, saidLast));
    counts.kills += 1;
    counts.acts += begunLast - before;
    counts.waiting += waiting;
    counts.mostWaiting = Math.max(counts.mostWaiting, waiting);
    if (waiting > 1) counts.atOnce += 1;
    counts.falselySaid += Math.max(0, saidLast - kept.act);
    if (!isRight) counts.corrupt += 1;
    if (!isRight || saidLast > kept.act)
      console.log(
        `Kill ${counts.kills}: begun ${begunLast}, said ${saidLast}, kept ${kept.act}`,
        expected?.name,
      );
    before = kept.act;
  }
  await browser.kill(running);
  browser.remove();
  await site.close();
  console.log(
    `Desk: ${counts.kills} kills, ${counts.acts} acts: ${counts.waiting} not yet written, at most ${counts.mostWaiting} at once ` +
      `(more than one in ${counts.atOnce}); ${counts.falselySaid} lost that were said to be done; ${counts.corrupt} corrupt.`,
  );
  return counts.falselySaid === 0 && counts.corrupt === 0;
}
