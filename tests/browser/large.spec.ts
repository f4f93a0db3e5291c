import type { Page } from '@playwright/test';
import { drawLimit } from '#derive/drawLimit.ts';
import { colourOf } from '#encoding/tokens.ts';
import { gridMax } from '#graph/layout/positions.ts';
import { generatedDataset } from '#scripts/bench/generatedDataset.ts';
import { figureLimits } from '#views/figure/page/whyNoFigure.ts';
import { tooMuchWords as words } from '#words/drawLimit.ts';
import { figureDialogWords, figureLimitWords } from '#words/figure.ts';
import { graphWords } from '#words/graph.ts';
import { frameWords } from '#words/pageFrame.ts';
import { longListWords } from '#words/panels.ts';
import * as app from './app.ts';
import { colourCounts, pictureOn } from './pixels.ts';
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

test.describe('More relations than a picture can show', () => {
  const title = (page: Page) => page.getByRole('heading', { name: words.title });

  test('are not drawn, and what to do is said; lists begin with some, a filter brings the picture', async ({
    page,
  }) => {
    await openGenerated(page, 300, 6000);
    const { relations } = await app.counts(page);
    expect(relations).toBeGreaterThan(drawLimit);
    await expect(title(page)).toBeVisible();
    const more = app.detail(page).getByRole('button', { name: /^Show more/ });
    await expect(more.last()).toHaveText(longListWords.more(relations - 200));
    await page.getByRole('button', { name: words.table }).click();
    await expect(title(page)).not.toBeAttached();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', /^\d{4}$/);
    await expect(page.getByRole('radio', { name: 'Table', exact: true })).toBeChecked();
    await page.goBack();
    await expect(title(page)).toBeVisible();
    await page.getByRole('button', { name: frameWords.export }).click();
    const dialog = page.getByRole('dialog');
    const counts = await app.counts(page);
    const most = figureLimits.graph;
    await expect(dialog).toContainText(
      figureLimitWords.graph(counts.actors, counts.relations, most.actors, most.relations),
    );
    await expect(dialog.getByRole('button', { name: figureDialogWords.savePng })).not.toBeAttached();
    await page.keyboard.press('Escape');
    await app.facet(app.filterPanel(page), 'country').getByRole('checkbox').first().check();
    await expect(title(page)).not.toBeAttached();
    expect((await app.counts(page)).relations).toBeLessThan(drawLimit);
    await expect(app.graph(page)).toBeVisible();
  });
});

test('re-arranging two thousand actors shows its progress and can be cancelled', async ({ page }) => {
  await openGenerated(page, 2000, 3900);
  const rearrange = page.getByRole('button', { name: graphWords.rearrange });
  const reset = page.getByRole('button', { name: graphWords.reset });
  const cancel = page.getByRole('button', { name: graphWords.cancel });
  const progress = page.getByRole('status').filter({ hasText: /^Arranging: \d+%$/ });
  await rearrange.click();
  await expect(progress).toBeVisible();
  await cancel.click();
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
    const shown = colourCounts(await pictureOn(app.graph(page)));
    return (shown.get(colourOf('opposed', 'light')) ?? 0) + (shown.get(colourOf('aligned', 'light')) ?? 0);
  };
  // Thin lines: few pixels have the whole colour.
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
