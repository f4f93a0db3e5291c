import { generatedBundle } from '#scripts/bench/generatedDataset.ts';
import { mostDrawn } from '#state/drawable.ts';
import { frameWords } from '#words/frame.ts';
import { longListWords } from '#words/panels.ts';
import { tooMuchWords as words } from '#words/tooMuch.ts';
import * as app from './app.ts';
import { expect, test } from './watchedTest.ts';

// One after the other: the first makes the dataset, which takes some seconds and is kept.
test.describe.configure({ mode: 'serial' });

/** Opens the app with a generated dataset in the place of one that it fetches. */
test.beforeEach(async ({ page }) => {
  const bundle = await generatedBundle({ actors: 300, statements: 6000, seed: 1 });
  await page.route('**/assets/highland-tribes-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(bundle)};` }),
  );
});

test.describe('More relations than a picture can show', () => {
  const title = (page: Parameters<typeof app.graph>[0]) => page.getByRole('heading', { name: words.title });

  test('are not drawn, and what to do is said; a filter brings the picture', async ({ page }) => {
    await app.openApp(page, 'data=highland-tribes');
    const { relations } = await app.counts(page);
    expect(relations).toBeGreaterThan(mostDrawn);
    await expect(title(page)).toBeVisible();
    await app.facet(app.filterPanel(page), 'country').getByRole('checkbox').first().check();
    await expect(title(page)).not.toBeAttached();
    expect((await app.counts(page)).relations).toBeLessThan(mostDrawn);
    await expect(app.graph(page)).toBeVisible();
  });

  test('stand in the table; long lists begin with some', async ({ page }) => {
    await app.openApp(page, 'data=highland-tribes');
    const more = app.detail(page).getByRole('button', { name: /^Show more/ });
    await expect(more.last()).toHaveText(longListWords.more((await app.counts(page)).relations - 200));
    await page.getByRole('button', { name: words.table }).click();
    await expect(title(page)).not.toBeAttached();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', /^\d{4}$/);
    await expect(page.getByRole('radio', { name: 'Table', exact: true })).toBeChecked();
    await expect(page.getByRole('button', { name: frameWords.export })).toBeVisible();
  });
});
