import type { Page } from '@playwright/test';
import { datasetIn, folderOf } from '#scripts/datasets/datasetFolder.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { datasetMenuWords } from '#words/datasetMenu.ts';
import { figureDialogWords } from '#words/figure.ts';
import { datasetWords as words } from '#words/header.ts';
import { legendWords } from '#words/legend.ts';
import { viewWords } from '#words/views.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { expect, test } from './watchedTest.ts';

const tribes = datasetIn(folderOf('highland-tribes'));
const button = (page: Page) => page.getByRole('button', { name: words.current });
const menu = (page: Page) => page.getByRole('navigation', { name: words.choose });

test.describe('Datasets', () => {
  test('choosing another one is an act that can be gone back from', async ({ page }) => {
    await app.openApp(page, 'country=TR');
    await page.getByRole('radio', { name: viewWords.views.matrix }).check();
    await expect(page).toHaveURL(/view=matrix/);
    const sentence = await app.sentence(page).innerText();
    const address = page.url();
    await button(page).click();
    await expectAccessible(page, 'the list of datasets');
    const examples = menu(page).getByRole('region', { name: datasetMenuWords.examples });
    await examples.getByRole('link', { name: tribes.title }).click();

    await expect(button(page)).toHaveAccessibleName(`${words.current}${tribes.title}`);
    await expect(button(page)).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: words.opened(tribes.title) })).toBeVisible();
    expect(await app.counts(page)).toEqual({ actors: 16, actorTotal: 16, relations: 58, relationTotal: 58 });
    expect(app.searchOf(page).get('data')).toBe(`${tribes.id}@${tribes.version}`);
    // What depends on the dataset is gone; the view is the reader's.
    expect(app.searchOf(page).get('country')).toBeNull();
    await expect(page.getByRole('radio', { name: viewWords.views.matrix })).toBeChecked();

    await page.goBack();
    await expect(app.sentence(page)).toHaveText(sentence);
    expect(page.url()).toBe(address);
    await page.goForward();
    await expect(button(page)).toHaveAccessibleName(`${words.current}${tribes.title}`);
    await page.reload();
    await expect(button(page)).toHaveAccessibleName(`${words.current}${tribes.title}`);
  });

  test('a table is called a table, on screen and in its figure', async ({ page }) => {
    await app.openApp(page, `data=${tribes.id}&select=statement:gavev-kotun`);
    await expect(page.getByRole('banner').getByText(/as stated in one table/)).toBeVisible();
    await expect(app.detail(page)).toContainText('cell (1, 2)');
    await expect(page.getByText(legendWords.heading('table'))).toBeVisible();
    await expectAccessible(page, 'a statement of a table');
    await app.exportButton(page).click();
    const figure = app.dialog(page, figureDialogWords.title);
    await expect(figure.getByRole('img')).toBeVisible();
    expect(await page.locator('body').innerText()).not.toMatch(/\barticle\b/i);
  });

  test('one that is not here falls back to the first, with a note', async ({ page }) => {
    await app.openApp(page, 'data=atlantis@1.0.0');
    await expect(
      page.getByText(`“atlantis”, which is not available here. “${realDataset.title}” is shown instead`),
    ).toBeVisible();
  });

  test('one that cannot be fetched leaves the reader where he is', async ({ page, troubles }) => {
    await app.openApp(page, 'country=TR');
    const sentence = await app.sentence(page).innerText();
    await page.route(/highland-tribes/, (route) => route.abort());
    await button(page).click();
    await menu(page).getByRole('link', { name: tribes.title }).click();
    await expect(
      page.getByRole('status').filter({ hasText: datasetMenuWords.notLoaded(tribes.title) }),
    ).toBeVisible();
    await expect(app.sentence(page)).toHaveText(sentence);
    // The browser reports the request that was cut off.
    expect(troubles.every((trouble) => trouble.includes('ERR_FAILED'))).toBe(true);
    troubles.length = 0;
  });
});
