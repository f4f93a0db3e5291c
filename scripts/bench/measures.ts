/** What the benchmark measures in a page of either kind, through a real Chromium. Times in ms, memory in MB. */

import type { Browser, CDPSession, Page } from '@playwright/test';
import { figureDialogWords } from '#words/figure.ts';
import { headerWords } from '#words/header.ts';
import type { BenchedView } from './benchedView.ts';

export type Kind = 'ours' | 'bare';

export interface OpenPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly kind: Kind;
}

/** In the page: resolves when what has been done is on screen. */
const paintedSource = `
  window.painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  }));
  window.longTasks = [];
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shifted += value;
  }).observe({ type: 'layout-shift', buffered: true });
  // The printed picture stands before #root; a page of no printed picture has it when it is usable.
  window.pictured = new Promise((resolve) => {
    const looking = new MutationObserver(() => {
      if (!document.getElementById('root')) return;
      looking.disconnect();
      if (document.getElementById('prerendered')) window.painted().then(resolve);
    });
    looking.observe(document, { childList: true, subtree: true });
  });
  window.usable = new Promise((resolve) => {
    const looking = new MutationObserver(() => {
      if (document.getElementById('prerendered') || document.getElementById('waiting') || !document.querySelector('canvas')) return;
      looking.disconnect();
      window.painted().then(resolve);
    });
    looking.observe(document, { childList: true, subtree: true });
  });
`;

