import type { Locator, Page } from '@playwright/test';
import { relationWords } from '#words/evidence.ts';
import { figureDialogWords } from '#words/figure.ts';
import { findWords, frameWords, keyWords } from '#words/frame.ts';
import { graphWords } from '#words/graph.ts';
import * as app from './app.ts';
import { preview, saved } from './figureExport.ts';
import { cursorName, placeOfCursor, reachable, readOut, startCursor } from './graphCursor.ts';
import { expect, test } from './watchedTest.ts';

/** Presses Tab, or Shift+Tab, until a control has the focus; fails if it never gets it. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, `${key} comes to it`).toBeFocused();
}

test.describe('Keyboard', () => {
  test('the three jobs from load to saved PNG without a mouse', async ({ page }) => {
    await app.openApp(page);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: frameWords.skipToGraph })).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(page, app.graph(page));

    // Explore: the picture first, then by name, then a relation and its statements.
    await page.keyboard.press('ArrowRight');
    const first = await cursorName(page);
    await page.keyboard.press('Enter');
    await expect(app.detailHeading(page, first)).toBeVisible();
    await expect(app.graph(page)).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: findWords.label })).toBeFocused();
    await page.keyboard.type('daesh');
    await page.keyboard.press('Enter');
    await expect(app.detailHeading(page, /ISIS/)).toBeFocused();
    await tabTo(page, app.detail(page).getByRole('button', { name: /^PMU \d+ statements?/ }));
    await page.keyboard.press('Enter');
    const relation = app.detailHeading(page, 'ISIS and PMU');
    await expect(relation).toBeFocused();
    await expect(app.detail(page).getByRole('heading', { name: relationWords.statements })).toBeVisible();

    // Filter.
    const whole = await app.counts(page);
    const turkey = app.choice(app.facet(app.filterPanel(page), 'country'), 'Turkey');
    await tabTo(page, turkey, 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect(turkey).toBeChecked();
    expect((await app.counts(page)).relations).toBeLessThan(whole.relations);

    // Export, a slide, and back to where it began.
    await tabTo(page, app.exportButton(page), 'Shift+Tab');
    await page.keyboard.press('Enter');
    const figure = app.dialog(page, figureDialogWords.title);
    await expect(preview(figure)).toBeVisible();
    await tabTo(page, figure.getByRole('radio', { name: figureDialogWords.preset.width }));
    const slide = figure.getByRole('radio', { name: figureDialogWords.preset.slide });
    for (let presses = 0; presses < 8 && !(await slide.isChecked()); presses += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await expect(slide).toBeChecked();
    await tabTo(page, figure.getByRole('button', { name: figureDialogWords.savePng }));
    const { name } = await saved(page, () => page.keyboard.press('Enter'));
    expect(name).toMatch(/turkey.*1920x1080\.png$/);
    await page.keyboard.press('Escape');
    await expect(figure).toBeHidden();
    await expect(app.exportButton(page)).toBeFocused();
  });

  test('arrows lead to every actor; keys pan, zoom and fit', async ({ page }) => {
    await app.openApp(page);
    expect((await reachable(page)).size).toBe((await app.counts(page)).actors);
    await page.keyboard.press('0');
    const box = await app.graph(page).boundingBox();
    const centre = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    const before = await placeOfCursor(page);

    await page.keyboard.press('Shift+ArrowRight');
    const panned = await placeOfCursor(page);
    expect(panned.x).toBeLessThan(before.x - 20);
    expect(panned.y).toBeCloseTo(before.y, 0);
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await placeOfCursor(page)).toEqual(before);

    for (const [key, grows] of [
      ['+', true],
      ['-', false],
      ['-', false],
    ] as const) {
      const from = await placeOfCursor(page);
      await page.keyboard.press(key);
      const to = await placeOfCursor(page);
      const spread = ({ x, y }: typeof to) => Math.hypot(x - centre.x, y - centre.y);
      expect(spread(to) > spread(from), key).toBe(grows);
    }
    await page.keyboard.press('0');
    await expect.poll(() => placeOfCursor(page)).toEqual(before);
  });

  test('the menu of an actor, the list of keys, and Escape', async ({ page }) => {
    await app.openApp(page);
    const name = await startCursor(page);
    const { actors } = await app.counts(page);
    await page.keyboard.press('m');
    const menu = page.getByRole('menu', { name: graphWords.actorMenu(name) });
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(menu.getByRole('menuitem', { name: graphWords.menu.hide })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(app.graph(page)).toBeFocused();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(menu).toBeHidden();
    await expect(app.graph(page)).toBeFocused();
    await expect.poll(async () => (await app.counts(page)).actors).toBeLessThan(actors);

    // Pairing: Enter on one, Shift+Enter on another.
    await startCursor(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Enter');
    expect(app.searchOf(page).get('select')).toMatch(/^pair:/);

    await page.keyboard.press('?');
    const keys = app.dialog(page, keyWords.title);
    await expect(keys).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await expect(app.graph(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(readOut(page)).toHaveCount(0);
    expect(app.searchOf(page).has('select')).toBe(false);
  });
});
