import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { actorWords } from '#words/actor.ts';
import { emptyWords } from '#words/empty.ts';
import { relationWords } from '#words/evidence.ts';
import { graphWords } from '#words/graph.ts';
import { matrixWords } from '#words/matrix.ts';
import { keyWords } from '#words/shortcuts.ts';
import { statusWords } from '#words/statusBar.ts';
import { tableWords } from '#words/table.ts';
import { viewWords } from '#words/views.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { sample } from './sample.ts';
import { expect, test } from './watchedTest.ts';

const choice = (page: Page, view: keyof typeof viewWords.views) =>
  page.getByRole('banner').getByRole('radio', { name: viewWords.views[view], exact: true });
const matrix = (page: Page) => page.getByRole('grid', { name: matrixWords.grid });
const cell = (page: Page, name: string | RegExp) => matrix(page).getByRole('gridcell', { name });
const table = (page: Page, tab: 'relations' | 'statements' = 'relations') =>
  page.getByRole('grid', { name: tableWords.grid[tab] });
const heading = (page: Page, column: string) =>
  table(page).getByRole('columnheader', { name: column, exact: true });

/** Names may hold what a pattern would take for its own. */
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const startingWith = (text: string) => new RegExp(`^${escaped(text)}`);
const oneOf = (...beginnings: readonly string[]) => new RegExp(`^(?:${beginnings.map(escaped).join('|')})`);

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`./?${address}`);
  await expect(page.getByRole('grid').first()).toBeVisible();
}

/** Rows of the body, the copy column left out. */
async function bodyRows(page: Page, tab: 'relations' | 'statements' = 'relations') {
  const rows = await table(page, tab).getByRole('row').allInnerTexts();
  return rows.slice(1).map((row) => row.split('\t').map((text) => text.trim()));
}

/** What of a matrix is not as it is read: letters over an edge, names cut, rows that outgrow their cells. */
const faultsOf = (page: Page) =>
  page.evaluate(() => {
    const room = document.querySelector('.matrix-scroller') as HTMLElement;
    const all = (selector: string) => [...room.querySelectorAll<HTMLElement>(selector)];
    const faults: string[] = [];
    for (const line of all('.matrix-group-name > span')) {
      const group = (line.closest('.matrix-group') as HTMLElement).getBoundingClientRect();
      const box = line.getBoundingClientRect();
      const isTurned = line.closest('[data-turned]') !== null;
      // A line's box has some leading over and under its letters.
      const leading = 0.075 * Number.parseFloat(getComputedStyle(line).fontSize);
      const [x, y] = isTurned ? [leading, 0] : [0, leading];
      const isInside =
        box.left + x >= group.left - 0.5 &&
        box.right - x <= group.right + 0.5 &&
        box.top + y >= group.top - 0.5 &&
        box.bottom - y <= group.bottom + 0.5;
      if (!isInside || line.textContent.endsWith('…')) faults.push(`group: ${line.textContent}`);
    }
    const rows = all('.matrix-row-label');
    const cell = room.querySelector('.matrix-cell')?.getBoundingClientRect().width ?? 0;
    for (const row of rows) {
      const { height } = row.getBoundingClientRect();
      if (Math.abs(height - cell) > 0.5) faults.push(`row: ${row.textContent} ${height} ≠ ${cell}`);
    }
    const head = (room.querySelector('thead') as HTMLElement).getBoundingClientRect();
    for (const label of all('.matrix-slanted')) {
      if (label.scrollWidth > label.clientWidth) faults.push(`column: ${label.textContent} is cut`);
      if (label.getBoundingClientRect().top < head.top)
        faults.push(`column: ${label.textContent} is too high`);
    }
    const sheet = (room.querySelector('.matrix-sheet') as HTMLElement).getBoundingClientRect();
    const right = Math.max(...all('.matrix-slanted').map((label) => label.getBoundingClientRect().right));
    if (right > sheet.right + 1) faults.push(`columns reach ${right - sheet.right} px over the sheet`);
    return faults;
  });

