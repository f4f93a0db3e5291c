/**
 * The graph by its keys: arrows move a cursor from actor to actor, and what it arrives at is read out. The menu that
 * M opens stands where the actor stands, so that a place in the picture can be measured without reading the app.
 */

import type { Page } from '@playwright/test';
import { graphWords } from '#words/graph.ts';
import { viewWords } from '#words/views.ts';
import { graph } from './app.ts';
import { expect } from './watchedTest.ts';

const arrows = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'] as const;
type Arrow = (typeof arrows)[number];

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the cursor is on, as it is read out: "Turkey, State, 8 relations"; "Government of Iraq, 5 relations". */
export const readOut = (page: Page) =>
  page.getByRole('region', { name: viewWords.headings.graph }).getByText(/^.+, \d+ relations?$/);

/** Full name of the actor under the cursor. */
export async function cursorName(page: Page): Promise<string> {
  return (await readOut(page).innerText()).replace(/(?:, [^,]+)?, \d+ relations?$/, '');
}

/** Puts the focus into the graph and the cursor on the first actor. */
export async function startCursor(page: Page): Promise<string> {
  await graph(page).focus();
  if ((await readOut(page).count()) === 0) await page.keyboard.press('ArrowRight');
  return cursorName(page);
}

/** Which actor each arrow led to from which, by full name. */
type Ways = Map<string, Map<Arrow, string>>;

/** The ways found on a page so far. A filter or a layout may have changed them since. */
const waysOn = new WeakMap<Page, Ways>();

/** Moves the cursor by arrows alone until it is on the actor of this full name; fails if no way leads there. */
export async function walkTo(page: Page, name: string): Promise<void> {
  const route = shortestRoute(waysOn.get(page) ?? new Map(), await startCursor(page), (at) => at === name);
  for (const arrow of route ?? []) await page.keyboard.press(arrow);
  if ((await cursorName(page)) === name) return;
  const reached = await explore(page, (here) => here === name);
  expect(reached, `arrows lead to ${name}`).toContain(name);
}

/** Every actor that arrows lead to from the first one, by full name. */
export function reachable(page: Page): Promise<ReadonlySet<string>> {
  return explore(page, () => false);
}

/** Tries every arrow on every actor, nearest untried first, until `isEnd` says so; the names it came by. */
async function explore(page: Page, isEnd: (name: string) => boolean): Promise<ReadonlySet<string>> {
  const ways: Ways = new Map();
  waysOn.set(page, ways);
  const untriedAt = (at: string) => arrows.find((arrow) => !ways.get(at)?.has(arrow));
  let here = await startCursor(page);
  for (;;) {
    if (!ways.has(here)) ways.set(here, new Map());
    if (isEnd(here)) break;
    const route = shortestRoute(ways, here, (at) => untriedAt(at) !== undefined);
    if (route === null) break;
    const end = route.reduce((at, arrow) => ways.get(at)?.get(arrow) ?? at, here);
    for (const arrow of [...route, untriedAt(end) ?? 'ArrowUp']) {
      const from = here;
      await page.keyboard.press(arrow);
      here = await cursorName(page);
      ways.get(from)?.set(arrow, here);
    }
  }
  return new Set(ways.keys());
}

/** The shortest known way to an actor that is a goal, from that one itself if it is one; null if there is none. */
function shortestRoute(ways: Ways, from: string, isGoal: (at: string) => boolean): Arrow[] | null {
  const seen = new Set([from]);
  let rim: { readonly at: string; readonly route: Arrow[] }[] = [{ at: from, route: [] }];
  while (rim.length > 0) {
    const next: typeof rim = [];
    for (const { at, route } of rim) {
      if (isGoal(at)) return route;
      for (const [arrow, to] of ways.get(at) ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        next.push({ at: to, route: [...route, arrow] });
      }
    }
    rim = next;
  }
  return null;
}

/** Where the actor under the cursor stands, in px of the page. */
export async function placeOfCursor(page: Page): Promise<Place> {
  const menu = page.getByRole('menu', { name: graphWords.actorMenu(await cursorName(page)) });
  await page.keyboard.press('m');
  const box = await menu.boundingBox();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  if (!box) throw new Error('The menu has no place.');
  return { x: box.x, y: box.y };
}

/** Where an actor stands, by its full name. */
export async function placeOf(page: Page, name: string): Promise<Place> {
  await walkTo(page, name);
  return placeOfCursor(page);
}
