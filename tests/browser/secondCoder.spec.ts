import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { printOneFile } from '#dataset/formats/entente.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { editionOf } from '#dataset/sourceTexts/edition.ts';
import type { SourceId } from '#domain/ids.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';
import { comparingWords as words } from '#words/comparing.ts';
import { hintWords } from '#words/hints.ts';
import { ownBarWords } from '#words/ownKeeping.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { dropFile } from './dropFile.ts';
import { saveAsEntente } from './figureExport.ts';
import { expect, test } from './watchedTest.ts';

const text = editionOf(
  smallDataset.sources[0]?.id as SourceId,
  smallParagraphs.map((paragraph) => paragraph.text),
);
const bar = (page: Page) => page.getByRole('region', { name: ownBarWords.region });
const paragraph = (page: Page, number: number) => page.locator(`[data-paragraph="${number}"]`);

/** Writes a statement from the first sentence of a paragraph, by keys. */
async function code(page: Page, number: number, ...typed: readonly string[]): Promise<void> {
  await paragraph(page, number).focus();
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: /^New statement/ })).toBeVisible();
  for (const name of typed) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  // Without the day that the sentence says.
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.desk-said')).toContainText(`¶ ${number}`);
  await page.keyboard.press('Escape');
}

test('a second coder codes three paragraphs of a copy; the two codings are compared and settled', async ({
  page,
}) => {
  test.slow();
  await app.openApp(page);
  await dropFile(page, 'keld.entente.json', printOneFile(smallDataset, [text]));
  await bar(page).getByRole('button', { name: words.open }).click();
  const handing = app.dialog(page, words.title);
  await handing.getByLabel(words.coder).fill('Ben');
  const saving = page.waitForEvent('download');
  await handing.getByRole('button', { name: words.saveCopy }).click();
  const copy = readFileSync(await (await saving).path(), 'utf8');
  await expectAccessible(page, 'a copy for a second coder');
  await page.keyboard.press('Escape');

  await dropFile(page, 'ben.entente.json', copy);
  await expect(page.getByRole('banner')).toContainText('(Ben)');
  await code(page, 1, 'arland army', 'fights', 'hill front');
  await code(page, 2, 'bresia', 'trains', 'arland gov');
  await code(page, 3, 'ilan', 'accuses', 'bresia');
  const hints = bar(page).getByRole('button', { name: /^\d+ hints?$/ });
  await hints.click();
  const list = bar(page).getByRole('region', { name: hintWords.title });
  await list.getByText(hintWords.groupTitle(hintWords.rules['whole sentence'].title, 3)).click();
  await expectAccessible(page, 'hints on coding');
  await list.getByRole('button', { name: hintWords.dismissAll(3) }).click();
  await expect(list.getByText(hintWords.rules['whole sentence'].title)).toHaveCount(0);
  await hints.click();
  const { bytes: theirs } = await saveAsEntente(page);
  expect(parseOneFile(theirs.toString('utf8'))).toMatchObject({ ok: true });

  await app.openApp(page, `data=own-${smallDataset.id}`);
  await bar(page).getByRole('button', { name: words.open }).click();
  await app
    .dialog(page, words.title)
    .locator('input[type=file]')
    .setInputFiles({ name: 'ben.entente.json', mimeType: 'application/json', buffer: theirs });
  await page.getByLabel(words.yourName).fill('Ada');
  await page.getByRole('button', { name: words.compare, exact: true }).click();
  const piles = app.dialog(page, words.pilesTitle('Ada', 'Ben'));
  await expect(piles.getByText(words.both(3))).toBeVisible();
  await expect(piles.getByText(words.only('Ada', smallDataset.statements.length - 3))).toBeVisible();
  await expect(piles.getByText(words.only('Ben', 0))).toBeVisible();
  await expect(piles.getByRole('row', { name: words.fields.type })).toContainText(words.share(2, 3));
  await piles.getByText(words.both(3)).click();
  await piles
    .getByRole('button', { name: words.of('Ben') })
    .nth(1)
    .click();
  await expect(piles.getByRole('status').first()).toHaveText(
    words.toSettle(smallDataset.statements.length - 1),
  );
  await expectAccessible(page, 'two codings compared');
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button', { name: /^Undo: Settled what two coders found/ })).toBeVisible();
});
