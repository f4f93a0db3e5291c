// @ts-check
// The browser of the tests: what set-up has found, and how to start it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './npm.mjs';

/**
 * A browser on this machine; `env` holds the variables that it needs besides the usual ones.
 * @typedef {{ executablePath: string, env?: Record<string, string> }} Browser
 */

const memory = join(root, 'node_modules/.cache/entente-browser.json');

/** @returns {Browser | null} */
export function rememberedBrowser() {
  if (!existsSync(memory)) return null;
  return JSON.parse(readFileSync(memory, 'utf8'));
}

export function rememberBrowser(/** @type {Browser} */ browser) {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, `${JSON.stringify(browser, null, 2)}\n`);
}

/**
 * What Chromium does besides showing pages. The two lists under its address bar are pages of their own, which it loads
 * anew for each context: 1.4 s of processor time a test. The others are those that Playwright turns off, whose list
 * this one replaces.
 */
const needless = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/**
 * Texts are placed by the widths of Arial. A Linux machine may have no font with these, so the browser gets the project's
 * own beside those of the system.
 */
const ownFonts = process.platform === 'linux' ? { FONTCONFIG_FILE: join(root, 'scripts/fonts.conf') } : null;

/** Playwright's launch options for the browser; without one Playwright looks for its own. */
export function launchOptions(/** @type {Browser | null} */ browser) {
  const isRoot = process.getuid?.() === 0;
  return {
    args: [
      // Chromium's sandbox refuses to start as root.
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--disable-features=${needless.join(',')}`,
    ],
    ...(browser && { executablePath: browser.executablePath }),
    // Playwright hands the browser these variables instead of ours, not besides ours.
    ...((ownFonts || browser?.env) && {
      env: { .../** @type {Record<string, string>} */ (process.env), ...ownFonts, ...browser?.env },
    }),
  };
}
