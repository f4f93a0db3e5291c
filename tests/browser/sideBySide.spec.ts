import type { Locator, Page } from '@playwright/test';
import { matrixWords } from '#words/matrix.ts';
import { filterPanelWords } from '#words/panels.ts';
import { phoneBarWords } from '#words/phoneBar.ts';
import { tableWords } from '#words/table.ts';
import { viewWords } from '#words/views.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { expect, test } from './watchedTest.ts';

const matrix = (page: Page) => page.getByRole('grid', { name: matrixWords.grid });
const table = (page: Page) => page.getByRole('grid', { name: tableWords.grid.relations });
const beside = (page: Page) => page.getByRole('button', { name: viewWords.beside });
const view = (page: Page, name: keyof typeof viewWords.views) =>
  page.getByRole('banner').getByRole('radio', { name: viewWords.views[name], exact: true });
const ground = (of: Locator) => of.evaluate((element) => getComputedStyle(element).backgroundColor);

test.describe('Side by side', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the graph and another view under one filter and one selection, in the address', async ({ page }) => {
    test.slow();
    await app.openApp(page);
    await beside(page).click();
    await expect(beside(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(app.graph(page)).toBeVisible();
    await expect(matrix(page)).toBeVisible();
    expect(app.searchOf(page).get('beside')).toBe('graph');
    // The filter has made room, and is a sheet now.
    await expect(app.filterPanel(page)).toHaveCount(0);
    await page.getByRole('main').getByRole('button', { name: phoneBarWords.filter }).click();
    const sheet = app.dialog(page, phoneBarWords.filter);
    await app.choice(app.facet(sheet, 'country'), 'Turkey').check();
    await page.keyboard.press('Escape');
    const { actors } = await app.counts(page);
    await expect(matrix(page).getByRole('rowheader', { name: /relation/ })).toHaveCount(actors);
    await matrix(page)
      .getByRole('gridcell', { name: /^Turkey towards PMU: Opposed/ })
      .click();
    await expect(app.detailHeading(page, 'Turkey towards PMU')).toBeVisible();
    await expectAccessible(page, 'graph and matrix');

    await view(page, 'table').check();
    await expect(app.graph(page)).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(2);
    await page.reload();
    await expect(app.graph(page)).toBeVisible();
    await expect(page.getByRole('tab', { name: tableWords.tab.relations })).toBeVisible();

    // Where there is no room for two, the view that was asked for has it.
    await page.setViewportSize({ width: 1100, height: 800 });
    await expect(app.graph(page)).toHaveCount(0);
    await expect(beside(page)).toHaveCount(0);
    await page.setViewportSize({ width: 1920, height: 1000 });
    await expect(app.graph(page)).toBeVisible();
    await expect(app.filterPanel(page).getByRole('heading', { name: filterPanelWords.title })).toBeVisible();
    await expect(table(page).getByRole('row', { selected: true })).toHaveCount(1);
    await view(page, 'graph').check();
    await expect(page.getByRole('tab')).toHaveCount(0);
    await expect(beside(page)).toHaveAttribute('aria-pressed', 'false');
  });

  test('what is pointed at in the panel or the matrix stands out everywhere', async ({ page }) => {
    await page.goto('./?view=table&select=actor:turkey');
    const row = table(page).getByRole('row', { name: /^Turkey PMU/ });
    const plain = await ground(row);
    const own = app.detail(page).getByRole('button', { name: /^(towards|from) PMU \d+ statements?/ });
    await own.hover();
    await expect.poll(() => ground(row)).not.toBe(plain);
    await page.getByRole('banner').hover();
    await expect.poll(() => ground(row)).toBe(plain);

    await view(page, 'matrix').check();
    const heading = matrix(page).getByRole('rowheader', { name: /^PMU, / });
    await expect(heading).toBeVisible();
    const clip = (await heading.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
    const before = await page.screenshot({ clip });
    await own.hover();
    expect((await page.screenshot({ clip })).equals(before)).toBe(false);
  });
});
