/**
 * `npm run test:browsers`: the three jobs in a stock Firefox and in WebKitGTK, on the app as it was last built
 * (`npm run build`). A browser that is not installed is skipped, and said to be.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import type { DrivenBrowser } from '#scripts/testBrowsers/drivenBrowser.ts';
import { firefoxPaths, startFirefox } from '#scripts/testBrowsers/firefox.ts';
import { openApp, threeJobs } from '#scripts/testBrowsers/threeJobs.ts';
import { screenPaths, startWebKit, webKitDriverPaths } from '#scripts/testBrowsers/webKit.ts';

const installed = (paths: readonly string[]) => paths.find((path) => existsSync(path)) ?? null;

/** Starts each browser that is installed; null for one that is not, with what to install. */
const browsers: readonly { readonly needs: string; readonly start: () => Promise<DrivenBrowser> | null }[] = [
  {
    needs: 'Firefox (Debian: firefox-esr)',
    start: () => {
      const path = installed(firefoxPaths);
      return path === null ? null : startFirefox(path);
    },
  },
  {
    needs: 'WebKitGTK (Debian: webkit2gtk-driver and xvfb)',
    start: () => {
      const [driver, screen] = [installed(webKitDriverPaths), installed(screenPaths)];
      return driver === null || screen === null ? null : startWebKit(driver, screen);
    },
  },
];

const server = await preview({
  root: join(import.meta.dirname, '../..'),
  configFile: false,
  appType: 'mpa',
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: 0 },
});
const [url] = server.resolvedUrls?.local ?? [];
if (url === undefined) throw new Error('The server has no address.');

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const { needs, start } of browsers) {
  const starting = start();
  if (starting === null) {
    counts.skipped += threeJobs.length;
    console.log(`skipped: ${needs} is not installed`);
    continue;
  }
  const browser = await starting;
  for (const job of threeJobs) {
    try {
      await openApp(browser, url);
      await job.run(browser);
      counts.passed += 1;
      console.log(`passed: ${browser.name}, ${job.name}`);
    } catch (error) {
      counts.failed += 1;
      console.log(
        `failed: ${browser.name}, ${job.name}\n  ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  await browser.close();
}
await server.close();
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);
