import { fileFormatIds } from '#dataset/formats/write/formatIds.ts';
import { facets } from '#query/filter/facets.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { addressWords } from '#words/address.ts';
import { chipWords } from '#words/chips.ts';
import { citeWords } from '#words/cite.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { figurePdfWords } from '#words/figureFile.ts';
import { graphWords } from '#words/graph.ts';
import { headerWords } from '#words/header.ts';
import { saveDataWords } from '#words/saveData.ts';
import { keyWords } from '#words/shortcuts.ts';
import { statusWords } from '#words/statusBar.ts';
import { widgetWords } from '#words/widgets.ts';
import * as app from './app.ts';
import { openFigure, save, saveData, savePng } from './figureExport.ts';
import { expect, test } from './watchedTest.ts';

/** Addresses that nobody should write: what each must be answered with is no blank page, no error, and a note. */
const hostile = [
  'actor=<script>alert(1)</script>',
  'actor=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  `country=${'x'.repeat(5000)}`,
  `${'junk&'.repeat(500)}`,
  'country=%E0%A4%A',
  '%',
  'layout=focus:nobody',
  'layout=focus:',
  'layout=constructor',
  `data=${realDataset.id}@0.0.1`,
  'data=another@1.0.0',
  'country=IQ&country=SY',
  '__proto__=isis&constructor=1&hasOwnProperty=2',
  'actor=__proto__,constructor,toString',
  'select=pair:isis~',
  'select=statement:nothing',
  'moved=isis.99999.-1,nobody.1.1,isis.1e3.NaN',
  'from=2016-13-45&to=never',
  'counts=everything&scope=everywhere&hulls=all',
  'hide=&&&==&=&select',
];

test.describe('Private and robust', () => {
  test('no dialog, lazy part or saved file asks another host or breaks the policy', async ({
    page,
    troubles,
  }) => {
    const policy = (await page.goto('./'))?.text();
    expect(await policy).toMatch(/http-equiv="Content-Security-Policy" content="default-src (?:'|&#39;)none/);
    const scripts = new Set<string>();
    page.on('response', (response) => scripts.add(new URL(response.url()).pathname));
    await expect(app.graph(page)).toBeVisible();

    await app.find(page, 'isis');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: headerWords.cite }).click();
    await expect(app.dialog(page, citeWords.title)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: statusWords.keysHint }).click();
    await expect(app.dialog(page, keyWords.title)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: graphWords.rearrange }).click();
    await expect(page.getByRole('button', { name: graphWords.reset })).toBeVisible();
    const figure = await openFigure(page);
    await savePng(page, figure);
    for (const name of [words.saveSvg, figurePdfWords.savePdf]) await save(page, figure, name);
    await figure.getByRole('button', { name: words.saveData }).click();
    const data = app.dialog(page, saveDataWords.title);
    // What is handed back is a copy of one's own.
    for (const id of fileFormatIds.filter((one) => one !== 'hand')) await saveData(page, data, id);
    await page.keyboard.press('Escape');
    // Rasteriser, its fonts and every writer came, from here.
    expect([...scripts].filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
    expect([...scripts].filter((path) => path.endsWith('.ttf')).length).toBeGreaterThan(1);
    expect(troubles).toEqual([]);

    // Links that leave say so and hand over neither window nor referrer.
    for (const link of await app
      .detail(page)
      .getByRole('link', { name: /leaves this page/ })
      .all()) {
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    }
  });

  test('the server says what a page cannot say of itself, and only reads', async ({ request }) => {
    const { 'x-content-type-options': type, 'referrer-policy': referrer } = (
      await request.get('./')
    ).headers();
    expect([type, referrer]).toEqual(['nosniff', 'no-referrer']);
    for (const method of ['DELETE', 'POST', 'PUT']) {
      expect((await request.fetch('./', { method })).status(), method).toBe(405);
    }
  });

  test('the policy is in force, and the watch of these tests sees a breach', async ({ page, troubles }) => {
    await app.openApp(page);
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'https://example.invalid/pixel.png';
      const script = document.createElement('script');
      script.textContent = 'document.title = "breached"';
      document.body.append(image, script);
    });
    await expect
      .poll(() => troubles.filter((trouble) => /Content Security Policy/.test(trouble)).length)
      .toBe(2);
    expect(await page.title()).not.toBe('breached');
    troubles.length = 0;
  });

  test('no address, however hostile, gives a blank page or an error; each gives a note', async ({ page }) => {
    expect(hostile).toHaveLength(20);
    const notes = page.getByRole('region', { name: addressWords.notes });
    const expectAnswer = async (address: string) => {
      await expect(app.graph(page), address).toBeVisible();
      await expect(notes, address).toBeVisible();
      await expect(notes.getByRole('listitem').first(), address).not.toBeEmpty();
      const { actorTotal } = await app.counts(page);
      expect(actorTotal, address).toBeGreaterThan(0);
    };
    // Some are loaded; the others come by Back and Forward, the second door of the two.
    for (const [at, address] of hostile.entries()) {
      if (at % 5 === 0) {
        await page.goto(`./?${address}`);
      } else {
        await page.evaluate((search) => {
          history.pushState(null, '', `?${search}`);
          history.pushState(null, '', '?');
        }, address);
        await page.goBack();
      }
      await expectAnswer(address);
    }
    await notes.getByRole('button', { name: widgetWords.dismiss }).click();
    await expect(notes).toBeHidden();
  });

  test('an address of everything at once stays a view', async ({ page }) => {
    const all = facets.map((facet) => `${facet}=none,IQ,TR,isis,opposed,armed,report`).join('&');
    await app.openApp(
      page,
      `${all}&officials=apart&periphery=yes&isolated=yes&layout=focus:isis&select=pair:isis~nato`,
    );
    await expect(app.detailHeading(page, 'ISIS and NATO')).toBeVisible();
    await app.chips(page).getByRole('button', { name: chipWords.clearAll }).click();
    await expect(app.chipButtons(page)).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: graphWords.layout })).toHaveValue('focus');
  });
});
