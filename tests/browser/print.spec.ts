import type { Locator, Page } from '@playwright/test';
import { colourOf } from '#encoding/colours/colours.ts';
import { headerWords } from '#words/header.ts';
import { printedSheetWords } from '#words/pictureAsText.ts';
import { prerenderedWords } from '#words/prerendered.ts';
import { tableWords } from '#words/table.ts';
import * as app from './app.ts';
import { colourCounts, pictureOn } from './pixels.ts';
import { expect, test } from './watchedTest.ts';

/** A4 at 96 dpi, either way round. */
const papers = [
  { width: 794, height: 1123 },
  { width: 1123, height: 794 },
] as const;

const sheets = (page: Page) => page.getByRole('article');
/** The drawing for the paper's orientation. */
const drawing = (page: Page) => sheets(page).getByRole('img').filter({ visible: true });

/** Opens an address and waits for the code of the sheet, which is fetched once the page is idle. */
async function openIdle(page: Page, address: string): Promise<void> {
  const loaded = page.waitForResponse(/\/assets\/PrintSheet-.*\.css/);
  await page.goto(`./?${address}`);
  await loaded;
  await expect(page.locator('#prerendered')).not.toBeAttached();
  await expect(page.getByRole('main')).toBeVisible();
}

/** The page as it is laid out on paper of this size. */
async function printOn(
  page: Page,
  paper: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(sheets(page).first()).toBeAttached({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await page.setViewportSize(paper);
}

async function expectNoControls(page: Page): Promise<void> {
  for (const role of ['button', 'checkbox', 'radio', 'combobox', 'complementary', 'tab'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
}

/** What reaches over the sides of the page, or scrolls in it. */
const overflows = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const over = [...document.querySelectorAll('.print-sheets *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > clientWidth + 1;
    });
    return [
      ...(scrollWidth > clientWidth ? [`page: ${scrollWidth} > ${clientWidth}`] : []),
      ...over.map(({ tagName, textContent }) => `${tagName}: ${textContent}`),
    ];
  });

/** Texts of a drawing, those of one name joined by spaces, if they lie within it. */
const textsWithin = (picture: Locator) =>
  picture.evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    const inside = [...svg.querySelectorAll('text')].filter((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return (
        left >= frame.left - 1 &&
        right <= frame.right + 1 &&
        top >= frame.top - 1 &&
        bottom <= frame.bottom + 1
      );
    });
    return inside.map(({ textContent }) => textContent).join(' ');
  });

/** The short names of all actors in sight, from the picture as text. */
async function namesInSight(page: Page): Promise<readonly string[]> {
  const { actors } = await app.counts(page);
  const names = await page
    .getByRole('complementary')
    .locator('.name-list')
    .getByRole('button')
    .allInnerTexts();
  expect(names).toHaveLength(actors);
  return names;
}

