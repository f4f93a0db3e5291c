import { defineConfig } from '@playwright/test';
import { launchOptions, rememberedBrowser } from './scripts/browser.mjs';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  // A busy machine must not refuse a good change; `npm test` names at its end what needed the second try.
  retries: 1,
  // Room for slow machines; a good run needs a fraction of it.
  timeout: 90_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // Serves the build as it stands: `npm run build` first. The port is the first free one.
  webServer: {
    command: 'node scripts/serve.mjs',
    wait: { stdout: /http:\/\/127\.0\.0\.1:(?<entente_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
  use: {
    browserName: 'chromium',
    baseURL: `http://127.0.0.1:${process.env.ENTENTE_PORT}/`,
    launchOptions: launchOptions(rememberedBrowser()),
  },
});
