/** A second made-up article, coded as a user does: whose word it is, dates, allegations, what was withdrawn, and the file. */
import type { Locator, Page } from '@playwright/test';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { madeUpQuarrel, quarrelPublished } from '#tests/fixtures/madeUpQuarrel.ts';
import { deskWords, lineWords, omissionWords } from '#words/codingDesk.ts';
import { denialWords } from '#words/denialNotes.ts';
import { figureDialogWords } from '#words/figure.ts';
import { formWords } from '#words/forms.ts';
import { codebookWords, editWords } from '#words/ownEditing.ts';
import { goOnWords, ownBarWords } from '#words/ownKeeping.ts';
import { saveDataWords } from '#words/saveData.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { begin, drag, field, line, paragraph, said, placeOf as textPlaceOf } from './codingDesk.ts';
import { dropFile } from './dropFile.ts';
import { openFigure, saveData, saved } from './figureExport.ts';
import { expect, test } from './watchedTest.ts';

/** Beside the picture, where the text stands on the other side. */
const evidence = (page: Page) => page.locator('.detail-side');
const bar = (page: Page) => page.getByRole('region', { name: ownBarWords.region });

/** Fills the line from the keyboard as far as "said by", which stays as it is where nothing is typed into it. */
async function type(page: Page, who: string, verb: string, whom: string, saidBy = ''): Promise<void> {
  for (const text of [who, verb, whom]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect(field(page, 'saidBy')).toBeFocused();
  if (saidBy !== '') await page.keyboard.type(saidBy);
}

/** Chooses a status: the unfolded fields come after "said by". */
async function alleged(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const status = line(page).getByRole('combobox', { name: lineWords.mode, exact: true });
  await expect(status).toBeFocused();
  await status.selectOption('accused');
}

test('a ministry that speaks for its state is asked about once, and a day that the words say is taken where it is pressed', async ({
  page,
}) => {
  await begin(page, madeUpQuarrel, quarrelPublished);
  await drag(
    page,
    2,
    'The Orlandic Foreign Ministry said that Orland would keep the bridge shut until Vessin',
  );
  const speaks = line(page).getByRole('checkbox', {
    name: lineWords.speaksFor('Orlandic Foreign Ministry', 'Orland'),
  });
  await type(page, 'orland', 'bloc', 'ves', 'for');
  await expect(speaks).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(speaks).toBeFocused();
  await expect(speaks).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Added: Orland plans to block Vessin, ¶ 2');
  // Known from then on.
  await type(page, 'orland', 'thr', 'ves', 'for');
  await page.keyboard.press('Tab');
  await expect(speaks).toBeHidden();
  await page.keyboard.press('Escape');

  await drag(page, 2, 'Orland closed the Ansel bridge on Tuesday');
  await type(page, 'orl', 'expe', 'ves');
  await page.keyboard.press('Enter');
  // What is proposed never stops Enter, and is kept only where it was taken.
  await expect(said(page)).toHaveText('Added: Orland expels Vessin, ¶ 2');
  await expect(field(page, 'who')).toBeFocused();
  await type(page, 'orl', 'fig', 'ves');
  const day = line(page).getByRole('button', { name: /9 Jun 2026/ });
  await day.click();
  await expect(line(page).getByRole('button', { name: lineWords.write })).toBeFocused();
  await expect(line(page)).toContainText('9 Jun 2026');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Added: Orland fights Vessin, ¶ 2');
  await page.keyboard.press('Escape');
  // Words without the day have it among the details.
  await drag(page, 2, 'Orland closed the Ansel bridge');
  await expect(day).toHaveCount(0);
  await page.keyboard.press('Escape');
  await app.findActor(page, 'Orlandic');
  await expect(evidence(page)).toContainText('Orland');
});

test('what is alleged is drawn where the text is, stays so, and what is withdrawn is found again', async ({
  page,
}) => {
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await begin(page, madeUpQuarrel);
  await drag(page, 3, 'Vessin accused Orland of arming the Upper Valley Front');
  await type(page, 'ves', 'acc', 'orl');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Vessin accuses Orland');
  await type(page, 'orl', 'arms', 'upp', 'vessin');
  // Enter chooses who speaks, and Enter writes.
  await page.keyboard.press('Enter');
  await expect(field(page, 'saidBy')).toHaveValue('Vessin');
  await expect(field(page, 'saidBy')).toHaveAttribute('aria-expanded', 'false');
  await expect(said(page)).toHaveText('Added: Vessin accuses Orland, ¶ 3');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Orland arms Upper Valley Front');
  await page.keyboard.press('Escape');
  await drag(page, 3, 'denied that Orland had armed the Front');
  await type(page, 'orl', 'backs', 'upp', 'vessin');
  await alleged(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(deskWords.undrawn(['accused']))).toBeVisible();
  // What is denied stands with the statement that is denied: who, and Enter twice.
  await page.keyboard.press('Escape');
  await drag(page, 3, 'denied that Orland had armed the Front');
  await page.keyboard.type('orl');
  await page.keyboard.press('Enter');
  await expect(line(page).getByRole('option').first()).toContainText(
    /^denies: “Vessin says that Orland arms/,
  );
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(denialWords.written(['Orland'], 3));
  await expect(
    page.getByRole('button', { name: new RegExp(`^Paragraph 3: .*${deskWords.states.denials(1)}`) }),
  ).toBeVisible();
  const denied = () =>
    page.evaluate(() => [...(CSS.highlights.get('noted-denial') ?? [])].map((range) => range.toString()));
  expect(await denied()).toEqual(['denied that Orland had armed the Front']);
  await page.keyboard.press('Escape');
  await drag(page, 3, 'Vessin accused Orland of arming');
  await type(page, 'vessin', 'opposes', 'upp');
  await page.keyboard.press('Tab');
  await line(page).getByRole('combobox', { name: lineWords.mode, exact: true }).selectOption('accused');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(deskWords.undrawn(['accused']))).toBeVisible();
  // The text stands still, and the line keeps the focus.
  const text = page.locator('.desk-text');
  const top = await text.evaluate((element) => element.scrollTop);
  await page.getByRole('button', { name: deskWords.draw(['accused']) }).click();
  await expect(page.getByText(deskWords.undrawn(['accused']))).toBeHidden();
  await expect.poll(() => app.searchOf(page).get('counts')).toContain('accused');
  await expect(field(page, 'who')).toBeFocused();
  expect(await text.evaluate((element) => element.scrollTop)).toBe(top);
  await page.keyboard.press('Escape');

  // The only statement of its pair.
  await drag(page, 6, 'Kessary, the Confederation’s largest member, trains the Vessinian border police');
  await type(page, 'kes', 'trains', 'ves');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Kessary trains Vessin');
  await page.keyboard.press('Escape');
  const left = deskWords.states.left(2);
  const six = (state: string) =>
    page.getByRole('button', { name: deskWords.paragraph(6, [state, left]), exact: true });
  await expect(six(deskWords.states.statements(1))).toBeVisible();
  await app.findActor(page, 'Kessary');
  await app
    .detail(page)
    .getByRole('button', { name: /Vessin/ })
    .first()
    .click();
  await evidence(page).locator('.statement').getByText(editWords.edit, { exact: true }).click();
  const withdraw = evidence(page).getByRole('button', { name: /^Withdraw/ });
  await withdraw.focus();
  await page.keyboard.press('Enter');
  const again = evidence(page).getByRole('button', { name: /^Count again/ });
  await expect(again).toBeFocused();
  await expect(app.detailHeading(page, /Kessary.+Vessin|Vessin.+Kessary/)).toBeVisible();
  const number = six(deskWords.states.withdrawn(1));
  await expect(number).toBeVisible();
  await number.click();
  await expect(page.locator('.desk-text').getByRole('button', { name: /^Count again/ })).toBeVisible();
  await page.reload();
  await bar(page).getByRole('button', { name: codebookWords.open }).click();
  const codebook = app.dialog(page, codebookWords.title);
  await codebook.getByRole('button', { name: /^Count again/ }).click();
  await expect(app.detailHeading(page, /Kessary.+Vessin|Vessin.+Kessary/)).toBeVisible();
  await expect(page.locator('.statement[aria-current]')).toBeVisible();

  // The file has the text where it is asked for, and what counts.
  const save = bar(page).getByRole('button', { name: new RegExp(`^${ownBarWords.save}…?$`) });
  await save.click();
  const first = await saveData(page, app.dialog(page, saveDataWords.title), 'entente');
  await page.keyboard.press('Escape');
  const bare = parseOneFile(first.bytes.toString());
  expect(bare).toMatchObject({ ok: true, counts: expect.arrayContaining(['accused']) });
  expect(bare.ok && bare.texts).toBeUndefined();
  // The choice stands beside the button, and makes the file another; it is remembered.
  await expect(save).toBeHidden();
  const take = bar(page).getByRole('checkbox', { name: ownBarWords.takeText });
  await take.check();
  const second = await saved(page, () => save.click());
  expect(parseOneFile(second.bytes.toString())).toMatchObject({ ok: true, texts: [{}], places: {} });
  await expect(save).toBeHidden();
  await expect(take).toBeChecked();

  await page.goto('./');
  await page.getByRole('region', { name: goOnWords.region }).getByRole('link').click();
  await expect.poll(() => app.searchOf(page).get('counts')).toContain('accused');
  await page.goto('./');
  await expect(app.graph(page)).toBeVisible();
  const other = second.bytes.toString().replace(/"title": "[^"]*"/, '"title": "Another"');
  await dropFile(page, 'another.entente.json', other);
  await expect.poll(() => app.searchOf(page).get('counts')).toContain('accused');
  await expect(paragraph(page, 9)).toContainText('denies any ties');
});

