/** The page as a reader meets it: every part by its role and its name. */

import type { Locator, Page } from '@playwright/test';
import { chipWords } from '#words/chips.ts';
import { facetWords } from '#words/facets.ts';
import { findWords } from '#words/find.ts';
import { graphWords } from '#words/graph.ts';
import { headerWords } from '#words/header.ts';
import { filterPanelWords } from '#words/panels.ts';
import { expect } from './watchedTest.ts';

/** Opens the app at an address, given without "?", and waits until it is there. */
export async function openApp(page: Page, address = ''): Promise<void> {
  await page.goto(address === '' ? './' : `./?${address}`);
  await expect(graph(page)).toBeVisible();
}

export const graph = (page: Page): Locator => page.getByRole('application', { name: graphWords.canvas });

/** The filter in words with its counts. */
export const sentence = (page: Page): Locator => page.getByRole('contentinfo').getByRole('status');

export interface Counts {
  readonly actors: number;
  readonly actorTotal: number;
  readonly relations: number;
  readonly relationTotal: number;
}

/** The four numbers of the sentence. */
export async function counts(page: Page): Promise<Counts> {
  const text = await sentence(page).innerText();
  const found = /([\d,]+) of ([\d,]+) actors? and ([\d,]+) of ([\d,]+) relations?/.exec(text);
  if (!found) throw new Error(`The sentence has no counts: ${text}`);
  const [actors = 0, actorTotal = 0, relations = 0, relationTotal = 0] = found.slice(1).map(numberIn);
  return { actors, actorTotal, relations, relationTotal };
}

/** The first number in a text; NaN without one. */
export function numberIn(text: string): number {
  return Number.parseInt((/[\d,]+/.exec(text)?.[0] ?? '').replaceAll(',', ''), 10);
}

export const filterPanel = (page: Page): Locator =>
  page.getByRole('complementary', { name: filterPanelWords.title });

/** What is selected, beside the picture; on a phone it is a sheet. */
export const detail = (page: Page): Locator =>
  page
    .getByRole('complementary')
    .filter({ hasNot: page.getByRole('heading', { name: filterPanelWords.title, exact: true }) });

/** The heading of what is selected. */
export const detailHeading = (page: Page, name: string | RegExp): Locator =>
  detail(page).getByRole('heading', { level: 2, name });

export const facet = (within: Page | Locator, name: keyof typeof facetWords): Locator =>
  within.getByRole('group', { name: facetWords[name].name, exact: true });

/** A value of a facet by its whole name: after it comes its count. */
export function choice(within: Locator, label: string): Locator {
  const name = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return within.getByRole('checkbox', {
    name: new RegExp(`^${name}(,? \\d+ (matching )?\\w+( if \\w+)?(${filterPanelWords.onBackground})?)?$`),
  });
}

export const chips = (page: Page): Locator => page.getByRole('list', { name: chipWords.region });

/** The buttons that take one filter back each. */
export const chipButtons = (page: Page): Locator => chips(page).getByRole('button', { name: /^Remove “/ });

export const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });

/** Opens the finder by its key and types into it. */
export async function find(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const finder = dialog(page, findWords.title);
  await finder.getByRole('combobox', { name: findWords.label }).fill(text);
  return finder;
}

/** Finds an actor and opens it with Enter. */
export async function findActor(page: Page, text: string): Promise<void> {
  const finder = await find(page, text);
  await expect(finder.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(finder).toBeHidden();
}

export const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

export const exportButton = (page: Page): Locator =>
  page.getByRole('banner').getByRole('button', {
    name: new RegExp(`^(${headerWords.export}|${headerWords.exportShort})$`),
  });
