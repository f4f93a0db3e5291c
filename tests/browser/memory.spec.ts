import type { CDPSession, Page } from '@playwright/test';
import { datasetIn, folderOf } from '#scripts/datasets/datasetFolder.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { datasetWords } from '#words/header.ts';
import { viewWords } from '#words/views.ts';
import * as app from './app.ts';
import { isThorough } from './sample.ts';
import { expect, test } from './watchedTest.ts';

// As most readers meet it.
test.use({ savesData: false });

/** Bytes that the page holds after a clean-up, once it has nothing left to do. */
async function heapOf(page: Page, devtools: CDPSession): Promise<number> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(() => requestIdleCallback(resolve)));
      }),
  );
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

const titles = [datasetIn(folderOf('highland-tribes')).title, realDataset.title];
const viewNames = [viewWords.views.matrix, viewWords.views.table, viewWords.views.graph];

/** Twenty acts: a filter set and taken back, every view but the balance, and the other dataset and back. */
async function round(page: Page): Promise<void> {
  for (let i = 0; i < 5; i += 1) {
    const country = app.facet(app.filterPanel(page), 'country').getByRole('checkbox').first();
    await country.check();
    await country.uncheck();
  }
  for (const name of [...viewNames, ...viewNames]) {
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
  }
  const current = page.getByRole('button', { name: datasetWords.current });
  for (const title of titles) {
    await current.click();
    await page
      .getByRole('navigation', { name: datasetWords.choose })
      .getByRole('link', { name: title })
      .click();
    await expect(current).toHaveAccessibleName(`${datasetWords.current}${title}`);
  }
}

test('filters, views and datasets leave the memory as it was', async ({ page }) => {
  test.setTimeout(240_000);
  // Two hundred acts by `npm run test:laws`. A session that is not let go shows after a few rounds.
  const [rounds, growth] = isThorough ? [11, 1.15] : [4, 1.1];
  await app.openApp(page);
  const devtools = await page.context().newCDPSession(page);
  // What is loaded and remembered once, and most of the code that is compiled on the way, is there after three rounds.
  for (let i = 0; i < 3; i += 1) await round(page);
  const before = await heapOf(page, devtools);
  for (let i = 0; i < rounds; i += 1) await round(page);
  // A page that was left a moment ago may still be held by what is under way.
  await expect.poll(async () => (await heapOf(page, devtools)) / before).toBeLessThan(growth);
});