test('a verb shows its side where it is chosen, what the text does not say is marked, and a figure offers what is alleged', async ({
  page,
}) => {
  await begin(page, madeUpQuarrel);
  await drag(page, 3, 'Vessin accused Orland of arming the Upper Valley Front');
  await type(page, 'orl', 'arms', 'upp', 'vessin');
  await alleged(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: deskWords.draw(['accused']) }).click();
  await page.keyboard.press('Escape');

  await app.findActor(page, 'Upper Valley');
  const detail = evidence(page);
  await detail.getByText(editWords.edit, { exact: true }).click();
  const isBackground = detail.getByRole('checkbox', { name: formWords.label('actor', 'backgroundKind') });
  await expect(isBackground).toBeHidden();
  await detail.getByLabel('Kind', { exact: true }).selectOption('party');
  await expect(isBackground).toBeChecked();
  await expectAccessible(page, 'what is background knowledge');
  await detail.getByLabel('Kind', { exact: true }).selectOption('armed-group');
  await expect(isBackground).not.toBeChecked();
  await detail.getByLabel('Kind', { exact: true }).selectOption('party');
  await detail.getByRole('button', { name: editWords.keep, exact: true }).click();
  await expect(detail.getByText('Political party (background)')).toBeVisible();

  await detail
    .getByRole('button', { name: /(towards|from) Orland/ })
    .first()
    .click();
  const card = detail.locator('.statement');
  await card.getByText(editWords.edit, { exact: true }).click();
  await expect(card.getByLabel('Does what').locator('option:checked')).toHaveText(
    formWords.verbMeans('arms', 1),
  );
  await card.getByRole('button', { name: editWords.changeMeaning }).click();
  await expect(card.getByRole('form', { name: editWords.form('arms') }).getByLabel('Means')).toBeFocused();

  const figure = await openFigure(page);
  const offer = figure.getByRole('checkbox', { name: figureDialogWords.accusations });
  await expect(figure.getByText(figureDialogWords.accusedUnstated(['Orland']))).toBeVisible();
  await offer.check();
  await expect(figure.getByText(figureDialogWords.accusationsHint)).toBeVisible();
});

