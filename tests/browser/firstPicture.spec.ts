import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { colourOf } from '#encoding/colours/colours.ts';
import { readPng } from '#tests/views/figure/readPng.ts';
import { loadFailureWords } from '#words/failures.ts';
import { headerWords } from '#words/header.ts';
import { prerenderedWords } from '#words/prerendered.ts';
import * as app from './app.ts';
import { placeOf } from './graphCursor.ts';
import { colourCounts, type Picture, pictureOf, pictureOn } from './pixels.ts';
import { expect, test } from './watchedTest.ts';

/** Holds the app's own code back, so that the page stays as it was printed; returns how to let it go. */
async function holdBack(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const printed = (page: Page) => page.locator('#prerendered');
/** The picture as the page shows it, printed or alive. */
const pictureArea = (page: Page) => page.locator('.graph-canvas').filter({ visible: true });

/** The share of pixels that differ by more than antialiasing does. */
function differingShare(one: Picture, other: Picture): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  let differing = 0;
  for (let at = 0; at < one.pixels.length; at += 4) {
    const isFar = [0, 1, 2].some(
      (i) => Math.abs((one.pixels[at + i] ?? 0) - (other.pixels[at + i] ?? 0)) > 96,
    );
    if (isFar) differing += 1;
  }
  return differing / (one.pixels.length / 4);
}