test.describe('Three views, one filter', () => {
  test('what is selected in one is selected in the others, whichever relation it is', async ({ page }) => {
    test.slow();
    await open(page, 'view=table');
    const rows = table(page).locator('tbody').getByRole('row');
    for (const row of sample(await rows.all(), 12)) {
      const [a = '', b = ''] = await row.getByRole('rowheader').allInnerTexts();
      await row.click();
      await expect(row).toHaveAttribute('aria-selected', 'true');
      await choice(page, 'matrix').check();
      const chosen = matrix(page).getByRole('gridcell', { selected: true });
      // The cell, and the one that mirrors it.
      await expect(chosen).toHaveCount(2);
      for (const each of await chosen.all()) {
        await expect(each).toHaveAccessibleName(oneOf(`${a} towards ${b}: `, `${b} towards ${a}: `));
      }
      await choice(page, 'graph').check();
      await expect(app.detail(page).getByRole('heading', { level: 2 })).toContainText(a);
      await choice(page, 'table').check();
      await expect(table(page).getByRole('row', { selected: true }).getByRole('rowheader')).toHaveText([
        a,
        b,
      ]);
    }
  });

  test('filter and selection stay through every view, and Back undoes the switch', async ({ page }) => {
    await app.openApp(page);
    await app.choice(app.facet(app.filterPanel(page), 'country'), 'Turkey').check();
    const sentence = await app.sentence(page).innerText();
    const { actors, relations } = await app.counts(page);

    await choice(page, 'matrix').check();
    await expect(matrix(page).getByRole('rowheader', { name: /relation/ })).toHaveCount(actors);
    await expect(app.sentence(page)).toHaveText(sentence);
    expect(app.searchOf(page).get('view')).toBe('matrix');
    await cell(page, /^Turkey towards PMU: Opposed/).click();
    await expect(app.detailHeading(page, 'Turkey towards PMU')).toBeVisible();

    await choice(page, 'table').check();
    await expect(table(page)).toBeVisible();
    expect(await bodyRows(page)).toHaveLength(relations);
    await expect(table(page).getByRole('row', { selected: true })).toContainText('PMU');
    await expect(app.sentence(page)).toHaveText(sentence);

    await choice(page, 'graph').check();
    await expect(app.graph(page)).toBeVisible();
    await expect(app.detailHeading(page, 'Turkey towards PMU')).toBeVisible();
    await page.goBack();
    await expect(table(page)).toBeVisible();
    await page.goBack();
    await expect(matrix(page)).toBeVisible();
    await page.reload();
    await expect(cell(page, /^Turkey towards PMU: Opposed/)).toHaveAttribute('aria-selected', 'true');
  });

  for (const view of ['matrix', 'table'] as const) {
    test(`the ${view} says why nothing is left`, async ({ page }) => {
      test.slow();
      await page.goto(`./?view=${view}&actor=nato&stance=opposed`);
      await expect(page.getByRole('heading', { name: emptyWords.title })).toBeVisible();
      await expect(page.getByRole('grid')).toHaveCount(0);
      await expectAccessible(page, `${view}, empty`);
    });
  }
});

