/** What is coded is saved in a file, and opens elsewhere as it was left. */

import type { Page } from '@playwright/test';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { ownDataWords } from '#words/ownData.ts';
import { ownBarWords } from '#words/ownKeeping.ts';
import { statusWords } from '#words/statusBar.ts';
import * as app from './app.ts';
import { begin, drag, field, paragraph, said } from './codingDesk.ts';
import { dropFile } from './dropFile.ts';
import { saveAsEntente } from './figureExport.ts';
import { expect, test } from './watchedTest.ts';

const bar = (page: Page) => page.getByRole('region', { name: ownBarWords.region });

async function code(page: Page, number: number, words: string, ...typed: [string, string, string]) {
  await drag(page, number, words);
  for (const [at, name] of (['who', 'verb', 'whom'] as const).entries()) {
    await expect(field(page, name)).toBeFocused();
    await page.keyboard.type(typed[at]!);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Added');
  await page.keyboard.press('Escape');
}

test('a file with text and places opens elsewhere as it was left, and a second time as the same dataset', async ({
  page,
  browser,
}) => {
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await begin(page);
  await code(page, 3, 'Tarn backs Ostmark', '', '', '');
  await code(page, 3, 'Tarn arms the Straits Militia', '', '', '');
  await code(page, 5, 'Veldania threatens the Straits Militia', '', '', '');
  // A threat is not done.
  await expect(bar(page).getByRole('button', { name: /^Undo: / })).toBeVisible();
  await bar(page).getByRole('checkbox', { name: ownBarWords.takeText }).check();
  const file = await saveAsEntente(page);
  const read = parseOneFile(file.bytes.toString());
  if (!read.ok) throw new Error('the file cannot be read');
  expect(read.texts).toHaveLength(1);
  const { actors, statements } = read.dataset;
  expect(statements.map(({ type, mode }) => [type, mode])).toContainEqual(['threatens', 'threatened']);
  const places = read.places!.layouts.automatic!;
  expect(Object.keys(places).sort()).toEqual(actors.map(({ id }) => id as string).sort());

  const other = await (await browser.newContext({ viewport: page.viewportSize() })).newPage();
  await other.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await app.openApp(other);
  await dropFile(other, 'talks.entente.json', file.bytes);
  await expect(paragraph(other, 3)).toContainText('Tarn backs Ostmark');
  await expect(bar(other).getByRole('checkbox', { name: ownBarWords.takeText })).toBeChecked();
  const again = await saveAsEntente(other);
  const second = parseOneFile(again.bytes.toString());
  expect(second.ok && second.places?.layouts.automatic).toEqual(places);

  // The same file once more, and then another state of it.
  await dropFile(other, 'talks.entente.json', file.bytes);
  await expect(other.getByText(ownDataWords.isHere(read.dataset.title))).toBeVisible();
  const { title } = read.dataset;
  await dropFile(
    other,
    'talks.entente.json',
    file.bytes.toString().replace('"name": "Ostmark"', '"name": "Ostmark Union"'),
  );
  await expect(other.getByText(ownDataWords.another(title, 2))).toBeVisible();
  await other.locator('.dataset-switch').click();
  await expect(other.getByRole('link', { name: ownDataWords.numbered(title, 2) })).toBeVisible();
  await other.context().close();
});

test('“Show them” under the picture shows what was just written with its line', async ({ page }) => {
  await begin(page);
  await code(page, 3, 'Tarn backs Ostmark', '', '', '');
  // A meeting is not drawn by itself.
  await code(page, 4, 'it negotiates with the Council of Ports', 'Harbour League', '', '');
  await page.getByRole('button', { name: statusWords.showAbsent(2), exact: true }).click();
  await expect.poll(() => app.searchOf(page).get('counts')).toContain('contact');
  expect(app.searchOf(page).get('isolated')).toBeNull();
  expect((await app.counts(page)).relations).toBe(2);
});