/** Notes every layout shift and what moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[]) {
        const moved = entry.sources.map(({ node }) => (node as Element | null)?.className ?? '');
        shifts.push({ value: entry.value, time: entry.startTime, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (page: Page) => page.evaluate(() => Reflect.get(window, 'shifts') as readonly unknown[]);

/** The app as a slow network brings it: the page ends in the midst of its header until it is let go. */
async function servedByHalves(baseURL: string) {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const server = createServer(async (request, response) => {
    const from = await fetch(new URL(request.url ?? '/', baseURL));
    response.writeHead(from.status, { 'content-type': from.headers.get('content-type') ?? '' });
    const body = Buffer.from(await from.arrayBuffer());
    if (request.url !== '/') return response.end(body);
    const cut = body.lastIndexOf('find-text');
    response.write(body.subarray(0, cut));
    await held;
    return response.end(body.subarray(cut));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, letGo, close: () => server.close() };
}

async function openHeld(page: Page, address = ''): Promise<() => void> {
  const letGo = await holdBack(page);
  await page.goto(address === '' ? './' : `./?${address}`, { waitUntil: 'commit' });
  await expect(printed(page)).toBeAttached();
  return letGo;
}

// As most readers meet it.
test.use({ savesData: false });

test.describe('The first picture', () => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`stands in the page at ${size.width} × ${size.height} and hardly a pixel moves when the app takes over`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await watchShifts(page);
      const letGo = await openHeld(page);
      await expect(pictureArea(page)).toHaveCount(1);
      const before = await pictureOn(pictureArea(page));
      expect(colourCounts(before).get(colourOf('opposed', 'light')) ?? 0).toBeGreaterThan(200);
      letGo();
      await expect(app.graph(page)).toBeVisible();
      await expect(printed(page)).not.toBeAttached();
      // Text and lines are smoothed otherwise where the canvas begins between two pixels; a pixel off would be 3 % or more.
      expect(differingShare(before, await pictureOn(pictureArea(page)))).toBeLessThan(0.02);
      expect(await shifts(page)).toEqual([]);
    });
  }

  test('is followed by the lists of the panel without a shift, where the window is tall', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 2400 });
    await watchShifts(page);
    await app.openApp(page);
    const { relations } = await app.counts(page);
    const rows = app.detail(page).getByRole('button', { name: / and .+ (Aligned|Opposed|Mixed|Other tie)/ });
    await expect(rows).toHaveCount(relations);
    await expect(rows.first()).toBeInViewport();
    expect(await shifts(page)).toEqual([]);
  });

  test('asks for all its files at once', async ({ page }) => {
    const held: string[] = [];
    let letGo = () => {};
    const all = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // Nothing is answered until everything that the picture needs has been asked for.
    await page.route(/boot\.js|\/assets\/(?:styles|index|fetch)-/, async (route) => {
      held.push(new URL(route.request().url()).pathname);
      if (new Set(held).size === 4) letGo();
      await all;
      await route.continue();
    });
    await page.goto('./', { waitUntil: 'commit' });
    await expect(app.graph(page)).toBeVisible();
    expect(held).toHaveLength(4);
  });

  test('is not painted by halves, however slowly the page comes', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await watchShifts(page);
    const slow = await servedByHalves(baseURL ?? '');
    await page.goto(slow.url, { waitUntil: 'commit' });
    // Polled, as a page that must not be painted yet has no frames.
    await page.waitForFunction(
      () => document.querySelector('#prerendered .header-acts') !== null && document.styleSheets.length > 0,
      null,
      { polling: 50 },
    );
    // Time enough for a browser that would paint what there is.
    const waited = await page.evaluate(
      () => new Promise<number>((resolve) => setTimeout(() => resolve(performance.now()), 400)),
    );
    slow.letGo();
    await expect(app.graph(page)).toBeVisible();
    await expect(printed(page)).not.toBeAttached();
    const [painted] = await page.evaluate(() =>
      performance.getEntriesByName('first-paint').map(({ startTime }) => startTime),
    );
    expect(painted).toBeGreaterThan(waited);
    expect(await shifts(page)).toEqual([]);
    await page.close();
    slow.close();
  });

  test('is not shown to who asks for another', async ({ page }) => {
    const letGo = await openHeld(page, 'country=TR');
    await expect(page.getByRole('heading', { name: headerWords.name }).filter({ visible: true })).toHaveCount(
      1,
    );
    await expect(printed(page).getByRole('img')).toHaveCount(0);
    await expect(printed(page).getByRole('checkbox')).toHaveCount(0);
    const seen = colourCounts(pictureOf(readPng(await page.screenshot())));
    expect(seen.get(colourOf('opposed', 'light')) ?? 0).toBe(0);
    letGo();
    await expect(app.sentence(page)).toContainText('Turkey');
    await expect(printed(page)).not.toBeAttached();
  });

  test('has the theme that the device remembers', async ({ page }) => {
    await app.openApp(page);
    await page.getByRole('combobox', { name: headerWords.theme }).selectOption(headerWords.themes.dark);
    const letGo = await openHeld(page);
    await expect(pictureArea(page)).toHaveCount(1);
    const seen = colourCounts(await pictureOn(pictureArea(page)));
    expect(seen.get(colourOf('canvas', 'dark')) ?? 0).toBeGreaterThan(100_000);
    expect(seen.get(colourOf('canvas', 'light')) ?? 0).toBe(0);
    letGo();
    await expect(printed(page)).not.toBeAttached();
  });

  test('keeps what is ticked and chosen in it until the app can do it', async ({ page }) => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/assets/app-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./', { waitUntil: 'commit' });
    await page.waitForRequest('**/assets/app-*.js');
    const desk = page.locator('.prerendered-page[data-for="desk"]');
    const country = desk.getByRole('group', { name: 'Country' }).getByRole('checkbox').nth(1);
    await country.check();
    await desk.getByRole('combobox', { name: headerWords.theme }).selectOption(headerWords.themes.dark);
    letGo();
    await expect(printed(page)).not.toBeAttached();
    await expect.poll(() => app.searchOf(page).get('country')).not.toBeNull();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const choices = app.facet(app.filterPanel(page), 'country').getByRole('checkbox');
    await expect(choices.nth(1)).toBeChecked();
  });

  test('gives way to a message where the code of the graph cannot be had', async ({ page, troubles }) => {
    await page.route('**/assets/graph-*.js', (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('main').getByRole('alert')).toContainText(loadFailureWords.text);
    await expect(printed(page)).not.toBeAttached();
    await expect(app.sentence(page)).toContainText('actors');
    expect(troubles.length).toBeGreaterThan(0);
    troubles.length = 0;
  });

  test('takes a press before the code of gestures has come, and answers filters without it', async ({
    page,
    troubles,
  }) => {
    await app.openApp(page);
    const spot = await placeOf(page, 'Russia');
    let answer: 'late' | 'never' = 'late';
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/assets/cytoscape-*.js', async (route) => {
      if (answer === 'never') return route.abort();
      await held;
      await route.continue();
    });
    await app.openApp(page);
    await page.mouse.click(spot.x, spot.y);
    expect(app.searchOf(page).get('select')).toBeNull();
    letGo();
    await expect.poll(() => app.searchOf(page).get('select')).toMatch(/^actor:/);

    answer = 'never';
    await page.goto('./');
    await expect(page.getByText(loadFailureWords.act)).toBeVisible();
    await app.facet(app.filterPanel(page), 'country').getByRole('checkbox').first().check();
    await expect.poll(() => app.searchOf(page).get('country')).not.toBeNull();
    await expect(app.graph(page)).toBeVisible();
    expect(troubles.length).toBeGreaterThan(0);
    troubles.length = 0;
  });

  test('stays, and says so, where none of the code can be had', async ({ page, troubles }) => {
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('alert')).toHaveText(prerenderedWords.failed);
    await expect(pictureArea(page)).toBeVisible();
    expect(troubles.length).toBeGreaterThan(0);
    troubles.length = 0;
  });
});

