import type { Locator, Page } from '@playwright/test';
import { balanceWords } from '#words/balance.ts';
import { balanceNumberWords } from '#words/balanceNumbers.ts';
import { chipWords } from '#words/chips.ts';
import { relationWords } from '#words/evidence.ts';
import { graphWords } from '#words/graph.ts';
import { legendWords } from '#words/legend.ts';
import { pathWords, relationsWords } from '#words/severalRelations.ts';
import { viewWords } from '#words/views.ts';
import { whatIfWords } from '#words/whatIf.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { expect, test } from './watchedTest.ts';

const choice = (page: Page, view: keyof typeof viewWords.views) =>
  page.getByRole('banner').getByRole('radio', { name: viewWords.views[view], exact: true });
const view = (page: Page) => page.getByRole('region', { name: viewWords.headings.balance });
const section = (page: Page, title: string) =>
  view(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title }) });
/** The verdict without the remark on other sortings, which follows once they are known. */
const verdictIn = async (heading: Locator) => (await heading.innerText()).replace(/;.*$/, '');
const proven = (page: Page) => view(page).getByText(/^Proven: no split fits more relations/);

async function open(page: Page, address = ''): Promise<void> {
  await page.goto(`./?view=balance&camps=2${address}`);
  await expect(proven(page)).toBeVisible();
}

