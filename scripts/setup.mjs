// @ts-check
// Makes a fresh clone ready: `node scripts/setup.mjs`, with `--browser` also for the browser tests.
// Runs before anything is installed, so at the top it imports Node's built-ins and its neighbours only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './npm.mjs';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** True for versions inside an `engines` range made of `^a.b.c` and `>=a.b.c`, joined by `||`. */
function isNodeInRange(/** @type {string} */ version, /** @type {string} */ range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [least = 0, leastMinor = 0] = part
      .replace(/[^\d.]/g, '')
      .split('.')
      .map(Number);
    if (major === least) return minor >= leastMinor;
    return part.includes('>=') && major > least;
  });
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package */

/** True if this machine can run the package: npm leaves out the binaries of other platforms. */
function isForThisPlatform(/** @type {Package} */ { os, cpu, libc }) {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  const ownLibc = report.header.glibcVersionRuntime ? 'glibc' : 'musl';
  return (
    (os?.includes(process.platform) ?? true) &&
    (cpu?.includes(process.arch) ?? true) &&
    (process.platform !== 'linux' || (libc?.includes(ownLibc) ?? true))
  );
}

/** True if node_modules holds exactly what package-lock.json names for this platform. */
function isInstalled() {
  // npm's own record of what it has put into node_modules.
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, record))) return false;
  /** @type {Record<string, Package>} */
  const installed = readJson(record).packages;
  /** @type {Record<string, Package>} */
  const { '': project, ...locked } = readJson('package-lock.json').packages;
  const manifest = readJson('package.json');
  for (const kind of /** @type {const} */ (['dependencies', 'devDependencies'])) {
    const inLock = /** @type {Record<string, Record<string, string>>} */ (project)[kind];
    if (JSON.stringify(manifest[kind]) !== JSON.stringify(inLock)) return false;
  }
  if (Object.keys(installed).some((path) => !(path in locked))) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    const found = installed[path];
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity;
    const isForOthers = !(wanted.os || wanted.cpu) || !isForThisPlatform(wanted);
    return wanted.optional === true && isForOthers;
  });
}

const { engines } = readJson('package.json');
if (!isNodeInRange(process.versions.node, engines.node)) {
  console.error(`Entente needs Node ${engines.node}; this is Node ${process.versions.node}.`);
  console.error('Install a current LTS release from https://nodejs.org and run the command again.');
  process.exit(1);
}

if (!isInstalled()) {
  console.log('Installing the packages that package-lock.json names …');
  // A machine with NODE_ENV=production would leave out what builds and tests the app.
  if (npm('ci', '--include=dev', '--include=optional') !== 0) {
    console.error('\nThe packages could not be installed; npm says why above.');
    console.error('Usual causes: no network, a proxy that npm does not know, or no right to write here.');
    process.exit(1);
  }
}

if (process.argv.includes('--browser')) {
  const { setUpBrowser } = await import('./setUpBrowser.mjs');
  await setUpBrowser();
}
