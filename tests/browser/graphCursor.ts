/**
 * The graph by its keys: arrows move a cursor from actor to actor, and what it arrives at is read out. The menu that
 * M opens stands where the actor stands, so that a place in the picture can be measured without reading the app.
 */
import type { Page } from '@playwright/test';
import { graphWords } from '#words/graph.ts';
import { frameWords } from '#words/pageFrame.ts';
import { graph } from './app.ts';
import { expect } from './watchedTest.ts';

const arrows = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'] as const;
type Arrow = (typeof arrows)[number];

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the cursor is on, as it is read out: "Turkey, State, 8 relations". */
export const readOut = (page: Page) =>
  page.getByRole('region', { name: frameWords.graph }).getByText(/^.+, .+, \d+ relations?$/);

/** Full name of the actor under the cursor. */
export async function cursorName(page: Page): Promise<string> {
  return (await readOut(page).innerText()).replace(/, [^,]+, \d+ relations?$/, '');
}

/** Puts the focus into the graph and the cursor on the first actor. */
export async function startCursor(page: Page): Promise<string> {
  await graph(page).focus();
  if ((await readOut(page).count()) === 0) await page.keyboard.press('ArrowRight');
  return cursorName(page);
}

/** Moves the cursor by arrows alone until it is on the actor of this full name; fails if no way leads there. */
export async function walkTo(page: Page, name: string): Promise<void> {
  const reached = await explore(page, (here) => here === name);
  expect(reached, `arrows lead to ${name}`).toContain(name);
}

/** Every actor that arrows lead to from the first one, by full name. */
export function reachable(page: Page): Promise<ReadonlySet<string>> {
  return explore(page, () => false);
}

/** Tries every arrow on every actor, nearest untried first, until `isEnd` says so; the names it came by. */
async function explore(page: Page, isEnd: (name: string) => boolean): Promise<ReadonlySet<string>> {
  const ways = new Map<string, Map<Arrow, string>>();
  let here = await startCursor(page);
  for (;;) {
    const known = ways.get(here) ?? new Map<Arrow, string>();
    ways.set(here, known);
    if (isEnd(here)) break;
    const route = routeToUntried(ways, here);
    if (route === null) break;
    for (const arrow of route) {
      const from = here;
      await page.keyboard.press(arrow);
      here = await cursorName(page);
      ways.get(from)?.set(arrow, here);
    }
  }
  return new Set(ways.keys());
}

/** The shortest way by known arrows to an actor with an untried one, that one included; null if all are tried. */
function routeToUntried(ways: ReadonlyMap<string, ReadonlyMap<Arrow, string>>, from: string): Arrow[] | null {
  const seen = new Set([from]);
  let rim: { readonly at: string; readonly route: Arrow[] }[] = [{ at: from, route: [] }];
  while (rim.length > 0) {
    const next: typeof rim = [];
    for (const { at, route } of rim) {
      const known = ways.get(at) ?? new Map<Arrow, string>();
      const untried = arrows.find((arrow) => !known.has(arrow));
      if (untried) return [...route, untried];
      for (const [arrow, to] of known) {
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
