import type { Page } from '@playwright/test';
import { printOneFile } from '#dataset/formats/entente.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { datasetWords } from '#words/header.ts';
import { ownDataWords } from '#words/ownData.ts';
import { binWords, editWords } from '#words/ownEditing.ts';
import { homeWords, ownBarWords } from '#words/ownKeeping.ts';
import { saveDataWords } from '#words/saveData.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { dropFile } from './dropFile.ts';
import { expect, test } from './watchedTest.ts';

const dataset = ownDataset();
const address = `data=${dataset.id}`;
const bar = (page: Page) => page.getByRole('region', { name: ownBarWords.region });
const undo = (page: Page) => bar(page).getByRole('button', { name: /undo/i });
const redo = (page: Page) => bar(page).getByRole('button', { name: /redo/i });
const edit = (page: Page) => app.detail(page).getByText(editWords.edit, { exact: true }).first();

test('own data is edited in the evidence, and taken back across reloads and in a second tab', async ({
  page,
  context,
}) => {
  await app.openApp(page);
  await dropFile(page, 'alliances.entente.json', printOneFile(dataset));
  await expect(bar(page)).toContainText(/in this browser only/i);

  await app.findActor(page, 'x,y');
  await edit(page).click();
  await app.detail(page).getByLabel('Name', { exact: true }).fill('Ruritania');
  await app.detail(page).getByLabel('Faction').fill('Newcomers');
  await expectAccessible(page, 'editing an actor');
  await app.detail(page).getByRole('button', { name: editWords.keep, exact: true }).click();
  await expect(app.detailHeading(page, 'Ruritania')).toBeVisible();
  // Whoever edits by keys goes on from there.
  await expect(app.detail(page).getByRole('button', { name: editWords.keep, exact: true })).toBeFocused();

  await app.detail(page).getByLabel(editWords.joinWith('Ruritania')).selectOption({ label: 'p.1.2' });
  await app.detail(page).getByRole('button', { name: editWords.join, exact: true }).click();
  await expect(app.detailHeading(page, 'p.1.2')).toBeFocused();
  await expect.poll(async () => (await app.counts(page)).actorTotal).toBe(dataset.actors.length - 1);
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Merged Ruritania into p\.1\.2/);

  await page.reload();
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Merged Ruritania into p\.1\.2/);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await app.counts(page)).actorTotal).toBe(dataset.actors.length);
  await expect(redo(page)).toHaveAccessibleName(/^Redo: Merged Ruritania/);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await app.counts(page)).actorTotal).toBe(dataset.actors.length - 1);

  const second = await context.newPage();
  await app.openApp(second, address);
  await expect(bar(second)).toContainText(ownBarWords.reading);
  await undo(page).click();
  await expect.poll(async () => (await app.counts(second)).actorTotal).toBe(dataset.actors.length);
  await bar(second).getByRole('button', { name: ownBarWords.takeOver }).click();
  await expect(bar(page)).toContainText(ownBarWords.reading);
  await app.findActor(page, 'Ruritania');
  await undo(second).click();
  await expect(app.detailHeading(page, 'x,y')).toBeVisible();
  await second.close();
  await expect(bar(page)).not.toContainText(ownBarWords.reading);
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
});

/** A picker that gives a file of the page's own, which is written and read like one on the disk. */
async function pickerOf(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pick = async ({ suggestedName }: { readonly suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
    Object.assign(window, { showSaveFilePicker: pick });
  });
}

/** Changes a text in a file, as another program would. */
const changeFile = (page: Page, name: string, was: string, is: string) =>
  page.evaluate(
    async ([file, before, after]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file);
      const text = await (await handle.getFile()).text();
      const written = await handle.createWritable();
      await written.write(text.replace(before, after));
      await written.close();
    },
    [name, was, is] as const,
  );

test('a statement is withdrawn and deleted, a sign changed, all of it had back, and saved in a file', async ({
  page,
}) => {
  await pickerOf(page);
  await app.openApp(page);
  await dropFile(page, 'alliances.entente.json', printOneFile(dataset));
  await expect(bar(page)).toBeVisible();
  await app.findActor(page, 'p.1.2');
  await app
    .detail(page)
    .getByRole('button', { name: /^حزب الله 1 statement/ })
    .click();
  const { relationTotal } = await app.counts(page);
  await edit(page).click();
  const type = dataset.relationTypes.find(({ id }) => id === 'ally')!;
  await app.detail(page).getByRole('button', { name: editWords.changeMeaning }).click();
  await expect(app.detail(page).getByRole('region', { name: editWords.typeMeans(type.label) })).toBeVisible();
  const typeForm = app.detail(page).getByRole('form', { name: editWords.form(type.label) });
  await typeForm.getByLabel('Means').selectOption(editWords.signs['-1']);
  await expect(typeForm.getByText('5 relations change.')).toBeVisible();
  await typeForm.getByRole('button', { name: editWords.keep, exact: true }).click();
  await expect(undo(page)).toHaveAccessibleName(/from aligned to opposed: 5 relations change/);

  await app
    .detail(page)
    .getByRole('button', { name: /^Withdraw: / })
    .click();
  await expect.poll(async () => (await app.counts(page)).relationTotal).toBe(relationTotal - 1);
  await app.detail(page).getByRole('button', { name: editWords.reinstate }).click();
  await expect.poll(async () => (await app.counts(page)).relationTotal).toBe(relationTotal);
  await edit(page).click();
  await app
    .detail(page)
    .getByRole('button', { name: /^Delete: / })
    .click();
  await expect.poll(async () => (await app.counts(page)).relationTotal).toBe(relationTotal - 1);

  await page.getByRole('button', { name: datasetWords.current }).click();
  const own = page
    .getByRole('navigation', { name: datasetWords.choose })
    .getByRole('region', { name: ownDataWords.title });
  await own.getByText(binWords.title(1)).click();
  await expectAccessible(page, 'the bin of a dataset');
  await own.getByRole('button', { name: binWords.back }).click();
  await expect.poll(async () => (await app.counts(page)).relationTotal).toBe(relationTotal);

  const file = 'alliances.entente.json';
  const save = bar(page).getByRole('button', { name: ownBarWords.save });
  await page.keyboard.press('Escape');
  // The first time the format is asked, the one chosen last at hand; from then on it goes on in its file.
  await save.click();
  const entente = app.dialog(page, saveDataWords.title).getByRole('button', { name: /^Entente/ });
  await expect(entente).toBeFocused();
  await entente.press('Enter');
  await expect(entente).toContainText(saveDataWords.last);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toContainText(`Saved in ${file}`);
  await expect(save).toHaveCount(0);
  await undo(page).click();
  await expect(bar(page)).toContainText(`1 change not yet saved in ${file}`);
  await changeFile(page, file, '"name": "50%"', '"name": "Half"');
  await page.reload();
  await save.click();
  const changed = app.dialog(page, homeWords.changed(file));
  await expect(changed).toBeVisible();
  await changed.getByRole('button', { name: homeWords.merge }).click();
  await expect(bar(page)).toContainText(`Saved in ${file}`);
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Merged alliances\.entente\.json/);
  await app.findActor(page, 'Half');
  await expect(app.detailHeading(page, 'Half')).toBeVisible();
});
