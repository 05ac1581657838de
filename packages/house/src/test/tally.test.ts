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

test('vitest: what failed is named with what it said, in one line and without colours', () => {
  const failed = {
    status: 'failed',
    fullName: 'counts to two',
    failureMessages: ['\u001B[31mexpected 1\nto be 2\u001B[39m'],
  };
  const testResults = [{ status: 'failed', assertionResults: [failed] }];
  const counts = ofVitest({ ...vitestReport, numFailedTests: 1, testResults });
  expect(counts).toMatchObject({ failed: 1, broken: ['counts to two: expected 1 to be 2'] });
});

test('Playwright: a test that passed only when repeated counts as passed and is named', () => {
  const location = { file: '/journeys/enter.ts', line: 7 };
  const errors = [{ message: 'no such button', location }];
  const of = (status: string) => [{ projectName: 'phone', status, results: [{ errors }] }];
  const specs = [
    { title: 'signs up', tests: of('flaky') },
    { title: 'signs in', tests: of('unexpected') },
    { title: 'signs out', tests: of('expected') },
  ];
  const counts = ofPlaywright({
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
    suites: [{ suites: [{ specs }] }],
  });
  expect(counts).toEqual({
    passed: 4,
    failed: 1,
    skipped: 2,
    flaky: ['[phone] signs up: enter.ts:7 no such button'],
    broken: ['[phone] signs in: enter.ts:7 no such button'],
  });
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
