import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, flaky: string[] }} Tally */

/**
 * @param {Partial<Tally>} [counts]
 * @returns {Tally}
 */
export function tally(counts = {}) {
  return { passed: 0, failed: 0, skipped: 0, flaky: [], ...counts };
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
  };
}

/**
 * What a vitest report says. A file that could not even be loaded has no tests to count,
 * so it counts as one failed test.
 * @param {any} report
 * @returns {Tally}
 */
export function ofVitest(report) {
  const broken = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  return tally({
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
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
  /** @param {any} suite */
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      if (spec.tests.some((/** @type {any} */ test) => test.status === 'flaky'))
        flaky.push(spec.title);
    }
    for (const child of suite.suites ?? []) visit(child);
  };
  for (const suite of report.suites) visit(suite);
  const { expected, unexpected, flaky: repeated, skipped } = report.stats;
  return tally({ passed: expected + repeated, failed: unexpected, skipped, flaky });
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
