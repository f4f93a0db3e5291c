import { realDataset } from '#tests/fixtures/realDataset.ts';
import { actorWords } from '#words/actor.ts';
import { graphWords } from '#words/graph.ts';
import * as app from './app.ts';
import { type Place, placeOf } from './graphCursor.ts';
import { expect, test } from './watchedTest.ts';

const nameOf = (id: string) => realDataset.actors.find((actor) => actor.id === id)?.name ?? '';

/** Two places are one within the grid of the address: 1/4095 of the picture. */
function expectNear(found: Place, wanted: Place) {
  expect(Math.abs(found.x - wanted.x)).toBeLessThanOrEqual(1);
  expect(Math.abs(found.y - wanted.y)).toBeLessThanOrEqual(1);
}

test.describe('Arranging', () => {
  test('a dragged actor stays where it was put, until positions are reset', async ({ page }) => {
    await app.openApp(page);
    const reset = page.getByRole('button', { name: graphWords.reset });
    const before = await placeOf(page, nameOf('cts'));
    await expect(reset).toBeHidden();
    const to = { x: before.x + 80, y: before.y - 10 };
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await expect(reset).toBeVisible();
    expect(app.searchOf(page).get('moved')).toMatch(/^cts\.\d+\.\d+$/);
    expectNear(await placeOf(page, nameOf('cts')), to);
    // A drag is no click: nobody was selected.
    expect(app.searchOf(page).has('select')).toBe(false);
    // Undo takes a move back, whose step in the history stays.
    await page.keyboard.press('Control+z');
    await expect(reset).toBeHidden();
    await page.goBack();
    expectNear(await placeOf(page, nameOf('cts')), to);

    await page.reload();
    expectNear(await placeOf(page, nameOf('cts')), to);
    await reset.click();
    await expect(reset).toBeHidden();
    expect(app.searchOf(page).has('moved')).toBe(false);
    await expect.poll(() => placeOf(page, nameOf('cts'))).toEqual(before);
  });

  test('re-arranges what is visible, and chooses a layout, as acts of the reader', async ({ page }) => {
    await app.openApp(page, 'actor=turkey');
    // What is not shown is said in a row of its own, which the canvas gives.
    await expect(page.getByText(/relations? among the others/).first()).toBeVisible();
    const before = await placeOf(page, nameOf('turkey'));
    // News over the picture may take a row of the canvas.
    const farFromBefore = async () => {
      const now = await placeOf(page, nameOf('turkey'));
      return Math.hypot(now.x - before.x, now.y - before.y);
    };
    await page.getByRole('button', { name: graphWords.rearrange }).click();
    const reset = page.getByRole('button', { name: graphWords.reset });
    await expect(reset).toBeVisible();
    const { actors } = await app.counts(page);
    expect((app.searchOf(page).get('moved') ?? '').split(',')).toHaveLength(actors);
    await expect.poll(farFromBefore).toBeGreaterThan(10);
    await reset.click();
    await expect.poll(farFromBefore).toBeLessThan(10);

    const layout = page.getByRole('combobox', { name: graphWords.layout });
    for (const name of ['factions', 'countries', 'circle'] as const) {
      await layout.selectOption(graphWords.layouts[name]);
      expect(app.searchOf(page).get('layout')).toBe(name);
      await expect.poll(farFromBefore).toBeGreaterThan(10);
    }
    await app.findActor(page, 'Turkey');
    await app.detail(page).getByRole('button', { name: actorWords.around, exact: true }).click();
    await expect.poll(() => app.searchOf(page).get('layout')).toBe('focus:turkey');
    await layout.selectOption(graphWords.layouts.automatic);
    await expect.poll(farFromBefore).toBeLessThan(10);
  });

  test('the picture answers the mouse: click selects, Shift-click pairs, the other button opens the menu', async ({
    page,
  }) => {
    await app.openApp(page);
    const [turkey, pmu] = [await placeOf(page, nameOf('turkey')), await placeOf(page, nameOf('pmu'))];
    await page.mouse.click(turkey.x, turkey.y);
    await expect(app.detailHeading(page, nameOf('turkey'))).toBeVisible();
    await page.keyboard.down('Shift');
    await page.mouse.click(pmu.x, pmu.y);
    await page.keyboard.up('Shift');
    await expect(app.detailHeading(page, 'Turkey towards PMU')).toBeVisible();
    expect(app.searchOf(page).get('select')).toBe('pair:pmu~turkey');
    await page.mouse.click(pmu.x, pmu.y, { button: 'right' });
    const menu = page.getByRole('menu', { name: graphWords.actorMenu(nameOf('pmu')) });
    await menu.getByRole('menuitem', { name: graphWords.menu.hide }).click();
    await expect(menu).toBeHidden();
    expect(app.searchOf(page).get('hide')).toBe('pmu');
  });
});