test.describe('Printing', () => {
  test('the graph: every name is on the sheet, however near the camera is, and no control', async ({
    page,
  }) => {
    await openIdle(page, '');
    const names = await namesInSight(page);
    await openIdle(page, 'select=actor:turkey');
    const camera = app.graph(page);
    const box = await camera.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 100);
    await page.mouse.wheel(0, -2000);
    const sentence = await app.sentence(page).innerText();
    await expect(page.getByRole('button', { name: headerWords.export })).toBeVisible();
    for (const paper of papers) {
      await printOn(page, paper);
      await expect(drawing(page)).toHaveCount(1);
      const texts = await textsWithin(drawing(page));
      for (const name of names) expect(texts).toContain(name);
      await expect(sheets(page)).toContainText(sentence.replace(/\.$/, ''));
      await expect(sheets(page).getByRole('heading', { level: 1 })).not.toBeEmpty();
      await expect(sheets(page)).toContainText('Stated in one article (J. Shilton');
      await expectNoControls(page);
      expect(await overflows(page)).toEqual([]);
    }
  });

  test('a question is the title of its sheet', async ({ page }) => {
    await openIdle(
      page,
      'counts=announced,contact,done,structure,threatened&actor=turkey,turkish-forces&periphery=yes',
    );
    await printOn(page, papers[0]);
    await expect(sheets(page).getByRole('heading', { level: 1 })).toHaveText(
      'Where does Turkey stand, and who stands against it?',
    );
  });

  for (const tab of ['relations', 'statements'] as const) {
    test(`the table of ${tab}: every row and column, over pages with its head on each`, async ({ page }) => {
      await openIdle(page, `view=table&table=${tab}`);
      const grid = page.getByRole('grid', { name: tableWords.grid[tab] });
      const rows = Number(await grid.getAttribute('aria-rowcount'));
      const headings = (await grid.getByRole('columnheader').getByRole('button').allInnerTexts()).map(
        (text) => text.trim(),
      );
      expect(headings.length).toBeGreaterThan(8);
      for (const paper of papers) {
        await printOn(page, paper);
        const table = sheets(page).getByRole('table', { name: tableWords.grid[tab] });
        await expect(table.getByRole('row')).toHaveCount(rows);
        for (const heading of headings) {
          await expect(table.getByRole('columnheader').filter({ hasText: heading }).first()).toBeVisible();
        }
        await expect(table.locator('thead')).toHaveCSS('display', 'table-header-group');
        await expect(table.getByRole('row').last()).toHaveCSS('break-inside', 'avoid');
        await expectNoControls(page);
        expect(await overflows(page)).toEqual([]);
      }
    });
  }

  test('a phone’s cards are printed as the table, those on demand too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openIdle(page, 'view=table');
    const { relations } = await app.counts(page);
    await printOn(page, papers[0]);
    await expect(sheets(page).getByRole('table').getByRole('row')).toHaveCount(relations + 1);
  });

  test('the matrix: whole, with every name', async ({ page }) => {
    await openIdle(page, 'view=graph');
    const names = await namesInSight(page);
    await openIdle(page, 'view=matrix');
    for (const paper of papers) {
      await printOn(page, paper);
      const texts = await textsWithin(drawing(page));
      for (const name of names) expect(texts).toContain(name);
      await expectNoControls(page);
      expect(await overflows(page)).toEqual([]);
    }
  });

  test('two views side by side are a sheet each', async ({ page }) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await openIdle(page, 'view=table&beside=graph');
    await printOn(page, papers[1]);
    await expect(sheets(page)).toHaveCount(2);
    await expect(drawing(page)).toHaveCount(1);
    await expect(sheets(page).getByRole('table')).toHaveCount(1);
  });

  test('accusations, which nobody has confirmed, stay out, and the sheet says so', async ({ page }) => {
    await openIdle(page, 'view=table&counts=accused,announced,done,structure,threatened');
    const alleged = page.getByRole('columnheader', { name: tableWords.column.accused });
    await expect(alleged).toBeVisible();
    await printOn(page, papers[0]);
    await expect(sheets(page)).toContainText(printedSheetWords.withoutAccusations);
    await expect(sheets(page).getByRole('columnheader').first()).toBeVisible();
    await expect(alleged).toHaveCount(0);
  });

  test('is on white in light colours where the theme is dark', async ({ page }) => {
    await openIdle(page, '');
    await page.getByRole('combobox', { name: headerWords.theme }).selectOption(headerWords.themes.dark);
    await printOn(page, papers[1]);
    const seen = colourCounts(await pictureOn(drawing(page)));
    expect(seen.get(colourOf('canvas', 'light')) ?? 0).toBeGreaterThan(100_000);
    expect(seen.get(colourOf('opposed', 'light')) ?? 0).toBeGreaterThan(200);
    expect(seen.get(colourOf('opposed', 'dark')) ?? 0).toBe(0);
  });

  test('leaves the page as it was', async ({ page }) => {
    await openIdle(page, '');
    const before = colourCounts(await pictureOn(app.graph(page)));
    await printOn(page, page.viewportSize() ?? papers[1]);
    await expect(drawing(page)).toHaveCount(1);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(sheets(page)).toHaveCount(0);
    await expect(async () => {
      expect(colourCounts(await pictureOn(app.graph(page)))).toEqual(before);
    }).toPass({ timeout: 5000 });
  });

  test('without script: the picture and its table, and no control', async ({ page }) => {
    // Chromium parses <noscript> as text even where a test switches scripts off.
    await page.route('./', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/<script.*?<\/script>|<link rel="modulepreload".*?>|<\/?noscript>/gs, '');
      await route.fulfill({ response, body });
    });
    await page.goto('./');
    await page.emulateMedia({ media: 'print' });
    for (const paper of papers) {
      await page.setViewportSize(paper);
      const picture = page.getByRole('img', { name: /actors and .* relations/ });
      await expect(picture).toHaveCount(1);
      expect((await picture.boundingBox())?.height).toBeGreaterThan(300);
      await expect(page.getByRole('table').getByRole('row').last()).toBeVisible();
      await expect(page.getByText(prerenderedWords.withoutScript)).toBeHidden();
      await expect(page.getByRole('checkbox')).toHaveCount(0);
      await expect(page.getByRole('button', { name: headerWords.export })).toHaveCount(0);
    }
  });
});
