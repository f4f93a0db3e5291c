import { citeWords, errorWords, frameWords } from '#words/frame.ts';
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

  test('a part that cannot be fetched is told, and the way back works', async ({ page, troubles }) => {
    await app.openApp(page);
    await page.route(/CiteDialog/, (route) => route.abort());
    await page.getByRole('button', { name: frameWords.cite }).click();
    const alert = page.getByRole('alert');
    await expect(alert.getByRole('heading', { name: errorWords.title })).toBeVisible();
    await page.unroute(/CiteDialog/);
    await alert.getByRole('link', { name: errorWords.link }).click();
    await expect(app.graph(page)).toBeVisible();
    await page.getByRole('button', { name: frameWords.cite }).click();
    await expect(app.dialog(page, citeWords.title)).toBeVisible();
    troubles.length = 0;
  });
});
