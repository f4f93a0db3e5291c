import type { Page } from '@playwright/test';
import { printOneFile } from '#dataset/formats/entente.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { readPng } from '#tests/views/figure/readPng.ts';
import { addressWords } from '#words/address.ts';
import { figureDialogWords } from '#words/figure.ts';
import { datasetWords, headerWords } from '#words/header.ts';
import { againWords } from '#words/openedAgain.ts';
import { importWords, openFileWords, ownDataWords, setAsideWords } from '#words/ownData.ts';
import { editWords } from '#words/ownEditing.ts';
import { filterPanelWords } from '#words/panels.ts';
import { pastedTableWords } from '#words/pastedTable.ts';
import { saveDataWords } from '#words/saveData.ts';
import { viewWords } from '#words/views.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { dropFile as drop } from './dropFile.ts';
import { exportPng, openFigure, preview, save, saveAsEntente, saveData } from './figureExport.ts';
import { expect, test } from './watchedTest.ts';

const csv = [
  'Actor A;Relation;Actor B;Source;Region',
  'Northland;ally;Westland;Ministry;North',
  'Northland;rival;Eastmark;Ministry;North',
  'Westland;ally;Harbour Union;Daily News;South',
  'Eastmark;hmm;Hill Front;Daily News;South',
  'Hill Front;ally;;Daily News;East',
].join('\r\n');

