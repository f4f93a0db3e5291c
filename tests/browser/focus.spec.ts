/** Where the focus goes when its control goes, and what is read out when it stays. */

import type { Locator, Page } from '@playwright/test';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { addressWords } from '#words/address.ts';
import { announcementWords } from '#words/announcements.ts';
import { chipWords } from '#words/chips.ts';
import { emptyWords } from '#words/empty.ts';
import { facetWords } from '#words/facets.ts';
import { figureDialogWords } from '#words/figure.ts';
import { matrixWords } from '#words/matrix.ts';
import { detailWords, filterPanelWords } from '#words/panels.ts';
import { phoneBarWords } from '#words/phoneBar.ts';
import { statusWords } from '#words/statusBar.ts';
import { tableWords } from '#words/table.ts';
import * as app from './app.ts';
import { placeOf, startCursor } from './graphCursor.ts';
import { sample } from './sample.ts';
import { expect, test } from './watchedTest.ts';

const announced = (page: Page): Locator => page.getByRole('status', { name: announcementWords.label });
const focused = (page: Page): Locator => page.locator(':focus');
const matrix = (page: Page) => page.getByRole('grid', { name: matrixWords.grid });
const table = (page: Page) => page.getByRole('grid', { name: tableWords.grid.relations });

/** Opens a view and waits until what goes along with it is there too. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(`./?${address}`);
  await expect(announced(page)).toBeAttached();
}

async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

test.describe('A control that goes with its act', () => {
  const set = 'faction=isis,turkey&country=TR&stance=opposed&undated=no';

  test('hands the focus on along the chips, then to what is left of the filter', async ({ page }) => {
    await open(page, set);
    const all = app.chipButtons(page);
    await expect(all).toHaveCount(4);
    for (let left = 3; left >= 1; left -= 1) {
      const next = await all.nth(1).innerText();
      await press(all.first());
      await expect(all).toHaveCount(left);
      await expect(focused(page)).toHaveText(next);
    }
    await press(all.first());
    await expect(all).toHaveCount(0);
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  });

  test('hands the focus back from the last chip to the one before', async ({ page }) => {
    await open(page, set);
    const all = app.chipButtons(page);
    const before = await all.nth(2).innerText();
    await press(all.last());
    await expect(all).toHaveCount(3);
    await expect(focused(page)).toHaveText(before);
  });

  for (const view of sample(['graph', 'matrix', 'table'], 2)) {
    test(`from the other ways to take a filter back, over the ${view}`, async ({ page }) => {
      const panel = app.filterPanel(page);
      const acts: readonly (readonly [Locator, Locator])[] = [
        [app.chips(page).getByRole('button', { name: chipWords.clearAll }), page.getByRole('main')],
        [panel.getByRole('button', { name: filterPanelWords.clearAll, exact: true }), panel],
        [
          panel.getByRole('button', { name: filterPanelWords.clearFacet(facetWords.faction.name) }),
          app.facet(panel, 'faction'),
        ],
        [page.getByRole('region', { name: addressWords.notes }).getByRole('button'), page.getByRole('main')],
      ];
      for (const [control, heir] of acts) {
        await open(page, `${set}&view=${view}&layout=bogus`);
        await press(control);
        await expect(control).toBeHidden();
        await expect(heir.locator(':focus')).toHaveCount(1);
      }
    });
  }

  test('goes to the view that an offer brings back', async ({ page }) => {
    await open(page, 'actor=nato&stance=opposed');
    const offer = page.getByRole('button', { name: emptyWords.facetStep(facetWords.actor.name) });
    await press(offer);
    await expect(app.graph(page)).toBeFocused();
    await open(page, 'actor=nato&stance=opposed&view=matrix');
    await press(offer);
    await expect(matrix(page).locator(':focus')).toHaveCount(1);
  });

  test('keeps it while a figure is made', async ({ page }) => {
    await open(page, '');
    await app.exportButton(page).click();
    const figure = app.dialog(page, figureDialogWords.title);
    const save = figure.getByRole('button', { name: figureDialogWords.savePng });
    await expect(save).toBeEnabled();
    const download = page.waitForEvent('download');
    await press(save);
    await download;
    await expect(save).toBeFocused();
  });
});

test.describe('A long list that is opened', () => {
  test('puts the focus into what it shows, in sight', async ({ page }) => {
    await open(page, '');
    const facet = app.facet(app.filterPanel(page), 'actor');
    await press(
      facet.getByRole('button', {
        name: filterPanelWords.showAll(realDataset.actors.length - 8),
      }),
    );
    await expect(facet.getByRole('checkbox').first()).toBeFocused();
    await expect(focused(page)).toBeInViewport();
  });
});

test.describe('Keys in a grid', () => {
  test('act on the cell that has the focus, whoever gave it', async ({ page }) => {
    await open(page, 'view=matrix');
    await press(matrix(page).getByRole('gridcell', { name: /^Turkey towards PMU: / }));
    await expect(app.detailHeading(page, 'Turkey towards PMU')).toBeVisible();

    await open(page, 'view=table');
    const row = table(page).getByRole('row').filter({ hasText: 'Peshmerga' }).first();
    const copy = row.getByRole('button');
    await copy.click();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await press(
      table(page).getByRole('columnheader', { name: tableWords.column.stance }).getByRole('button'),
    );
    await expect(table(page).getByRole('columnheader', { name: tableWords.column.stance })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });

  test('lead to the evidence of a cell and back', async ({ page }) => {
    await open(page, 'view=matrix');
    const cell = matrix(page).getByRole('gridcell', { name: /^Turkey towards PMU: / });
    await press(cell);
    await expect(app.detailHeading(page, 'Turkey towards PMU')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(app.detail(page).locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(cell).toBeFocused();

    await press(cell);
    await press(app.detail(page).getByRole('button', { name: detailWords.clear }));
    await expect(cell).toBeFocused();
  });
});

test.describe('What is selected is read out', () => {
  test('in every view, and that nothing is any more', async ({ page }) => {
    await open(page, '');
    await placeOf(page, 'Turkey');
    await page.keyboard.press('Enter');
    await expect(announced(page)).toHaveText(
      /^Selected: Turkey(, \d+ (aligned|opposed|mixed|other tie|alleged))+\.$/,
    );
    await page.keyboard.press('Escape');
    await expect(announced(page)).toHaveText(announcementWords.nothing);

    await open(page, 'view=matrix');
    await expect(announced(page)).toHaveText('');
    await press(matrix(page).getByRole('gridcell', { name: /^Turkey towards PMU: / }));
    await expect(announced(page)).toHaveText(announcementWords.pair('Turkey', 'PMU', 'Opposed'));

    await open(page, 'view=table');
    await press(table(page).getByRole('rowheader', { name: 'Peshmerga' }).first());
    await expect(announced(page)).toHaveText(/^Selected: .*Peshmerga.*: \w+\.$/);
  });
});

test.describe('What is selected is read out by the focus', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('where it moves to a sheet, and by nothing else', async ({ page }) => {
    await open(page, '');
    await startCursor(page);
    await page.keyboard.press('Enter');
    await expect(announced(page)).toHaveText(/^Selected: /);
    const finder = await app.find(page, 'daesh');
    await expect(finder.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    const sheet = app.dialog(page, phoneBarWords.details);
    await expect(sheet.getByRole('heading', { name: /ISIS/ })).toBeVisible();
    await expect(sheet.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(announced(page)).toHaveText('');
  });
});

test.describe('Evidence whose code is being loaded', () => {
  test('gets the focus when it comes', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/PickedPanel-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await app.openApp(page);
    await app.findActor(page, 'daesh');
    await expect(page).toHaveURL(/select=actor/);
    release();
    await expect(app.detailHeading(page, /ISIS/)).toBeFocused();
  });
});

test.describe('What stands over the edge of the picture', () => {
  test('is closed by Esc, by a press elsewhere and by a dialog', async ({ page }) => {
    await app.openApp(page, 'actor=turkey&select=pmu');
    const more = page.getByRole('button', { name: statusWords.leftOut });
    const isOpen = () => expect(more).toHaveAttribute('aria-expanded', 'true');
    const isClosed = () => expect(more).toHaveAttribute('aria-expanded', 'false');
    const { length } = new URL(page.url()).search;
    await more.click();
    await isOpen();
    await page.keyboard.press('Escape');
    await isClosed();
    await expect(more).toBeFocused();
    expect(new URL(page.url()).search).toHaveLength(length);
    await more.click();
    await isOpen();
    await page.getByRole('banner').click({ position: { x: 2, y: 2 } });
    await isClosed();
    await more.click();
    await isOpen();
    await page.keyboard.press('Control+k');
    await isClosed();
  });

  test('taking all filters back in the panel leaves its list where it is', async ({ page }) => {
    await app.openApp(page, 'actor=turkey,pmu&country=TR');
    const clear = app.filterPanel(page).getByRole('button', { name: filterPanelWords.clearAll, exact: true });
    const scrolled = () => page.locator('.facet-scroll').evaluate(({ scrollTop }) => scrollTop);
    const before = await scrolled();
    await clear.click();
    await expect(clear).toBeHidden();
    expect(await scrolled()).toBe(before);
    await expect(page.getByRole('heading', { name: filterPanelWords.title })).toBeFocused();
  });
});
