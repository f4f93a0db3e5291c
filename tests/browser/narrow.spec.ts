import { chromium, type Page } from '@playwright/test';
import { launchOptions, rememberedBrowser } from '#scripts/browser.mjs';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { chipWords } from '#words/chips.ts';
import { citeWords } from '#words/cite.ts';
import { relationWords } from '#words/evidence.ts';
import { figureDialogWords } from '#words/figure.ts';
import { findWords } from '#words/find.ts';
import { graphWords } from '#words/graph.ts';
import { headerWords } from '#words/header.ts';
import { legendWords } from '#words/legend.ts';
import { phoneBarWords } from '#words/phoneBar.ts';
import { questionWords } from '#words/questions.ts';
import { statusWords } from '#words/statusBar.ts';
import { viewWords } from '#words/views.ts';
import { widgetWords } from '#words/widgets.ts';
import * as app from './app.ts';
import { openFigure, preview, saved } from './figureExport.ts';
import { placeOf } from './graphCursor.ts';
import { sample } from './sample.ts';
import { expect, test } from './watchedTest.ts';

/** Neither the page nor the dialog over it scrolls sideways, and no control is too small for a finger. */
async function expectFits(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open]')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `${element.nodeName} ${element.scrollWidth} > ${element.clientWidth}`),
  );
  expect(wide, `${where}: scrolls sideways`).toEqual([]);
  const modal = page.getByRole('dialog');
  const within = (await modal.count()) > 0 ? modal : page;
  const small: string[] = [];
  for (const role of ['button', 'combobox', 'searchbox', 'textbox', 'checkbox', 'radio'] as const) {
    const found = await within.getByRole(role).evaluateAll((controls, role) => {
      const isTicked = role === 'checkbox' || role === 'radio';
      return controls.flatMap((control) => {
        const own = control.getBoundingClientRect();
        // A control in a closed menu has no box, and what skips stands in a pixel until it has the focus.
        if (own.width + own.height === 0 || (own.width === 1 && own.height === 1)) return [];
        // The label is the target of a box to tick.
        const label = isTicked ? (control as HTMLInputElement).labels?.[0] : undefined;
        const { width, height } = isTicked ? (label?.getBoundingClientRect() ?? new DOMRect()) : own;
        const isSmall = height < 24 || (!isTicked && width < 24);
        return isSmall ? [`${control.outerHTML.slice(0, 120)}: ${width} × ${height}`] : [];
      });
    }, role);
    small.push(...found);
  }
  expect(small, `${where}: targets under 24 px`).toEqual([]);
}

const bar = (page: Page) => page.getByRole('navigation', { name: statusWords.status });
const bye = (page: Page, title: string) =>
  app.dialog(page, title).getByRole('button', { name: widgetWords.close, exact: true });

