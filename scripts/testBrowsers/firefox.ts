import puppeteer from 'puppeteer-core';
import type { DrivenBrowser } from './drivenBrowser.ts';

/** Where Debian and others install Firefox. */
export const firefoxPaths = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];

/** Starts a stock Firefox, driven over WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<DrivenBrowser> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  return {
    name: await browser.version(),
    open: async (url) => {
      await page.goto(url);
    },
    run: async (inPage, argument) =>
      (await page.evaluate(`(${inPage})(${JSON.stringify(argument)})`)) as Awaited<ReturnType<typeof inPage>>,
    close: () => browser.close(),
  };
}
