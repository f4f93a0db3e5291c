/** The text beside the picture, and the line in which a statement is written, as one who codes meets them. */
import type { Locator, Page } from '@playwright/test';
import { madeUpArticle } from '#tests/fixtures/madeUpArticle.ts';
import { lineWords, newDatasetWords } from '#words/codingDesk.ts';
import { ownBarWords } from '#words/ownKeeping.ts';
import * as app from './app.ts';
import { expect } from './watchedTest.ts';

/** Opens a new dataset from a made-up article, as a reader does; with its day, where one is given. */
export async function begin(page: Page, article = madeUpArticle, published = ''): Promise<void> {
  await app.openApp(page);
  await page.locator('.dataset-switch').click();
  await page.getByRole('button', { name: newDatasetWords.fromText }).click();
  const dialog = app.dialog(page, newDatasetWords.title);
  await dialog.getByRole('textbox', { name: newDatasetWords.text, exact: true }).fill(article);
  if (published !== '') {
    await dialog.getByText(newDatasetWords.source, { exact: true }).click();
    await dialog.getByLabel(newDatasetWords.published, { exact: true }).fill(published);
  }
  await dialog.getByRole('button', { name: newDatasetWords.begin }).click();
  await expect(paragraph(page, 1)).toBeFocused();
}

export const paragraph = (page: Page, number: number): Locator =>
  page.locator(`[data-paragraph="${number}"]`);
export const line = (page: Page): Locator => page.getByRole('form', { name: /^New statement/ });
export const field = (page: Page, name: 'who' | 'verb' | 'whom' | 'saidBy'): Locator =>
  line(page).getByRole('combobox', { name: lineWords[name], exact: true });
export const said = (page: Page): Locator => page.locator('.desk-said');
export const undo = (page: Page): Locator =>
  page.getByRole('region', { name: ownBarWords.region }).getByRole('button', { name: /^Undo: / });

/** Marks words with the mouse: one pointer act. */
export async function drag(page: Page, number: number, words: string): Promise<void> {
  const { from, to } = await placeOf(page, number, words);
  await page.mouse.move(from.left + 1, from.y);
  await page.mouse.down();
  await page.mouse.move(to.right - 1, to.y, { steps: 3 });
  await page.mouse.up();
}

/** Where the first and the last letter of words stand on the screen. */
export function placeOf(page: Page, number: number, words: string) {
  return paragraph(page, number).evaluate((element, wanted) => {
    const node = element.firstChild as Text;
    const at = node.data.indexOf(wanted);
    if (at < 0) throw new Error(`not there: ${wanted}`);
    element.scrollIntoView({ block: 'center' });
    const letter = (offset: number) => {
      const range = new Range();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    };
    return { from: letter(at), to: letter(at + wanted.length - 1) };
  }, words);
}