test.describe('Without script', () => {
  test('picture, title, source and a table of relations are there, and what is missing is said', async ({
    page,
  }) => {
    // Chromium parses <noscript> as text even where a test switches scripts off.
    await page.route('./', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/<script.*?<\/script>|<link rel="modulepreload".*?>|<\/?noscript>/gs, '');
      await route.fulfill({ response, body });
    });
    await page.goto('./');
    const picture = page.getByRole('img', { name: /actors and .* relations/ });
    await expect(picture).toBeVisible();
    const [, relations] =
      / and (\d+) of \d+ relations/.exec((await picture.getAttribute('aria-label')) ?? '') ?? [];
    await expect(
      page.getByRole('contentinfo').getByText('Source: Jordan Shilton, World Socialist Web Site, 1 Nov 2016'),
    ).toBeVisible();
    await expect(page.getByText(prerenderedWords.withoutScript)).toBeVisible();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(Number(relations) + 1);
  });
});

test('a link to the page shows the picture as a slide', async ({ page, request }) => {
  await page.goto('./');
  const named = await page.locator('meta[property="og:image"]').getAttribute('content');
  const { width, height } = readPng(await (await request.get(named ?? '')).body());
  expect([width, height]).toEqual([1920, 1080]);
});

/**
 * What the page asks for until the app has taken over, with each file's size packed as a host sends it. What it fetches
 * ahead once it is idle comes later and is not counted.
 */
async function chunking(page: Page): Promise<ReadonlyMap<string, number>> {
  await page.addInitScript(() => {
    const looking = new MutationObserver(() => {
      if (!document.querySelector('#root canvas') || document.getElementById('prerendered')) return;
      looking.disconnect();
      Object.assign(window, { tookOver: performance.now() });
    });
    looking.observe(document, { childList: true, subtree: true });
  });
  await page.goto('./');
  await expect(printed(page)).not.toBeAttached();
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= Reflect.get(window, 'tookOver'))
      .map(({ name }) => new URL(name).pathname),
  );
  const sizeOf = (path: string) => {
    const file = path === '/' ? '/index.html' : path;
    return gzipSync(readFileSync(`dist${file}`), { level: 9 }).length;
  };
  return new Map(['/', ...paths].map((path) => [path, sizeOf(path)]));
}

test.describe('Budgets, packed', () => {
  const sum = (files: ReadonlyMap<string, number>, isMeant: (path: string) => boolean) =>
    [...files].reduce((total, [path, size]) => total + (isMeant(path) ? size : 0), 0);

  test('the page itself names no file of the app: they are fetched once it is painted, and compiled ahead', () => {
    const html = readFileSync('dist/index.html', 'utf8');
    const large = readdirSync('dist/assets').filter((name) => /^(?:app|preact|cytoscape)-.*\.js$/.test(name));
    expect(large).toHaveLength(3);
    for (const name of large) {
      // A failure names the file instead of printing it.
      expect(html.includes(name), `index.html names ${name}`).toBe(false);
      const text = readFileSync(`dist/assets/${name}`, 'utf8');
      expect(text.includes('//# allFunctionsCalledOnLoad\n'), name).toBe(true);
    }
  });

  test('the first picture in 40 kB, what answers a filter in 174 kB; gestures come after, in 313 kB', async ({
    page,
  }) => {
    const files = await chunking(page);
    expect(sum(files, (path) => path === '/' || path.endsWith('.css'))).toBeLessThan(40_000);
    expect(
      sum(files, () => true),
      JSON.stringify([...files], null, 1),
    ).toBeLessThan(174_000);
    const gestures = readdirSync('dist/assets').filter((name) =>
      /^(?:cytoscape|gestures)-.*\.js$/.test(name),
    );
    expect(gestures).toHaveLength(2);
    const later = gestures.map((name) => gzipSync(readFileSync(`dist/assets/${name}`), { level: 9 }).length);
    expect(
      later.reduce(
        (total, size) => total + size,
        sum(files, () => true),
      ),
    ).toBeLessThan(313_000);
  });
});

test.describe('What is asked for next', () => {
  /** Counts how often the page has been given idle time. */
  const countIdle = () => {
    const asked = window.requestIdleCallback.bind(window);
    Object.assign(window, { idle: 0 });
    window.requestIdleCallback = (act, options) =>
      asked((deadline) => {
        Reflect.set(window, 'idle', Reflect.get(window, 'idle') + 1);
        act(deadline);
      }, options);
  };
  const idle = (page: Page) => page.evaluate(() => Reflect.get(window, 'idle') as number);
  /** One for each country and faction of the filter, and for each layout; what the page does else at rest are a few. */
  const ahead = 15;

  test('is worked out at rest', async ({ page }) => {
    await page.addInitScript(countIdle);
    await app.openApp(page);
    await expect.poll(() => idle(page)).toBeGreaterThan(ahead);
  });

  test.describe('by a reader who saves data', () => {
    test.use({ savesData: true });

    test('is not worked out before it is asked for', async ({ page }) => {
      await page.addInitScript(countIdle);
      await app.openApp(page);
      // Asked for later than what the page does at rest: then it is at rest, fifty times.
      await page.evaluate(async () => {
        for (let times = 0; times < 50; times += 1) await new Promise((done) => requestIdleCallback(done));
      });
      expect((await idle(page)) - 50).toBeLessThan(ahead);
    });
  });
});
