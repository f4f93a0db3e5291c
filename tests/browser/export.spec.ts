import { createHash } from 'node:crypto';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { colourOf } from '#encoding/colours/colours.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { readPng } from '#tests/views/figure/readPng.ts';
import { parseFigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { readFigureFile } from '#views/figure/figureFile/readFigureFile.ts';
import { figureSpecKeyword } from '#views/figure/png/pngMetadata.ts';
import { slug } from '#views/figure/wording/figureFileName.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { figureAdjustWords as adjustWords } from '#words/figureAdjust.ts';
import { legendWords } from '#words/legend.ts';
import { saveDataWords } from '#words/saveData.ts';
import { viewWords } from '#words/views.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { chooseSlide, openFigure, preview, save, saveData, savePng } from './figureExport.ts';
import { borderColours, colourAt, colourCounts, pictureOf, pictureOn } from './pixels.ts';
import { sample } from './sample.ts';
import { expect, test, watch } from './watchedTest.ts';

const mm = (length: number, dpi: number) => Math.floor((length * dpi) / 25.4);

test.describe('Export', () => {
  test('Back closes the dialog and the view stays; a dialog that is closed leaves no step behind', async ({
    page,
  }) => {
    await app.openApp(page, 'actor=turkey');
    await app.openApp(page, 'actor=turkey,pmu');
    const view = page.url();
    const figure = await openFigure(page);
    await figure.getByRole('textbox', { name: words.figureTitle }).fill('Two of them');
    await page.goBack();
    await expect(figure).toBeHidden();
    expect(page.url()).toBe(view);
    await expect(app.sentence(page)).toContainText('PMU');

    await openFigure(page);
    await page.keyboard.press('Escape');
    await expect(figure).toBeHidden();
    await page.goBack();
    await expect(app.sentence(page)).not.toContainText('PMU');
  });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`its options stand where they are from the start: ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await app.openApp(page, 'actor=turkey');
      await app.exportButton(page).click();
      const figure = app.dialog(page, words.title);
      const choices = figure.locator('.choices, textarea.field');
      await expect(choices.first()).toBeVisible();
      const tops = () =>
        choices.evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility())
            .map((one) => Math.round(one.getBoundingClientRect().top)),
        );
      const before = await tops();
      await expect(preview(figure)).toBeVisible();
      expect((await tops()).slice(0, before.length)).toEqual(before);
      // Nor do those above the one that is pressed.
      await figure.getByRole('radio', { name: words.preset.square }).check();
      const ratio = () =>
        preview(figure).evaluate(
          (image) => Number(image.getAttribute('width')) / Number(image.getAttribute('height')),
        );
      await expect.poll(ratio).toBe(1);
      expect((await tops()).slice(0, 2)).toEqual(before.slice(0, 2));
    });
  }

  test('the PNG for a report: 183 mm at 300 dpi, empty at its edge, with what it is in its metadata', async ({
    page,
  }) => {
    await app.openApp(page, 'country=TR');
    const sentence = await app.sentence(page).innerText();
    const figure = await openFigure(page);
    const { name, png } = await savePng(page, figure);
    // What is shown, as far as a name of this length goes.
    const [shown = ''] = /(?<=^entente-mosul-2016-).+(?=-183mm-300dpi\.png$)/.exec(name) ?? [];
    expect(shown).toMatch(/^turkey-the-turkish-forces-and-/);
    expect(slug(sentence.split(':')[0] ?? '', 200).startsWith(shown)).toBe(true);
    expect(png.width).toBe(2161);
    expect(png.perMetre).toEqual([11811, 11811]);
    await expect(figure.getByText(words.pixels(png.width, png.height)).first()).toBeVisible();

    const picture = pictureOf(png);
    expect([...borderColours(picture, mm(2, 300))]).toEqual(['#ffffffff']);
    const colours = colourCounts(picture);
    for (const token of ['aligned', 'opposed', 'ink'] as const) {
      expect(colours.get(colourOf(token, 'light')) ?? 0, token).toBeGreaterThan(1000);
    }

    const texts = new Map(png.texts.map(({ keyword, text }) => [keyword, text]));
    // The file says what is left out, too.
    expect(texts.get('entente:filter')).toContain(sentence.replace(/\.$/, ''));
    expect(texts.get('entente:dataset')).toBe(realDataset.version);
    expect(texts.get('Source')).toContain('not independently verified');
    const title = await figure.getByRole('textbox', { name: words.figureTitle }).inputValue();
    expect(texts.get('Title')).toBe(title);
    const { spec, faults } = parseFigureSpec(texts.get(figureSpecKeyword) ?? '');
    expect(faults).toEqual([]);
    expect(spec).toMatchObject({ preset: 'width', dpi: 300, background: 'white', accusations: false });

    // The spec's address opens the view that the figure shows.
    await app.openApp(page, spec.address);
    await expect(app.sentence(page)).toHaveText(sentence);
  });

  test('the slide: 1920 × 1080; transparent and dark grounds; a title of one’s own', async ({ page }) => {
    await app.openApp(page);
    const figure = await openFigure(page);
    await chooseSlide(figure);
    await figure.getByRole('radio', { name: words.backgrounds.transparent }).check();
    const own = 'Who stands where, in words of mine';
    await figure.getByRole('textbox', { name: words.figureTitle }).fill(own);
    await expect(preview(figure)).toHaveAccessibleName(words.previewAlt(own));
    const slide = await savePng(page, figure);
    expect(slide.name).toBe(`entente-${slug(own)}-1920x1080-transparent.png`);
    expect([slide.png.width, slide.png.height]).toEqual([1920, 1080]);
    expect(slide.png.texts.find(({ keyword }) => keyword === 'Title')?.text).toBe(own);
    const clear = borderColours(pictureOf(slide.png), mm(2, 144));
    expect([...clear].every((colour) => colour.endsWith('00'))).toBe(true);

    await figure.getByRole('radio', { name: words.backgrounds.dark }).check();
    const { png } = await savePng(page, figure);
    expect([...borderColours(pictureOf(png), mm(2, 144))]).toEqual([`${colourOf('ground', 'dark')}ff`]);

    // Letters that the figure font lacks are drawn by the browser: a title of them leaves ink, not a blank.
    const inkOf = async (title: string) => {
      await figure.getByRole('textbox', { name: words.figureTitle }).fill(title);
      await expect(preview(figure)).toHaveAccessibleName(words.previewAlt(title));
      const { png: made } = await savePng(page, figure);
      expect([made.width, made.height]).toEqual([1920, 1080]);
      expect(made.texts.find(({ keyword }) => keyword === 'Title')?.text).toBe(title);
      return colourCounts(pictureOf(made)).get(colourOf('ink', 'dark')) ?? 0;
    };
    expect(await inkOf('الحشد الشعبي')).toBeGreaterThan((await inkOf('.')) + 200);
    await figure.getByRole('textbox', { name: words.figureTitle }).fill(own);
    await expect(preview(figure)).toHaveAccessibleName(words.previewAlt(own));

    // Title and page are there again, as long as the view is the same.
    await page.keyboard.press('Escape');
    await expect(figure).toBeHidden();
    const again = await openFigure(page);
    await expect(again.getByRole('textbox', { name: words.figureTitle })).toHaveValue(own);
    await expect(again.getByRole('radio', { name: words.preset.slide })).toBeChecked();
  });

  test('the preview is a picture, and the SVG behind it has text and a title', async ({ page }) => {
    await app.openApp(page, 'actor=turkey');
    const shownActors = app
      .detail(page)
      .getByRole('list')
      .filter({ hasText: 'PMU' })
      .first()
      .getByRole('listitem');
    const { actors } = await app.counts(page);
    await expect(shownActors).toHaveCount(actors);
    const names = await shownActors.allInnerTexts();
    const sentence = await app.sentence(page).innerText();
    const figure = await openFigure(page);
    const shown = await pictureOn(preview(figure));
    expect(colourAt(shown, 2, 2)).toBe('#ffffff');
    expect(colourCounts(shown).get(colourOf('opposed', 'light')) ?? 0).toBeGreaterThan(20);

    const { name, bytes } = await save(page, figure, words.saveSvg);
    expect(name).toMatch(/^entente-mosul-2016-turkey-[a-z-]+-183mm\.svg$/);
    const svg = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        root: parsed.documentElement.nodeName,
        title: parsed.documentElement.querySelector(':scope > title')?.textContent ?? '',
        texts: [...parsed.getElementsByTagName('text')].map((element) => element.textContent ?? ''),
        fonts: parsed.documentElement.getAttribute('font-family') ?? '',
      };
    }, bytes.toString('utf8'));
    expect(svg.root).toBe('svg');
    expect(svg.title).toBe(await figure.getByRole('textbox', { name: words.figureTitle }).inputValue());
    expect(svg.fonts).toMatch(/^Arimo, Arial/);
    const printed = svg.texts.join(' ').replace(/\s+/g, ' ');
    for (const text of [...names, legendWords.heading('article')])
      expect(printed).toContain(text.replace(/\s+/g, ' '));
    expect(printed).toContain('not independently verified');
    // Counts are in the metadata.
    expect(printed).not.toMatch(/\d+ of \d+ actors/);
    expect(bytes.toString('utf8')).toContain(sentence.replace(/\.$/, ''));
  });

  test('a size of one’s own, greys, and the words beside a clean figure', async ({ page }) => {
    await app.openApp(page, 'actor=turkey');
    const figure = await openFigure(page);
    await figure.getByRole('radio', { name: words.preset.own }).check();
    await figure.getByRole('combobox', { name: words.unit }).selectOption('px');
    await figure.getByRole('textbox', { name: words.width, exact: true }).fill('9');
    await expect(figure.getByText(words.ownSizeHint(50, 1200))).toBeVisible();
    await figure.getByRole('textbox', { name: words.width, exact: true }).fill('1500');
    await figure.getByRole('textbox', { name: words.height, exact: true }).fill('1000');
    await expect(figure.getByText(words.pixels(1500, 1000)).first()).toBeVisible();
    await expect(figure.getByText(words.ownSizeHint(50, 1200))).toBeHidden();

    await figure.getByText(words.more).click();
    await figure.getByRole('checkbox', { name: words.grey }).check();
    await figure.getByRole('radio', { name: words.forms.clean }).check();
    const beside = figure.getByRole('textbox', { name: words.captionText.label });
    await expect(beside).toHaveValue(/^Turkey: .*not independently verified/);
    const { name, png } = await savePng(page, figure);
    expect(name).toMatch(/-1500x1000-grey\.png$/);
    expect([png.width, png.height]).toEqual([1500, 1000]);
    const grounds = [...colourCounts(pictureOf(png)).keys()];
    expect(grounds.filter((colour) => colour.slice(1, 3) !== colour.slice(5, 7))).toEqual([]);
  });

  test('a caption of one’s own, a name moved by keys, a note: all in the file and open again from it', async ({
    page,
  }) => {
    await app.openApp(page, 'actor=turkey');
    const figure = await openFigure(page);
    await figure.getByRole('textbox', { name: words.caption }).fill('My own caption.');
    await expect(figure.getByText(words.ownCaption)).toBeVisible();
    await figure.getByText(adjustWords.title, { exact: true }).click();
    await figure.getByRole('textbox', { name: adjustWords.note }).fill('Look here');
    const name = figure.getByRole('button', { name: adjustWords.moveName('Turkey') });
    await name.press('ArrowDown');
    await name.press('Shift+ArrowRight');
    await expect(figure.getByText(adjustWords.moved(1))).toBeVisible();
    const { bytes } = await save(page, figure, words.saveSvg);
    const reading = readFigureFile(bytes);
    if (!reading.ok) throw new Error(reading.fault);
    expect(reading.spec.caption).toBe('My own caption.');
    expect(reading.spec.adjust.note?.text).toBe('Look here');
    expect(Object.keys(reading.spec.adjust.labels)).toEqual(['turkey']);
    const svg = bytes.toString('utf8');
    for (const text of [
      'My own caption.',
      'Look here',
      'According to the article',
      'not independently verified',
    ])
      expect(svg).toContain(text);
    await figure.getByRole('button', { name: adjustWords.reset }).click();
    await expect(figure.getByText(adjustWords.moved(1))).toBeHidden();
  });

  test('a message goes with its figure, and buttons that cannot save are disabled with a reason', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await app.openApp(page, 'actor=turkey');
    const figure = await openFigure(page);
    const { name } = await save(page, figure, words.saveSvg);
    await expect(figure.getByText(words.saved(name))).toBeInViewport({ ratio: 1 });
    await figure.getByRole('radio', { name: words.preset.own }).check();
    await expect(figure.getByText(words.saved(name))).toBeHidden();
    await figure.getByRole('textbox', { name: words.width, exact: true }).fill('9');
    await expect(figure.getByText(words.cannotSave.size)).toBeVisible();
    await expect(figure.getByRole('button', { name: words.savePng })).toBeDisabled();
  });

  test('refuses what could be misread, and offers the smallest page that holds it', async ({ page }) => {
    const counts = 'announced,contact,done,earlier,harm,low,structure,threatened';
    await app.openApp(page, `counts=${counts}&periphery=yes&officials=apart&layout=circle`);
    const figure = await openFigure(page);
    await figure.getByRole('radio', { name: words.preset.column }).check();
    const refusal = figure.getByText(/ Choose a larger size or a narrower filter\.$/);
    await expect(refusal).toBeVisible();
    // A picture of everything is drawn for one page after another until one holds it.
    test.slow();
    await figure.getByRole('button', { name: words.takeSize }).click({ timeout: 120_000 });
    await expect(refusal).toBeHidden();
    await expect(figure.getByRole('radio', { name: words.preset.column })).not.toBeChecked();
  });

  test('prints whichever view is open: the matrix, the table', async ({ page }) => {
    await app.openApp(page, 'actor=turkey');
    for (const [view, form] of [
      ['matrix', 'Matrix figure'],
      ['table', 'Table figure'],
    ] as const) {
      await page.getByRole('banner').getByRole('radio', { name: viewWords.views[view] }).check();
      const figure = await openFigure(page);
      const { png } = await savePng(page, figure);
      expect(png.width).toBe(2161);
      const described = png.texts.find(({ keyword }) => keyword === 'Description');
      expect(described?.text, view).toMatch(new RegExp(`^${form}`));
      await page.keyboard.press('Escape');
      await expect(figure).toBeHidden();
    }
  });

  test('the data of the view for Gephi and Excel, the dataset as one file', async ({ page }) => {
    await app.openApp(page, 'country=TR');
    const { actors, relations } = await app.counts(page);
    const figure = await openFigure(page);
    await figure.getByRole('button', { name: words.saveData }).click();
    const data = app.dialog(page, saveDataWords.title);
    await expectAccessible(page, 'the ways to save data');
    const whole = await saveData(page, data, 'entente');
    expect(whole.name).toBe('mosul-2016.entente.json');
    const parsed = parseOneFile(whole.bytes.toString('utf8'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(parsed.dataset.statements).toHaveLength(realDataset.statements.length);

    await data.getByRole('radio', { name: /^Only what is shown/ }).check();
    const gexf = await saveData(page, data, 'gexf');
    await expect(data.getByRole('status')).toHaveText(saveDataWords.saved('mosul-2016-shown.gexf'));
    const graph = readFile(gexf.name, gexf.bytes);
    if (graph.kind !== 'graph') throw new Error(graph.kind);
    expect(graph.graph.order).toBe(actors);
    expect(graph.graph.size).toBeGreaterThanOrEqual(relations);

    const xlsx = await saveData(page, data, 'xlsx');
    const workbook = readFile(xlsx.name, xlsx.bytes);
    if (workbook.kind !== 'tables') throw new Error(workbook.kind);
    const rows = Object.fromEntries(workbook.tables.map((table) => [table.name, table.rows.length]));
    expect(rows).toMatchObject({ Actors: actors, Relations: relations });
  });

  test('the same bytes on every screen', async ({ browser, baseURL }) => {
    const screens = [
      { deviceScaleFactor: 1, viewport: { width: 1440, height: 900 } },
      { deviceScaleFactor: 2, viewport: { width: 1024, height: 768 }, colorScheme: 'dark' },
      { deviceScaleFactor: 3, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    ] as const;
    const hashes = [];
    for (const screen of sample(screens, 3)) {
      const context = await browser.newContext({ ...screen, baseURL: baseURL ?? '' });
      const troubles = watch(context, baseURL ?? '');
      const page = await context.newPage();
      await app.openApp(page, 'stance=opposed&hulls=operations');
      const figure = await openFigure(page);
      await chooseSlide(figure);
      const { bytes } = await savePng(page, figure);
      expect(readPng(bytes).width).toBe(1920);
      hashes.push(createHash('sha256').update(bytes).digest('hex'));
      expect(troubles).toEqual([]);
      await context.close();
    }
    expect(new Set(hashes).size).toBe(1);
  });
});
