// @ts-check
// `npm test`: the checks, two at a time; then the tests, each on all cores; `N passed, N failed` as the last line.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rememberedBrowser } from './browser.mjs';
import { npm, npmInBackground, root } from './npm.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const vitestReport = 'test-results/vitest.json';
const playwrightReport = 'test-results/playwright.json'; // named in playwright.config.ts too

const none = { passed: 0, failed: 0, skipped: 0 };
const passed = { ...none, passed: 1 };
const failed = { ...none, failed: 1 };

/** Each failed test with what it said, for the end of the run: its place in a long output is hard to find. */
/** @type {string[]} */
const failures = [];
/** Browser tests that passed only at the second try: faults of the test or the app that want to be found. */
/** @type {string[]} */
const unsteady = [];
const firstLines = (/** @type {string} */ text) => text.split('\n').slice(0, 12).join('\n    ');

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
    : none;
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
  for (const file of brokenFiles) failures.push(`${file.name}\n    ${firstLines(file.message ?? '')}`);
  for (const file of report.testResults) {
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      if (status === 'failed')
        failures.push(`${file.name}: ${fullName}\n    ${firstLines(failureMessages.join('\n'))}`);
    }
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function browserTests() {
  if (!rememberedBrowser()) {
    console.error('There is no browser: run `node scripts/setup.mjs --browser`, it says what it lacks.');
    return failed;
  }
  return tests(playwrightReport, countPlaywright, 'test:browser');
}

/** @returns {Counts} */
function countPlaywright(/** @type {any} */ { stats, errors, suites }) {
  for (const { message } of errors) failures.push(firstLines(message ?? 'An error without a message.'));
  for (const suite of suites) collectFailures(suite);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** Playwright nests its suites. */
function collectFailures(/** @type {any} */ { suites = [], specs = [] }) {
  for (const suite of suites) collectFailures(suite);
  for (const { ok, file, line, title, tests } of specs) {
    const isUnsteady = tests.some((/** @type {any} */ { status }) => status === 'flaky');
    if (ok && !isUnsteady) continue;
    const messages = tests.flatMap((/** @type {any} */ test) =>
      test.results.flatMap((/** @type {any} */ result) =>
        result.errors.map((/** @type {any} */ error) => error.message),
      ),
    );
    (ok ? unsteady : failures).push(`${file}:${line}: ${title}\n    ${firstLines(messages.join('\n'))}`);
  }
}

/** Each passes or fails as a whole; the longest first. Next to each other they fill two cores. */
const checks = [
  { name: 'build', script: 'build' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'data', script: 'data:check' },
  { name: 'format', script: 'format:check' },
];
const checksAtOnce = 2;

/** @type {Map<string, Counts>} */
const results = new Map();
const heading = (/** @type {string} */ name) =>
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);

const waiting = [...checks];
async function runWaiting() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { code, output } = await npmInBackground('run', '--silent', next.script);
    heading(next.name);
    process.stdout.write(output);
    results.set(next.name, code === 0 ? passed : failed);
  }
}
await Promise.all(Array.from({ length: checksAtOnce }, runWaiting));

heading('unit, laws and data tests');
results.set('unit, laws and data tests', unitTests());

heading('browser tests');
const isBuilt = results.get('build') === passed;
if (!isBuilt) console.error('Not run, because the build has failed.');
results.set('browser tests', isBuilt ? browserTests() : failed);

function line(/** @type {Counts} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

function list(/** @type {string} */ name, /** @type {string[]} */ tests) {
  if (tests.length === 0) return;
  heading(name);
  for (const test of tests) console.log(test);
}
list('passed at the second try only', unsteady);
list('failed tests', failures);

const total = { ...none };
console.log('');
for (const [name, counts] of results) {
  console.log(`${name.padEnd(28)}${line(counts)}`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
console.log(`\n${line(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
