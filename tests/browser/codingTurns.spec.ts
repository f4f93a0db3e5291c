/** Words that turn what a text says: the condition of a threat, a past relation, and what is kept and not drawn. */
import type { Page } from '@playwright/test';
import { deskWords, lineWords, omissionWords } from '#words/codingDesk.ts';
import { actorKindsWords, codebookWords } from '#words/ownEditing.ts';
import { ownBarWords } from '#words/ownKeeping.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { begin, drag, line, placeOf, said, undo } from './codingDesk.ts';
import { expect, test } from './watchedTest.ts';

const article = `Orvania warns the Brennish militia

Orvania would bomb the Brennish militia if its fighters crossed the Selk, the ministry wrote.

Tarn was allied with the Brennish militia until 2019.

Tarn met Orvania in May. Tarn accused Orvania of arming the Harbour League.`;

async function type(page: Page, ...names: string[]) {
  for (const [at, name] of names.entries()) {
    await page.keyboard.type(name);
    await page.keyboard.press(at < names.length - 1 ? 'Enter' : 'Tab');
  }
}

test('a threat keeps its condition, which its sentence tells in the panel and as text', async ({ page }) => {
  await begin(page, article);
  await drag(page, 2, 'Orvania would bomb the Brennish militia if its fighters crossed the Selk');
  const keep = line(page).getByRole('button', {
    name: lineWords.keepCondition('if its fighters crossed the Selk'),
  });
  await expect(keep).toBeVisible();
  await page.keyboard.type('orvania');
  await page.keyboard.press('Enter');
  await page.keyboard.type('bombs');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Brennish militia');
  await page.keyboard.press('Enter');
  await expect(line(page).getByText(/^threatened/)).toBeVisible();
  await keep.click();
  await expect(keep).toHaveCount(0);
  await expect(line(page)).toContainText('if its fighters crossed the Selk');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('Orvania threatens to bomb Brennish militia');
  await page.keyboard.press('Escape');
  await app.findActor(page, 'Orvania');
  await page
    .locator('.detail-side')
    .getByRole('button', { name: /Brennish/ })
    .first()
    .click();
  await expect(page.locator('.detail-side')).toContainText(
    'The article reports that Orvania threatens to bomb the Brennish militia, if its fighters crossed the Selk.',
  );
});

test('what is over leads to why it is no relation, with its reason', async ({ page }) => {
  await begin(page, article);
  await drag(page, 3, 'Tarn was allied with the Brennish militia until 2019');
  await expect(line(page).getByText(lineWords.past('until 2019'))).toBeVisible();
  // Also where it is typed for a date.
  await type(page, 'Tarn', 'is allied with', 'Brennish militia');
  const past = line(page).getByRole('button', { name: lineWords.notePast });
  await past.click();
  const why = page.getByRole('form', { name: omissionWords.title(3) });
  const reason = why.getByRole('combobox', { name: omissionWords.reason, exact: true });
  await expect(reason).toHaveValue('past');
  // What was written is there, and Esc goes back to it.
  await expect(why.getByRole('combobox', { name: omissionWords.who, exact: true })).toHaveValue('Tarn');
  await expect(why.getByRole('combobox', { name: omissionWords.whom, exact: true })).toHaveValue(
    'Brennish militia',
  );
  await expect(reason).toBeFocused();
  await page.keyboard.press('Escape');
  for (const [name, value] of [
    ['who', 'Tarn'],
    ['verb', 'is allied with'],
    ['whom', 'Brennish militia'],
  ] as const)
    await expect(line(page).getByRole('combobox', { name: lineWords[name], exact: true })).toHaveValue(value);
  await past.click();
  await page.keyboard.press('Enter');
  await expect(page.getByText(omissionWords.written(3))).toBeVisible();
  await expect(why).toBeHidden();
  await expect(line(page)).toBeHidden();
});