for (const viewport of [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
]) {
  test.describe(`Phone ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

    test('a question has its answer over the picture; the legend explains the stances, and opens over it', async ({
      page,
    }) => {
      await app.openApp(page);
      const summary = page.locator('.legend summary');
      for (const word of [legendWords.aligned, legendWords.opposed]) {
        await expect(summary.getByText(word, { exact: true })).toBeInViewport({ ratio: 1 });
      }
      const before = await app.graph(page).boundingBox();
      await page.getByRole('heading', { name: graphWords.legend }).click();
      await expect(page.getByText(legendWords.withTarget.aligned, { exact: true })).toBeVisible();
      expect(await app.graph(page).boundingBox()).toEqual(before);
      await page.getByRole('heading', { name: graphWords.legend }).click();

      const questions = page.getByRole('region', { name: questionWords.region });
      await expect(questions.getByText(/^as stated in one article/)).toBeInViewport({ ratio: 1 });
      await questions.getByRole('button', { name: questionWords.start }).tap();
      await questions
        .getByRole('link', { name: /in Syria\?$/ })
        .last()
        .tap();
      const answer = questions.getByRole('paragraph').filter({ hasText: /^The article reports that/ });
      await expect(answer).toBeInViewport({ ratio: 1 });
      const short = (await answer.boundingBox())?.height ?? 0;
      const picture = await app.graph(page).boundingBox();
      await questions.getByRole('button', { name: questionWords.more }).tap();
      await expect.poll(async () => (await answer.boundingBox())?.height).toBeGreaterThan(2 * short);
      await expectFits(page, 'question');
      // The picture keeps its size below it, and the answer ends in view.
      expect((await app.graph(page).boundingBox())?.height).toBeCloseTo(picture?.height ?? 0, 0);
      await expect(questions.getByRole('button', { name: questionWords.less })).toBeInViewport({ ratio: 1 });
      await questions.getByRole('button', { name: questionWords.less }).tap();
      await expect.poll(async () => (await answer.boundingBox())?.height).toBe(short);
    });

    test('the three jobs by tap', async ({ page }) => {
      await app.openApp(page);
      await expectFits(page, 'start');

      // Explore: an actor in the picture, its panel, one of its relations.
      // An actor at the left: the menu by which places are found keeps inside the window.
      const { x, y } = await placeOf(page, 'Russia');
      await page.touchscreen.tap(x, y);
      const details = bar(page).getByRole('button', { name: phoneBarWords.details });
      await expect(details).toContainText('Russia');
      await expect(details).toContainText(/\d aligned, \d opposed/);
      await details.tap();
      const sheet = app.dialog(page, phoneBarWords.details);
      await expect(sheet.getByRole('heading', { name: 'Russia', exact: true })).toBeVisible();
      await expectFits(page, 'actor');
      await sheet.getByRole('button', { name: /(towards|from|ways,) Syrian government / }).tap();
      await expect(sheet.getByRole('heading', { name: 'Russia and Syrian government' })).toBeVisible();
      await expect(sheet.getByRole('heading', { name: relationWords.statements })).toBeVisible();
      await expectFits(page, 'relation');
      await bye(page, phoneBarWords.details).tap();
      await expect(sheet).toBeHidden();
      await expect(details).toContainText('Russia – Syrian government');

      // Filter, by country and by faction.
      const whole = await app.counts(page);
      await bar(page).getByRole('button', { name: phoneBarWords.filter }).tap();
      const filter = app.dialog(page, phoneBarWords.filter);
      await app.choice(app.facet(filter, 'country'), 'Iraq').tap();
      await app.choice(app.facet(filter, 'faction'), 'PMU').tap();
      await expectFits(page, 'filter');
      await bye(page, phoneBarWords.filter).tap();
      await expect(filter).toBeHidden();
      await expect(bar(page).getByRole('button', { name: phoneBarWords.filter })).toContainText('2');
      await expect(app.sentence(page)).toContainText(
        'Actors whose home country is Iraq, or in the “PMU” faction,',
      );
      expect((await app.counts(page)).relations).toBeLessThan(whole.relations);
      await expectFits(page, 'filtered');

      // Export.
      await app.exportButton(page).tap();
      const figure = app.dialog(page, figureDialogWords.title);
      await expect(preview(figure)).toBeVisible();
      await expectFits(page, 'export');
      const { name } = await saved(page, () =>
        figure.getByRole('button', { name: figureDialogWords.savePng }).tap(),
      );
      expect(name).toMatch(/183mm-300dpi\.png$/);
      await bye(page, figureDialogWords.title).tap();
      await expect(figure).toBeHidden();
    });
  });
}

test.describe('Phone, the rest', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('Find opens what it finds; the menu leads to Cite; every width holds', async ({ page }) => {
    await app.openApp(page);
    await page.getByRole('button', { name: headerWords.find }).tap();
    const finder = app.dialog(page, findWords.title);
    await finder.getByRole('combobox').fill('daesh');
    await expectFits(page, 'find');
    await finder.getByRole('option').first().tap();
    const sheet = app.dialog(page, phoneBarWords.details);
    await expect(sheet.getByRole('heading', { name: /ISIS/, level: 2 })).toBeVisible();
    await bye(page, phoneBarWords.details).tap();

    await page.getByRole('button', { name: headerWords.more, exact: true }).tap();
    await page.getByRole('button', { name: headerWords.citeLong }).tap();
    await expect(app.dialog(page, citeWords.title)).toBeVisible();
    await expectFits(page, 'cite');
    await bye(page, citeWords.title).tap();

    const whole = page.getByRole('button', { name: statusWords.leftOut });
    await whole.tap();
    await expect(whole).toHaveAttribute('aria-expanded', 'true');
    for (const [width, height] of [
      [844, 390],
      [320, 568],
      // A window of 1280 × 1024 at 400 %.
      [320, 256],
      [768, 1024],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(app.graph(page)).toBeVisible();
      await expectFits(page, `${width} × ${height}`);
    }
  });
});

test.describe('Tablet 1024 × 768', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

  test('the filter is a sheet, the evidence stands beside the picture', async ({ page }) => {
    await app.openApp(page);
    await expect(app.detailHeading(page, realDataset.title)).toBeVisible();
    await expectFits(page, 'start');
    await page.getByRole('button', { name: /^Filter/ }).tap();
    const filter = app.dialog(page, phoneBarWords.filter);
    await app.choice(app.facet(filter, 'faction'), 'Turkey and its forces').tap();
    await expectFits(page, 'filter');
    await bye(page, phoneBarWords.filter).tap();
    await expect(app.sentence(page)).toContainText(
      'Turkey, the Turkish forces and everyone they are linked to',
    );
    await app
      .detail(page)
      .getByRole('button', { name: /^(?:Turkey|PMU) (?:and|towards) (?:PMU|Turkey)/ })
      .tap();
    await expect(app.detailHeading(page, 'Turkey towards PMU')).toBeVisible();
    await expectFits(page, 'relation');
    const figure = await openFigure(page);
    await expectFits(page, 'export');
    await expect(preview(figure)).toHaveAccessibleName(
      figureDialogWords.previewAlt(
        'Turkey and its forces: where they stand, and who stands with or against them',
      ),
    );
  });
});

test('a default size of type of 32 px pushes nothing off, at any width', async ({ baseURL }) => {
  const { args, ...options } = launchOptions(rememberedBrowser());
  const browser = await chromium.launch({
    ...options,
    args: [...args, '--blink-settings=defaultFontSize=32'],
  });
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1024, 768],
    [390, 844],
    [740, 360],
  ] as const) {
    await page.setViewportSize({ width, height });
    await app.openApp(page, 'actor=turkey,turkish-forces');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    await expectFits(page, `${width} × ${height}`);
    for (const control of [
      app.exportButton(page),
      page.getByRole('radio', { name: viewWords.views.balance }),
    ]) {
      await control.scrollIntoViewIfNeeded();
      await expect(control).toBeInViewport({ ratio: 1 });
    }
    const smallest = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('body *')]
          .filter(
            (one) => one.checkVisibility() && [...one.childNodes].some(({ nodeType }) => nodeType === 3),
          )
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(10);
  }
  await browser.close();
});

test.describe('Back on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('closes an open sheet, and the view stays; a sheet that is closed leaves no step behind', async ({
    page,
  }) => {
    await app.openApp(page);
    await app.openApp(page, 'actor=turkey');
    const view = page.url();
    const filter = app.dialog(page, phoneBarWords.filter);
    await bar(page).getByRole('button', { name: phoneBarWords.filter }).tap();
    await expect(filter).toBeVisible();
    await page.goBack();
    await expect(filter).toBeHidden();
    expect(page.url()).toBe(view);
    await expect(app.sentence(page)).toContainText('Turkey and everyone it is linked to');

    await bar(page).getByRole('button', { name: phoneBarWords.filter }).tap();
    await bye(page, phoneBarWords.filter).tap();
    await expect(filter).toBeHidden();
    await page.goBack();
    await expect(app.sentence(page)).not.toContainText('Turkey');
  });

  test('closes the dialog of a figure, and the selected actor stays', async ({ page }) => {
    await app.openApp(page);
    await app.openApp(page, 'select=pmu');
    const view = page.url();
    await openFigure(page);
    await expect(app.dialog(page, figureDialogWords.title)).toBeVisible();
    await page.goBack();
    await expect(app.dialog(page, figureDialogWords.title)).toBeHidden();
    expect(page.url()).toBe(view);
  });
});

test('Names in the picture are as large as the reader has set type', async ({ baseURL }) => {
  const { args = [], ...launch } = launchOptions(rememberedBrowser());
  /** The sizes of type, in px, in which the canvas has been asked to write. */
  const sizesAt = async (defaultFontSize: number) => {
    const browser = await chromium.launch({
      ...launch,
      args: [...args, `--blink-settings=defaultFontSize=${defaultFontSize}`],
    });
    const page = await browser.newPage({
      baseURL: baseURL as string,
      viewport: { width: 1440, height: 900 },
    });
    await page.addInitScript(() => {
      const sizes = new Set<number>();
      Object.assign(window, { writtenSizes: sizes });
      const { set } = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'font') ?? {};
      Object.defineProperty(CanvasRenderingContext2D.prototype, 'font', {
        set(this: CanvasRenderingContext2D, font: string) {
          set?.call(this, font);
          // The name of the font is measured once at 100 px.
          const size = Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '');
          if (this.canvas.isConnected && size > 0) sizes.add(size);
        },
      });
    });
    await app.openApp(page, 'actor=turkey,pmu&scope=among');
    const sizes = () =>
      page.evaluate(() => [...(window as unknown as { writtenSizes: Set<number> }).writtenSizes]);
    await expect.poll(sizes).not.toEqual([]);
    const largest = Math.max(...(await sizes()));
    await browser.close();
    return largest;
  };
  // As far as names find room: the wider sides leave the picture less of it.
  const usual = await sizesAt(16);
  expect(await sizesAt(32)).toBeGreaterThan(1.4 * usual);
});

test('no tool of a view covers another, where the filter has a button of its own', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const view of ['graph', 'matrix', 'table', 'balance'] as const) {
    await page.goto(`./?view=${view}`);
    const filter = page.getByRole('button', { name: phoneBarWords.filter });
    await expect(filter, view).toBeVisible();
    await expect(page.locator('.view-tools, .graph-tools').first(), view).toBeVisible();
    // The middle of each edge is the button's own.
    const covered = await filter.evaluate((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const y = (top + bottom) / 2;
      return [left + 2, right - 2].filter((x) => !button.contains(document.elementFromPoint(x, y)));
    });
    expect(covered, view).toEqual([]);
  }
});

test('the picture of a question has half of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.openApp(page);
  const questions = page.getByRole('region', { name: questionWords.region });
  const addresses = await questions
    .getByRole('link', { includeHidden: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const [width, height] of [
    [390, 844],
    [360, 740],
    [740, 360],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const address of sample(addresses, 3)) {
      await app.openApp(page, address.replace('?', ''));
      const picture = await app.graph(page).boundingBox();
      expect(picture?.height, `${address} at ${width} × ${height}`).toBeGreaterThanOrEqual(height / 2);
    }
  }
});

test('taking all filters back on a phone puts the focus on the button of the filter', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.openApp(page, 'country=TR&faction=isis');
  await page.getByRole('button', { name: chipWords.clearAll }).click();
  await expect(bar(page).getByRole('button', { name: phoneBarWords.filter })).toBeFocused();
});
