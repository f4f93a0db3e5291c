// @ts-check
// `npm test`: every check one after the other, then `N passed, N failed` as the last line.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rememberedBrowser } from './browser.mjs';
import { npm, root } from './npm.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const vitestReport = 'test-results/vitest.json';
const playwrightReport = 'test-results/playwright.json'; // named in playwright.config.ts too

/** One check, passed or failed as a whole. */
function check(/** @type {string} */ script) {
  const isGood = npm('run', '--silent', script) === 0;
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
}

/**
 * Tests counted from the report that their runner writes. A runner that fails without a failed test, writes no
 * report or finds no test counts as one failure.
 * @param {string} report
 * @param {(report: any) => Counts} count
 * @param {string[]} script
 */
function tests(report, count, ...script) {
  rmSync(join(root, report), { force: true });
  const isGood = npm('run', '--silent', ...script) === 0;
  const counts = existsSync(join(root, report))
    ? count(JSON.parse(readFileSync(join(root, report), 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  if (isEmpty) console.error('No tests were found.');
  return counts.failed === 0 && (isEmpty || !isGood) ? { ...counts, failed: 1 } : counts;
}

function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  return tests(vitestReport, countVitest, 'test:unit', '--', ...reporters);
}

/** @returns {Counts} */
function countVitest(/** @type {any} */ report) {
  // A file that cannot be loaded has failed without a test of its own.
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function browserTests() {
  if (!rememberedBrowser()) {
    console.error('There is no browser: run `node scripts/setup.mjs --browser`, it says what it lacks.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return tests(playwrightReport, countPlaywright, 'test:browser');
}

/** @returns {Counts} */
function countPlaywright(/** @type {any} */ { stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** @type {{ name: string, run: () => Counts, needs?: string }[]} */
const steps = [
  { name: 'format', run: () => check('format:check') },
  { name: 'lint', run: () => check('lint') },
  { name: 'types', run: () => check('types') },
  { name: 'unit, laws and data tests', run: unitTests },
  { name: 'data', run: () => check('data:check') },
  { name: 'build', run: () => check('build') },
  { name: 'browser tests', run: browserTests, needs: 'build' },
];

/** @type {Map<string, Counts>} */
const results = new Map();
for (const { name, run, needs } of steps) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  if (needs && results.get(needs)?.failed) {
    console.error(`Not run, because ${needs} has failed.`);
    results.set(name, { passed: 0, failed: 1, skipped: 0 });
  } else {
    results.set(name, run());
  }
}

function line(/** @type {Counts} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

const total = { passed: 0, failed: 0, skipped: 0 };
console.log('');
for (const [name, counts] of results) {
  console.log(`${name.padEnd(28)}${line(counts)}`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
console.log(`\n${line(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
