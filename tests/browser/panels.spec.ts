import type { Locator, Page } from '@playwright/test';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { actorWords } from '#words/actor.ts';
import { citeWords } from '#words/cite.ts';
import { shareWords } from '#words/datasetMenu.ts';
import { relationWords } from '#words/evidence.ts';
import { findWords } from '#words/find.ts';
import { headerWords } from '#words/header.ts';
import { introWords } from '#words/panels.ts';
import { phoneBarWords } from '#words/phoneBar.ts';
import { statementWords } from '#words/statement.ts';
import { statusWords } from '#words/statusBar.ts';
import { wayWords } from '#words/ways.ts';
import * as app from './app.ts';
import { expect, test } from './watchedTest.ts';

/** As a browser's translator does: every text in a `font` element, which holds the old text node or a new one. */
async function translate(page: Page, keepsNodes: boolean): Promise<void> {
  await page.evaluate((isKept) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.matches('script, style, option, title')) continue;
      const font = document.createElement('font');
      if (!isKept) font.textContent = text.data;
      text.replaceWith(font);
      if (isKept) font.append(text);
    }
  }, keepsNodes);
}

test.describe('What is said of absences', () => {
  test('core actors without a line are named, and a button shows them', async ({ page }) => {
    await app.openApp(page);
    const footer = page.getByRole('contentinfo');
    await expect(footer).toContainText('Unconnected: the KRG and the al-Nusra Front.');
    const { actors } = await app.counts(page);
    await footer.getByRole('button', { name: statusWords.showAbsent(2) }).click();
    await expect(footer).not.toContainText('Not shown:');
    expect((await app.counts(page)).actors).toBeGreaterThan(actors);
    expect(app.searchOf(page).get('isolated')).not.toBeNull();
  });

  test('those who are absent for the same reason stand together, after those whom a switch would show', async ({
    page,
  }) => {
    await app.openApp(page, 'family=armed&stance=opposed');
    const footer = page.getByRole('contentinfo');
    await footer.getByRole('button', { name: statusWords.whyAbsent }).click();
    const reasons = footer.getByRole('listitem');
    const nothing = reasons.filter({ hasText: 'Hidden by the filters' });
    await expect(nothing).toHaveCount(1);
    await expect(nothing).toContainText(/Hidden by the filters: .*Turkey.* and .*\./);
    await expect(reasons.last()).toContainText('Hidden by the filters');
  });

  test('a pair without a relation has its passages before any accusation', async ({ page }) => {
    await app.openApp(page, 'select=pair:isis~united-states');
    const panel = app.detail(page);
    await expect(
      panel.getByRole('heading', { name: relationWords.noRelationBut('article', 2) }),
    ).toBeVisible();
    await expect(panel.getByText(relationWords.noStatement, { exact: true })).toHaveCount(0);
    const text = await panel.innerText();
    expect(text.indexOf('strikes ISIS')).toBeGreaterThan(0);
    expect(text.indexOf('strikes ISIS')).toBeLessThan(text.indexOf(relationWords.accusedOnly(2)));

    await panel.getByRole('button', { name: actorWords.showIt(2) }).click();
    await expect(panel).toContainText(relationWords.alleged);
    const shown = await panel.innerText();
    expect(shown.indexOf('strikes ISIS')).toBeLessThan(shown.indexOf(relationWords.alleged));
  });

  test('an actor that the filter hides can be shown', async ({ page }) => {
    await app.openApp(page, 'country=TR&select=actor:al-nusra');
    await app
      .detail(page)
      .getByRole('button', { name: actorWords.showIt(1) })
      .click();
    await expect(app.detail(page).getByText(actorWords.notInPicture)).toHaveCount(0);
  });

  test('background knowledge is marked field by field and actor by actor', async ({ page }) => {
    await app.openApp(page, 'select=actor:krg');
    const fact = (term: string) =>
      app.detail(page).locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]');
    await expect(fact(actorWords.members)).toHaveText('Peshmerga (background), Nechervan Barzani');
    await expect(fact(actorWords.country)).toHaveText('Iraq (background)');
    await expect(fact(actorWords.kind)).toHaveText('Government');
  });

  test('what the coding reads from the words of a person is not called an account of that person', async ({
    page,
  }) => {
    await app.openApp(page, 'counts=announced,done,low&select=statement:p18-1');
    const card = app
      .detail(page)
      .getByRole('listitem')
      .filter({ hasText: statementWords.citeStatement('p18-1') });
    await expect(card).toContainText('our reading of the words of Nechervan Barzani');
    await expect(card).not.toContainText('own account');
  });

  test('the dataset lists the numbers of its source', async ({ page }) => {
    await app.openApp(page);
    await app.detail(page).getByText(introWords.numbers, { exact: true }).click();
    await expect(app.detail(page).getByText('more than 17,000')).toBeVisible();
  });
});

