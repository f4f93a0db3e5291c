import { type BrowserContext, test as base, expect } from '@playwright/test';

/**
 * Collects what must never happen, in every page of a context: an error or a warning in the console (a breach of the
 * content security policy is one), an error that nobody caught, a request to another host, an answer that is none.
 */
export function watch(context: BrowserContext, origin: string): string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      troubles.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => troubles.push(`uncaught: ${error.error()}`));
  context.on('request', (request) => {
    const isOurs = [origin, 'blob:', 'data:'].some((start) => request.url().startsWith(start));
    if (!isOurs) troubles.push(`request to ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} for ${response.url()}`);
  });
  return troubles;
}

/** Runs in the page. */
const saveData = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } });

interface Watched {
  /**
   * What the browser says of the reader's wish to save data. Tests say yes: a page that works ahead costs twice the processor
   * time of one that does not, and of remembered pictures a few tests are enough.
   */
  readonly savesData: boolean;
  /** Empty at the end, or the test fails. A test that causes trouble on purpose looks at it and then empties it. */
  readonly troubles: string[];
}

/** Playwright's test with the watch of `watch` over the page of every test. */
export const test = base.extend<Watched>({
  savesData: [true, { option: true }],
  troubles: [
    async ({ context, baseURL, savesData }, use) => {
      if (savesData) await context.addInitScript(saveData);
      const troubles = watch(context, baseURL ?? '');
      await use(troubles);
      expect(troubles, 'what the page did that it must never do').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