test('what was written and is not drawn says so as long as it is so', async ({ page }) => {
  await begin(page, article);
  const notDrawn = page.getByText(deskWords.undrawn(['contact']));
  await drag(page, 4, 'Tarn met Orvania in May');
  await type(page, 'Tarn', 'meets', 'Orvania');
  await page.keyboard.press('Control+Enter');
  await expect(notDrawn).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(notDrawn).toBeVisible();
  await undo(page).click();
  await expect(notDrawn).toBeHidden();
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+Y');
  await expect(notDrawn).toBeVisible();
  await page.getByRole('button', { name: deskWords.draw(['contact']) }).click();
  await expect(notDrawn).toBeHidden();
  await expect.poll(() => app.searchOf(page).get('counts')).toContain('contact');
  expect(app.searchOf(page).get('counts')).not.toContain('accused');
  await page.goBack();
  await expect(notDrawn).toBeVisible();
});

test('what many actors are is said in one list, by keys alone, and each answer is undone', async ({
  page,
}) => {
  await begin(page, article);
  await drag(page, 4, 'Tarn met Orvania in May');
  await type(page, 'Tarn', 'meets', 'Orvania');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('Tarn meets Orvania');
  await page.keyboard.press('Escape');
  const bar = page.getByRole('region', { name: ownBarWords.region });
  await bar.getByRole('button', { name: codebookWords.open }).click();
  const codebook = app.dialog(page, codebookWords.title);
  const list = codebook.locator('summary', { hasText: actorKindsWords.title(2) });
  await list.focus();
  await page.keyboard.press('Enter');
  const kindOf = (name: string) => codebook.getByRole('combobox', { name, exact: true });
  await expect(kindOf('Tarn')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(kindOf('Tarn')).toBeFocused();
  await page.keyboard.type('state');
  await expect(kindOf('Tarn')).toHaveValue('state');
  await expect(kindOf('Tarn')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(kindOf('Orvania')).toBeFocused();
  await page.keyboard.type('gov');
  await expect(kindOf('Orvania')).toHaveValue('government');
  await expectAccessible(page, 'what actors are');
  await page.keyboard.press('Escape');
  await undo(page).click();
  await expect(bar.getByRole('button', { name: codebookWords.open })).toBeVisible();
  await bar.getByRole('button', { name: codebookWords.open }).click();
  await codebook.getByText(actorKindsWords.title(1)).click();
  await expect(kindOf('Orvania')).toHaveValue('unstated');
  // What arrows pass on their way is no act: one choice is undone at once.
  await kindOf('Orvania').focus();
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowDown');
  await expect(kindOf('Orvania')).toHaveValue('state-forces');
  await page.keyboard.press('Escape');
  await undo(page).click();
  await bar.getByRole('button', { name: codebookWords.open }).click();
  await codebook.getByText(actorKindsWords.title(1)).click();
  await expect(kindOf('Orvania')).toHaveValue('unstated');
});

test('words marked below an open line stay where they are', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await begin(page, `${article}\n\n${'Tarn waited and nothing came of it.\n\n'.repeat(30)}`);
  await drag(page, 4, 'Tarn met Orvania in May');
  await expect(line(page)).toBeVisible();
  await page.keyboard.type('Tarn');
  await page.keyboard.press('Enter');
  await placeOf(page, 25, 'Tarn waited');
  const { from, to } = await placeOf(page, 25, 'Tarn waited and nothing');
  await page.mouse.move(from.left + 1, from.y);
  await page.mouse.down();
  await page.mouse.move(to.right - 1, to.y, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('form', { name: lineWords.title(25) })).toBeAttached();
  const mark = page.locator('[data-paragraph="25"]');
  const top = await mark.evaluate((element) => {
    const range = new Range();
    range.setStart(element.firstChild as Text, 0);
    range.setEnd(element.firstChild as Text, 4);
    const { top, bottom } = range.getBoundingClientRect();
    return (top + bottom) / 2;
  });
  expect(Math.abs(top - from.y)).toBeLessThan(40);
});
