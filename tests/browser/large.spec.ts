import type { Page } from '@playwright/test';
import { gridMax } from '#graph/layout/positions.ts';
import { generatedDataset } from '#scripts/bench/generatedDataset.ts';
import { figureLimits } from '#views/figure/refusals/whyNoFigure.ts';
import { figureDialogWords, figureLimitWords } from '#words/figure.ts';
import { graphWords } from '#words/graph.ts';
import { headerWords } from '#words/header.ts';
import { legendWords } from '#words/legend.ts';
import { longListWords } from '#words/panels.ts';
import * as app from './app.ts';
import { pictureOn } from './pixels.ts';
import { expect, test } from './watchedTest.ts';

/** Opens the app with a generated dataset, its actors anywhere, in the place of one that it fetches. */
async function openGenerated(page: Page, actors: number, statements: number): Promise<void> {
  const dataset = generatedDataset({ actors, statements, seed: 1 });
  const places = Object.fromEntries(
    dataset.actors.map(({ id }, i) => [id, [(i * 7919) % gridMax, (i * 104_729) % gridMax]]),
  );
  const positions = { automatic: places, force: places, factions: places, countries: places, circle: places };
  await page.route('**/assets/highland-tribes-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify({ dataset, positions, questions: [] })};`,
    }),
  );
  await page.goto('./?data=highland-tribes');
  // Two thousand actors take their time to be drawn.
  await expect(app.graph(page)).toBeVisible({ timeout: 60_000 });
}

test('thousands of relations are drawn plainly, and answer the pointer; lists begin with some, a figure is refused', async ({
  page,
}) => {
  // Large enough for an open legend.
  await page.setViewportSize({ width: 1440, height: 1000 });
  await openGenerated(page, 300, 6000);
  const { actors, relations } = await app.counts(page);
  expect(relations).toBeGreaterThan(4000);
  await expect(page.getByText(legendWords.plain)).toBeVisible();
  const more = app.detail(page).getByRole('button', { name: /^Show more/ });
  await expect(more.last()).toHaveText(longListWords.more(relations - 200));
  const box = (await app.graph(page).boundingBox())!;
  const tip = page.locator('.graph-tip');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // Along a row there is an actor somewhere, and lines everywhere.
  let x = middle.x;
  let isActor = false;
  for (; !isActor; x += 3) {
    expect(x).toBeLessThan(box.x + box.width);
    await page.mouse.move(x, middle.y);
    await expect(tip).toBeAttached();
    isActor = /^Party \d+$/.test((await tip.locator('p').first().textContent()) ?? '');
  }
  await page.mouse.move(x, middle.y);
  await page.mouse.down();
  await page.mouse.move(x + 60, middle.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: graphWords.reset })).toBeVisible();
  await page.mouse.click(x + 60, middle.y + 40);
  await expect(page).toHaveURL(/select=actor/);
  await page.getByRole('button', { name: headerWords.export }).click();
  const dialog = page.getByRole('dialog');
  const most = figureLimits.graph;
  await expect(dialog).toContainText(figureLimitWords.graph(actors, relations, most.actors, most.relations));
  await expect(dialog.getByRole('button', { name: figureDialogWords.savePng })).not.toBeAttached();
  await page.keyboard.press('Escape');
});

/** Runs in the page: presses the button of this name as soon as progress is shown, which may be gone before a test looks again. */
const cancelAtProgress = (name: string) =>
  new Promise<string>((resolve) => {
    const observer = new MutationObserver(() => {
      const shown = [...document.querySelectorAll('[role="status"], output')].find((one) =>
        one.textContent.startsWith('Arranging: '),
      );
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
      if (shown === undefined || button === undefined) return;
      observer.disconnect();
      resolve(shown.textContent);
      button.click();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });

test('re-arranging two thousand actors shows its progress and can be cancelled', async ({ page }) => {
  await openGenerated(page, 2000, 3900);
  const rearrange = page.getByRole('button', { name: graphWords.rearrange });
  const reset = page.getByRole('button', { name: graphWords.reset });
  const cancel = page.getByRole('button', { name: graphWords.cancel });
  const progress = page.getByRole('status').filter({ hasText: /^Arranging: \d+%$/ });
  const cancelled = page.evaluate(cancelAtProgress, graphWords.cancel);
  await rearrange.click();
  expect(await cancelled).toMatch(/^Arranging: \d+%$/);
  await expect(progress).not.toBeAttached();
  await expect(cancel).not.toBeAttached();
  await expect(reset).not.toBeAttached();
  await rearrange.click();
  await expect(reset).toBeVisible({ timeout: 60_000 });
});

test('a graph of many actors is moved as it is while dragged and painted again at rest; a nearer camera shows more names', async ({
  page,
}) => {
  await openGenerated(page, 400, 900);
  const inkShown = async () => {
    // Lines are so thin that none has its whole colour: what is not grey is ink.
    const { pixels } = await pictureOn(app.graph(page));
    let inked = 0;
    for (let at = 0; at < pixels.length; at += 4)
      if (Math.abs((pixels[at] ?? 0) - (pixels[at + 2] ?? 0)) > 24) inked += 1;
    return inked;
  };
  const inkAtRest = await inkShown();
  expect(inkAtRest).toBeGreaterThan(100);
  const top = page.locator('.graph-layer').last();
  const moved = () => top.evaluate((canvas) => (canvas as HTMLCanvasElement).style.transform);
  const box = await app.graph(page).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 3, (box?.y ?? 0) + 3];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 20, { steps: 3 });
  const seen = await top.evaluate(
    (canvas) =>
      new Promise<string>((resolve) => {
        const { style } = canvas as HTMLCanvasElement;
        const look = () => (style.transform ? resolve(style.transform) : requestAnimationFrame(look));
        look();
        window.dispatchEvent(new MouseEvent('mousemove', { clientX: 200, clientY: 200, buttons: 1 }));
      }),
  );
  expect(seen).toMatch(/^translate\(.+px, .+px\) scale\(1\)$/);
  await page.mouse.up();
  await expect.poll(moved).toBe('');
  expect(await inkShown()).toBeGreaterThan(inkAtRest / 2);
  const note = page.getByText(/^\d+ labels hidden; zoom in$/);
  const hidden = async () => app.numberIn(await note.innerText());
  const before = await hidden();
  for (let i = 0; i < 4; i += 1) await page.getByRole('button', { name: graphWords.zoomIn }).click();
  await expect.poll(hidden).toBeLessThan(before);
  await page.getByRole('button', { name: graphWords.fit }).click();
  await expect.poll(hidden).toBe(before);
});