test.describe('Matrix', () => {
  test('names every cell, and an empty one says why', async ({ page }) => {
    await open(page, 'view=matrix');
    const { actors } = await app.counts(page);
    await expect(matrix(page).getByRole('gridcell', { name: /.: .|itself/ })).toHaveCount(actors ** 2);
    await expect(page.getByRole('heading', { name: graphWords.legend })).toBeVisible();
    const empty = cell(page, 'CTS towards PMU: No statement');
    await empty.hover();
    await expect(page.getByText('¶ 17: said of a group as a whole.', { exact: false }).first()).toBeVisible();
    await empty.click();
    const passages = app
      .detail(page)
      .getByRole('heading', { name: relationWords.noRelationBut('article', 0) });
    await expect(passages).toBeVisible();
  });

  test('row acts on column, or both have one stance', async ({ page }) => {
    await open(page, 'view=matrix');
    await expect(cell(page, /^Turkish forces towards Peshmerga: Aligned/)).toBeVisible();
    await expect(cell(page, `Peshmerga towards Turkish forces: ${matrixWords.noActShort}`)).toBeVisible();
    await page.getByRole('radio', { name: matrixWords.cellsChoice.stance }).check();
    await expect(cell(page, /^Peshmerga and Turkish forces: Aligned/)).toBeVisible();
    expect(app.searchOf(page).get('cells')).toBe('stance');
  });

  test('is ordered as asked, and groups are named', async ({ page }) => {
    await open(page, 'view=matrix');
    const rows = () =>
      matrix(page)
        .getByRole('rowheader', { name: /relation/ })
        .allInnerTexts();
    const order = page.getByRole('combobox', { name: matrixWords.order });
    await expect(matrix(page).getByRole('rowheader', { name: 'US and coalition' })).toBeVisible();
    const byFaction = await rows();
    await order.selectOption(matrixWords.orders.name);
    const byName = await rows();
    expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b, 'en')));
    await order.selectOption(matrixWords.orders.alike);
    expect(app.searchOf(page).get('order')).toBe('alike');
    expect([...(await rows())].sort()).toEqual([...byFaction].sort());
    await expect(matrix(page).getByRole('columnheader').first()).toBeVisible();
    const columns = await matrix(page).getByRole('columnheader').allInnerTexts();
    expect(columns).toEqual(await rows());
  });

  test('is one tab stop, walked with arrows; Enter selects, Escape clears, ? lists the keys', async ({
    page,
  }) => {
    await open(page, 'view=matrix&order=name');
    await page.getByRole('radio', { name: matrixWords.cellsChoice.acts }).focus();
    await page.keyboard.press('Tab');
    const rows = await matrix(page).getByRole('rowheader').allInnerTexts();
    const [first = '', second = ''] = rows;
    const focused = page.locator(':focus');
    await expect(focused).toHaveAccessibleName(startingWith(`${first}, `));
    await page.keyboard.press('ArrowDown');
    await expect(focused).toHaveAccessibleName(startingWith(`${second}, `));
    await page.keyboard.press('ArrowRight');
    await expect(focused).toHaveAccessibleName(startingWith(`${second} towards ${first}: `));
    await page.keyboard.press('Enter');
    await expect(app.detailHeading(page, / and /)).toBeVisible();
    await expect(focused).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    expect(app.searchOf(page).get('select')).toBeNull();
    await expect(focused).toHaveAccessibleName(startingWith(`${second} towards ${first}: `));
    await page.keyboard.press('Control+End');
    await expect(focused).toHaveAccessibleName(matrixWords.itself(rows.at(-1) ?? ''));
    await expect(focused).toBeInViewport();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(app.detail(page).getByText(actorWords.eyebrow, { exact: true })).toBeVisible();
    await page.keyboard.press('?');
    const keys = app.dialog(page, keyWords.title);
    await expect(keys.getByRole('heading', { name: keyWords.matrix })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await expect(focused).toHaveAccessibleName(startingWith(`${rows.at(-1)}, `));
    // From the heading one Tab leads out of the grid.
    await page.keyboard.press('Tab');
    await expect(matrix(page).locator(':focus')).toHaveCount(0);
  });

  const everybody =
    'counts=accused,announced,contact,done,earlier,low,structure,threatened&officials=apart&periphery=yes&isolated=yes';
  for (const [what, width, height, address] of [
    ['beside the graph', 1680, 1000, 'view=matrix&beside=graph'],
    ['beside the graph on a laptop', 1440, 900, 'view=matrix&beside=graph'],
    ['with everybody', 1440, 900, `view=matrix&${everybody}`],
    ['on a small laptop', 1280, 800, 'view=matrix'],
    ['at 200 %', 720, 450, 'view=matrix'],
    ['without factions', 1440, 900, 'data=highland-tribes&view=matrix'],
  ] as const) {
    test(`every name is whole: ${what}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, address);
      await expect(matrix(page).getByRole('columnheader').first()).toBeVisible();
      expect((await page.locator('.matrix-group-name').count()) > 0).toBe(what !== 'without factions');
      expect(await faultsOf(page)).toEqual([]);
    });
  }

  test('has no bracket where nobody is in a faction', async ({ page }) => {
    await open(page, 'data=highland-tribes&view=matrix');
    await expect(matrix(page).getByRole('rowheader', { name: 'Gavev' })).toBeVisible();
    await expect(matrix(page).getByRole('rowheader', { name: matrixWords.noFaction })).toHaveCount(0);
  });

  for (const [where, address] of [
    ['acts', 'view=matrix'],
    ['stances, an actor selected', 'view=matrix&order=alike&cells=stance&select=actor:turkey'],
  ] as const) {
    test(`axe finds nothing: ${where}`, async ({ page }) => {
      test.slow();
      await open(page, address);
      await expectAccessible(page, where);
    });
  }
});

test.describe('Table', () => {
  test('sorts by its headings, which show the order', async ({ page }) => {
    await open(page, 'view=table');
    const before = await bodyRows(page);
    const column = (rows: string[][], at: number) => rows.map((row) => row[at] ?? '');
    const press = () => heading(page, tableWords.column.b).getByRole('button').click();
    await press();
    await expect(heading(page, tableWords.column.b)).toHaveAttribute('aria-sort', 'ascending');
    const up = column(await bodyRows(page), 1);
    expect(up).toEqual([...up].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    await press();
    await expect(heading(page, tableWords.column.b)).toHaveAttribute('aria-sort', 'descending');
    expect(column(await bodyRows(page), 1)).toEqual([...up].reverse());
    await press();
    await expect(heading(page, tableWords.column.b)).not.toHaveAttribute('aria-sort');
    expect(await bodyRows(page)).toEqual(before);
  });

  test('says where columns go on, and leads to them', async ({ page }) => {
    await open(page, 'view=table');
    const more = page.getByText(tableWords.moreColumns);
    await expect(more).toBeVisible();
    // Half a view at a time.
    await expect(async () => {
      if (await more.isVisible()) await more.click();
      await expect(more).toBeHidden({ timeout: 1500 });
    }).toPass();
    await expect(heading(page, tableWords.column.last)).toBeInViewport();
  });

  test('lists the statements, and selecting a row selects it everywhere', async ({ page }) => {
    await open(page, 'view=table');
    await page.getByRole('tab', { name: tableWords.tab.relations }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: tableWords.tab.statements })).toBeFocused();
    expect(app.searchOf(page).get('table')).toBe('statements');
    const row = table(page, 'statements').getByRole('row').filter({ hasText: 'threatens' }).first();
    const gloss = (await row.getByRole('gridcell').first().innerText()).trim();
    await row.getByRole('rowheader').nth(1).click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await expect(app.detail(page).getByText(gloss)).toBeVisible();
    expect(app.searchOf(page).get('select')).toMatch(/^statement:/);
    await choice(page, 'matrix').check();
    await expect(matrix(page).getByRole('gridcell', { selected: true })).toHaveCount(2);
  });

  test('copies a row and all, and saves what is shown as CSV', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, 'view=table&country=TR');
    const rows = await bodyRows(page);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: tableWords.copyAll }).click();
    await expect(page.getByText(tableWords.copied.relations(rows.length))).toBeVisible();
    expect((await copied()).split('\n')).toHaveLength(rows.length + 1);
    const [a = '', b = ''] = rows[0] ?? [];
    await table(page)
      .getByRole('button', { name: tableWords.copyRow(tableWords.pair(a, b)) })
      .click();
    await expect(page.getByText(tableWords.copied.relations(1), { exact: true })).toBeVisible();
    expect(await copied()).toContain(`${a}\t${b}\t`);
    expect(app.searchOf(page).get('select')).toBeNull();

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: tableWords.csv }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^entente-.+-relations\.csv$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(rows.length + 1);
  });

  test('is one tab stop, walked with arrows', async ({ page }) => {
    await open(page, 'view=table');
    await page.getByRole('button', { name: tableWords.csv }).focus();
    await page.keyboard.press('Tab');
    // The panel of a tab takes focus in some browsers where it scrolls; the grid comes next at the latest.
    const focused = page.locator(':focus');
    await expect(focused).toHaveAccessibleName(tableWords.column.a);
    await page.keyboard.press('Enter');
    await expect(heading(page, tableWords.column.a)).toHaveAttribute('aria-sort', 'ascending');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(focused).toHaveRole('rowheader');
    await page.keyboard.press('Enter');
    await expect(table(page).getByRole('row', { selected: true })).toHaveCount(1);
    await expect(app.detail(page).getByText(relationWords.eyebrow, { exact: true })).toBeVisible();
    await page.keyboard.press('Control+End');
    await expect(focused).toHaveAccessibleName(/^Copy the row/);
    await expect(focused).toBeInViewport();
    await page.keyboard.press('Escape');
    expect(app.searchOf(page).get('select')).toBeNull();
    await page.keyboard.press('Tab');
    await expect(table(page).locator(':focus')).toHaveCount(0);
  });

  for (const [where, address] of [
    ['relations, an actor selected', 'view=table&select=actor:turkey'],
    ['statements, one selected', 'view=table&table=statements&select=statement:p1-1'],
  ] as const) {
    test(`axe finds nothing: ${where}`, async ({ page }) => {
      test.slow();
      await open(page, address);
      await expectAccessible(page, where);
    });
  }
});

test.describe('On a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('the matrix scrolls in its own region and is tapped', async ({ page }) => {
    test.slow();
    await open(page, 'view=matrix');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const target = cell(page, /^Turkey towards PMU: Opposed/);
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await target.tap();
    await expect(page.getByRole('navigation', { name: statusWords.status })).toContainText('Turkey → PMU');
    // What it says stands beside the finger, until the next touch.
    const tip = page.locator('.matrix-tip');
    await expect(tip).toContainText('Turkey towards PMU');
    await expect(tip).toContainText('Opposed');
    await expectAccessible(page, 'matrix on a phone');
    await cell(page, 'CTS towards PMU: No statement').tap();
    await expect(tip).toContainText(matrixWords.noStatement);
    await page.getByRole('radio', { name: matrixWords.cellsChoice.stance }).check();
    await expect(tip).toHaveCount(0);
    const legend = await page.locator('summary').filter({ hasText: graphWords.legend }).boundingBox();
    expect(legend?.height).toBeGreaterThanOrEqual(24);
  });

  test('rows are cards, sorted by a choice', async ({ page }) => {
    test.slow();
    await page.goto('./?view=table');
    const list = page.getByRole('list', { name: tableWords.grid.relations });
    const { relations } = await app.counts(page);
    await expect(list.getByRole('listitem')).toHaveCount(relations);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('combobox', { name: tableWords.sortBy }).selectOption(tableWords.column.a);
    const names = await list.getByRole('listitem').allInnerTexts();
    expect(names).toEqual(
      [...names].sort((a, b) => a.split(' and ')[0]?.localeCompare(b.split(' and ')[0] ?? '', 'en') ?? 0),
    );
    await list.getByRole('listitem').first().getByRole('button').first().tap();
    await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-current', 'true');
    await expectAccessible(page, 'relations on a phone');
    await page.getByRole('tab', { name: tableWords.tab.statements }).tap();
    await expectAccessible(page, 'statements on a phone');
  });
});

for (const width of [640, 740]) {
  test.describe(`A phone on its side, ${width} px`, () => {
    test.use({ viewport: { width, height: 360 }, hasTouch: true, isMobile: true });

    test('the matrix shows rows, not only their columns’ names', async ({ page }) => {
      await open(page, 'view=matrix');
      const seen = () =>
        page.evaluate(() => {
          const room = document.querySelector('.matrix-scroller') as HTMLElement;
          const bottom = room.getBoundingClientRect().top + room.clientHeight;
          const head = (room.querySelector('thead') as HTMLElement).getBoundingClientRect();
          const rows = [...room.querySelectorAll('.matrix-row-label')];
          return {
            share: head.height / room.clientHeight,
            rows: rows.filter((row) => row.getBoundingClientRect().bottom <= bottom + 0.5).length,
          };
        });
      await expect.poll(async () => (await seen()).rows).toBeGreaterThanOrEqual(5);
      expect((await seen()).share).toBeLessThanOrEqual(0.4);
    });
  });
}
