import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './watchedTest.ts';

/** Every rule of axe, with those that are off by default and stand in WCAG 2.2 A and AA. */
const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that dark can make a difference to. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on the page as it is, in words. */
async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations, passes } = await axe.analyze();
  expect(passes.length, 'rules that had something to look at').toBeGreaterThan(0);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target}\n  ${failureSummary}`),
  );
}

/**
 * Without the page that axe opens to collect the findings of frames: the app has none. And with a place for each violation
 * only: naming the place of everything that passes takes longer than looking at it.
 */
const axeOn = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

/** Axe finds nothing, neither in light nor in dark. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(axeOn(page).withRules(colourRules)), `${where}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findings(axeOn(page).withTags(everyRule)), `${where}, light`).toEqual([]);
}

/** Axe finds nothing amiss with colours as they are. */
export async function expectReadable(page: Page, where: string): Promise<void> {
  expect(await findings(axeOn(page).withRules(colourRules)), where).toEqual([]);
}
