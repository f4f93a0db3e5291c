import type { Page } from '@playwright/test';
import { colourOf } from '#encoding/colours/colours.ts';
import { graphWords } from '#words/graph.ts';
import { headerWords } from '#words/header.ts';
import { legendWords } from '#words/legend.ts';
import * as app from './app.ts';
import { colourCounts, pictureOn } from './pixels.ts';
import { expect, test } from './watchedTest.ts';

/** The colour that most of the picture has. */
async function groundOn(page: Page): Promise<string> {
  const counts = [...colourCounts(await pictureOn(app.graph(page)))];
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/**
 * How many different pictures the canvas shows, from an act on until it has stood still for ten frames after the
 * last change.
 */
async function picturesDuring(page: Page, act: () => Promise<unknown>): Promise<number> {
  const counting = await app.graph(page).evaluateHandle((graph) => {
    // The actors' own canvas alone: reading all of them would leave few frames to a glide.
    const canvas = [...graph.querySelectorAll<HTMLCanvasElement>('.graph-layer')].at(-1);
    const look = () => canvas?.toDataURL() ?? '';
    const seen = new Set([look()]);
    let last = [...seen][0];
    let still = 0;
    return {
      done: new Promise<number>((resolve) => {
        const step = () => {
          const now = look();
          still = now === last ? still + 1 : 0;
          last = now;
          seen.add(now);
          if (seen.size > 1 && still >= 10) resolve(seen.size - 1);
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    };
  });
  await act();
  return counting.evaluate(({ done }) => done);
}

test.describe('Looks', () => {
  test('light and dark follow the system, or the reader, who is remembered', async ({ page }) => {
    await app.openApp(page);
    await expect.poll(() => groundOn(page)).toBe(colourOf('canvas', 'light'));
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => groundOn(page)).toBe(colourOf('canvas', 'dark'));
    const dark = colourCounts(await pictureOn(app.graph(page)));
    for (const token of ['aligned', 'opposed'] as const) {
      expect(dark.get(colourOf(token, 'dark')) ?? 0, token).toBeGreaterThan(200);
    }

    const theme = page.getByRole('combobox', { name: headerWords.theme });
    await theme.selectOption(headerWords.themes.light);
    await expect.poll(() => groundOn(page)).toBe(colourOf('canvas', 'light'));
    expect(app.searchOf(page).has('theme')).toBe(false);
    await page.reload();
    await expect(theme).toHaveValue('light');
    await expect.poll(() => groundOn(page)).toBe(colourOf('canvas', 'light'));
    await theme.selectOption(headerWords.themes.system);
    await expect.poll(() => groundOn(page)).toBe(colourOf('canvas', 'dark'));
  });

  test('actors glide to new places, but not for who wants no motion', async ({ page }) => {
    await app.openApp(page);
    const layout = page.getByRole('combobox', { name: graphWords.layout });
    const gliding = await picturesDuring(page, () => layout.selectOption(graphWords.layouts.circle));
    expect(gliding).toBeGreaterThan(1);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const still = await picturesDuring(page, () => layout.selectOption(graphWords.layouts.automatic));
    expect(still).toBe(1);
  });

  test('the picture keeps its shape at another zoom of the browser', async ({ page }) => {
    await app.openApp(page);
    const devtools = await page.context().newCDPSession(page);
    const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
    // At twice the zoom the page is half as large, of the same pixels.
    await devtools.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / 2),
      height: Math.round(height / 2),
      deviceScaleFactor: 2,
      mobile: false,
    });
    const shares = () =>
      app.graph(page).evaluate((graph) => {
        const canvas = [...graph.querySelectorAll<HTMLCanvasElement>('.graph-layer')].at(-1);
        const box = canvas?.getBoundingClientRect();
        return canvas && box ? [canvas.width / box.width, canvas.height / box.height] : [];
      });
    await expect.poll(shares).toEqual([2, 2]);
  });
});

test('no row of a legend is cut; what does not fit is a press away, over a picture that stays', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await app.openApp(page, 'layout=countries&select=pair:pmu~turkey');
  const strip = page.locator('.legend');
  const cutRows = () =>
    strip.evaluate((legend) => {
      const rows = [...legend.querySelectorAll('li')].map((row) => row.getBoundingClientRect());
      const [box, list] = [legend, legend.querySelector('.legend-rows') ?? legend].map((one) =>
        one.getBoundingClientRect(),
      );
      const end = Math.min(box?.bottom ?? 0, list?.bottom ?? 0) + 0.5;
      return {
        cut: rows.filter(({ top, bottom }) => top < end - 1 && bottom > end).length,
        hidden: rows.filter(({ top }) => top >= end - 1).length,
      };
    });
  const more = strip.getByRole('button');
  await expect(more).toHaveText(/^\d+ more$/);
  const { cut, hidden } = await cutRows();
  expect(cut).toBe(0);
  await expect(more).toHaveText(legendWords.more(hidden));
  const before = await app.graph(page).boundingBox();
  await more.click();
  await expect(more).toHaveText(legendWords.less);
  expect(await cutRows()).toEqual({ cut: 0, hidden: 0 });
  expect(await app.graph(page).boundingBox()).toEqual(before);
});