/** Waits for the browser to have done what it does for a new window, so that a page is not measured against that. */
async function browserAtRest(browser: Browser): Promise<void> {
  const devtools = await browser.newBrowserCDPSession();
  const busy = async () => {
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  for (let before = await busy(), tries = 0; tries < 50; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const now = await busy();
    if (now - before < 0.02) break;
    before = now;
  }
  await devtools.detach();
}

/** Opens a page with an empty cache; `slowdown` 4 is a processor four times slower. */
export async function openPage(
  browser: Browser,
  kind: Kind,
  url: string,
  slowdown: number,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const devtools = await context.newCDPSession(page);
  // Processor time of the thread: what else the machine does is not counted.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(paintedSource);
  await browserAtRest(browser);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction('window.usable');
  return { page, devtools, kind };
}

/** The files that a page has fetched until it answered, as paths on its server. */
export async function filesUntilUsable({ page }: OpenPage): Promise<readonly string[]> {
  const paths = await page.evaluate<string[]>(`window.usable.then((usable) => performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime <= usable)
    .map(({ name }) => new URL(name).pathname))`);
  return ['index.html', ...paths.map((path) => path.slice(1))];
}

export interface Load {
  /** The first frame with the picture in it. */
  readonly picture: number;
  /** The frame from which on everything answers. */
  readonly usable: number;
  readonly shift: number;
}

export async function measureLoad({ page, kind }: OpenPage): Promise<Load> {
  const { usable, shift } = await page.evaluate<{ usable: number; shift: number }>(
    'window.usable.then((usable) => ({ usable, shift: window.shifted }))',
  );
  // A canvas counts as painted even while it is empty: there the picture is there when all is.
  return { picture: kind === 'ours' ? await page.evaluate('window.pictured') : usable, usable, shift };
}

/** What is measured, in the order of the table; *back* is the act that undoes it, of which our app remembers the picture. */
export const acts = ['hover', 'select', 'facet', 'facet back', 'layout', 'layout back', 'theme'] as const;
export type Act = (typeof acts)[number];

/** What the hand does, as a statement to be run in the page. */
interface Step {
  readonly act: Act;
  readonly source: string;
}

const repeated = (times: number, steps: readonly Step[]) => Array.from({ length: times }, () => steps).flat();

const mouse = (kind: Kind, type: string, spot: { readonly x: number; readonly y: number } | null) => `{
  const canvas = document.querySelector('${kind === 'ours' ? '.graph-canvas' : '#graph'}');
  const box = canvas.getBoundingClientRect();
  const at = { clientX: box.left + ${spot?.x ?? 4}, clientY: box.top + ${spot?.y ?? 4}, bubbles: true, button: 0, buttons: 1 };
  const target = canvas.querySelector('canvas:last-of-type');
  ${type
    .split(' ')
    .map((one) => `target.dispatchEvent(new MouseEvent('${one}', at));`)
    .join('\n')}
}`;

/** Ticks a country of the filter, or takes the tick away. */
export const tick = (label: string) => `[...document.querySelectorAll('.facet .choice')]
  .find((choice) => choice.querySelector('.choice-name')?.textContent === ${JSON.stringify(label)})
  .querySelector('input').click()`;

const choose = (select: string, value: string) => `{
  const select = document.querySelector('${select}');
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, '${value}');
  select.dispatchEvent(new Event('change', { bubbles: true }));
}`;

/** Sequences of steps, the first two of each to warm up. A filter or a layout is another one each time. */
function sequences(kind: Kind, view: BenchedView): readonly (readonly Step[])[] {
  const [one, other] = view.spots;
  const press = (spot: { readonly x: number; readonly y: number } | null) =>
    mouse(kind, 'mousemove mousedown mouseup', spot);
  const isOurs = kind === 'ours';
  const layout = (name: string) => (isOurs ? choose('.graph-tools select', name) : 'window.bare.rearrange()');
  const theme = (name: string) => (isOurs ? choose('.theme-switch select', name) : 'window.bare.restyle()');
  const [first] = view.countries;
  return [
    repeated(6, [
      { act: 'hover', source: mouse(kind, 'mousemove', one) },
      { act: 'hover', source: mouse(kind, 'mousemove', other) },
    ]),
    repeated(6, [
      { act: 'select', source: press(one) },
      { act: 'select', source: press(null) },
    ]),
    [...(first ? [first] : []), ...view.countries].flatMap(({ label, left }): readonly Step[] => [
      { act: 'facet', source: isOurs ? tick(label) : `window.bare.showOnly(${JSON.stringify(left)})` },
      { act: 'facet back', source: isOurs ? tick(label) : 'window.bare.showOnly(null)' },
    ]),
    ['circle', 'countries', 'factions', 'circle', 'countries'].flatMap((name, i): readonly Step[] => [
      { act: i < 3 ? 'layout' : 'layout back', source: layout(name) },
      { act: 'layout back', source: layout('automatic') },
    ]),
    repeated(6, [
      { act: 'theme', source: theme('dark') },
      { act: 'theme', source: theme('light') },
    ]),
  ];
}

export interface ActTimes {
  /** From the act to the frame that shows it. */
  readonly painted: number;
  /** The main thread's work for it, until the page is at rest. */
  readonly work: number;
}

async function taskTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

const restSource = `new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)));
})`;

/** The medians of each act. */
export async function measureActs(
  { page, devtools, kind }: OpenPage,
  view: BenchedView,
): Promise<ReadonlyMap<Act, ActTimes>> {
  const found = new Map<Act, { readonly painted: number[]; readonly works: number[] }>(
    acts.map((act) => [act, { painted: [], works: [] }]),
  );
  for (const steps of sequences(kind, view)) {
    for (const [i, { act, source }] of steps.entries()) {
      await page.evaluate(restSource);
      const before = await taskTime(devtools);
      const time = await page.evaluate<number>(`(async () => {
        // Begins right after a frame, so that both pages have the same time to the next one.
        await window.painted();
        const began = performance.now();
        ${source};
        return (await window.painted()) - began;
      })()`);
      await page.evaluate(restSource);
      // The first time is the warm-up.
      if (i < 2) continue;
      found.get(act)?.painted.push(time);
      found.get(act)?.works.push((await taskTime(devtools)) - before);
    }
  }
  return new Map(
    [...found].map(([act, { painted, works }]) => [act, { painted: median(painted), work: median(works) }]),
  );
}

export interface Motion {
  readonly median: number;
  readonly p95: number;
}

/** Frame times while the wheel zooms in and out, or the mouse drags the ground. */
export async function measureMotion({ page, kind }: OpenPage, motion: 'zoom' | 'pan'): Promise<Motion> {
  const frames = await page.evaluate<number[]>(`(async () => {
    const canvas = document.querySelector('${kind === 'ours' ? '.graph-canvas' : '#graph'}');
    const target = canvas.querySelector('canvas:last-of-type');
    const box = canvas.getBoundingClientRect();
    const at = (x, y) => ({ clientX: box.left + x, clientY: box.top + y, bubbles: true, cancelable: true, button: 0, buttons: 1 });
    const frames = [];
    let last = await window.painted();
    if ('${motion}' === 'pan') target.dispatchEvent(new MouseEvent('mousedown', at(20, 20)));
    for (let i = 0; i < 60; i += 1) {
      if ('${motion}' === 'zoom') {
        target.dispatchEvent(new WheelEvent('wheel', { ...at(400, 300), deltaY: i % 30 < 15 ? -40 : 40 }));
      } else {
        const away = i % 30 < 15 ? i % 30 : 30 - (i % 30);
        window.dispatchEvent(new MouseEvent('mousemove', at(20 + away * 6, 20 + away * 4)));
      }
      const now = await window.painted();
      frames.push(now - last);
      last = now;
    }
    if ('${motion}' === 'pan') window.dispatchEvent(new MouseEvent('mouseup', at(20, 20)));
    return frames;
  })()`);
  const sorted = [...frames].sort((a, b) => a - b);
  return { median: median(sorted), p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN };
}

/** What the page holds after a clean-up, MB. */
export async function measureHeap({ devtools }: OpenPage): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** From the press of the button to the saved PNG, once it has been saved before; NaN where no page holds it. */
export async function measurePng({ page }: OpenPage): Promise<number> {
  await page.getByRole('button', { name: headerWords.export }).click();
  const save = page.getByRole('button', { name: figureDialogWords.savePng });
  await page.getByRole('dialog').getByRole('img').first().waitFor();
  let time = Number.NaN;
  if (await save.isDisabled()) return time;
  for (let i = 0; i < 3; i += 1) {
    await save.click({ trial: true });
    const began = performance.now();
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    time = performance.now() - began;
    await download.delete();
  }
  await page.keyboard.press('Escape');
  return time;
}

/** The longest task after the first second, 0 without any over 50 ms. */
export async function longestTask({ page }: OpenPage): Promise<number> {
  return page.evaluate<number>(
    'Math.max(0, ...window.longTasks.filter(({ startTime }) => startTime > 1000).map(({ duration }) => duration))',
  );
}

/** The middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[half] ?? Number.NaN;
  return ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}
