/** Own data as it arrives: a generated dataset as a file, dropped on the app. Times in ms of the clock and of the main thread. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import { importWords, openFileWords } from '#words/ownData.ts';
import { generatedDataset } from './generatedDataset.ts';

export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file of a size, as "gexf:1000x3000" (format:actors x statements). Throws an Error for a format that is none. */
export function ownFile(wish: string): OwnFile {
  const [id = '', size = ''] = wish.split(':');
  const [actors = 0, statements = 0] = size.split('x').map(Number);
  const format = fileFormats.find((one) => one.id === id);
  if (!format) throw new Error(`No file is written as ${id}.`);
  const [file] = format.write(wholeOf(generatedDataset({ actors, statements, seed: 1 })), size);
  if (!file) throw new Error(`Nothing is written as ${id}.`);
  const { name, content } = file;
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** Resolves when the page has had nothing to do for a while. */
const restSource = `new Promise((resolve) => {
  const idle = (act) => requestAnimationFrame(() => requestIdleCallback(act));
  idle(() => setTimeout(() => idle(resolve), 200));
})`;

async function workOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** From an act to the frame that shows it, and the main thread's work for it until the page is at rest. */
async function actTimes(page: Page, devtools: CDPSession, act: string): Promise<readonly [number, number]> {
  await page.evaluate(restSource);
  const before = await workOf(devtools);
  const painted = await page.evaluate<number>(`(async () => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    }));
    await painted();
    const began = performance.now();
    ${act};
    return (await painted()) - began;
  })()`);
  await page.evaluate(restSource);
  return [painted, (await workOf(devtools)) - before];
}

const mouse = (types: string, x: number, y: number) => `{
  const canvas = document.querySelector('.graph-canvas');
  const { left, top } = canvas.getBoundingClientRect();
  for (const type of '${types}'.split(' ')) canvas.querySelector('canvas').dispatchEvent(new MouseEvent(type, {
    clientX: left + ${x}, clientY: top + ${y}, bubbles: true, cancelable: true, button: 0,
    buttons: type === 'mousedown' ? 1 : 0,
  }));
}`;
const choose = (view: string) => `document.querySelector('.view-choice input[value="${view}"]').click()`;
const tick = "document.querySelector('.facets-side .choice input[type=checkbox]').click()";

const acts: readonly (readonly [string, string])[] = [
  ['hover', mouse('mousemove', 330, 260)],
  ['hover', mouse('mousemove', 360, 300)],
  ['hover', mouse('mousemove', 300, 240)],
  ['select', mouse('mousemove mousedown mouseup', 330, 260)],
  ['facet', tick],
  ['facet back', tick],
  ['matrix', choose('matrix')],
  ['table', choose('table')],
  ['graph again', choose('graph')],
];

/** What opening a file costs, and the first acts on its picture. `…, work` is processor time of the main thread. */
export async function measureOwnFile(
  browser: Browser,
  url: string,
  { name, bytes }: OwnFile,
): Promise<Readonly<Record<string, number>>> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.locator('#root canvas').first().waitFor();
  await page.evaluate(restSource);
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], file));
      return data;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  const found: Record<string, number> = {};
  let [began, work] = [performance.now(), await workOf(devtools)];
  const note = async (what: string) => {
    found[what] = performance.now() - began;
    found[`${what}, work`] = (await workOf(devtools)) - work;
    [began, work] = [performance.now(), await workOf(devtools)];
  };
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  const draw = page
    .getByRole('dialog', { name: openFileWords.title(name) })
    .getByRole('button', { name: importWords.draw });
  await draw.and(page.locator(':enabled')).waitFor();
  await note('reading');
  await draw.click();
  await page.waitForURL(/own-/);
  await page.locator('.graph canvas').first().waitFor();
  await page.evaluate(restSource);
  await note('layout and first picture');
  // Further layouts are searched beside the page; what they bring is no part of the acts.
  await page.waitForTimeout(8000);
  for (const [act, source] of acts) {
    const [painted, cost] = await actTimes(page, devtools, source);
    found[act] = painted;
    found[`${act}, work`] = cost;
  }
  await devtools.send('HeapProfiler.collectGarbage');
  found['heap, MB'] = (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
  await context.close();
  return found;
}