test('words that are marked for a statement can be said to be no relation, and other words be marked meanwhile', async ({
  page,
}) => {
  await begin(page);
  const why = (number: number) => page.getByRole('form', { name: omissionWords.title(number) });
  await drag(page, 8, 'Nobody in Tarn has said so');
  // The line holds all that it offers: nothing is cut at the edge of the text.
  const placeOf = async (box: Locator) =>
    (await box.boundingBox()) ?? { x: Number.POSITIVE_INFINITY, width: 0 };
  const edge = await placeOf(line(page));
  for (const button of await line(page).getByRole('button').all()) {
    const { x, width } = await placeOf(button);
    expect(x + width).toBeLessThanOrEqual(edge.x + edge.width);
  }
  await line(page).getByRole('button', { name: deskWords.omit }).click();
  await expect(why(8).getByRole('combobox', { name: omissionWords.who, exact: true })).toBeFocused();
  await page.keyboard.type('tarn');
  await page.keyboard.press('Enter');
  // The words may still change, by mouse or by keys, and nothing that was written is lost.
  await drag(page, 8, 'Observers fear that Tarn could join the fighting');
  await page.keyboard.press('PageDown');
  await expect(why(8).getByRole('combobox', { name: omissionWords.who, exact: true })).toHaveValue('Tarn');
  // No reason is preset.
  await why(8).getByRole('button', { name: omissionWords.write }).click();
  const reason = why(8).getByRole('combobox', { name: omissionWords.reason, exact: true });
  await expect(reason).toBeFocused();
  await expect(why(8).getByText(omissionWords.missingReason)).toBeVisible();
  await reason.selectOption('forecast');
  await why(8).getByRole('button', { name: omissionWords.write }).click();
  await expect(said(page)).toHaveText(omissionWords.written(8));
  const eight = [deskWords.states.omissions(1), deskWords.states.left(1)];
  await expect(page.getByRole('button', { name: deskWords.paragraph(8, eight) })).toBeVisible();
  // Its words are tinted, and a click on them says why they are no relation.
  const tinted = () =>
    page.evaluate(() => [...(CSS.highlights.get('noted-omission') ?? [])].map((range) => range.toString()));
  expect(await tinted()).toHaveLength(1);
  await drag(page, 1, (await paragraph(page, 1).innerText()).slice(0, 8));
  await page.keyboard.press('Escape');
  const words = (await tinted())[0] ?? '';
  const { from } = await textPlaceOf(page, 8, words.slice(0, 6));
  await page.mouse.click(from.left + 3, from.y);
  await expect(said(page)).toHaveText(deskWords.omitted('forecast', ['Tarn']));
});

test('where a sentence has somebody speak, one press makes the statement theirs', async ({ page }) => {
  await begin(page, madeUpQuarrel, quarrelPublished);
  const named = line(page).getByText(lineWords.speakerHere);
  await drag(page, 4, 'The Upper Valley Front shelled a Vessinian army post');
  await expect(field(page, 'who')).toBeFocused();
  await expect(named).toHaveCount(0);
  await page.keyboard.press('Escape');
  await drag(page, 4, 'shells from both sides hit houses in the village of Low Merrin');
  await expect(named).toBeVisible();
  await line(page)
    .getByRole('button', { name: lineWords.saidByThem('Salt Workers’ Union') })
    .click();
  await expect(field(page, 'saidBy')).toHaveValue('Salt Workers’ Union');
  await expect(named).toHaveCount(0);
});
