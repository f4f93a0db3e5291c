import { citeWords } from '#words/cite.ts';
import { errorWords, loadFailureWords } from '#words/failures.ts';
import { graphWords } from '#words/graph.ts';
import { headerWords } from '#words/header.ts';
import { tableWords } from '#words/table.ts';
import { viewWords } from '#words/views.ts';
import * as app from './app.ts';
import { expect, test } from './watchedTest.ts';

test.describe('Failure', () => {
  test('a browser that cannot draw gets words and a way out, not a blank page', async ({
    page,
    troubles,
  }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => {
        throw new Error('no canvas today');
      };
    });
    await page.goto('./?country=IQ');
    const alert = page.getByRole('alert');
    await expect(alert.getByRole('heading', { name: errorWords.title })).toBeVisible();
    await expect(alert).toContainText('no canvas today');
    await expect(alert.getByRole('link', { name: errorWords.link })).toHaveAttribute('href', './');
    expect(troubles.length).toBeGreaterThan(0);
    troubles.length = 0;
  });

  test('a dialog that cannot be loaded says so, and comes when asked again', async ({ page, troubles }) => {
    await app.openApp(page, 'country=TR');
    await page.route(/WordDialogs/, (route) => route.abort());
    const cite = page.getByRole('button', { name: headerWords.cite });
    await cite.click();
    const failure = app.dialog(page, loadFailureWords.title);
    const retry = failure.getByRole('button', { name: loadFailureWords.retry });
    await expect(retry).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(failure).toBeHidden();
    await expect(cite).toBeFocused();
    await expect(app.graph(page)).toBeVisible();
    await cite.click();
    await expect(retry).toBeFocused();
    await page.unroute(/WordDialogs/);
    await retry.click();
    await expect(app.dialog(page, citeWords.title)).toBeVisible();
    troubles.length = 0;
  });

  test('a dialog that takes long to load says at once that it is coming', async ({ page }) => {
    await app.openApp(page, 'country=TR');
    let load = () => {};
    const isAsked = new Promise<void>((asked) => {
      load = asked;
    });
    await page.route(/WordDialogs/, async (route) => {
      await isAsked;
      await route.continue();
    });
    await page.getByRole('button', { name: headerWords.cite }).click();
    const coming = page.getByRole('status').filter({ hasText: loadFailureWords.opening });
    await expect(coming).toBeVisible();
    load();
    await expect(app.dialog(page, citeWords.title)).toBeVisible();
    await expect(coming).toBeHidden();
  });

  test('a view that cannot be loaded says so, and comes with its looks when asked again', async ({
    page,
    troubles,
  }) => {
    await app.openApp(page);
    await page.route(/TableView/, (route) => route.abort());
    const header = page.getByRole('banner');
    await header.getByRole('radio', { name: viewWords.views.table }).check();
    const failure = page.getByRole('main').getByRole('alert');
    await expect(failure).toContainText(loadFailureWords.text);
    await header.getByRole('radio', { name: viewWords.views.graph }).check();
    await expect(app.graph(page)).toBeVisible();
    await header.getByRole('radio', { name: viewWords.views.table }).check();
    await expect(failure).toContainText(loadFailureWords.text);
    await page.unroute(/TableView/);
    await failure.getByRole('button', { name: loadFailureWords.retry }).click();
    const heading = page.getByRole('columnheader', { name: tableWords.column.stance });
    await expect(heading).toBeVisible();
    await expect(heading).toHaveCSS('position', 'sticky');
    await expect(page.getByRole('main')).toBeFocused();
    troubles.length = 0;
  });

  test('an act whose code cannot be loaded says so', async ({ page, troubles }) => {
    await app.openApp(page);
    await page.route(/rearrangeVisible/, (route) => route.abort());
    await page.getByRole('button', { name: graphWords.rearrange }).click();
    await expect(page.getByText(graphWords.notArranged)).toBeVisible();
    await page.unroute(/rearrangeVisible/);
    await page.getByRole('button', { name: graphWords.rearrange }).click();
    await expect.poll(() => app.searchOf(page).has('moved')).toBe(true);

    await page.getByRole('banner').getByRole('radio', { name: viewWords.views.table }).check();
    await page.route(/\/csv-/, (route) => route.abort());
    await page.getByRole('button', { name: tableWords.csv }).click();
    await expect(page.getByRole('status').filter({ hasText: loadFailureWords.act })).toBeVisible();
    troubles.length = 0;
  });
});
