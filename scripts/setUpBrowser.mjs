// @ts-check
// Finds a Chromium for the browser tests, or installs one; every candidate is started before it is believed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions, rememberBrowser, rememberedBrowser } from './browser.mjs';
import { root } from './npm.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */

/** The oldest Chromium that the production build is made for (vite.config.ts, build.target). */
const oldestMajor = 123;

const isLinux = process.platform === 'linux';

/** Runs a command with its output on this terminal; true if it succeeded. */
function run(/** @type {string} */ command, /** @type {string[]} */ ...args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** True if the command succeeds, without a word on the terminal. */
function succeeds(/** @type {string} */ command, /** @type {string[]} */ ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Runs apt-get as root, by sudo if that asks for no password; false if it may not or fails. */
function apt(/** @type {string[]} */ ...args) {
  if (!mayUseApt()) return false;
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  return process.getuid?.() === 0 ? run('env', ...command.slice(1)) : run('sudo', '-n', ...command);
}

function mayUseApt() {
  if (!isLinux || !succeeds('apt-get', '--version')) return false;
  return process.getuid?.() === 0 || succeeds('sudo', '-n', 'true');
}

/** Why the browser cannot be used, or null if it can. */
async function complaint(/** @type {Browser} */ browser) {
  if (!existsSync(browser.executablePath)) return 'there is no such file';
  try {
    const started = await chromium.launch({ ...launchOptions(browser), timeout: 30_000 });
    const version = started.version();
    await started.close();
    return Number.parseInt(version, 10) < oldestMajor ? `version ${version} is too old` : null;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const reason = text.split('\n').find((line) => /error while loading|cannot|refused|denied/i.test(line));
    return `it does not start: ${(reason ?? text.split('\n')[0])?.trim()}`;
  }
}

/** @returns {Browser[]} */
function named() {
  return process.env.CHROME_PATH ? [{ executablePath: process.env.CHROME_PATH }] : [];
}

/** @returns {Browser[]} */
function ownOfPlaywright() {
  const executablePath = chromium.executablePath();
  return existsSync(executablePath) ? [{ executablePath }] : [];
}

/** Chromium without the windows of a browser: a test takes a fifth less of the processor with it. */
const headlessShell = 'chromium-headless-shell';

/** @returns {Browser[]} */
function shellOnPath() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, headlessShell))
    .filter((path) => existsSync(path))
    .map((executablePath) => ({ executablePath }));
}

/** A machine that is there for tests alone gets the shell even where it has a browser already. */
function shellForTests() {
  if (!process.env.CI || !isDebian() || shellOnPath().length > 0) return shellOnPath();
  apt('update');
  return apt('install', '-y', '--no-install-recommends', headlessShell) ? shellOnPath() : [];
}

/** Ubuntu's packages of these names are pointers to a snap, which cannot be driven from here. */
function isDebian() {
  const release = '/etc/os-release';
  return isLinux && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

/** @returns {Browser[]} */
function ofTheSystem() {
  const paths = {
    linux: () => {
      const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
      const folders = [
        ...(process.env.PATH ?? '').split(delimiter),
        '/usr/bin',
        '/usr/local/bin',
        '/snap/bin',
      ];
      return [...names, 'microsoft-edge-stable', 'microsoft-edge']
        .flatMap((name) => folders.map((folder) => join(folder, name)))
        .concat('/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge');
    },
    darwin: () =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        ['/Applications', join(homedir(), 'Applications')].map((folder) =>
          join(folder, `${name}.app/Contents/MacOS/${name}`),
        ),
      ),
    win32: () =>
      [
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ]
        .flatMap((path) =>
          [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].map(
            (folder) => folder && join(folder, path),
          ),
        )
        .filter((path) => path !== undefined),
  };
  const here = paths[/** @type {keyof typeof paths} */ (process.platform)] ?? paths.linux;
  return [...new Set(here())]
    .filter((path) => path && existsSync(path))
    .map((executablePath) => ({ executablePath }));
}

