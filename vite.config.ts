import { defineConfig } from 'vitest/config';
import { bundledDatasets } from './scripts/build/bundledDatasets.ts';
import { chunking, compiledAhead } from './scripts/build/chunking.ts';
import { colourStyles } from './scripts/build/colourStyles.ts';
import { contentSecurityPolicy } from './scripts/build/contentSecurityPolicy.ts';
import { isolatedTests } from './scripts/build/isolatedTests.ts';
import { notices, packageList } from './scripts/build/notices.ts';
import { laterSheets, preload } from './scripts/build/preload.ts';
import { prerenderPage } from './scripts/build/prerenderPage.ts';
import { previewImage } from './scripts/build/previewImage.ts';

const isolated = isolatedTests(import.meta.dirname);

// Vitest itself is not loaded for a build.
const sequence = process.env.VITEST
  ? { sequencer: (await import('./scripts/build/figuresFirst.ts')).FiguresFirst }
  : {};

export default defineConfig(({ mode }) => ({
  // Relative, so that any static host or sub-path works.
  base: './',
  plugins: [
    colourStyles(),
    bundledDatasets(),
    contentSecurityPolicy(),
    preload(),
    prerenderPage(import.meta.dirname),
    previewImage(import.meta.dirname),
    notices(import.meta.dirname),
  ],
  build: {
    // The first browsers with light-dark(); scripts/setUpBrowser.mjs asks for the same Chromium.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false, resolveDependencies: laterSheets },
    license: { fileName: packageList },
    // The content security policy allows no data: fonts, and counting requests is easier than counting bytes.
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: chunking(), postBanner: compiledAhead },
    },
  },
  worker: { format: 'es' },
  test: {
    globalSetup: ['tests/figureStore.ts'],
    setupFiles: ['tests/lawRuns.ts'],
    // Far more than the slowest law needs on a busy machine: these end only what hangs.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // All cores; the default leaves one idle, which is half of a machine with two.
    maxWorkers: '100%',
    // Many short-lived objects are made: with more room for them, collecting them costs a tenth less of the time of figures.
    execArgv: ['--max-semi-space-size=64', '--min-semi-space-size=16'],
    sequence,
    projects: [
      // Vitest hands `--mode` to no project by itself, and tests/lawRuns.ts asks for it.
      {
        extends: true,
        mode,
        test: {
          name: 'shared',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', ...isolated],
        },
      },
      { extends: true, mode, test: { name: 'isolated', include: isolated } },
    ],
  },
}));