const gexf = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<attributes class="edge"><attribute id="s" title="sign" type="integer"/></attributes>
<nodes><node id="1" label="Northland"/><node id="2" label="Westland"/><node id="3" label="Eastmark"/></nodes>
<edges><edge id="0" source="1" target="2"><attvalues><attvalue for="s" value="1"/></attvalues></edge>
<edge id="1" source="1" target="3"><attvalues><attvalue for="s" value="-1"/></attvalues></edge></edges>
</graph></gexf>`;

/** Pastes text on the page, as Ctrl+V does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

const sheet = (page: Page, file: string) => app.dialog(page, openFileWords.title(file));
const dataset = (page: Page) => page.getByRole('button', { name: datasetWords.current });
const menu = (page: Page) => page.getByRole('navigation', { name: datasetWords.choose });

test.describe('Own data', () => {
  test('a cell of the table is corrected where it stands: F2 or a double-click opens its field', async ({
    page,
  }) => {
    await app.openApp(page);
    await drop(page, 'ties.csv', 'from,to,stance\nNorthland,Westland,ally\nNorthland,Eastmark,rival\n');
    await sheet(page, 'ties.csv').getByRole('button', { name: importWords.draw }).click();
    await page.getByRole('radio', { name: viewWords.views.table }).check();
    await page.getByRole('tab', { name: /^Statements/ }).click();
    const cell = page.getByRole('grid').getByRole('rowheader', { name: 'Eastmark' });
    await cell.dblclick();
    const form = app.detail(page).getByRole('form', { name: editWords.statementForm });
    await expect(form.locator('[data-field="to"] select')).toBeFocused();
    await form.locator('[data-field="to"] select').selectOption('Westland');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: editWords.keep }).click();
    await expect(page.getByRole('grid').getByRole('rowheader', { name: 'Eastmark' })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(cell).toBeVisible();
    await cell.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    await expect(form.locator('[data-field="type"] select')).toBeFocused();
  });

  test('what was changed by hand is told in lines that fit the panel and the row, in a whole sentence', async ({
    page,
  }) => {
    await app.openApp(page);
    await drop(page, 'ties.csv', 'from,to,stance\nAlpha,Beta,ally\nGamma,Alpha,leans on\n');
    const asked = sheet(page, 'ties.csv');
    await asked
      .getByRole('combobox', { name: `${importWords.meaning}: leans on` })
      .selectOption(importWords.signs.aligned);
    await asked.getByRole('button', { name: importWords.draw }).click();
    await page.getByRole('radio', { name: viewWords.views.table }).check();
    await page.getByRole('tab', { name: /^Statements/ }).click();
    const grid = page.getByRole('grid');
    await grid.getByRole('rowheader', { name: 'leans on' }).dblclick();
    const panel = app.detail(page);
    const form = panel.getByRole('form', { name: editWords.statementForm });
    await form.locator('[data-field="type"] select').selectOption({ label: 'ally: aligned' });
    await form.locator('[data-field="from"] select').selectOption('Beta');
    await form.getByRole('button', { name: editWords.keep }).click();
    await expect(panel.locator('.passage-where').filter({ hasText: 'changed by hand' })).toBeVisible();
    const wider = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth).filter((by) => by > 1));
    expect(await wider('.detail-panel, .detail-panel *, .record-form')).toEqual([]);
    const row = grid.getByRole('row').filter({ hasText: 'changed by hand' });
    expect((await row.boundingBox())?.height).toBeLessThan(110);
  });

  test('a dropped table is a figure in four acts, stays in the browser, and is saved as a file', async ({
    page,
  }) => {
    await app.openApp(page);
    await drop(page, 'alliances.csv', csv);
    const asked = sheet(page, 'alliances.csv');
    // One value says nothing known: its row waits for a sign.
    await expect(asked.getByRole('status')).toContainText(importWords.drawn(3, 2));
    await expectAccessible(page, 'the sheet of an import');
    await asked
      .getByRole('combobox', { name: `${importWords.meaning}: hmm` })
      .selectOption(importWords.signs.opposed);
    await expect(asked.getByRole('status')).toContainText(importWords.drawn(4, 1));
    // The row that lacks an end is mended in its place.
    const missing = asked.getByRole('combobox', { name: importWords.mend('Actor B', 'line', 6) });
    await missing.fill('Westland');
    await missing.press('Enter');
    await expect(asked.getByRole('status')).toContainText(importWords.drawn(5, 0));
    await asked.getByRole('button', { name: importWords.takeBack }).click();
    await expect(asked.getByRole('status')).toContainText(importWords.drawn(4, 1));
    await asked.getByRole('button', { name: importWords.draw }).click();

    await expect(dataset(page)).toHaveAccessibleName(`${datasetWords.current}alliances`);
    expect(app.searchOf(page).get('data')).toBe('own-alliances@1.0.0');
    expect(await app.counts(page)).toEqual({ actors: 5, actorTotal: 5, relations: 4, relationTotal: 4 });
    expect(await page.locator('body').innerText()).not.toMatch(/\barticle\b|mosul|socialist/i);

    // The row that is still set aside is drawn once what it lacks is written in, and can be had back.
    await page.getByRole('button', { name: setAsideWords.open(1) }).click();
    const aside = app.dialog(page, setAsideWords.title);
    await aside.getByRole('combobox', { name: importWords.mend('Actor B', 'line', 6) }).fill('Westland');
    await aside.getByRole('button', { name: setAsideWords.draw }).click();
    await expect(aside).toContainText(setAsideWords.none);
    await page.keyboard.press('Escape');
    await expect.poll(() => app.counts(page)).toMatchObject({ relations: 5, relationTotal: 5 });
    await page.keyboard.press('Control+z');
    await expect.poll(() => app.counts(page)).toMatchObject({ relations: 4, relationTotal: 4 });
    await exportPng(page);

    await page.reload();
    await expect(dataset(page)).toHaveAccessibleName(`${datasetWords.current}alliances`);
    // A column that stands for nothing else is a filter.
    const filter = app.filterPanel(page);
    await filter.getByText(filterPanelWords.more, { exact: true }).click();
    await filter.getByText('Region', { exact: true }).click();
    await app.choice(filter, 'North').check();
    await expect.poll(() => app.counts(page)).toMatchObject({ relations: 2, relationTotal: 4 });

    const file = await saveAsEntente(page);
    expect(file.name).toBe('alliances.entente.json');

    await dataset(page).click();
    const own = menu(page).getByRole('region', { name: ownDataWords.title });
    await expect(own.getByRole('link', { name: /alliances/ })).toBeVisible();
    await expectAccessible(page, 'the list of own data');
    await own.getByRole('button', { name: ownDataWords.acts('alliances') }).click();
    await own.getByRole('button', { name: ownDataWords.toBin }).click();
    await expect(own.getByRole('link', { name: /alliances/ })).toHaveCount(0);
    await expect(own.getByText(ownDataWords.bin(1))).toBeVisible();
  });

  test('a label stays with its field, however long the names of columns are', async ({ page }) => {
    await app.openApp(page);
    const head = [
      'Actor',
      'Counterpart',
      'Score (-3 hostile … +3 allied)',
      'Year of the observation',
      'Source of it',
    ];
    await drop(
      page,
      'scores.csv',
      `${head.join(';')}\nA;B;3;2020;Gazette\nB;C;-2;2021;Gazette\nA;C;-1;2021;News\n`,
    );
    const asked = sheet(page, 'scores.csv');
    await expect(asked.getByRole('combobox', { name: importWords.sign })).toHaveValue('2');
    for (const width of [1440, 1000, 700]) {
      await page.setViewportSize({ width, height: 900 });
      const slots = await asked.locator('.import-slot').evaluateAll((all) =>
        all.map((slot) => {
          const [label, field] = [slot.firstElementChild, slot.querySelector('select')].map((one) =>
            one?.getBoundingClientRect(),
          );
          return [slot.textContent, label && field && label.bottom > field.top && field.bottom > label.top];
        }),
      );
      expect(slots.length).toBeGreaterThan(4);
      expect(slots.filter(([, isTogether]) => !isTogether)).toEqual([]);
    }
  });

  test('a file without verbs draws lines without words, and its figure credits whom the reader names', async ({
    page,
  }) => {
    await app.openApp(page);
    await drop(page, 'scores.csv', 'Actor,Counterpart,Score\nNorthland,Westland,2\nNorthland,Eastmark,-3\n');
    const asked = sheet(page, 'scores.csv');
    await asked.getByRole('button', { name: importWords.draw }).click();
    await expect.poll(async () => (await app.counts(page)).relations).toBe(2);
    const figure = await openFigure(page);
    await figure.getByLabel(figureDialogWords.credit.publisher).fill('Border survey');
    await figure.getByLabel(figureDialogWords.credit.author).fill('Amina Keita');
    // Saved at once, while the field still has the focus.
    const png = readPng((await save(page, figure, figureDialogWords.savePng)).bytes);
    const credit = 'Source: A. Keita, Border survey; not independently verified.';
    expect(png.texts.map(({ text }) => text).join('\n')).toContain(credit);
    // The figure follows typing, and so does a file saved before it is drawn.
    const author = figure.getByLabel(figureDialogWords.credit.author);
    await expect(figure.locator('.figure-preview')).toHaveAttribute('aria-busy', 'false');
    const drawn = (await preview(figure).getAttribute('src')) ?? '';
    await author.press('End');
    await author.pressSequentially(' Diallo');
    await expect(preview(figure)).not.toHaveAttribute('src', drawn);
    await expect(author).toBeFocused();
    await author.pressSequentially('-Sow');
    const svg = (await save(page, figure, figureDialogWords.saveSvg)).bytes.toString();
    expect(svg).toContain('Source: A. K. Diallo-Sow, Border survey; not independently verified.');
    expect(svg).not.toMatch(/is aligned with|is opposed to/);
    // It is kept with the data.
    await page.reload();
    const again = await openFigure(page);
    await expect(again.getByLabel(figureDialogWords.credit.publisher)).toHaveValue('Border survey');
    // Escape out of the field loses nothing that stands in it.
    await again.getByLabel(figureDialogWords.credit.publisher).fill('Hill survey');
    await page.keyboard.press('Escape');
    await expect(again).toBeHidden();
    const third = await openFigure(page);
    await expect(third.getByLabel(figureDialogWords.credit.publisher)).toHaveValue('Hill survey');
  });

  test('pasted cells of the next month say what is new and gone, and replace the earlier rows by a press', async ({
    page,
  }) => {
    await app.openApp(page);
    await drop(page, 'alliances.csv', csv);
    const first = sheet(page, 'alliances.csv');
    await first
      .getByRole('combobox', { name: `${importWords.meaning}: hmm` })
      .selectOption(importWords.signs.opposed);
    await first.getByRole('button', { name: importWords.draw }).click();
    await expect(dataset(page)).toHaveAccessibleName(`${datasetWords.current}alliances`);
    await paste(page, csv.replace('Westland;ally;Harbour Union', 'Hill Front;ally;Westland'));
    const again = sheet(page, pastedTableWords.name(false));
    await expect(again).toContainText(againWords.counts(1, 0, 1));
    await expect(again.getByRole('region', { name: againWords.sameColumns('alliances') })).toContainText(
      'Hill Front – Westland: ally',
    );
    await again.getByRole('button', { name: importWords.replace('alliances') }).click();
    await expect(again).not.toBeAttached();
    await expect
      .poll(() => app.counts(page))
      .toEqual({ actors: 4, actorTotal: 4, relations: 4, relationTotal: 4 });
  });

  test('a saved table that is opened again says that nothing has changed, and leads to what is here', async ({
    page,
  }) => {
    await app.openApp(page);
    await drop(page, 'ties.csv', 'from,to,stance\nNorthland,Westland,ally\nNorthland,Eastmark,rival\n');
    await sheet(page, 'ties.csv').getByRole('button', { name: importWords.draw }).click();
    await page.getByRole('radio', { name: viewWords.views.table }).check();
    await page.getByRole('tab', { name: /^Statements/ }).click();
    await page.getByRole('grid').getByRole('rowheader', { name: 'Eastmark' }).dblclick();
    const form = app.detail(page).getByRole('form', { name: editWords.statementForm });
    const verb = form.locator('[data-field="type"] select');
    await verb.selectOption((await verb.locator('option', { hasText: 'ally' }).getAttribute('value')) ?? '');
    await form.getByRole('button', { name: editWords.keep }).click();
    await page.getByRole('banner').getByRole('button', { name: headerWords.shareFile }).click();
    const file = await saveData(page, app.dialog(page, saveDataWords.title), 'csv');
    await page.keyboard.press('Escape');
    await drop(page, file.name, file.bytes);
    const again = sheet(page, file.name);
    const part = again.getByRole('region', { name: againWords.savedFrom('ties') });
    await expect(part).toContainText(againWords.nothingChanged);
    await again.getByText(againWords.asNew).click();
    await expect(again.getByRole('combobox', { name: importWords.relation, exact: true })).toHaveValue('2');
    await again.getByRole('button', { name: againWords.open('ties') }).click();
    await expect(again).not.toBeAttached();
    await expect(dataset(page)).toHaveAccessibleName(`${datasetWords.current}ties`);
    await expect(page.getByRole('rowheader', { name: 'is an ally of' })).toHaveCount(2);
  });

  test('an Entente file opens at once, and a graph with signs after one look', async ({ page }) => {
    await app.openApp(page);
    await drop(page, 'small.entente.json', printOneFile(smallDataset));
    await expect(dataset(page)).toHaveAccessibleName(`${datasetWords.current}${smallDataset.title}`);
    await exportPng(page);
    await drop(page, 'ties.gexf', gexf);
    await sheet(page, 'ties.gexf').getByRole('button', { name: importWords.draw }).click();
    await expect(dataset(page)).toHaveAccessibleName(`${datasetWords.current}ties`);
    expect(await app.counts(page)).toMatchObject({ actors: 3, relations: 2 });
    await exportPng(page);
    await page.goBack();
    await expect(dataset(page)).toHaveAccessibleName(`${datasetWords.current}${smallDataset.title}`);
  });

  test('what is wrong with a file is said with its place, and an address of another device is explained', async ({
    page,
  }) => {
    await app.openApp(page, 'data=own-elsewhere@1.0.0');
    await expect(page.getByRole('region', { name: addressWords.notes })).toContainText(
      'kept in another browser',
    );
    const broken = printOneFile({ ...smallDataset, title: 'x ' });
    await drop(page, 'broken.entente.json', broken);
    const refused = app.dialog(page, openFileWords.refused('broken.entente.json'));
    await expect(refused).toContainText('dataset.title');
    await expectAccessible(page, 'a file that is refused');
  });
});
