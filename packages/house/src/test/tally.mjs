import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} flaky tests that passed only when repeated, each with what it said first
 * @property {string[]} broken failed tests, each with what it said
 */

/**
 * @param {Partial<Tally>} [counts]
 * @returns {Tally}
 */
export function tally(counts = {}) {
  return { passed: 0, failed: 0, skipped: 0, flaky: [], broken: [], ...counts };
}

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    flaky: [...a.flaky, ...b.flaky],
    broken: [...a.broken, ...b.broken],
  };
}

/**
 * One line on one test: its name and the beginning of what it said, without colours.
 * @param {string} title
 * @param {string | undefined} message
 */
function brief(title, message = '') {
  const plain = stripVTControlCharacters(message).replaceAll(/\s+/g, ' ').trim();
  return plain === '' ? title : `${title}: ${plain.slice(0, LONGEST)}`;
}

/** Characters of a message: enough for the sentence, what was awaited and what came. */
const LONGEST = 700;

/**
 * What a vitest report says. A file that could not even be loaded has no tests to count,
 * so it counts as one failed test.
 * @param {any} report
 * @returns {Tally}
 */
export function ofVitest(report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  /** @type {string[]} */
  const broken = [];
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter(
      (/** @type {any} */ one) => one.status === 'failed',
    );
    for (const one of failed) broken.push(brief(one.fullName, one.failureMessages?.[0]));
    if (failed.length === 0 && file.status === 'failed')
      broken.push(brief(file.name, file.message));
  }
  return tally({
    broken,
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  });
}

/**
 * What a Playwright report says. A test that failed and then passed counts as passed and
 * is named, so that nobody overlooks it.
 * @param {any} report
 * @returns {Tally}
 */
export function ofPlaywright(report) {
  /** @type {string[]} */
  const flaky = [];
  /** @type {string[]} */
  const broken = [];
  /** @param {any} suite */
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const list = { flaky, unexpected: broken }[/** @type {string} */ (test.status)];
        const first = test.results?.[0]?.errors?.[0];
        list?.push(brief(`[${test.projectName}] ${spec.title}`, first && said(first)));
      }
    }
    for (const child of suite.suites ?? []) visit(child);
  };
  for (const suite of report.suites) visit(suite);
  const { expected, unexpected, flaky: repeated, skipped } = report.stats;
  return tally({ passed: expected + repeated, failed: unexpected, skipped, flaky, broken });
}

/**
 * A journey's error with the line of the journey that it came from.
 * @param {{ message?: string, location?: { file: string, line: number } }} error
 */
function said({ message = '', location }) {
  return location ? `${basename(location.file)}:${location.line} ${message}` : message;
}

/**
 * Reads a runner's report, and makes sure that a runner that failed never looks green:
 * no report, no tests or a bad exit code without a failed test count as one failure.
 * @param {string} file
 * @param {(report: any) => Tally} read
 * @param {number} code the runner's exit code
 * @returns {{ counts: Tally, trouble?: string }}
 */
export function readReport(file, read, code) {
  if (!existsSync(file))
    return { counts: tally({ failed: 1 }), trouble: 'The runner wrote no report.' };
  const counts = read(JSON.parse(readFileSync(file, 'utf8')));
  if (counts.passed + counts.failed + counts.skipped === 0) {
    return { counts: tally({ failed: 1 }), trouble: 'There are test files, but no test ran.' };
  }
  if (code !== 0 && counts.failed === 0) {
    return {
      counts: { ...counts, failed: 1 },
      trouble: `Every test passed, yet the runner ended with ${code}.`,
    };
  }
  return { counts };
}

/** @param {Tally} counts */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