/** @returns {Browser[]} */
function downloadedByPlaywright() {
  const cli = join(root, 'node_modules/playwright/cli.js');
  if (!run(process.execPath, cli, 'install', '--no-shell', 'chromium')) return [];
  if (mayUseApt()) run(process.execPath, cli, 'install-deps', 'chromium');
  return ownOfPlaywright();
}

/** @returns {Browser[]} */
function installedByApt() {
  if (!isDebian()) return [];
  apt('update');
  return apt('install', '-y', '--no-install-recommends', 'chromium') ? ofTheSystem() : [];
}

/** @returns {Browser[]} */
function unpackedFromNpm() {
  if (!isLinux || process.arch !== 'x64') return [];
  const folder = join(root, 'node_modules/.cache/entente-chromium');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const unpack =
    "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // It unpacks into the temporary folder, and its system libraries only where it believes to be on AWS.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  const executablePath = join(folder, 'chromium');
  /** @type {Record<string, string>} */
  const fonts = {};
  if (!hasFonts()) {
    fonts.FONTCONFIG_FILE = join(folder, 'fonts.conf');
    writeFileSync(
      fonts.FONTCONFIG_FILE,
      `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
    );
  }
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  return [
    { executablePath, env: fonts },
    { executablePath, env: { ...fonts, ...libraries } },
  ];
}

function hasFonts() {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', '.fonts', '.local/share/fonts'];
  return folders
    .map((folder) => (folder.startsWith('/') ? folder : join(homedir(), folder)))
    .filter((folder) => existsSync(folder))
    .some((folder) =>
      readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc)$/i.test(String(file))),
    );
}

const sources = [
  { name: 'CHROME_PATH', candidates: named },
  { name: "Debian's headless shell", candidates: shellForTests },
  { name: "Playwright's own Chromium", candidates: ownOfPlaywright },
  { name: 'Chrome, Chromium or Edge of this system', candidates: ofTheSystem },
  { name: "Playwright's download", candidates: downloadedByPlaywright, isInstall: true },
  { name: 'apt-get install chromium', candidates: installedByApt, isInstall: true },
  { name: 'the npm package @sparticuz/chromium', candidates: unpackedFromNpm, isInstall: true },
];

/** The first browser that starts, in the order of `sources`, or null. */
async function findBrowser() {
  for (const { name, candidates, isInstall } of sources) {
    if (isInstall) console.log(`No browser for the tests yet: trying ${name} …`);
    for (const browser of candidates()) {
      const problem = await complaint(browser);
      if (problem === null) {
        console.log(`Browser for the tests: ${browser.executablePath} (${name})`);
        return browser;
      }
      console.log(`Not usable for the tests: ${browser.executablePath} (${name}): ${problem}`);
    }
  }
  return null;
}

/** Without any font a headless browser on Linux draws boxes for letters. */
function setUpFonts() {
  if (!isLinux || hasFonts()) return;
  console.log('This system has no fonts: trying apt-get install fonts-liberation …');
  if (apt('update') && apt('install', '-y', '--no-install-recommends', 'fonts-liberation')) return;
  console.log('No fonts could be installed: text in the browser tests may be drawn as boxes.');
}

/** Remembers a browser for the tests, looking for one or installing it only if the last one is of no use. */
export async function setUpBrowser() {
  const last = rememberedBrowser();
  const isWanted = !process.env.CHROME_PATH || process.env.CHROME_PATH === last?.executablePath;
  if (last && isWanted && (await complaint(last)) === null) return;
  setUpFonts();
  const browser = await findBrowser();
  if (browser) {
    rememberBrowser(browser);
    return;
  }
  console.error('\nNo browser for the tests could be found or installed: the browser tests will fail.');
  console.error('Install Chrome, Chromium or Edge, or set CHROME_PATH to the program file of one.\n');
}
