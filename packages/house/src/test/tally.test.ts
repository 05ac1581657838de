import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastLine, ofPlaywright, ofVitest, readReport, tally } from './tally.mjs';

const vitestReport = {
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
  ],
};

function reportFile(report: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'acquaint-tally-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test('vitest: passed, failed and skipped tests are counted', () => {
  expect(ofVitest(vitestReport)).toMatchObject({ passed: 2, failed: 0, skipped: 1 });
});

test('vitest: a file that could not be loaded counts as one failure', () => {
  const testResults = [...vitestReport.testResults, { status: 'failed', assertionResults: [] }];
  expect(ofVitest({ ...vitestReport, testResults }).failed).toBe(1);
});

test('Playwright: a test that passed only when repeated counts as passed and is named', () => {
  const counts = ofPlaywright({
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
    suites: [{ suites: [{ specs: [{ title: 'signs up', tests: [{ status: 'flaky' }] }] }] }],
  });
  expect(counts).toEqual({ passed: 4, failed: 1, skipped: 2, flaky: ['signs up'] });
});

test('a runner that wrote no report is a failure', () => {
  expect(readReport('/does/not/exist.json', ofVitest, 0).counts.failed).toBe(1);
});

test('a runner that ran no test is a failure', () => {
  const empty = { ...vitestReport, numPassedTests: 0, numPendingTests: 0, testResults: [] };
  expect(readReport(reportFile(empty), ofVitest, 0).counts).toMatchObject({ passed: 0, failed: 1 });
});

test('a bad exit code is a failure even when every test passed', () => {
  const { counts, trouble } = readReport(reportFile(vitestReport), ofVitest, 1);
  expect(counts).toMatchObject({ passed: 2, failed: 1 });
  expect(trouble).toContain('ended with 1');
});

test('the last line names all three sums', () => {
  expect(lastLine(tally({ passed: 7, skipped: 1 }))).toBe('7 passed, 0 failed, 1 skipped');
});
