import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { docxOf } from '#tests/dataset/sourceTexts/docxFile.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';
import { newDatasetWords } from '#words/codingDesk.ts';
import { datasetMenuWords } from '#words/datasetMenu.ts';
import { datasetWords } from '#words/header.ts';
import { editWords } from '#words/ownEditing.ts';
import { saveDataWords } from '#words/saveData.ts';
import { sourceTextWords, textFileWords } from '#words/texts.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { saveData } from './figureExport.ts';
import { expect, test } from './watchedTest.ts';

const mediaType = 'application/octet-stream';

test.describe('Texts and copies', () => {
  test('an editable copy is changed and handed back: the files of its folder, with the change and nothing else', async ({
    page,
  }) => {
    await app.openApp(page);
    await page.getByRole('button', { name: datasetWords.current }).click();
    await page.getByRole('button', { name: datasetMenuWords.editCopy, exact: true }).first().click();
    await expect.poll(() => app.searchOf(page).get('data')).toMatch(/^own-mosul-2016@/);
    const handedBack = async () => {
      await page.getByRole('button', { name: datasetWords.current }).click();
      await page.getByRole('button', { name: datasetMenuWords.saveData }).click();
      const data = app.dialog(page, saveDataWords.title);
      // Once it has been used, it stands open.
      if ((await data.locator('details[open]').count()) === 0)
        await data.getByText(saveDataWords.developers).click();
      const { bytes } = await saveData(page, data, 'hand');
      await page.keyboard.press('Escape');
      return unzipSync(new Uint8Array(bytes));
    };
    const present = (path: string) => readFileSync(path, 'utf8');
    const text = (files: Awaited<ReturnType<typeof handedBack>>, path: string) =>
      new TextDecoder().decode(files[path]);
    const [actors, statements] = ['data/mosul-2016/actors.json', 'data/mosul-2016/statements.json'];
    const unchanged = await handedBack();
    for (const path of Object.keys(unchanged)) expect(text(unchanged, path), path).toBe(present(path));

    await app.findActor(page, 'Iran');
    const detail = app.detail(page);
    await detail.getByText(editWords.edit, { exact: true }).first().click();
    await detail.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Persia');
    await detail.getByRole('button', { name: editWords.keep }).first().click();
    await expect(page.getByText('Renamed the actor “Iran” to “Persia”').first()).toBeVisible();
    const changed = await handedBack();
    expect(text(changed, statements)).toBe(present(statements));
    const before = present(actors).split('\n');
    const lines = text(changed, actors).split('\n');
    expect(lines.filter((line, at) => line !== before[at]).map((line) => line.trim())).toEqual([
      '"name": "Persia",',
      // It was the same as the name.
      '"shortName": "Persia",',
    ]);
  });

  test('a Word document becomes the text of a new dataset, and another edition says what it changes', async ({
    page,
  }) => {
    await app.openApp(page);
    await page.getByRole('button', { name: datasetWords.current }).click();
    await page.getByRole('button', { name: newDatasetWords.fromText }).click();
    const dialog = app.dialog(page, newDatasetWords.title);
    // A file that is not chosen after all closes nothing: the browser tells of it by an event that bubbles.
    await dialog
      .getByLabel(textFileWords.open)
      .evaluate((field) => field.dispatchEvent(new Event('cancel', { bubbles: true })));
    await expect(dialog).toBeVisible();
    const body = smallParagraphs.map(({ text }) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
    await dialog.getByLabel(textFileWords.open).setInputFiles({
      name: 'Troops in Keld.docx',
      mimeType: mediaType,
      buffer: Buffer.from(docxOf(body)),
    });
    await expect(dialog.getByRole('textbox', { name: newDatasetWords.name })).toHaveValue('Troops in Keld');
    await dialog.getByRole('button', { name: newDatasetWords.begin }).click();
    await expect(page.getByText('street by street').first()).toBeVisible();

    await page.getByRole('button', { name: sourceTextWords.open, exact: true }).click();
    const texts = app.dialog(page, sourceTextWords.title);
    await texts
      .getByLabel(textFileWords.open)
      .setInputFiles({ name: 'old.pdf', mimeType: mediaType, buffer: Buffer.from('%PDF-1.7') });
    await expect(texts.getByText('it is a PDF file', { exact: false })).toBeVisible();
    await texts
      .getByRole('textbox', { name: sourceTextWords.paste })
      .fill('A new text.\n\nOf two paragraphs.');
    await expect(texts.getByText(sourceTextWords.none)).toBeVisible();
    await expectAccessible(page, 'the texts of the sources');
    await texts.getByRole('button', { name: sourceTextWords.replace }).click();
    await expect(page.getByText('Of two paragraphs.').first()).toBeVisible();
  });
});
