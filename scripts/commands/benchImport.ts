/**
 * `npm run bench:import`: tables of several sizes dropped on the built app in a real Chromium, from the drop to the sheet and
 * from *Draw it* to the picture, with the heap of the page and the most memory that its process took. Made-up rows.
 * `--sizes 1000x3000,5000x20000` (actors x rows), `--rounds 2`; the app as it was last built (`npm run build`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { seededRandom } from '#base/seededRandom.ts';
import { launchOptions, rememberedBrowser } from '#scripts/browser.mjs';
import { tooMuchWords } from '#words/drawLimit.ts';
import { importWords, openFileWords } from '#words/ownData.ts';

const root = join(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000x3000,5000x20000,20000x100000' },
    rounds: { type: 'string', default: '2' },
  },
});

/** A table of ties in which a few actors have many, as in life. */
function table(actors: number, rows: number): string {
  const random = seededRandom(actors + rows);
  const name = (part: number) => `Actor ${Math.floor(actors * part)}`;
  const lines = Array.from({ length: rows }, (_, row) => {
    const from = row < actors ? `Actor ${row}` : name(random() ** 2);
    const verb = random() < 0.6 ? 'ally' : 'rival';
    return `${from},${verb},${name(random() ** 3)},${2000 + (row % 25)},Press ${row % 40}`;
  });
  return ['from,relation,to,year,source', ...lines].join('\n');
}

/** The most memory that a process of the page has taken, in MB; null where the system does not say. */
async function peakMemory(browser: Browser): Promise<number | null> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const peaks = processInfo.flatMap(({ type, id }) => {
    if (type !== 'renderer') return [];
    try {
      const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return kilobytes === undefined ? [] : [Number(kilobytes) / 1024];
    } catch {
      return [];
    }
  });
  return peaks.length === 0 ? null : Math.round(Math.max(...peaks));
}

async function heap(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 1024 / 1024);
}

interface Measured {
  readonly sheet: number;
  readonly picture: number;
  readonly heap: number;
  readonly peak: number | null;
  readonly shown: string;
}

async function measure(url: string, actors: number, rows: number): Promise<Measured> {
  const browser = await chromium.launch(launchOptions(rememberedBrowser()));
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(180_000);
    await page.goto(url);
    await page.locator('canvas').first().waitFor();
    const name = 'ties.csv';
    const transfer = await page.evaluateHandle(
      ([file, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], file));
        return data;
      },
      [name, table(actors, rows)] as const,
    );
    const begin = performance.now();
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    const dialog = page.getByRole('dialog', { name: openFileWords.title(name) });
    const draw = dialog.getByRole('button', { name: importWords.draw });
    await draw.and(page.locator(':enabled')).waitFor();
    const sheet = performance.now() - begin;
    const drawn = performance.now();
    await draw.click();
    await page.waitForURL(/own-/);
    const tooMuch = page.getByRole('heading', { name: tooMuchWords.title });
    await page.locator('canvas').or(tooMuch).first().waitFor();
    // Two frames: the picture is on screen.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    const picture = performance.now() - drawn;
    const shown = (await tooMuch.isVisible()) ? 'too many to draw, said in words' : 'drawn';
    return { sheet, picture, heap: await heap(page), peak: await peakMemory(browser), shown };
  } finally {
    await browser.close();
  }
}

const server = await preview({
  root,
  configFile: false,
  appType: 'mpa',
  logLevel: 'silent',
  preview: { host: '127.0.0.1', port: 4350 },
});
const address = server.httpServer.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port.');
for (const size of options.sizes.split(',')) {
  const [actors = 0, rows = 0] = size.split('x').map(Number);
  for (let round = 0; round < Number(options.rounds); round++) {
    const {
      sheet,
      picture,
      heap: used,
      peak,
      shown,
    } = await measure(`http://127.0.0.1:${address.port}/`, actors, rows);
    const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;
    console.log(
      `${actors} actors, ${rows} rows: sheet after ${seconds(sheet)}, picture after ${seconds(picture)} more (${shown}); heap ${used} MB, process at most ${peak ?? '?'} MB`,
    );
  }
}
await server.close();