test.describe('Balance', () => {
  test('shows the index with camps and proof, and each opens to its evidence', async ({ page }) => {
    await app.openApp(page, 'camps=2');
    await choice(page, 'balance').check();
    const verdict = view(page).getByRole('heading', {
      name: /^All (but \w+ of )?\w+ relations fit (one|two) camps?$/,
    });
    await expect(verdict).toBeVisible();
    await expect(proven(page)).toBeVisible();
    await expect(view(page).getByRole('heading', { name: /^Camp A: \d+ actors$/ })).toBeVisible();
    await expect(view(page).getByText(balanceWords.noAlignment)).toBeVisible();

    const atFirst = await verdictIn(verdict);
    await page.getByRole('radio', { name: balanceWords.signsChoice.every }).check();
    await expect(verdict).not.toContainText(atFirst);
    expect(app.searchOf(page).get('signs')).toBe('every');

    const cycle = section(page, balanceWords.proofTitle).getByRole('button').first();
    await cycle.click();
    await expect(cycle).toHaveAttribute('aria-pressed', 'true');
    const detail = app.detail(page);
    await expect(detail.getByText(/^(Triad|Cycle of \d+)$/)).toBeVisible();
    await expect(detail.getByText('¶', { exact: false }).first()).toBeVisible();
    const select = app.searchOf(page).get('select') ?? '';
    expect(select).toMatch(/^relations:/);

    await choice(page, 'graph').check();
    await expect(app.graph(page)).toBeVisible();
    expect(app.searchOf(page).get('select')).toBe(select);
    await expect(detail.getByText(/^(Triad|Cycle of \d+)$/)).toBeVisible();
    await page.goBack();
    await page.reload();
    await expect(cycle).toHaveAttribute('aria-pressed', 'true');
    await cycle.focus();
    await page.keyboard.press('Escape');
    await expect(cycle).toHaveAttribute('aria-pressed', 'false');
  });

  test('lists what does not fit, to be read together', async ({ page }) => {
    await open(page, '&signs=every');
    const all = view(page).getByRole('button', { name: /^Read (?:both|all \d+)$/ });
    const label = await all.innerText();
    const count = label === 'Read both' ? 2 : app.numberIn(label.replace('Read all ', ''));
    await all.click();
    await expect(
      app.detail(page).getByText(relationsWords.eyebrow(count), { exact: true }).first(),
    ).toBeVisible();
    await expect(app.detail(page).getByRole('heading', { level: 3 })).toHaveCount(count);
  });

  test('allows more camps, by the curve or by the choice above', async ({ page }) => {
    await open(page);
    await view(page)
      .getByRole('button', { name: balanceWords.choose('3') })
      .click();
    expect(app.searchOf(page).get('camps')).toBe('3');
    await expect(page.getByRole('combobox', { name: balanceWords.camps })).toHaveValue('3');
    await expect(
      view(page).getByRole('heading', {
        name: /^All (but \w+ of )?\w+ relations fit (one|two|three) camps?$/,
      }),
    ).toBeVisible();
  });

  test('supposes another sign: marked on screen and in the address, taken back', async ({ page }) => {
    await open(page, '&signs=every&select=pair:isis~peshmerga');
    const verdict = view(page).getByRole('heading', {
      name: /^All (but \w+ of )?\w+ relations fit (one|two) camps?$/,
    });
    const asStated = await verdictIn(verdict);
    await view(page).getByText(whatIfWords.title).click();
    await expect(view(page).getByText(whatIfWords.now['-1'])).toBeVisible();
    await page.getByRole('radio', { name: whatIfWords.signs['0'], exact: true }).check();
    await page.getByRole('button', { name: whatIfWords.add }).click();
    const banner = view(page).getByRole('region', { name: whatIfWords.banner });
    await expect(banner).toContainText(`ISIS and Peshmerga: ${whatIfWords.signs['0']}`);
    await expect(
      banner.getByText(/^The number of relations that do not fit changes from \d+ to \d+/),
    ).toBeVisible();
    await expect(verdict).not.toContainText(asStated);
    expect(app.searchOf(page).get('whatif')).toBe('isis~peshmerga.none');
    await expect(app.chips(page).getByText(chipWords.supposed(1))).toBeVisible();
    await banner.getByRole('button', { name: /^Undo “/ }).click();
    await expect(verdict).toContainText(asStated);
    expect(app.searchOf(page).get('whatif')).toBeNull();
  });

  test('shows its camps on the graph and in the matrix', async ({ page }) => {
    await open(page);
    await view(page).getByRole('button', { name: balanceWords.onMatrix }).click();
    await expect(page.getByRole('rowheader', { name: balanceWords.campName(0) })).toBeVisible();
    await page.goBack();
    await view(page).getByRole('button', { name: balanceWords.onGraph }).click();
    await expect(app.graph(page)).toBeVisible();
    await page.goBack();
    await expect(proven(page)).toBeVisible();
    expect(app.searchOf(page).get('layout')).toBeNull();
    await page.goForward();
    await expect(app.graph(page)).toBeVisible();
    expect(app.searchOf(page).get('layout')).toBe('camps');
    expect(app.searchOf(page).get('moved')).not.toBeNull();
    await expect(page.getByText(legendWords.camps('article'))).toBeVisible();
    // Nobody was moved by hand.
    await expect(page.getByRole('button', { name: graphWords.reset })).toBeHidden();
    const layout = page.getByRole('combobox', { name: graphWords.layout });
    await layout.selectOption(graphWords.layouts.automatic);
    expect(app.searchOf(page).get('layout')).toBeNull();
    await expect(page.getByText(legendWords.camps('article'))).toBeHidden();
  });

  test('shows camps while their layout lasts, and leaves the selection alone', async ({ page }) => {
    await app.openApp(page, 'layout=camps&select=actor:turkey');
    const layout = page.getByRole('combobox', { name: graphWords.layout });
    const [area, framed] = [
      page.getByText(legendWords.camps('article')),
      page.getByText(legendWords.frustrated),
    ];
    await expect(area).toBeVisible();
    await expect(framed).toBeVisible();
    await expect(page.getByText(legendWords.uncounted)).toBeVisible();
    expect(app.searchOf(page).get('moved')).not.toBeNull();
    expect(app.searchOf(page).get('select')).toBe('actor:turkey');
    await layout.selectOption(graphWords.layouts.countries);
    await expect(area).toBeHidden();
    await expect(framed).toBeHidden();
    expect(app.searchOf(page).get('select')).toBe('actor:turkey');
    await page.goBack();
    await expect(framed).toBeVisible();
  });

  test('answers a question of the start panel, with its camps beside it', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await app.openApp(page, 'data=highland-tribes');
    await app
      .detail(page)
      .getByRole('link', { name: /two clear sides\?$/ })
      .click();
    await expect(
      view(page).getByRole('heading', { name: /^All (but \w+ of )?58 relations fit / }),
    ).toBeVisible();
    await expect(page.getByText(legendWords.frustrated)).toBeVisible();
    await expect(page.getByRole('combobox', { name: graphWords.layout })).toHaveValue('camps');
    await page.goBack();
    await expect(view(page)).toBeHidden();
  });

  test('says so where an address asks for camps and there are none', async ({ page }) => {
    await app.openApp(page, 'layout=camps&stance=other');
    await expect(page.getByText(graphWords.camps.none)).toBeVisible();
    await expect(page.getByRole('combobox', { name: graphWords.layout })).toHaveValue('automatic');
    expect(app.searchOf(page).get('layout')).toBeNull();
  });

  test('gives up arranging by camps when the reader chooses another layout meanwhile', async ({ page }) => {
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route(/balanceWorker/, async (route) => {
      await held;
      await route.continue();
    });
    await page.addInitScript(() => {
      const { terminate } = Worker.prototype;
      Worker.prototype.terminate = function () {
        document.documentElement.dataset.ended = 'worker';
        terminate.call(this);
      };
    });
    await app.openApp(page);
    const layout = page.getByRole('combobox', { name: graphWords.layout });
    const asked = page.waitForRequest(/balanceWorker/);
    await layout.selectOption(graphWords.layouts.camps);
    const searching = page.getByText(graphWords.camps.searching);
    await expect(searching).toBeVisible();
    // Only then is there a worker to end.
    await asked;
    await layout.selectOption(graphWords.layouts.circle);
    await expect(searching).toBeHidden();
    await expect(page.locator('html')).toHaveAttribute('data-ended', 'worker');
    goOn();
    expect(app.searchOf(page).get('layout')).toBe('circle');
    expect(app.searchOf(page).get('moved')).toBeNull();
    await layout.selectOption(graphWords.layouts.camps);
    await expect.poll(() => app.searchOf(page).get('layout')).toBe('camps');
  });

  test('lists every path between two actors, and a path opens to its evidence', async ({ page }) => {
    await app.openApp(page, 'select=pair:isis~turkey');
    const paths = app
      .detail(page)
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: pathWords.title }) });
    await paths.getByRole('button', { name: /^ISIS opposed PMU opposed Turkey$/ }).click();
    await expect(app.detail(page).getByText(relationsWords.path(2), { exact: true })).toBeVisible();
    await expect(app.detail(page).getByRole('heading', { level: 3 })).toHaveCount(2);
  });

  test('reproduces the published values of the highland tribes', async ({ page }) => {
    await open(page, '&data=highland-tribes&select=pair:asaro~ove');
    await expect(
      view(page).getByRole('heading', {
        name: /^All but seven of 58 relations fit two camps$/,
      }),
    ).toBeVisible();
    await view(page).getByText(balanceNumberWords.indicesTitle).click();
    for (const index of ['0.8676', '0.3576', '0.7586']) {
      await expect(view(page).getByText(index, { exact: true })).toBeVisible();
    }
    await view(page)
      .getByRole('button', { name: balanceWords.choose('3') })
      .click();
    await expect(
      view(page).getByRole('heading', {
        name: /^All but two of 58 relations fit three camps$/,
      }),
    ).toBeVisible();
    await expect(app.detail(page)).toContainText(relationWords.noStatementText('Asaro', 'Ove', 'table'));
    expect(await page.locator('body').innerText()).not.toMatch(/\barticle|this text|the war\b/i);
  });

  test('solves on the page where there is no worker', async ({ page, troubles }) => {
    await page.route(/balanceWorker-/, (route) => route.abort());
    await open(page);
    await expect(
      view(page).getByRole('heading', { name: /^All (but \w+ of )?\w+ relations fit / }),
    ).toBeVisible();
    // Some browsers report a worker that was not loaded, others do not.
    troubles.length = 0;
  });

  test('shows no number where the solver cannot be had', async ({ page, troubles }) => {
    // In a worker, and on the page.
    await page.route(/balanceWork(?:er)?-/, (route) => route.abort());
    await page.goto('./?view=balance');
    await expect(view(page).getByRole('heading', { name: balanceWords.verdict.failed })).toBeVisible();
    await expect(view(page).getByRole('heading', { name: balanceWords.campsTitle })).toHaveCount(0);
    // Some browsers report a worker that was not loaded, others do not.
    troubles.length = 0;
  });

  test('says so where nothing can be weighed', async ({ page }) => {
    await page.goto('./?view=balance&family=structure');
    await expect(view(page).getByRole('heading', { name: balanceWords.nothing })).toBeVisible();
  });

  test('axe finds nothing, with every part open', async ({ page }) => {
    test.slow();
    await open(page, '&signs=every&whatif=isis~peshmerga.none');
    await section(page, balanceWords.proofTitle).getByRole('button').first().click();
    const closed = view(page).locator('details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    await expectAccessible(page, 'balance');
  });
});
