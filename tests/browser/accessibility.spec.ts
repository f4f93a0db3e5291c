import { citeWords } from '#words/cite.ts';
import { emptyWords } from '#words/empty.ts';
import { figureDialogWords } from '#words/figure.ts';
import { findWords } from '#words/find.ts';
import { graphWords } from '#words/graph.ts';
import { headerWords } from '#words/header.ts';
import { filterPanelWords } from '#words/panels.ts';
import { phoneBarWords } from '#words/phoneBar.ts';
import { keyWords } from '#words/shortcuts.ts';
import { statusWords } from '#words/statusBar.ts';
import { expectAccessible, expectReadable } from './accessibility.ts';
import * as app from './app.ts';
import { openFigure } from './figureExport.ts';
import { startCursor } from './graphCursor.ts';
import { expect, test } from './watchedTest.ts';

test.describe('Axe finds nothing', () => {
  test.slow();

  test('on the desk: start, all filters, actor, relation, pair without a line, empty result', async ({
    page,
  }) => {
    await app.openApp(page);
    const panel = app.filterPanel(page);
    await expectAccessible(page, 'start');
    await panel.getByText(filterPanelWords.more, { exact: true }).click();
    // One group is open at a time.
    await panel.getByText(filterPanelWords.acts, { exact: true }).click();
    await expectAccessible(page, 'kinds of act');
    await panel.getByText(filterPanelWords.date, { exact: true }).click();
    await app.choice(app.facet(panel, 'country'), 'Turkey').check();
    await app.findActor(page, 'Turkey');
    await expectAccessible(page, 'all filters, actor');
    await app
      .detail(page)
      .getByRole('button', { name: /^(towards|from) PMU \d+ statements?/ })
      .click();
    await expectAccessible(page, 'relation');
    await app.openApp(page, 'select=pair:isis~nato&layout=nonsense&moved=isis.2000.2000');
    await expectAccessible(page, 'pair without a line, with a note');
    await app.openApp(page, 'actor=nato&stance=opposed');
    await expect(page.getByRole('heading', { name: emptyWords.title })).toBeVisible();
    await expectAccessible(page, 'empty result');
  });

  test('on the desk: every dialog and menu', async ({ page }) => {
    await app.openApp(page, 'select=actor:turkey');
    const figure = await openFigure(page);
    await figure.getByRole('textbox', { name: figureDialogWords.figureTitle }).fill('A title of my own');
    await expect(figure.getByText(figureDialogWords.ownTitle)).toBeVisible();
    await expectAccessible(page, 'export');
    await page.keyboard.press('Escape');
    await app.find(page, 'ypg');
    await expectAccessible(page, 'find');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: headerWords.cite }).click();
    await expect(app.dialog(page, citeWords.title)).toBeVisible();
    await expectAccessible(page, 'cite');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: statusWords.keysHint }).click();
    await expect(app.dialog(page, keyWords.title)).toBeVisible();
    await expectAccessible(page, 'keys');
    await page.keyboard.press('Escape');
    const name = await startCursor(page);
    await page.keyboard.press('m');
    await expect(page.getByRole('menu', { name: graphWords.actorMenu(name) })).toBeVisible();
    await expectAccessible(page, 'menu of an actor');
  });
});

test.describe('Axe finds nothing on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test.slow();

  test('start, both sheets, menu, dialogs', async ({ page }) => {
    await app.openApp(page);
    await expectAccessible(page, 'start');
    const bar = page.getByRole('navigation', { name: statusWords.status });
    await bar.getByRole('button', { name: phoneBarWords.filter }).tap();
    await app.choice(app.facet(app.dialog(page, phoneBarWords.filter), 'country'), 'Iraq').tap();
    await expectAccessible(page, 'filter');
    await page.keyboard.press('Escape');
    await bar.getByRole('button', { name: phoneBarWords.details }).tap();
    await expect(app.dialog(page, phoneBarWords.details)).toBeVisible();
    await expectAccessible(page, 'introduction');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: headerWords.find }).tap();
    const finder = app.dialog(page, findWords.title);
    await finder.getByRole('combobox').fill('turkey');
    await finder.getByRole('option').first().tap();
    await expect(app.dialog(page, phoneBarWords.details)).toBeVisible();
    await expectAccessible(page, 'actor');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: headerWords.more, exact: true }).tap();
    await expectAccessible(page, 'menu');
    await page.keyboard.press('Escape');
    await app.exportButton(page).tap();
    await expect(app.dialog(page, figureDialogWords.title)).toBeVisible();
    await expectAccessible(page, 'export');
  });
});

test.describe('Forced colours', () => {
  for (const view of ['graph', 'matrix', 'table', 'balance']) {
    test(`leave focus, selection and signs visible in the view ${view}`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await page.goto(`./?view=${view}&select=pair:pmu~turkey`);
      await expect(app.detailHeading(page, 'Turkey towards PMU')).toBeVisible();
      await expectReadable(page, `${view}, forced colours`);

      // What has the focus is ringed in a colour of the system.
      for (let press = 0; press < 12; press += 1) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
          return { outlineStyle, width: Number.parseFloat(outlineWidth) };
        });
        expect(ring.outlineStyle, `ring at stop ${press}`).not.toBe('none');
        expect(ring.width, `ring at stop ${press}`).toBeGreaterThanOrEqual(1);
      }
      // Signs keep their own colours on their own ground, so that they differ.
      const kinds = app.facet(app.filterPanel(page), 'stance').locator('svg path');
      const strokes = await kinds.evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));
      expect(new Set(strokes).size).toBeGreaterThan(2);
    });
  }
});
