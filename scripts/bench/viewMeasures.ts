/** What the benchmark measures of matrix and table, which the bare page has none of. Times in ms. */
import type { BenchedView } from './benchedView.ts';
import { median, type OpenPage, tick } from './measures.ts';

const views = {
  matrix: { grid: '.matrix-scroller [role="grid"]', room: '.matrix-scroller' },
  table: { grid: '.table-scroller [role="grid"]', room: '.table-scroller' },
} as const;

/** In the page: from an act to the first frame in which something holds. */
const untilPainted = (act: string, holds: string) => `(async () => {
  await window.painted();
  const began = performance.now();
  ${act};
  for (let frame = 0; frame < 600; frame += 1) {
    const now = await window.painted();
    if (${holds}) return now - began;
  }
  return NaN;
})()`;

const switchTo = (view: string) => `document.querySelector('.view-choice input[value="${view}"]').click()`;

/** In the page: times of frames while a room is scrolled down and to the right, and back. */
const scrolled = (room: string) => `(async () => {
  const room = document.querySelector('${room}');
  const frames = [];
  let last = await window.painted();
  for (let i = 0; i < 60; i += 1) {
    room.scrollBy(i < 30 ? 40 : -40, i < 30 ? 90 : -90);
    const now = await window.painted();
    frames.push(now - last);
    last = now;
  }
  return frames;
})()`;

/** For matrix and table: the switch to it, a frame of scrolling, a filter and its taking back. */
export async function measureViews(
  { page }: OpenPage,
  { countries }: BenchedView,
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const [country] = countries;
  for (const [name, { grid, room }] of Object.entries(views)) {
    const isThere = `document.querySelector('${grid}') !== null`;
    // The first time fetches the view's own code.
    const switches: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      switches.push(await page.evaluate<number>(untilPainted(switchTo(name), isThere)));
      if (i < 3) await page.evaluate(untilPainted(switchTo('graph'), `!(${isThere})`));
    }
    found[`${name}, switch`] = median(switches.slice(1));
    const frames = [...(await page.evaluate<number[]>(scrolled(room)))].sort((a, b) => a - b);
    found[`${name}, scroll, frame`] = median(frames);
    found[`${name}, scroll, frame p95`] = frames[Math.floor(frames.length * 0.95)] ?? Number.NaN;
    if (!country) continue;
    const filters: number[] = [];
    const rows = `Number(document.querySelector('${grid}')?.getAttribute('aria-rowcount') ?? document.querySelectorAll('${grid} tr').length)`;
    for (let i = 0; i < 6; i += 1) {
      const before = await page.evaluate<number>(rows);
      filters.push(await page.evaluate<number>(untilPainted(tick(country.label), `${rows} !== ${before}`)));
    }
    found[`${name}, filter`] = median(filters.slice(2));
  }
  return found;
}
