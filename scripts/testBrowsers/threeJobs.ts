import { facetWords } from '#words/facets.ts';
import { figureDialogWords } from '#words/figure.ts';
import { findWords } from '#words/find.ts';
import { headerWords } from '#words/header.ts';
import type { DrivenBrowser } from './drivenBrowser.ts';

/** One of the three jobs: throws with what was seen instead of what was expected. */
export interface Job {
  readonly name: string;
  readonly run: (browser: DrivenBrowser) => Promise<void>;
}

/** Fails unless both are the same, with both in the message. */
function expectSame(what: string, seen: unknown, expected: unknown): void {
  if (seen !== expected)
    throw new Error(`${what}: saw ${JSON.stringify(seen)}, expected ${JSON.stringify(expected)}`);
}

/**
 * Puts what the jobs need inside the page: `until` resolves with the first truthy value that a look gives, and fails after
 * 30 s; `named` finds an element by its tag and its accessible name or text.
 */
const prepare = (browser: DrivenBrowser) =>
  browser.run(() => {
    const until = async (what: string, look: () => unknown) => {
      const end = performance.now() + 30_000;
      for (;;) {
        const found = look();
        if (found) return found;
        if (performance.now() > end) throw new Error(`${what} did not come`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const named = (tag: string, name: string) =>
      [...document.querySelectorAll<HTMLElement>(tag)].find(
        (one) =>
          one.checkVisibility() && (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
      );
    Object.assign(window, { ententeJobs: { until, named } });
    return until('the picture', () => document.querySelector('[role="application"]'));
  }, null);

interface InPage {
  readonly until: <Found>(what: string, look: () => Found | null | undefined | false) => Promise<Found>;
  readonly named: (tag: string, name: string) => HTMLElement | undefined;
}

declare global {
  interface Window {
    ententeJobs: InPage;
  }
}

const explore: Job = {
  name: 'explore: find an actor, read its panel',
  run: async (browser) => {
    const heading = await browser.run(
      async ({ find, label }) => {
        const { until, named } = window.ententeJobs;
        named('button', find)?.click();
        const field = (await until('the finder', () => named('input', label))) as HTMLInputElement;
        const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
        set?.call(field, 'Peshmerga');
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const option = await until('a hit', () =>
          [...document.querySelectorAll<HTMLElement>('[role="option"]')].find((one) =>
            one.textContent?.includes('Peshmerga'),
          ),
        );
        option.click();
        const title = await until('the panel', () =>
          [...document.querySelectorAll<HTMLElement>('aside h2')].find(
            (one) => one.textContent === 'Peshmerga',
          ),
        );
        return title.textContent;
      },
      { find: headerWords.find, label: findWords.label },
    );
    expectSame('the heading of the panel', heading, 'Peshmerga');
  },
};

const filter: Job = {
  name: 'filter: tick a country, read the sentence, take it back',
  run: async (browser) => {
    const { before, after, back, address } = await browser.run(
      async ({ country }) => {
        const { until } = window.ententeJobs;
        const sentence = () => document.querySelector('footer [role="status"]')?.textContent ?? '';
        const before = sentence();
        const group = [...document.querySelectorAll('fieldset')].find(
          (one) => one.querySelector('legend')?.textContent === country,
        );
        const box = [...(group?.querySelectorAll('label') ?? [])].find((one) =>
          one.textContent?.startsWith('Turkey'),
        );
        box?.click();
        await until('a filtered picture', () => sentence() !== before);
        const after = sentence();
        await until('the address', () => location.search.includes('country=TR'));
        const address = location.search;
        box?.click();
        await until('the whole picture', () => sentence() === before);
        return { before, after, back: sentence(), address };
      },
      { country: facetWords.country.name },
    );
    expectSame('the sentence names the country', after.includes('Turkey'), true);
    expectSame('the address holds the filter', new URLSearchParams(address).get('country'), 'TR');
    expectSame('the sentence afterwards', back, before);
  },
};

const figure: Job = {
  name: 'export: save a PNG of report width',
  run: async (browser) => {
    const { type, signature, width, height } = await browser.run(
      async ({ open, save }) => {
        const { until, named } = window.ententeJobs;
        const made: Blob[] = [];
        const original = URL.createObjectURL;
        URL.createObjectURL = (content: Blob | MediaSource) => {
          if (content instanceof Blob) made.push(content);
          return original.call(URL, content);
        };
        named('button', open)?.click();
        const button = await until('a figure that can be saved', () => {
          const found = named('button', save);
          return found?.matches(':disabled, [aria-disabled="true"]') ? null : found;
        });
        button.click();
        const file = await until('the file', () => made.find((one) => one.type === 'image/png'));
        const view = new DataView(await file.arrayBuffer());
        return {
          type: file.type,
          signature: view.getUint32(0).toString(16),
          width: view.getUint32(16),
          height: view.getUint32(20),
        };
      },
      { open: headerWords.export, save: figureDialogWords.savePng },
    );
    expectSame('the type of the file', type, 'image/png');
    expectSame('its first bytes', signature, '89504e47');
    // 183 mm at 300 dpi.
    expectSame('its width, px', width, 2161);
    expectSame('its height is that of a page', height > 500 && height < 4000, true);
  },
};

export const threeJobs: readonly Job[] = [explore, filter, figure];

/** Opens the app and waits for its picture. */
export async function openApp(browser: DrivenBrowser, url: string): Promise<void> {
  await browser.open(url);
  await prepare(browser);
}
