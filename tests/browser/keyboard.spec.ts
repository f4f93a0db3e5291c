import type { Locator, Page } from '@playwright/test';
import { relationWords } from '#words/evidence.ts';
import { figureDialogWords } from '#words/figure.ts';
import { findWords } from '#words/find.ts';
import { graphWords } from '#words/graph.ts';
import { headerWords } from '#words/header.ts';
import { detailWords } from '#words/panels.ts';
import { asTextWords } from '#words/pictureAsText.ts';
import { keyWords } from '#words/shortcuts.ts';
import { viewWords } from '#words/views.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { preview, saved } from './figureExport.ts';
import { cursorName, placeOfCursor, reachable, readOut, startCursor, walkTo } from './graphCursor.ts';
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
    await expect(page.getByRole('link', { name: headerWords.skipToGraph })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(app.graph(page)).toBeFocused();

    // Explore: the picture first, then by name, then a relation and its statements.
    await page.keyboard.press('ArrowRight');
    const first = await cursorName(page);
    await page.keyboard.press('Enter');
    await expect(app.detailHeading(page, first)).toBeVisible();
    await expect(app.graph(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(app.detailHeading(page, first)).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: findWords.label })).toBeFocused();
    await page.keyboard.type('daesh');
    await page.keyboard.press('Enter');
    await expect(app.detailHeading(page, /ISIS/)).toBeFocused();
    await tabTo(
      page,
      app.detail(page).getByRole('button', { name: /^from PMU (partly inferred )?\d+ statements?/ }),
    );
    await page.keyboard.press('Enter');
    const relation = app.detailHeading(page, 'PMU towards ISIS');
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

  test('what is pressed before the app answers is kept', async ({ page }) => {
    await page.goto('./', { waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset.script !== undefined);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('pmu');
    const field = page.getByRole('combobox', { name: findWords.label });
    await expect(field).toHaveValue('pmu');
    await page.keyboard.type(' turkey');
    await expect(field).toHaveValue('pmu turkey');
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
    const at = await readOut(page).innerText();
    await page.keyboard.press('Escape');
    expect(app.searchOf(page).has('select')).toBe(false);
    await expect(readOut(page)).toHaveText(at);
    await page.keyboard.press('Escape');
    await expect(readOut(page)).toHaveCount(0);
  });

  test('arrows follow relations when asked; Enter opens one; Escape in the evidence goes back', async ({
    page,
  }) => {
    await app.openApp(page);
    const name = 'Turkey';
    await walkTo(page, name);
    await page.keyboard.press('r');
    const line = page
      .getByRole('region', { name: viewWords.headings.graph })
      .getByText(/ to .+: .+; relation \d+ of \d+/);
    await expect(line).toBeAttached();
    const first = await line.innerText();
    await page.keyboard.press('ArrowRight');
    await expect(line).not.toHaveText(first);
    await page.keyboard.press('ArrowLeft');
    await expect(line).toHaveText(first);
    const [, from = '', to = ''] = /^(.+) to (.+?): /.exec(first) ?? [];
    await page.keyboard.press('ArrowDown');
    await expect(line).toContainText(`${to} to ${from}: `);
    await page.keyboard.press('Enter');
    expect(app.searchOf(page).get('select')).toMatch(/^pair:/);
    await page.keyboard.press('r');
    await expect(readOut(page)).not.toHaveText(new RegExp(`^${name}, `));
    const opened = app.detail(page).getByRole('heading', { level: 2 });
    const close = app.detail(page).getByRole('button', { name: detailWords.clear, exact: true });
    // Tab leads from the graph to what is selected, whose title comes after its button.
    await page.keyboard.press('Tab');
    await expect(opened).toBeFocused();
    await tabTo(page, close, 'Shift+Tab');
    await page.keyboard.press('Escape');
    expect(app.searchOf(page).has('select')).toBe(false);
    await expect(opened).toBeVisible();
    await expect(page.locator(':focus')).toBeVisible();
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  });

  test('the picture as text: faction, actor, relation, statement', async ({ page }) => {
    test.slow();
    await app.openApp(page, 'actor=turkey');
    await page.keyboard.press('Tab');
    await tabTo(page, page.getByRole('button', { name: asTextWords.title }).first());
    await page.keyboard.press('Enter');
    const text = app.dialog(page, asTextWords.title);
    await expect(text.getByRole('heading', { level: 3 }).first()).toBeVisible();
    const { actors, relations } = await app.counts(page);
    await expect(text.getByRole('heading', { level: 4 })).toHaveCount(actors);
    const lines = text.getByText(/^.+ – (opposed|aligned|mixed|other tie).*, \d+ statements?$/);
    await expect(lines).toHaveCount(2 * relations);
    await lines.filter({ hasText: 'PMU' }).first().click();
    const open = text.getByRole('button', { name: asTextWords.evidence('Turkey', 'PMU') });
    await expect(open).toBeVisible();
    await expectAccessible(page, 'the picture as text');
    await open.click();
    await expect(text).toBeHidden();
    await expect(app.detailHeading(page, 'Turkey towards PMU')).toBeFocused();
  });
});
