/** The dialog *Export figure* and the files that it saves. */

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { FileFormatId } from '#dataset/formats/write/formatIds.ts';
import { readPng } from '#tests/views/figure/readPng.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { headerWords } from '#words/header.ts';
import { saveDataWords } from '#words/saveData.ts';
import { dialog, exportButton } from './app.ts';
import { expect } from './watchedTest.ts';

/** Opens the dialog and waits for the preview. */
export async function openFigure(page: Page): Promise<Locator> {
  await exportButton(page).click();
  const figure = dialog(page, words.title);
  await expect(preview(figure)).toBeVisible();
  return figure;
}

export const preview = (figure: Locator): Locator =>
  figure.getByRole('img', { name: /^Preview of the figure/ });

/** A file that a button saves: its name and its bytes. */
export async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Presses a button of the dialog that saves a file. */
export function save(page: Page, figure: Locator, button: string): Promise<{ name: string; bytes: Buffer }> {
  return saved(page, () => figure.getByRole('button', { name: button, exact: true }).click());
}

/** Opens *Save data* of own data from the header, and saves it as an Entente file. */
export async function saveAsEntente(page: Page): Promise<{ name: string; bytes: Buffer }> {
  // Where the page may write no file itself, it comes as a download.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('banner').getByRole('button', { name: headerWords.shareFile }).click();
  const data = dialog(page, saveDataWords.title);
  const file = await saveData(page, data, 'entente');
  await page.keyboard.press('Escape');
  return file;
}

/** Presses a button of *Save data*. */
export function saveData(
  page: Page,
  data: Locator,
  id: FileFormatId,
): Promise<{ name: string; bytes: Buffer }> {
  const { name, extension } = saveDataWords.format[id];
  return saved(page, () => data.getByRole('button', { name: `${name} ${extension}` }).click());
}

/** Exports the picture in sight as a PNG, which can be read. */
export async function exportPng(page: Page): Promise<void> {
  const figure = await openFigure(page);
  const { png } = await savePng(page, figure);
  expect(png.width).toBeGreaterThan(1000);
  await page.keyboard.press('Escape');
}

/** Saves the PNG and reads it. */
export async function savePng(page: Page, figure: Locator) {
  const { name, bytes } = await save(page, figure, words.savePng);
  await expect(figure.getByRole('status').filter({ hasText: words.saved(name) })).toBeVisible();
  return { name, bytes, png: readPng(bytes) };
}

export async function chooseSlide(figure: Locator): Promise<void> {
  await figure.getByRole('radio', { name: words.preset.slide }).check();
  await expect(figure.getByText(words.pixels(1920, 1080)).first()).toBeVisible();
}