/** The names in the list of relations that have no room: narrower than their longest word, or of more than three lines. */
function crampedNames(panel: Locator): Promise<readonly string[]> {
  return panel.locator('.relation-names').evaluateAll((names) =>
    names.flatMap((name) => {
      const { width, height } = name.getBoundingClientRect();
      if (height === 0) return [];
      const style = getComputedStyle(name);
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) throw new Error('There is no canvas to measure words on.');
      pen.font = style.font;
      const text = name.textContent ?? '';
      const widest = Math.max(...text.split(/[\s-]+/).map((word) => pen.measureText(word).width));
      const lines = height / Number.parseFloat(style.lineHeight);
      return width + 1 >= widest && lines < 3.5 ? [] : [`${text}: ${width} px, ${lines} lines`];
    }),
  );
}

test.describe('The relations of an actor', () => {
  const core = realDataset.actors.filter(({ tier }) => tier === 'core');
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`have room for their names beside long notes at ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const isPhone = viewport.width < 500;
      const cramped: Record<string, readonly string[]> = {};
      let listed = 0;
      await app.openApp(page);
      const panel = isPhone ? app.dialog(page, phoneBarWords.details) : app.detail(page);
      for (const { name, shortName } of core) {
        await app.findActor(page, name);
        await expect(panel.getByRole('heading', { level: 2, name })).toBeVisible();
        await expect(panel.getByRole('heading', { name: actorWords.relations })).toBeAttached();
        listed += await panel.locator('.relation-names').count();
        const found = await crampedNames(panel);
        if (found.length > 0) cramped[shortName] = found;
        await page.keyboard.press('Escape');
      }
      expect(cramped).toEqual({});
      expect(listed).toBeGreaterThan(core.length);
    });
  }
});

test.describe('What is opened from a panel', () => {
  test.use({ hasTouch: true });

  test('has a way back to it, on a phone too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.openApp(page);
    await app.findActor(page, 'Turkey');
    const sheet = app.dialog(page, phoneBarWords.details);
    const row = sheet.locator('.relation-row', { hasText: 'PMU' }).first();
    await expect(sheet.getByRole('button', { name: /^Back to/ })).toBeHidden();
    await row.tap();
    await sheet.getByRole('button', { name: wayWords.backLabel('Turkey') }).tap();
    await expect(row).toBeFocused();
    await expect(sheet.getByRole('button', { name: /^Back to/ })).toBeHidden();
  });

  test('says of what is hidden how the two stand', async ({ page }) => {
    await app.openApp(page, 'select=actor:turkey');
    const hidden = app.detail(page).getByText(actorWords.elsewhere('article'));
    await hidden.click();
    await expect(
      app
        .detail(page)
        .locator('.relation-row', { hasText: 'Turkmen of Tal Afar' })
        .locator('.relation-stance'),
    ).toHaveText(/^Aligned \(/);
  });

  test('leaves nothing lit when the row under the pointer goes away', async ({ page }) => {
    await page.goto('./?view=table&select=actor:turkey');
    const row = app.detail(page).locator('.relation-row', { hasText: 'PMU' }).first();
    const lit = page.locator('tr[data-dyad="pmu~turkey"][data-near]');
    await row.hover();
    await expect(lit).toHaveCount(1);
    await app.detail(page).getByRole('heading', { level: 2 }).focus();
    await page.keyboard.press('Escape');
    await expect(row).toBeHidden();
    await expect(lit).toHaveCount(0);
  });
});

test.describe('Esc in the evidence', () => {
  test('goes back one act, to the button that led on; from what was selected elsewhere, to where that was', async ({
    page,
  }) => {
    await app.openApp(page, 'select=actor:turkey');
    const opened = app.detail(page).getByRole('heading', { level: 2 });
    const row = app.detail(page).locator('.relation-row', { hasText: 'PMU' }).first();
    await row.click();
    await expect(opened).toHaveText('Turkey → PMU');
    await opened.getByRole('button', { name: 'PMU' }).click();
    await expect(opened).toContainText('Popular Mobilization');
    await page.keyboard.press('Escape');
    await expect(opened).toHaveText('Turkey → PMU');
    await expect(opened.getByRole('button', { name: 'PMU' })).toBeFocused();
    // A press on text, which takes no focus, changes nothing.
    await app.detail(page).locator('.eyebrow').first().click();
    await page.keyboard.press('Escape');
    await expect(opened).toHaveText('Turkey');
    await expect(row).toBeFocused();
    await page.keyboard.press('Escape');
    await expect.poll(() => app.searchOf(page).has('select')).toBe(false);

    // The lists under the dataset lead on as well.
    const listed = app.detail(page).locator('.relation-row').first();
    await listed.click();
    await expect(opened).toHaveText(/ (?:and|→) /);
    await page.keyboard.press('Escape');
    await expect(opened).toHaveText(realDataset.title);
    await expect(listed).toBeFocused();

    // What is selected elsewhere begins anew.
    await listed.click();
    await app.findActor(page, 'Iran');
    await app.detail(page).getByRole('heading', { level: 2 }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => app.searchOf(page).has('select')).toBe(false);
  });

  test('in a sheet goes back as well, and then closes it', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.openApp(page);
    await app.findActor(page, 'Turkey');
    const sheet = app.dialog(page, phoneBarWords.details);
    const opened = sheet.getByRole('heading', { level: 2 });
    const row = sheet.locator('.relation-row', { hasText: 'PMU' }).first();
    await row.click();
    await expect(opened.nth(1)).toHaveText('Turkey → PMU');
    await page.keyboard.press('Escape');
    await expect(row).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });
});

test.describe('Find', () => {
  test('Enter selects no substitute, two names find their pair', async ({ page }) => {
    await app.openApp(page);
    const finder = await app.find(page, 'FSA');
    await expect(finder.getByRole('option', { name: findWords.notNamedHit('FSA') })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(finder).toBeVisible();
    expect(app.searchOf(page).get('select')).toBeNull();

    await finder.getByRole('combobox').fill('US Iran');
    await page.keyboard.press('Enter');
    await expect(finder).toBeHidden();
    expect(app.searchOf(page).get('select')).toBe('pair:iran~united-states');
  });
});

test.describe('Keys and presses', () => {
  test('Esc clears a selection made with the mouse; Ctrl K works on every keyboard', async ({ page }) => {
    await app.openApp(page, 'select=actor:turkey');
    await page.keyboard.press('Escape');
    await expect.poll(() => app.searchOf(page).get('select')).toBeNull();
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true }),
      ),
    );
    await expect(app.dialog(page, findWords.title)).toBeVisible();
  });

  test('a press that ends outside a dialog leaves it open, a press beside closes it', async ({ page }) => {
    await app.openApp(page);
    await page.getByRole('button', { name: headerWords.cite }).click();
    const cite = app.dialog(page, citeWords.title);
    const field = await cite.getByRole('textbox').first().boundingBox();
    await page.mouse.move((field?.x ?? 0) + 40, (field?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move(5, 300);
    await page.mouse.up();
    await expect(cite).toBeVisible();
    await page.mouse.click(5, 300);
    await expect(cite).toBeHidden();
  });
});

test.describe('A page that a translator has changed', () => {
  for (const keepsNodes of [true, false]) {
    test(`goes on where text nodes are ${keepsNodes ? 'wrapped' : 'replaced'}`, async ({ page }) => {
      await app.openApp(page);
      await translate(page, keepsNodes);
      const faction = app.facet(app.filterPanel(page), 'faction');
      const before = await faction.innerText();
      await app.choice(app.facet(app.filterPanel(page), 'stance'), 'Aligned').check();
      await expect.poll(() => faction.innerText()).not.toBe(before);

      await page.goto('./?view=balance');
      await expect(page.getByRole('heading', { name: /^All but / })).toBeVisible();
      await translate(page, keepsNodes);
      await app.choice(app.facet(app.filterPanel(page), 'country'), 'Iraq').check();
      await app.choice(app.facet(app.filterPanel(page), 'country'), 'Turkey').check();
      await expect(app.sentence(page)).toContainText('Iraq or Turkey');
    });
  }
});

test('a link that the browser does not let us copy is selected, and goes with Esc', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    });
  });
  await app.openApp(page, 'country=TR');
  const share = page.getByRole('button', { name: headerWords.share, exact: true });
  await share.click();
  const link = page.getByRole('textbox', { name: shareWords.link });
  await expect(link).toBeFocused();
  const marked = await link.evaluate((field: HTMLInputElement) =>
    field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
  );
  expect(marked).toContain('country=TR');
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(share).toBeFocused();
});
